import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { type MetricName, metricAt } from '../../../shared/model/metrics.ts';
import { relativeDifference } from '../../../shared/model/summaries.ts';
import { metricHeading } from '../../../shared/tables/metric-column.ts';
import { yearsOf } from '../../../shared/tables/projection.ts';
import type { ExportSubject } from '../subject.ts';
import type { AnyScenario } from './assumption-rows.ts';
import { formatOf } from './number-formats.ts';
import { FIRST_YEAR_COLUMN } from './scenario-layout.ts';
import {
  address,
  addressIn,
  type CellValue,
  cell,
  columnLetters,
  type Limit,
  line,
  link,
  paragraph,
  type Row,
  type Sheet,
  type SheetCell,
} from './sheet.ts';

/** A scenario with the sheet that has its metrics, and these in the order of years. */
export interface Summarised {
  readonly scenario: AnyScenario;
  readonly sheet: string;
  readonly rowOf: ReadonlyMap<MetricName, number>;
  readonly seriesOf: (metric: MetricName) => readonly number[];
}

export interface SummaryContent {
  readonly subject: ExportSubject;
  readonly metrics: readonly MetricName[];
  /** The baseline first. */
  readonly scenarios: readonly Summarised[];
  /** Row of the heads in the scenarios' sheets, counted from 0. */
  readonly headRow: number;
  /** The other sheets, with what stands in them. */
  readonly others: readonly { readonly name: string; readonly said: string }[];
}

/** Where the year stands that is compared. */
const YEAR_ROW = 4;
const YEAR_COLUMN = 1;
const YEAR_AT = address(YEAR_COLUMN, YEAR_ROW, 'both');

/** What matters first: the metrics chosen in the year chosen, against the baseline; where everything stands; what made it. */
export function summarySheet(content: SummaryContent, name: string): Sheet {
  const { subject, scenarios, metrics } = content;
  const { document, choices } = subject;
  const lead = metrics[0];
  const width = Math.max(scenarios.length, lead === undefined ? 0 : yearsOf(document.horizon).length);
  const rows: Row[] = [
    ...opening(content, width),
    ...comparison(content),
    ...(lead === undefined ? [] : byYear(content, lead)),
    ...differences(content),
    ...inventory(content, width),
    ...madeBy(subject.names, content),
  ];
  return {
    name,
    widths: [46, 16, ...Array.from({ length: width }, (_, k) => (k < scenarios.length ? 15 : 11))],
    rows,
    frozen: { rows: 0, columns: FIRST_YEAR_COLUMN },
    limits: choices.formulas ? [yearLimit(content)] : [],
  };
}

function opening({ subject }: SummaryContent, width: number): readonly Row[] {
  const { document, names, choices } = subject;
  const { workbook } = names.words;
  const { home, partner } = document.structure;
  const { base, end } = document.horizon;
  const said = choices.question === '' ? document.notes : choices.question;
  const across = Math.min(10, FIRST_YEAR_COLUMN + width);
  return [
    line(document.title === '' ? workbook.between(home.name, partner.name) : document.title, 'title'),
    line(workbook.setting(workbook.between(home.name, partner.name), base, end, choices.prices === 'base'), 'note'),
    [paragraph(said, 'text', across)],
    [],
    choices.formulas
      ? [cell(workbook.yearChoice, 'label'), cell(choices.year, 'input', '0')]
      : [cell(workbook.yearCompared, 'label'), cell(choices.year, 'number', '0')],
  ];
}

const yearLimit = ({ subject }: SummaryContent): Limit => {
  const { document, names } = subject;
  const { base, end } = document.horizon;
  const { rangeTitle, yearMessage } = names.words.workbook;
  return {
    row: YEAR_ROW,
    columns: [YEAR_COLUMN],
    between: [base, end],
    title: rangeTitle,
    message: yearMessage(base, end),
  };
};

const heads = (content: SummaryContent, first: string): Row => {
  const { metric, unit, baseline } = content.subject.names.words.workbook;
  return [
    cell(first === '' ? metric : first, 'head'),
    cell(unit, 'head'),
    ...content.scenarios.map(({ scenario }, k) => cell(k === 0 ? baseline(scenario.name) : scenario.name, 'yearHead')),
  ];
};

const unitCell = (names: Names<AllWords>, metric: MetricName): SheetCell =>
  cell(names.words.units.heading(names.unit(metricAt(names.structure, metric).unit)), 'unit');

const yearIndex = ({ subject }: SummaryContent): number => subject.choices.year - subject.document.horizon.base;

/** Row of the comparison's first metric. */
const FIRST_METRIC_ROW = YEAR_ROW + 4;

function comparison(content: SummaryContent): readonly Row[] {
  const { subject, metrics, scenarios } = content;
  const { names, choices } = subject;
  const { workbook } = names.words;
  const t = yearIndex(content);
  const rows = metrics.map((metric, k): Row => {
    const values = scenarios.map(({ seriesOf }) => seriesOf(metric)[t]!);
    const format = formatOf(metricAt(names.structure, metric).unit, values);
    return [
      cell(names.metric(metric).label, k === 0 ? 'lead' : 'label'),
      unitCell(names, metric),
      ...scenarios.map((one, n) =>
        cell(inYearCompared(content, one, metric, values[n]!), k === 0 ? 'leadNumber' : 'number', format),
      ),
    ];
  });
  const title = choices.formulas ? workbook.inTheYear : workbook.inYear(choices.year);
  return [[], line(title, 'lead'), heads(content, ''), ...rows];
}

/** A metric in the year compared, from the sheet of its scenario. */
function inYearCompared(
  { subject, headRow }: SummaryContent,
  { sheet, rowOf }: Summarised,
  metric: MetricName,
  result: number,
): CellValue {
  const { document, choices } = subject;
  if (!choices.formulas) return result;
  const last = columnLetters(FIRST_YEAR_COLUMN + document.horizon.end - document.horizon.base);
  const first = columnLetters(FIRST_YEAR_COLUMN);
  const across = (row: number) => addressIn(sheet, `$${first}$${row + 1}:$${last}$${row + 1}`);
  return { formula: `INDEX(${across(rowOf.get(metric)!)},1,MATCH(${YEAR_AT},${across(headRow)},0))`, result };
}

/** The metric that the workbook is about, of every scenario in every year. */
function byYear({ subject, scenarios }: SummaryContent, metric: MetricName): readonly Row[] {
  const { names, document, choices } = subject;
  const { workbook } = names.words;
  const { unit } = metricAt(names.structure, metric);
  return [
    [],
    line(workbook.byYear(metricHeading(names, metric)), 'lead'),
    [
      cell(workbook.scenario, 'head'),
      cell(workbook.unit, 'head'),
      ...yearsOf(document.horizon).map((year) => cell(year, 'yearHead', '0')),
    ],
    ...scenarios.map(({ scenario, sheet, rowOf, seriesOf }): Row => {
      const series = seriesOf(metric);
      const format = formatOf(unit, series);
      return [
        link(scenario.name, sheet),
        unitCell(names, metric),
        ...series.map((result, t) => {
          const at = addressIn(sheet, address(FIRST_YEAR_COLUMN + t, rowOf.get(metric)!));
          return cell(choices.formulas ? { formula: at, result } : result, 'number', format);
        }),
      ];
    }),
  ];
}

/** Every other scenario against the baseline: by how much, and by what share of it. */
function differences(content: SummaryContent): readonly Row[] {
  const { subject, metrics, scenarios } = content;
  const { names, choices } = subject;
  const { workbook } = names.words;
  const [baseline, ...others] = scenarios;
  if (!baseline || others.length === 0) return [];
  const t = yearIndex(content);
  const none = workbook.absent;
  const rows = (isRelative: boolean): readonly Row[] =>
    metrics.map((metric, k) => {
      const row = FIRST_METRIC_ROW + k;
      const from = address(FIRST_YEAR_COLUMN, row, 'column');
      const found = others.map((one) => {
        if (isRelative) return relativeDifference(one.seriesOf(metric), baseline.seriesOf(metric), t) ?? none;
        const difference = one.seriesOf(metric)[t]! - baseline.seriesOf(metric)[t]!;
        return Number.isFinite(difference) ? difference : none;
      });
      const unit = isRelative ? '1' : metricAt(names.structure, metric).unit;
      const numbers = found.filter((value) => typeof value === 'number');
      const format = signed(formatOf(unit, numbers));
      return [
        cell(names.metric(metric).label, 'label'),
        isRelative ? cell(workbook.percent, 'unit') : unitCell(names, metric),
        cell('', 'number'),
        ...found.map((result, n) => {
          const to = address(FIRST_YEAR_COLUMN + 1 + n, row);
          const by = isRelative ? `(${to}-${from})/ABS(${from})` : `${to}-${from}`;
          return cell(choices.formulas ? { formula: `IFERROR(${by},"${none}")`, result } : result, 'follows', format);
        }),
      ];
    });
  const { name } = baseline.scenario;
  return [
    [],
    line(workbook.differenceFrom(name), 'lead'),
    heads(content, ''),
    ...rows(false),
    [],
    line(workbook.relativeFrom(name), 'lead'),
    heads(content, ''),
    ...rows(true),
  ];
}

const signed = (format: string): string => `+${format};-${format};0`;

/** The sheets, and what each scenario supposes. */
function inventory({ subject, scenarios, others }: SummaryContent, width: number): readonly Row[] {
  const { workbook } = subject.names.words;
  const across = Math.min(9, FIRST_YEAR_COLUMN - 1 + width);
  return [
    [],
    line(workbook.contents, 'lead'),
    ...scenarios.map(
      ({ scenario, sheet }): Row => [link(scenario.name, sheet), paragraph(scenario.notes, 'text', across)],
    ),
    ...others.map(({ name, said }): Row => [link(name, name), paragraph(said, 'text', across)]),
  ];
}

function madeBy({ words }: Names<AllWords>, { subject }: SummaryContent): readonly Row[] {
  const { heading, program, document: ofDocument, draws } = words.workbook.made;
  const { made, document } = subject;
  const { draws: count, seed } = document.uncertainty;
  return [
    [],
    line(heading, 'lead'),
    line(program(made.version, made.date), 'note'),
    line(ofDocument(made.hash), 'note'),
    line(draws(count, seed), 'note'),
  ];
}
