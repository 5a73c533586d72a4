import type { ValueAxis } from './value-axis.ts';
import type { YearAxis } from './year-axis.ts';

/** A line that leaves a chart at a year, and what is said of it there. */
export interface LeavingLine {
  readonly id: string;
  /** Year index at which it is outside first. */
  readonly t: number;
  readonly up: boolean;
  /** Room that its words need, in pixels. */
  readonly room: number;
}

export interface LeavingPlace {
  readonly x: number;
  readonly y: number;
  /** No line passes through the words there. */
  readonly clear: boolean;
}

interface Drawn {
  readonly id: string;
  readonly values: ArrayLike<number>;
}

interface Field {
  readonly x: YearAxis;
  readonly y: ValueAxis;
  /** Edges of the plot. */
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a row of words, and how far their middle stands from the edge of the plot. */
const ROW = 13;
const INSET = 5;
const GAP = 10;
const STEP = 6;

/**
 * Where what leaves is named: beside the place where it leaves, in a row of its own, as far to the right as it takes to
 * keep clear of the other lines; where nothing is clear, there is a place for its marker alone.
 */
export function placeLeaving(
  leaving: readonly LeavingLine[],
  lines: readonly Drawn[],
  field: Field,
): readonly LeavingPlace[] {
  return leaving.map(({ id, t, up, room }, k) => {
    const row = leaving.slice(0, k).filter((other) => other.up === up).length;
    const y = up ? field.top + INSET + row * ROW : field.bottom - INSET - row * ROW;
    const first = field.x.place(t) + GAP;
    const last = field.right - room - 4;
    const others = lines.filter((line) => line.id !== id);
    for (let x = first; x <= last; x += STEP)
      if (!others.some(({ values }) => crosses(values, field, x, x + room, y))) return { x, y, clear: true };
    return { x: first, y, clear: false };
  });
}

/** Whether a line passes through the words that stand from `from` to `to` around the height `middle`. */
function crosses(values: ArrayLike<number>, { x, y }: Field, from: number, to: number, middle: number): boolean {
  const [upper, lower] = [middle - ROW / 2, middle + ROW / 2];
  for (let t = 1; t < values.length; t++) {
    const [x0, x1] = [x.place(t - 1), x.place(t)];
    const [start, end] = [Math.max(from, x0), Math.min(to, x1)];
    if (start > end) continue;
    const at = (px: number) => {
      const share = x1 === x0 ? 1 : (px - x0) / (x1 - x0);
      return y.place(values[t - 1]! + share * (values[t]! - values[t - 1]!));
    };
    const [a, b] = [at(start), at(end)];
    if (Math.max(a, b) >= upper && Math.min(a, b) <= lower) return true;
  }
  return false;
}
