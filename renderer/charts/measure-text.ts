import { onOneLine } from '../document/shown-name.ts';

/** How wide a text is, in pixels, at 12 px. Measured once per text: labels change seldom, lines at every move. */
const known = new Map<string, number>();
/** Characters of a label that are looked at: no place of a chart has room for more. */
const MOST_DRAWN = 256;
let context: CanvasRenderingContext2D | null | undefined;

export function textWidth(whole: string, strong = false): number {
  const text = whole.slice(0, MOST_DRAWN);
  const key = `${strong} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    width = measured(text, strong);
    known.set(key, width);
  }
  return width;
}

/** As much of a name as there is room for, on one line. */
export function fitted(name: string, room: number, strong: boolean): string {
  const first = name.slice(0, MOST_DRAWN);
  const start = onOneLine(first);
  if (first.length === name.length && textWidth(start, strong) <= room) return start;
  const shortened = (length: number) => `${start.slice(0, length).trimEnd()}…`;
  let [fits, toomuch] = [1, start.length];
  if (textWidth(shortened(start.length), strong) <= room) fits = start.length;
  while (toomuch - fits > 1) {
    const length = (fits + toomuch) >> 1;
    if (textWidth(shortened(length), strong) <= room) fits = length;
    else toomuch = length;
  }
  return shortened(fits);
}

function measured(text: string, strong: boolean): number {
  if (context === undefined) context = canvasContext();
  if (!context) return text.length * 6.6;
  context.font = `${strong ? 600 : 400} 12px "Inter Variable", sans-serif`;
  // Figures are tabular on screen: each as wide as a 0.
  return context.measureText(text.replace(/\d/g, '0')).width;
}

/** Not every page can draw (jsdom cannot): then widths are estimated. */
function canvasContext(): CanvasRenderingContext2D | null {
  try {
    return document.createElement('canvas').getContext('2d');
  } catch {
    return null;
  }
}
