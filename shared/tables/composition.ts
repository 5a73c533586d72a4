import type { Words } from '../language/language.ts';
import { type Table, tableOf } from './table.ts';

/** A part of a whole in two years; a share is null where the whole is nothing. */
export interface PartInYears {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly now: number;
  readonly shareBefore: number | null;
  readonly shareNow: number | null;
  /** Of its share, as a fraction. */
  readonly change: number | null;
}

/** Parts of a whole in a year (`now`, an index from the base year) and in another it is held against. */
export function partsInYears(
  parts: readonly { readonly id: string; readonly name: string; readonly values: ArrayLike<number> }[],
  now: number,
  before: number,
): readonly PartInYears[] {
  const total = (t: number) => parts.reduce((sum, { values }) => sum + values[t]!, 0);
  const [whole, wholeBefore] = [total(now), total(before)];
  return parts.map(({ id, name, values }) => {
    const shareBefore = wholeBefore === 0 ? null : values[before]! / wholeBefore;
    const shareNow = whole === 0 ? null : values[now]! / whole;
    const change = shareNow === null || shareBefore === null ? null : shareNow - shareBefore;
    return { id, name, before: values[before]!, now: values[now]!, shareBefore, shareNow, change };
  });
}

/** The same as a table for people, with all digits. */
export const compositionTable = (
  { composition }: Words,
  rows: readonly PartInYears[],
  {
    title,
    unit,
    year,
    against,
  }: { readonly title: string; readonly unit: string; readonly year: number; readonly against: number },
): Table =>
  tableOf(
    rows,
    [
      { label: composition.part, of: ({ name }) => name },
      { label: composition.amount(against), unit, of: ({ before }) => before },
      { label: composition.amount(year), unit, of: ({ now }) => now },
      { label: composition.share(against), unit: '1', of: ({ shareBefore }) => shareBefore },
      { label: composition.share(year), unit: '1', of: ({ shareNow }) => shareNow },
      { label: composition.changeOfShare(against, year), unit: '1', of: ({ change }) => change },
    ],
    [title],
  );
