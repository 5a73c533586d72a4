import { chartFrame } from '../../../shared/charts/chart-frame.ts';
import { type BandMeasure, compositionLayout, type Part } from '../../../shared/charts/composition-layout.ts';
import { BELOW_HEAD, bandLabelRoom } from '../../../shared/charts/composition-shapes.ts';
import { yearIndex } from '../../../shared/charts/year-axis.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { hasWorkers } from '../../../shared/document/workers.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { compositionTable, type PartInYears, partsInYears } from '../../../shared/tables/composition.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { type MetricFormat, metricFormat } from '../../../shared/wording/metric-format.ts';
import { metricTitle, unitAt } from '../../../shared/wording/metric-words.ts';
import type { ShownComposition } from '../../charts/CompositionChart.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { names } from '../../names.ts';
import { sliceOf } from '../../view/slice.ts';
import type { View } from '../../view/view-store.ts';
import { words } from '../../words.ts';
import { compareView } from './compare-view.ts';

/** What a document may split into parts. */
const SPLIT = ['exports', 'imports', 'workers'] as const;

interface MadeOf {
  readonly of: (typeof SPLIT)[number];
  readonly listed: readonly { readonly id: string; readonly name: string }[];
  /** What is in the whole and in none of its parts. */
  readonly rest: MetricName | null;
}

/** What a metric is made of, where the document splits it into parts; null: it is one whole. */
export function madeOf(document: ScenarioDocument, metric: MetricName): MadeOf | null {
  const { goods, tracks } = document.structure;
  const of = SPLIT.find((one) => one === metric);
  if (of === undefined) return null;
  if (of === 'workers') return tracks.length < 2 || !hasWorkers(document) ? null : { of, listed: tracks, rest: null };
  if (goods[of].length === 0) return null;
  return { of, listed: goods[of], rest: of === 'exports' ? 'projectExports' : 'projectImports' };
}

/** What the document does split. */
export const splitIn = (document: ScenarioDocument): readonly MetricName[] =>
  SPLIT.filter((metric) => madeOf(document, metric) !== null);

/** Whether Compare shows what its metric is made of. */
export const isComposed = (document: ScenarioDocument, view: View): boolean =>
  sliceOf(view, compareView).composition && madeOf(document, view.metric) !== null;

/** What of a document stands in the composition view: one scenario, its parts in two years. */
export interface Composed {
  readonly metric: MetricName;
  readonly scenario: ProjectedScenario;
  readonly parts: readonly Part[];
  readonly year: number;
  readonly against: number;
  readonly base: number;
  readonly measure: BandMeasure;
  /** The year in whose prices money is; null for current prices. */
  readonly priceYear: number | null;
}

export function composed(document: ScenarioDocument, view: View): Composed {
  const { metric, selected } = view;
  const { base, end } = document.horizon;
  const { against, measure, prices } = sliceOf(view, compareView);
  const all = projectedScenarios(document, prices);
  const scenario = all.find(({ id }) => id === selected) ?? all[0]!;
  const { of, listed, rest } = madeOf(document, metric)!;
  const series = (id: MetricName) => seriesOf(scenario.projection, id);
  const parts = listed.map(({ id, name }): Part => ({ id, name, values: series(`${of}:${id}`), isRest: false }));
  const more = rest === null ? null : series(rest);
  const within = (year: number) => Math.max(base, Math.min(end, year));
  return {
    metric,
    scenario,
    // Of no new projects nothing has to be told.
    parts: more?.some((value) => value !== 0)
      ? [...parts, { id: rest!, name: words.composition.newProjects, values: more, isRest: true }]
      : parts,
    year: within(view.year),
    against: within(against ?? base),
    base,
    measure,
    priceYear: prices === 'base' ? base : null,
  };
}

/** How the numbers of the parts are written, all of them alike. */
function formatOf({ metric, parts }: Composed): MetricFormat {
  const most = Math.max(0, ...parts.map(({ values }) => Math.max(...Array.from(values))));
  return metricFormat(names(), metric, [most]);
}

const percent = (share: number | null): string => (share === null ? '–' : words.numbers.percent(share));

const points = (change: number | null): string =>
  change === null ? '–' : words.amounts.points(words.numbers.percentDifference(change).replace('%', ''));

/** Rows of the table: a part, or all of them together, in words. */
export function compositionRows(now: Composed) {
  const { value, difference } = formatOf(now);
  const parts = partsInYears(now.parts, now.year - now.base, now.against - now.base);
  const total = (of: 'now' | 'before') => parts.reduce((sum, part) => sum + part[of], 0);
  const whole = (share: number) => (share === 0 ? null : 1);
  const [last, first] = [total('now'), total('before')];
  const all: PartInYears = {
    id: '',
    name: words.composition.total,
    now: last,
    before: first,
    shareNow: whole(last),
    shareBefore: whole(first),
    change: null,
  };
  return [...parts, all].map((part) => ({
    ...part,
    said: [
      value(part.before),
      percent(part.shareBefore),
      value(part.now),
      percent(part.shareNow),
      difference(part.now - part.before),
      part.id === '' ? '' : points(part.change),
    ],
  }));
}

/** The same for the clipboard, with all digits. */
export function composedTable(document: ScenarioDocument, view: View): Table {
  const now = composed(document, view);
  const title = words.composition.copied(metricTitle(names(), now.metric, now.priceYear), now.scenario.name);
  const own = metricIn(names(), now.metric).unit;
  const unit = unitAt(names(), own, own, now.priceYear);
  return compositionTable(words, compositionRows(now), { ...now, title, unit });
}

/** What the chart shows of it, in so much room. */
export function shownComposition(
  document: ScenarioDocument,
  view: View,
  width: number,
  height: number,
): ShownComposition {
  const now = composed(document, view);
  const { parts, against, base, measure, metric, scenario, priceYear } = now;
  const { horizon } = document;
  const format = formatOf(now);
  const inYear = (t: number) => partsInYears(parts, t, against - base);
  const find = (id: string, t: number) => inYear(t).find((part) => part.id === id)!;
  const value = (id: string, t: number) =>
    measure === 'amounts' ? format.value(find(id, t).now) : percent(find(id, t).shareNow);
  const change = (id: string, t: number) => {
    const part = find(id, t);
    return measure === 'amounts' ? format.difference(part.now - part.before) : points(part.change);
  };
  const totals = Array.from({ length: horizon.end - base + 1 }, (_, t) =>
    inYear(t).reduce((sum, one) => sum + one.now, 0),
  );
  const axis =
    measure === 'amounts'
      ? metricFormat(names(), metric, totals).value
      : (share: number) => words.numbers.percent(share, 0);
  const last = horizon.end - base;
  const labels = parts.map(({ name }) => name);
  const of = (t: number, text: (id: string, t: number) => string) => parts.map(({ id }) => text(id, t));
  const plain = chartFrame(
    {
      horizon,
      names: [],
      values: [axis(measure === 'amounts' ? Math.max(...totals) : 1)],
      width,
      height,
    },
    textWidth,
  );
  const room = bandLabelRoom(labels, of(last, value), of(last, change), Math.min(330, width * 0.4), textWidth);
  const frame = { ...plain, top: BELOW_HEAD, right: room };
  const said = (t: number) =>
    inYear(t).map((part) => ({ name: part.name, value: format.value(part.now), share: percent(part.shareNow) }));
  return {
    layout: compositionLayout(parts, frame, measure),
    compared: yearIndex(frame, now.year),
    against: against - base,
    summary: words.composition.summary(
      words.composition.copied(metricTitle(names(), metric, priceYear), scenario.name),
      base,
      horizon.end,
      said(last),
    ),
    format: axis,
    value,
    change,
    heads: (t) => [words.composition.inYear(base + t), words.composition.since(against)],
    spoken: (t) => words.composition.read(base + t, said(t)),
  };
}

/** What the numbers are in, as it stands over the chart and the table. */
export const unitOfComposed = (metric: MetricName, priceYear: number | null): string =>
  unitAt(names(), metricIn(names(), metric).unit, names().unit(metricIn(names(), metric).unit), priceYear);
