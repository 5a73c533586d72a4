import type { Carried } from '../../../shared/document/carried.ts';
import type { MovedDocument } from '../../../shared/document/edits/base-year.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { HEADLINES } from '../../../shared/exports/choices.ts';
import { figuresIn, seriesIn } from '../../../shared/figures/origins.ts';
import type { Cell } from '../../../shared/formats/csv.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import { allParts } from '../../../shared/questions/attribution/base-year.ts';
import type { MetricMove } from '../../../shared/questions/questions.ts';
import { decimalsOf, metricHeading } from '../../../shared/tables/metric-column.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricDifference, metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

interface ScenarioMoves {
  readonly id: string;
  readonly metrics: readonly MetricMove[];
}

/** A document with a later base year: what every scenario moved by, what it says for that year, what gave way. */
export function rebaseCommand(
  before: ScenarioDocument,
  { document, carried, dropped }: MovedDocument,
  moves: readonly ScenarioMoves[],
): Omit<Result, 'document'> {
  return {
    json: () => ({
      method: byScenario(moves, ({ method }) => method.map(orNull)),
      data: byScenario(moves, (move) => ({
        difference: move.data.map(orNull),
        parts: Object.fromEntries(Object.entries(allParts(move)).map(([part, years]) => [part, years.map(orNull)])),
      })),
      carried,
      dropped,
    }),
    csv: () => [movesTable(document, moves)],
    table: (columns) =>
      [
        `${words.commandLine.rebase.title(before.horizon.base, document.horizon.base, document.title)}\n`,
        textTable(carriedTable(document, carried), columns),
        ...(dropped.length > 0 ? [textTable(droppedTable(document, dropped), columns)] : []),
        textTable(lastYearTable(document, moves), columns),
      ].join('\n'),
  };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byScenario = <T>(moves: readonly ScenarioMoves[], of: (move: MetricMove) => T) =>
  Object.fromEntries(
    moves.map(({ id, metrics }) => [id, Object.fromEntries(metrics.map((move) => [move.metric, of(move)]))]),
  );

/** A row for each scenario, metric and year, all digits. */
function movesTable({ horizon }: ScenarioDocument, moves: readonly ScenarioMoves[]): Table {
  const rows = moves.flatMap(({ id, metrics }) =>
    metrics.flatMap((move) => move.method.map((_, t) => ({ id, move, t, parts: allParts(move) }))),
  );
  const parts = Object.keys(rows[0]!.parts) as (keyof (typeof rows)[0]['parts'])[];
  return tableOf(rows, [
    { id: 'scenario', of: ({ id }) => id },
    { id: 'metric', of: ({ move }) => move.metric },
    { id: 'year', of: ({ t }) => horizon.base + t },
    { id: 'method', of: ({ move, t }) => move.method[t]! },
    { id: 'data', of: ({ move, t }) => move.data[t]! },
    ...parts.map((part) => ({ id: part, of: ({ parts: of, t }: (typeof rows)[0]): Cell => of[part][t]! })),
  ]);
}

/** A value of a scenario in words; of a whole value, as the file has it. */
const valueText = (document: ScenarioDocument, path: string, value: unknown): string =>
  isAssumptionPath(path) && typeof value === 'number'
    ? namesIn(document).value(path as AssumptionPath, value)
    : JSON.stringify(value);

const labelOf = (document: ScenarioDocument, path: string): string =>
  isAssumptionPath(path) ? namesIn(document).assumption(path).label : path;

function carriedTable(document: ScenarioDocument, carried: readonly Carried[]): Table {
  const said = words.commandLine.rebase;
  const originText = ({ origin }: Carried): string => {
    if (origin === null) return said.assumed;
    const from = [...figuresIn(origin), ...seriesIn(origin)];
    if ('nowcast' in origin) return said.derived(origin.nowcast, from);
    if ('use' in origin) return said.series(from.join(', '), origin.use);
    return 'rule' in origin ? said.derived(origin.rule, from) : said.figure(from.join(', '));
  };
  return tableOf(
    carried,
    [
      { label: words.tables.scenario, of: ({ scenario }) => scenarioName(document, scenario) },
      { label: words.tables.assumption, of: ({ path }) => labelOf(document, path) },
      { label: words.tables.value, of: ({ path, value }) => valueText(document, path, value) },
      { label: said.origin, of: originText },
    ],
    [said.base(document.horizon.base)],
  );
}

const droppedTable = (document: ScenarioDocument, dropped: MovedDocument['dropped']): Table =>
  tableOf(
    dropped,
    [
      { label: words.tables.scenario, of: ({ scenario }) => scenarioName(document, scenario) },
      { label: words.tables.assumption, of: ({ path }) => labelOf(document, path) },
      { label: words.tables.value, of: ({ path, value }) => valueText(document, path, value) },
    ],
    [words.commandLine.rebase.dropped],
  );

/** The two steps for the metrics that are read first, in the last year. */
function lastYearTable(document: ScenarioDocument, moves: readonly ScenarioMoves[]): Table {
  const names = namesIn(document);
  const said = words.commandLine.rebase;
  const { base, end } = document.horizon;
  const last = end - base;
  const rows = moves.flatMap(({ id, metrics }) =>
    metrics.filter(({ metric }) => HEADLINES.includes(metric)).map((move) => ({ id, ...move })),
  );
  const value = (of: (row: (typeof rows)[0]) => number) => (row: (typeof rows)[0]) =>
    metricValue(names, row.metric, of(row));
  const moved = (of: (row: (typeof rows)[0]) => number) => (row: (typeof rows)[0]) =>
    Number.isNaN(of(row)) ? '–' : metricDifference(names, row.metric, of(row), decimalsOf([of(row)]));
  return tableOf(
    rows,
    [
      { label: words.tables.scenario, of: ({ id }) => scenarioName(document, id) },
      { label: '', of: ({ metric }) => metricHeading(names, metric) },
      { label: said.before, kind: 'number', of: value(({ from }) => from[last]!) },
      { label: said.method, kind: 'number', of: moved(({ method }) => method[last]!) },
      { label: said.data, kind: 'number', of: moved(({ data }) => data[last]!) },
      { label: said.after, kind: 'number', of: value((row) => row.from[last]! + row.method[last]! + row.data[last]!) },
    ],
    [said.moved(end)],
  );
}
