import type { ChartHistory, PastLine, PastPoint } from '../charts/chart-history.ts';
import { recent } from '../charts/recent.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import { statedValues } from '../figures/known.ts';
import { wholeYear } from '../figures/period.ts';
import type { Figures } from '../figures/schema.ts';
import { type History, historiesOf } from '../history/histories.ts';
import type { Names } from '../language/names.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import type { Series } from '../series/schema.ts';

type Data = Pick<ScenarioDocument, 'figures' | 'series' | 'structure'>;

/** What is shown of a metric's history. */
export interface HistoryChoice {
  /** How many years before the base year at the most; null: all. */
  readonly back: number | null;
  /** Which other history is shown beside the first: its key; null: none. */
  readonly beside: string | null;
}

/** As it is shown where nothing was chosen. */
export const AS_FIRST_SHOWN: HistoryChoice = { back: 20, beside: null };

/** What tells histories of one metric apart: the series that they are made of. */
export const historyKey = ({ series }: History): string => series.join('+');

const known = new WeakMap<readonly Series[], Map<string, readonly History[]>>();

/** Every history of a metric, in its unit, the home country's as reporter first; worked out once for a document's series. */
export function metricHistories({ series, structure }: Data, metric: MetricName): readonly History[] {
  if (series === undefined) return [];
  let ofSeries = known.get(series);
  if (!ofSeries) {
    ofSeries = new Map();
    known.set(series, ofSeries);
  }
  const goods = JSON.stringify([structure.home.code, structure.partner.code, structure.goods]);
  const key = `${metric} ${goods}`;
  let histories = ofSeries.get(key);
  if (!histories) {
    const { unit } = metricAt(structure, metric);
    histories = historiesOf({ series, structure }, metric).filter((one) => one.unit === unit);
    ofSeries.set(key, histories);
  }
  return histories;
}

/** A history as charts and tables name it: by its source, and whose statistics it is. */
export function historyName({ words, structure }: Names, { figures }: Data, { source, reporter }: History): string {
  const publication = figures.sources.find(({ id }) => id === source)?.publication ?? source;
  const country = [structure.home, structure.partner].find(({ code }) => code === reporter)?.name ?? reporter;
  return country === null ? publication : words.series.reported(publication, country);
}

/** What a chart of a metric draws left of its base year; null where nothing is known. The same object while the data are. */
export const chartHistory = (
  names: Names,
  { figures, series, structure, horizon }: Data & Pick<ScenarioDocument, 'horizon'>,
  metric: MetricName,
  { back, beside }: HistoryChoice,
): ChartHistory | null => made(names, figures, series, structure, horizon.base, horizon.end, metric, back, beside);

const made = recent(
  (
    names: Names,
    figures: Figures,
    series: readonly Series[] | undefined,
    structure: Data['structure'],
    base: number,
    end: number,
    metric: MetricName,
    back: number | null,
    beside: string | null,
  ): ChartHistory | null => {
    const data = { figures, ...(series && { series }), structure };
    const [first, ...others] = metricHistories(data, metric);
    if (first === undefined) return null;
    const shown = [first, ...others.filter((one) => historyKey(one) === beside)];
    const from = back === null ? Number.NEGATIVE_INFINITY : base - back;
    const lines = shown.flatMap((one, k) => lineOf(one, historyName(names, data, one), base, from, end, k > 0) ?? []);
    const points = pointsOf(figures, metric, base, from);
    const starts = [...lines.map((one) => one.from), ...points.map(({ t }) => t)];
    if (lines.length === 0) return null;
    return { past: Math.max(0, -Math.min(0, ...starts)), lines, points };
  },
);

function lineOf(
  history: History,
  name: string,
  base: number,
  from: number,
  end: number,
  beside: boolean,
): PastLine | null {
  const points = history.points.filter(({ year }) => year >= from && year <= end);
  if (points.length === 0) return null;
  const [first, last] = [points[0]!.year, points.at(-1)!.year];
  const values = new Float64Array(last - first + 1).fill(Number.NaN);
  for (const { year, value } of points) values[year - first] = value;
  return { id: historyKey(history), name, from: first - base, values, beside };
}

/** Figures that state the metric for a whole year before the base year. */
function pointsOf(figures: Figures, metric: MetricName, base: number, from: number): readonly PastPoint[] {
  return statedValues(figures).stated.flatMap(({ measure, kind, period, value, figure }) => {
    const year = wholeYear(period);
    if (measure !== metric || kind !== 'value' || year === null || year >= base || year < from) return [];
    return { t: year - base, value, name: figure!.label };
  });
}
