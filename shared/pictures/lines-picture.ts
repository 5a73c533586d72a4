import { yearRule } from '../charts/axes-shapes.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { type ChartHistory, pastExtent } from '../charts/chart-history.ts';
import { targetShapes } from '../charts/handle-shapes.ts';
import type { Lettering } from '../charts/lettering.ts';
import { type ChartSeries, lineChartLayout } from '../charts/line-chart-layout.ts';
import { linesShapes } from '../charts/line-chart-shapes.ts';
import { extentOf } from '../charts/value-axis.ts';
import type { ProjectedScenario } from '../document/projected.ts';
import { metricFormat, ownFormat } from '../wording/metric-format.ts';
import { metricTitle, nounOf, valueInWords } from '../wording/metric-words.ts';
import { assumedOf, overYears } from './about.ts';
import type { DrawnChart, Picture, PictureRoom } from './picture.ts';
import { type Pictured, pastOf, valueIn, valuesOf } from './scenarios.ts';

/** A metric of the scenarios over the years, as lines. */
export function linesPicture(about: Pictured): Picture {
  return {
    title: leadSentence(about),
    subtitle: overYears(about, pastOf(about)?.past),
    chart: (width, height, lettering) => lines(about, width, height, lettering),
    assumed: assumedOf(about, about.scenarios),
    description: summaryOf(about),
  };
}

/** The chosen scenarios as lines of the metric, or of what it differs from another course of it by. */
export const seriesIn = (about: Pictured, minus: ArrayLike<number> | null = null): readonly ChartSeries[] =>
  about.scenarios.map((scenario) => {
    const values = valuesOf(scenario, about);
    return {
      ...scenario,
      selected: false,
      values: minus === null ? values : values.map((value, t) => value - minus[t]!),
    };
  });

function lines(about: Pictured, width: number, height: number, lettering: Lettering): DrawnChart {
  const { names, metric, document, pricesOf } = about;
  const series = seriesIn(about);
  const history = pastOf(about);
  const format = metricFormat(names, metric, extentWith(series, history));
  // Targets are amounts of the day.
  const targets = pricesOf === null ? document.targets.filter((one) => one.metric === metric) : [];
  const values = targets.map(({ value }) => value);
  return drawnLines(about, { series, targets: values, format: format.value, history }, [width, height], lettering);
}

/** The least and greatest of the lines and of what was. */
const extentWith = (series: readonly ChartSeries[], history: ChartHistory | null | undefined) =>
  extentOf([...series, { values: (history && pastExtent(history)) ?? [] }]);

interface Drawn {
  readonly history?: ChartHistory | null;
  readonly series: readonly ChartSeries[];
  readonly targets: readonly number[];
  readonly format: (value: number) => string;
}

/** Lines over the years of the document, named at their ends; the year that is compared is ruled where it is between. */
export function drawnLines(
  { names, metric, document: { horizon }, year }: Pictured,
  { series, targets, format, history = null }: Drawn,
  [width, height]: PictureRoom,
  lettering: Lettering,
): DrawnChart {
  const [least, most] = extentWith(series, history);
  const called = series.map(({ name }) => name);
  const framed = { horizon, names: called, values: [format(most), format(least)], width, height, past: history?.past };
  const frame = chartFrame(framed, lettering.textWidth);
  const layout = lineChartLayout(series, frame, targets, null, history);
  const compared = year - horizon.base;
  const between = year < horizon.end && year > horizon.base;
  return {
    name: 'lines',
    shapes: [
      ...linesShapes(layout, between ? compared : Number.POSITIVE_INFINITY, format, lettering),
      ...targetShapes({ layout, format, formatFar: ownFormat(names, metric), movable: false }, lettering),
      ...(between ? yearRule(layout.x.place(compared), year, frame, false) : []),
    ],
  };
}

/** Which scenario leads in the year that is compared. */
function leadSentence(about: Pictured): string {
  const { names, metric, year, scenarios, document } = about;
  const { pictures } = names.words;
  const noun = nounOf(names, metric);
  const known = scenarios.filter((one) => !Number.isNaN(valueIn(one, about)));
  const sorted = known.toSorted((a, b) => valueIn(b, about) - valueIn(a, about));
  const [first] = sorted;
  if (!first) return pictures.undefinedIn(noun, year);
  const last = sorted.at(-1)!;
  const format = metricFormat(
    names,
    metric,
    known.map((one) => valueIn(one, about)),
  );
  const full = (value: number) => valueInWords(names, metric, value, format);
  const at = (one: ProjectedScenario, value: string) => ({ name: one.name, value });
  if (sorted.length === 1) {
    const base = { name: String(document.horizon.base), value: format.value(valuesOf(first, about)[0]!) };
    return pictures.alone(noun, base, year, at(first, full(valueIn(first, about))));
  }
  const [high, low] = [format.value(valueIn(first, about)), format.value(valueIn(last, about))];
  if (high === low) return pictures.allSame(noun, year, full(valueIn(first, about)), sorted.length);
  const baseline = sorted.find((one) => one.baseline && one !== first);
  const other = baseline ?? last;
  return pictures.highest(
    noun,
    year,
    at(first, full(valueIn(first, about))),
    at(other, format.value(valueIn(other, about))),
  );
}

/** All lines in words: where each starts and ends. */
function summaryOf(about: Pictured): string {
  const { names, metric, document, pricesOf } = about;
  const { charts } = names.words;
  const { base, end } = document.horizon;
  const series = seriesIn(about);
  const { value: format } = metricFormat(names, metric, extentOf(series));
  const last = end - base;
  return `${metricTitle(names, metric, pricesOf)}: ${charts.read(base + last, {
    rows: series.map(({ name, values }) => ({ name, value: format(values[last]!), gap: '' })),
    more: 0,
  })}`;
}
