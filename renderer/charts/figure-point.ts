import type { FigurePoint } from '../../shared/charts/line-chart-shapes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { derivedFigures } from '../../shared/figures/derived.ts';
import { type Known, statedValues } from '../../shared/figures/known.ts';
import { type Period, periodSaid, samePeriod, yearPeriod } from '../../shared/figures/period.ts';
import { wordsOf } from '../../shared/language/sentence.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { words } from '../words.ts';

/** A stock of so many months after the base year stands for its end. */
const SOON = 6;

/** The base year's value where a figure of the source stands for it, with its qualifier and source. */
export function figurePoint(
  { figures, horizon }: Pick<ScenarioDocument, 'figures' | 'horizon'>,
  metric: MetricName,
): FigurePoint | null {
  const year = yearPeriod(horizon.base);
  const source = (id: string) => {
    const { publication = '', date = '' } = figures.sources.find((one) => one.id === id) ?? {};
    return [publication, words.dates.day(date)].filter((part) => part !== '').join(', ');
  };
  const known = statedValues(figures).stated.filter(({ measure, kind }) => measure === metric && kind === 'value');
  const ofYear = known.find(({ period }) => samePeriod(period, year));
  const atEnd = metric === 'workers' ? nearest(known, year) : undefined;
  const item = (ofYear ?? atEnd)?.figure;
  if (item) {
    return {
      value: item.value,
      text: wordsOf(words.figures.qualified(item.qualifier, words.numbers.exactly(item.value))),
      source: words.charts.figureFor(periodSaid(item.period, words.derived), source(item.source)),
    };
  }
  const found = derivedFigures(figures).find(
    ({ measure, kind, period }) => measure === metric && kind === 'value' && samePeriod(period, year),
  );
  return found
    ? {
        value: found.value,
        text: wordsOf(words.figures.qualified(found.qualifier, words.numbers.rounded(found.value))),
        source: words.charts.figureDerived,
      }
    : null;
}

/** The stock nearest to the end of a year, of a time from its first month to soon after its last. */
const nearest = (known: readonly Known[], year: Period): Known | undefined =>
  known
    .filter(({ period, unit }) => unit === 'persons' && period.to >= year.from && period.to <= year.to + SOON)
    .toSorted((a, b) => Math.abs(a.period.to - year.to) - Math.abs(b.period.to - year.to))[0];
