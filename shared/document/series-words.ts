import type { NowcastOrigin, RuleOrigin, SeriesOrigin } from '../figures/origin-forms.ts';
import type { Names } from '../language/names.ts';
import type { Series } from '../series/schema.ts';
import type { Source } from './known-sources.ts';
import type { ScenarioDocument } from './schema.ts';

type Data = Pick<ScenarioDocument, 'figures' | 'series'>;

/** What a series is called: by the name it was given, else by what it measures and whose statistics it is. */
export function seriesName({ words, structure }: Names, { id, name, measure, reporter, hs }: Series): string {
  if (name) return name;
  const { measures } = words.derived;
  const input = structure.inputs.find((one) => one.id === measure)?.name;
  const what = input ?? (measures as Readonly<Record<string, string>>)[measure ?? ''];
  if (what === undefined) return id;
  const country = [structure.home, structure.partner].find(({ code }) => code === reporter)?.name ?? reporter;
  return words.series.called(what, typeof hs === 'string' ? [hs] : (hs ?? []), country);
}

/** Where a series stands: its source, the file it was read from with its lines for a period, and the date of the data. */
export function whereSeriesStands({ words }: Names, { figures }: Data, series: Series, period?: string): string {
  const { import: read } = series;
  const lines = period === undefined ? undefined : read?.lines?.[period];
  return words.figures.source([
    figures.sources.find(({ id }) => id === series.source)?.publication ?? series.source,
    read && words.series.inFile(read.file, lines),
    read?.vintage && words.series.asOf(read.vintage),
  ]);
}

/** How series are used by a value, in words: `trend of Exports, 2015–2024`. */
export function seriesUse(names: Names, { series = [] }: Data, origin: SeriesOrigin | RuleOrigin): string {
  const called = (id: string): string => {
    const one = series.find((other) => other.id === id);
    return one ? seriesName(names, one) : id;
  };
  const { words } = names;
  if ('rule' in origin) return words.series.byRule(origin.rule, (origin.series ?? []).map(called), origin.year);
  const ids = typeof origin.series === 'string' ? [origin.series] : origin.series;
  return words.series.uses[origin.use](ids.map(called), origin.from, origin.to);
}

/** What a value of a nowcast is, in words. */
export const nowcastText = ({ words }: Names, { nowcast, measure, year, months, lambda }: NowcastOrigin): string =>
  words.series.nowcast(nowcast, words.derived.measures[measure], year, months, lambda);

/** What a source of a base value is called: a figure by its name, series by theirs. */
export function sourceName(names: Names, { series = [] }: Data, source: Source): string {
  if ('given' in source) return names.words.derived.figureName(source.given);
  return source.history.series
    .flatMap((id) => series.filter((one) => one.id === id).map((one) => seriesName(names, one)))
    .join(' + ');
}
