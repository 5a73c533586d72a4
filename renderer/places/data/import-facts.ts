import type { Series } from '../../../shared/series/schema.ts';
import { words } from '../../words.ts';
import { periodName } from './series-facts.ts';

interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** How a series was read, and what was asked and answered, as a reader of the document checks it. */
export function factsOf({ id, import: read }: Series): readonly Fact[] {
  const { facts, typed } = words.data;
  if (read === undefined)
    return [
      { label: facts.file, lines: [typed] },
      { label: facts.id, lines: [id] },
    ];
  const all: readonly (readonly [label: string, lines: readonly string[]])[] = [
    [facts.file, [read.file]],
    [facts.layout, [words.importSheet.layouts[read.layout as never] ?? read.layout]],
    [facts.encoding, [read.encoding]],
    [facts.vintage, read.vintage === undefined ? [] : [words.dates.day(read.vintage)]],
    [facts.unit, [read.unit]],
    [facts.rates, read.rates === undefined ? [] : [ratesSaid(read.rates, read.unit)]],
    [
      facts.answers,
      Object.entries(read.answers ?? {}).map(([question, answer]) => words.data.answered(question, answer)),
    ],
    [facts.notes, read.notes ?? []],
    [facts.id, [id]],
    [facts.hash, [read.hash]],
  ];
  return all.flatMap(([label, lines]) => (lines.length === 0 ? [] : [{ label, lines }]));
}

function ratesSaid(rates: NonNullable<NonNullable<Series['import']>['rates']>, unit: string): string {
  if (typeof rates === 'number') return words.data.rateOnce(words.numbers.exactly(rates), unit.slice(0, 3));
  const periods = Object.keys(rates).toSorted();
  return words.data.rateByPeriod(periods.length, periodName(periods[0] ?? ''), periodName(periods.at(-1) ?? ''));
}
