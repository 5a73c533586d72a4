import type { Words } from '../language/language.ts';
import type { Lettering } from './lettering.ts';
import { group, keyed, line, MIDDLE, rect, type Shape, span, text } from './shapes.ts';
import { fitted } from './text-width.ts';

/** How much of a metric's variance an assumption explains: alone, and with its interactions. */
export interface VarianceShare {
  readonly id: string;
  readonly name: string;
  /** As estimated: a little below 0 or above 1 is possible. */
  readonly first: number;
  readonly total: number;
}

export interface VarianceRow extends VarianceShare {
  readonly y: number;
  /** Lengths of the bars in pixels, the first-order one within the total. */
  readonly firstWidth: number;
  readonly totalWidth: number;
}

export interface VarianceLayout {
  readonly height: number;
  /** Where bars start, and how long all of the variance is. */
  readonly left: number;
  readonly full: number;
  readonly rows: readonly VarianceRow[];
}

const share = (estimate: number): number => Math.min(1, Math.max(0, estimate));

/** Largest total first; ties stay in the order given. */
const byTotal = <S extends VarianceShare>(shares: readonly S[]): readonly S[] =>
  shares.toSorted((a, b) => b.total - a.total);

/** Bars of shares of the variance, from 0 to all of it, the larger ones first. */
export function sobolLayout(
  shares: readonly VarianceShare[],
  frame: { readonly left: number; readonly full: number; readonly top: number; readonly pitch: number },
): VarianceLayout {
  const { left, full, top, pitch } = frame;
  const rows = byTotal(shares).map((one, k): VarianceRow => {
    const total = share(Math.max(one.first, one.total));
    return {
      ...one,
      y: top + (k + 0.5) * pitch,
      firstWidth: Math.min(share(one.first), total) * full,
      totalWidth: total * full,
    };
  });
  return { height: top + rows.length * pitch, left, full, rows };
}

/** A share of the variance in whole percent, within 0 and 100 as it is in truth. */
export const shareText = (words: Words['charts'], estimate: number): string => words.varianceShare(share(estimate));

const BAR = 8;

/** Its picture, a row an assumption: dark what it explains alone, light what it does together with others. */
export const varianceShapes = (
  { rows, left }: VarianceLayout,
  width: number,
  { textWidth, words }: Lettering,
): readonly Shape[] =>
  rows.map(({ id, name, y, first, total, firstWidth, totalWidth }) => {
    const [alone, whole] = [shareText(words, first), shareText(words, total)];
    const pieces = [
      text('ink row-name', 0, y - 6, fitted(name, width, false, textWidth), MIDDLE),
      line('zero', left, left, y + 3, y + 3 + BAR),
      rect('tried lower', left, y + 3, totalWidth, BAR),
      rect('tried higher', left, y + 3, firstWidth, BAR),
      text(
        '',
        left + totalWidth + 6,
        y + 3 + BAR / 2,
        [span('strong ink', alone), total > first && whole !== alone && span('', words.withOthers(whole), { dx: 4 })],
        MIDDLE,
      ),
    ];
    return keyed(id, group('', pieces));
  });
