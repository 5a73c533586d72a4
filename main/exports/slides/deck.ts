import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { decimalsFor, percentDecimals } from '../../../shared/formats/number.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { movedBars } from '../../../shared/report/findings.ts';
import { furthestFromBaseline, type ReportAnswers } from '../../../shared/report/questions.ts';
import type { Report } from '../../../shared/report/report.ts';
import { type ReportSubject, valueIn } from '../../../shared/report/subject.ts';
import { moves } from '../../../shared/tables/sensitivity.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { nounOf, unitInWords } from '../../../shared/wording/metric-words.ts';
import type { SlideChart } from './chart-part.ts';
import { seriesLook } from './colours.ts';
import { contributions } from './contributions.ts';

/** A slide before it is set: its title states what was found. */
export interface Slide {
  readonly title: string;
  readonly text: string;
  readonly chart?: SlideChart;
  readonly table?: SlideTable;
}

export interface SlideTable {
  readonly heads: readonly string[];
  /** Widths of the columns, relative to each other. */
  readonly shares: readonly number[];
  /** From this column on they hold numbers. */
  readonly numbersFrom: number;
  readonly rows: readonly (readonly string[])[];
}

/** So many rows are read on a slide; those that are left out are counted. */
const MOST_ROWS = 11;
/** So many lines are told apart in a chart. */
const MOST_LINES = 12;

/** The slides of a report but the first, a finding each. */
export function deckOf(subject: ReportSubject<AllWords>, answers: ReportAnswers, report: Report): readonly Slide[] {
  const found = (kind: Report['findings'][number]['kind']) => report.findings.find((one) => one.kind === kind);
  const said = (kind: Report['findings'][number]['kind']) => {
    const finding = found(kind);
    return finding && { title: wordsOf(finding.sentence), text: wordsOf(finding.more) };
  };
  const isDefined = !Number.isNaN(valueIn(subject, subject.baseline, subject.metric));
  const about = (slide: { readonly title: string; readonly text: string } | undefined, shown: Partial<Slide> | null) =>
    slide && shown ? [{ ...slide, ...shown }] : [];
  return [
    ...about(said('leader'), isDefined ? { chart: linesChart(subject, report, null) } : {}),
    ...about(isDefined && subject.shown.length > 1 ? spread(subject) : undefined, {
      chart: linesChart(subject, report, subject.baseline),
    }),
    ...about(said('difference'), contributionChart(subject, answers, report)),
    ...about(subject.shown.length > 1 ? leaders(subject, report) : undefined, {
      table: comparisonTable(subject, report),
    }),
    ...about(said('target') ?? { title: report.uncertainty.about, text: '' }, rangesTable(subject, report)),
    ...about(said('matters'), movesTable(subject, answers)),
    ...about(said('assumed'), { table: assumedTable(subject, report) }),
    ...about(sourcesTitle(subject, report), sourcesTable(subject, report)),
  ];
}

/** A line a scenario, or its difference to the baseline. */
function linesChart(subject: ReportSubject<AllWords>, report: Report, minus: ProjectedScenario | null): SlideChart {
  const { metric, names, document } = subject;
  const from = minus && seriesOf(minus.projection, metric);
  const drawn = drawnOf(subject).filter((one) => one.id !== minus?.id);
  const values = drawn.map(({ projection }) =>
    [...seriesOf(projection, metric)].map((value, t) => (from === null ? value : value - from[t]!)),
  );
  const { base, end } = document.horizon;
  return {
    kind: 'lines',
    categories: Array.from({ length: end - base + 1 }, (_, t) => String(base + t)),
    series: drawn.map(({ name, mark, baseline }, k) => ({
      name: inKey(name),
      values: values[k]!.map((value) => (Number.isFinite(value) ? value : null)),
      look: seriesLook(mark),
      width: baseline ? 2.75 : 1.75,
    })),
    format: numberFormat(subject, values.flat()),
    unit: report.heading,
    legend: true,
    language: names.words.locale,
    description: minus === null ? report.charts.lines : report.charts.difference,
  };
}

/** The scenarios that a chart has room for: those furthest from the baseline, and the baseline. */
function drawnOf(subject: ReportSubject<AllWords>): readonly ProjectedScenario[] {
  const { shown, baseline, metric } = subject;
  const from = valueIn(subject, baseline, metric);
  const away = (one: ProjectedScenario) =>
    one.baseline ? Number.POSITIVE_INFINITY : Math.abs(valueIn(subject, one, metric) - from) || 0;
  const furthest = new Set(shown.toSorted((a, b) => away(b) - away(a)).slice(0, MOST_LINES));
  return shown.filter((one) => furthest.has(one));
}

/** So much of a name has room in a chart; tables have all of it. */
const MOST_IN_KEY = 40;
const inKey = (name: string): string =>
  name.length <= MOST_IN_KEY ? name : `${name.slice(0, MOST_IN_KEY - 1).trimEnd()}…`;

/** A format of spreadsheets that writes values as their largest one is read. */
function numberFormat({ names, metric }: ReportSubject<AllWords>, values: readonly number[]): string {
  const most = values.reduce((top, value) => (Number.isFinite(value) ? Math.max(top, Math.abs(value)) : top), 0);
  const zeros = (count: number) => (count === 0 ? '' : `.${'0'.repeat(count)}`);
  const decimals = decimalsFor(most);
  return metricIn(names, metric).unit === '1' ? `0${zeros(percentDecimals(decimals))}%` : `#,##0${zeros(decimals)}`;
}

function spread(subject: ReportSubject<AllWords>) {
  const { names, metric, year, shown, baseline } = subject;
  const from = valueIn(subject, baseline, metric);
  const values = shown.map((scenario) => valueIn(subject, scenario, metric));
  const above = values.filter((value) => value > from).length;
  const below = values.filter((value) => value < from).length;
  const { slides, amounts } = names.words;
  const { difference } = metricFormat(names, metric, [from, ...values]);
  const apart = shown
    .map((scenario, k) => ({ name: scenario.name, away: values[k]! - from, baseline: scenario.baseline }))
    .filter((one) => !one.baseline && !Number.isNaN(one.away))
    .toSorted((a, b) => a.away - b.away)
    .map(({ name, away }) => ({ name, size: amounts.withUnit(difference(away), unitInWords(names, metric)) }));
  const [least, most] = [apart[0], apart.at(-1)];
  return {
    title: slides.spread(nounOf(names, metric), year, baseline.name, above, below),
    text: [
      ...(least && most && least.size !== most.size ? [slides.between(least, most)] : []),
      ...(shown.length > MOST_LINES ? [slides.drawn(MOST_LINES, shown.length)] : []),
    ].join(' '),
  };
}

function contributionChart(subject: ReportSubject<AllWords>, { changed }: ReportAnswers, report: Report) {
  const furthest = furthestFromBaseline(subject);
  if (changed === null || furthest === null || changed.difference === 0) return null;
  const { names, baseline } = subject;
  const format = numberFormat(subject, [changed.from, changed.to]);
  const pair = { from: inKey(baseline.name), to: inKey(furthest.name) };
  const chart: SlideChart = {
    kind: 'columns',
    ...contributions(names, pair, changed, { value: format, difference: format }),
    format,
    unit: report.heading,
    legend: false,
    language: names.words.locale,
    description: report.charts.changed,
  };
  return { chart };
}

/** Who leads on each metric that sets scenarios apart. */
function leaders(subject: ReportSubject<AllWords>, { comparison }: Report) {
  const { names, year } = subject;
  const leading = comparison.metrics.slice(0, 3).flatMap(({ metric }, k) => {
    const high = metricIn(names, metric).better !== 'lower';
    const ranked = comparison.rows
      .map(({ name, cells }) => ({ name, value: cells[k]!.value }))
      .filter(({ value }) => !Number.isNaN(value))
      .toSorted((a, b) => (high ? b.value - a.value : a.value - b.value));
    const [first, second] = ranked;
    return first && second && first.value !== second.value
      ? [{ metric: nounOf(names, metric), name: first.name, high }]
      : [];
  });
  return leading.length === 0 ? undefined : { title: names.words.slides.leaders(year, leading), text: '' };
}

function comparisonTable({ names }: ReportSubject<AllWords>, { comparison }: Report): SlideTable {
  const { words } = names;
  const { comparison: texts } = words.report;
  const metrics = comparison.metrics.slice(0, 4);
  return cut(
    { names },
    {
      heads: [
        texts.scenario,
        ...metrics.flatMap(({ label, unit }) => [words.tables.inUnit(label, unbroken(unit)), texts.difference]),
      ],
      shares: [26, ...metrics.flatMap(() => [11, 10])],
      numbersFrom: 1,
      rows: comparison.rows.map(({ name, baseline, cells }) => [
        baseline ? texts.baselineOf(name) : name,
        ...cells.slice(0, 4).flatMap(({ text, difference }) => [text, difference]),
      ]),
    },
  );
}

/** A unit stays on one line. */
const unbroken = (unit: string): string => unit.replaceAll(' ', '\u00a0');

/** A table with as many rows as a slide has room for, and how many more there are. */
function cut({ names }: Pick<ReportSubject<AllWords>, 'names'>, table: SlideTable, most = MOST_ROWS): SlideTable {
  const { rows, heads } = table;
  if (rows.length <= most) return table;
  const more = names.words.slides.more(rows.length - most + 1);
  return { ...table, rows: [...rows.slice(0, most - 1), [more, ...heads.slice(1).map(() => '')]] };
}

function rangesTable({ names }: ReportSubject<AllWords>, { uncertainty }: Report) {
  const { rows, targets } = uncertainty;
  if (rows.length === 0) return null;
  const texts = names.words.report.uncertainty;
  const shown = targets.slice(0, 3);
  const table = cut(
    { names },
    {
      heads: [
        names.words.report.comparison.scenario,
        texts.low,
        texts.median,
        texts.high,
        ...shown.map(texts.chanceOf),
      ],
      shares: [30, 13, 13, 13, ...shown.map(() => 22)],
      numbersFrom: 1,
      rows: rows.map(({ name, low, median, high, chances }) => [name, low, median, high, ...chances.slice(0, 3)]),
    },
  );
  return { table };
}

/** What moves the metric, widest first. */
function movesTable(subject: ReportSubject<AllWords>, answers: ReportAnswers) {
  const { names, metric } = subject;
  const moved = movedBars(subject, answers);
  if (moved === null) return null;
  const bars = moved.bars.filter((bar) => moves(bar, moved.now));
  if (bars.length === 0) return null;
  const { value } = metricFormat(
    names,
    metric,
    bars.flatMap(({ low, high }) => [low, high]),
  );
  const { slides } = names.words;
  const table = cut(
    { names },
    {
      heads: [slides.assumption, slides.tried, slides.gives, slides.tried, slides.gives],
      shares: [40, 15, 15, 15, 15],
      numbersFrom: 1,
      rows: bars.map(({ name, low, high, lowInput, highInput }) => [
        name,
        lowInput,
        value(low),
        highInput,
        value(high),
      ]),
    },
  );
  return { table };
}

function assumedTable({ names }: ReportSubject<AllWords>, { assumed }: Report): SlideTable {
  const { slides, terms } = names.words;
  return cut(
    { names },
    {
      heads: [slides.assumption, slides.value, slides.origin],
      shares: [32, 16, 52],
      numbersFrom: 3,
      rows: assumed.map(({ label, value, origin, reason }) => [
        label,
        value,
        reason === '' ? origin : terms.sentences([origin, reason]),
      ]),
    },
    // A reason may take two lines.
    MOST_ROWS - 1,
  );
}

function sourcesTitle({ names }: ReportSubject<AllWords>, { sources }: Report) {
  const used = sources.filter(({ figures }) => figures.length > 0);
  const count = used.reduce((sum, { figures }) => sum + figures.length, 0);
  const title = names.words.slides.sources(
    count,
    used.map(({ publication }) => publication),
  );
  return { title, text: '' };
}

function sourcesTable({ names }: ReportSubject<AllWords>, { sources }: Report): Partial<Slide> {
  const rows = sources.flatMap(({ publication, date, figures }) =>
    figures.map(({ label, value, where }) => [label, value, names.words.figures.source([publication, date, where])]),
  );
  if (rows.length === 0) return {};
  const { report, slides } = names.words;
  return {
    table: cut(
      { names },
      { heads: [report.sources.figure, slides.value, slides.origin], shares: [34, 24, 42], numbersFrom: 3, rows },
    ),
  };
}
