import { onOneLine } from '../formats/shown-name.ts';

/** How wide a text is in pixels, at the size that names in charts have: of who draws, as it depends on the font. */
export type TextWidth = (text: string, strong?: boolean) => number;

/** Characters of a label that are looked at: no place of a chart has room for more. */
export const MOST_DRAWN = 256;

/** Three digits and a separator. */
const STEP = 24;

/** Room for a number so wide, in px: in steps, so that a plot beside numbers keeps its place while their digits come and go. */
export const numberRoom = (width: number): number => Math.ceil(width / STEP) * STEP;

/** As much of a name as there is room for, on one line. */
export function fitted(name: string, room: number, strong: boolean, width: TextWidth): string {
  const first = name.slice(0, MOST_DRAWN);
  const start = onOneLine(first);
  if (first.length === name.length && width(start, strong) <= room) return start;
  const shortened = (length: number) => `${start.slice(0, length).trimEnd()}…`;
  let [fits, toomuch] = [1, start.length];
  if (width(shortened(start.length), strong) <= room) fits = start.length;
  while (toomuch - fits > 1) {
    const length = (fits + toomuch) >> 1;
    if (width(shortened(length), strong) <= room) fits = length;
    else toomuch = length;
  }
  return shortened(fits);
}
