import { seriesName, seriesUse, whereSeriesStands } from '../../document/series-words.ts';
import type { NowcastOrigin, RuleOrigin, SeriesOrigin } from '../../figures/origin-forms.ts';
import { type Stated, seriesIn, valueFrom } from '../../figures/origins.ts';
import { yearlyOf } from '../../history/yearly.ts';
import type { Names } from '../../language/names.ts';
import { FIRST_DATA_YEAR, type Series } from '../../series/schema.ts';
import type { Told } from './explanation.ts';
import { figureTold } from './figures.ts';

/**
 * What a value was taken from in series: one value, with the file and the lines it was read from; or what is made of
 * several of them, those inside it. Undefined where the series do not give it.
 */
export function seriesTold(
  names: Names,
  data: Stated,
  path: string,
  origin: SeriesOrigin | RuleOrigin,
): Told | undefined {
  const value = valueFrom(data, path, origin);
  const operands = operandsOf(names, data, origin);
  const [only] = operands;
  if (value === undefined || only === undefined) return undefined;
  if ('use' in origin && origin.use === 'value') return only;
  const { howUsed, ruleText } = names.words.series;
  const formula =
    'rule' in origin
      ? ruleText(
          origin.rule,
          operands.map(({ label }) => label),
        )
      : null;
  return {
    id: `series:${'use' in origin ? origin.use : origin.rule}:${path}`,
    label: seriesUse(names, data, origin),
    value,
    unit: 'rule' in origin && origin.rule === 'sumOfFlows' ? only.unit : '1',
    ...(formula !== null && { formula }),
    ...('use' in origin && { note: howUsed[origin.use] }),
    operands,
  };
}

function operandsOf(names: Names, data: Stated, origin: SeriesOrigin | RuleOrigin): readonly Told[] {
  const own = seriesIn(origin).flatMap((id) => (data.series ?? []).find((one) => one.id === id) ?? []);
  if ('rule' in origin) {
    const figures = origin.figures.map((id) => figureTold(names.words, data.figures, id));
    return [...figures, ...own.flatMap((one) => valuesTold(names, data, one, origin.year!, origin.year!))];
  }
  const { use, from, to } = origin;
  const first = use === 'value' || use === 'share' ? to : from;
  return own.flatMap((one) => valuesTold(names, data, one, first, to));
}

/** The values of a series by year, each with the lines of the file it stands in. */
function valuesTold(names: Names, data: Stated, series: Series, from: number, to: number): readonly Told[] {
  const twins = (data.series ?? []).filter((other) => seriesName(names, other) === seriesName(names, series));
  const called = seriesName(names, series) + (twins.length > 1 ? ` (${series.id})` : '');
  return yearlyOf(series, data.structure)
    .points.filter(({ year }) => year >= from && year <= to)
    .map(({ year, value }) => {
      const months = series.values[year] === undefined;
      return {
        id: `series:${series.id}@${year}`,
        label: names.words.series.inYear(called, year),
        value,
        unit: series.unit,
        series: series.id,
        note: names.words.figures.source([
          months ? names.words.series.ofMonths : '',
          whereSeriesStands(names, data, series, String(year)),
        ]),
        operands: [],
      };
    });
}

/** What a nowcast rests on: figures, and the values of its series in past years and in the months so far. */
export function groundTold(names: Names, data: Stated, origin: NowcastOrigin): readonly Told[] {
  const own = seriesIn(origin).flatMap((id) => (data.series ?? []).find((one) => one.id === id) ?? []);
  return [
    ...origin.figures.map((id) => figureTold(names.words, data.figures, id)),
    ...own.flatMap((one) => valuesTold(names, data, one, FIRST_DATA_YEAR, origin.year)),
  ];
}
