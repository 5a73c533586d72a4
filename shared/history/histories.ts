import type { Structure } from '../model/structure.ts';
import type { Series } from '../series/schema.ts';
import { together, type Yearly, yearlyOf } from './yearly.ts';

/** Of a document what its histories are made of. */
export interface WithSeries {
  readonly structure: Structure;
  readonly series?: readonly Series[] | undefined;
}

/** What was, by calendar year: one series, or several of one reporter and source made into one (model.md § 13). */
export interface History extends Yearly {
  /** ISO code of the country whose statistics these are; null where that is not said. */
  readonly reporter: string | null;
  /** Id of a source of the document. */
  readonly source: string;
  /** Ids of the series that it is made of. */
  readonly series: readonly string[];
}

type FlowName = 'exports' | 'imports';

/** What is made of both flows of one reporter and source. */
const OF_FLOWS = {
  trade: ['USD m', (exports: number, imports: number) => exports + imports],
  balance: ['USD m', (exports: number, imports: number) => exports - imports],
  exportShare: ['1', (exports: number, imports: number) => exports / (exports + imports)],
} as const satisfies Readonly<Record<string, readonly [string, (exports: number, imports: number) => number]>>;

const isOfFlows = (metric: string): metric is keyof typeof OF_FLOWS => Object.hasOwn(OF_FLOWS, metric);

/**
 * Every history of a metric: of a measure (`exports`, `workers`, the id of an own input), of both flows (`trade`,
 * `balance`, `exportShare`) or of a group of goods (`exports:ID`). The home country's as reporter first, then the
 * partner's, then unsaid, then other countries'; within these in the order of the document.
 */
export function historiesOf(document: WithSeries, metric: string): readonly History[] {
  return sourcesOf(document, metric)
    .map((own) => historyFrom(document, metric, own))
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => reporterRank(document, a.reporter) - reporterRank(document, b.reporter));
}

/** Whose statistics come first. */
export function reporterRank({ structure }: Pick<WithSeries, 'structure'>, reporter: string | null): number {
  const ranks = [structure.home.code, structure.partner.code, null];
  const rank = ranks.indexOf(reporter);
  return rank === -1 ? ranks.length : rank;
}

/** The history of one series by itself. */
export const historyOf = (document: Pick<WithSeries, 'structure'>, series: Series): History => ({
  ...yearlyOf(series, document.structure),
  reporter: series.reporter ?? null,
  source: series.source,
  series: [series.id],
});

/** The series that histories of a metric are made of: each list one history. */
export function sourcesOf({ series = [], structure }: WithSeries, metric: string): readonly (readonly Series[])[] {
  const [flow, group] = metric.split(':');
  if (group !== undefined) return groupSources(series, structure, flow as FlowName, group);
  const whole = series.filter(({ hs }) => hs === undefined);
  const alone = whole.filter(({ measure }) => measure === metric).map((one) => [one]);
  return isOfFlows(metric) ? [...alone, ...bothFlows(whole)] : alone;
}

const isBeside = (one: Series, other: Series): boolean =>
  one.reporter === other.reporter && one.source === other.source;

/** Exports, and imports of the same reporter and source. */
const bothFlows = (whole: readonly Series[]): readonly (readonly Series[])[] =>
  whole
    .filter(({ measure }) => measure === 'exports')
    .flatMap((exports) => {
      const imports = whole.find((one) => one.measure === 'imports' && isBeside(one, exports));
      return imports ? [[exports, imports]] : [];
    });

const codesOf = ({ hs }: Series): readonly string[] => (hs === undefined ? [] : typeof hs === 'string' ? [hs] : hs);

/** Of each reporter and source the series of a group's chapters, where all are there: one of just these, or one each. */
function groupSources(
  series: readonly Series[],
  { goods }: Structure,
  flow: FlowName,
  group: string,
): readonly (readonly Series[])[] {
  const codes = goods[flow]?.find(({ id }) => id === group)?.hs ?? [];
  if (codes.length === 0) return [];
  const own = series.filter(({ measure, hs }) => measure === flow && hs !== undefined);
  const leaders = own.filter((one, place) => own.findIndex((other) => isBeside(one, other)) === place);
  return leaders.flatMap((leader) => {
    const beside = own.filter((one) => isBeside(one, leader));
    const exact = beside.find((one) => sameCodes(codesOf(one), codes));
    if (exact) return [[exact]];
    const parts = codes.map((code) => beside.find((one) => sameCodes(codesOf(one), [code])));
    return parts.every((one) => one !== undefined) ? [parts] : [];
  });
}

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

/** The history that such series make. */
export function historyFrom(document: WithSeries, metric: string, own: readonly Series[]): History {
  const [first, ...others] = own;
  if (others.length === 0) return historyOf(document, first!);
  const [unit, made] = isOfFlows(metric)
    ? OF_FLOWS[metric]
    : ([first!.unit, (...values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)] as const);
  const parts = own.map((one) => yearlyOf(one, document.structure));
  return {
    ...together(unit, parts, made as (...values: readonly number[]) => number),
    reporter: first!.reporter ?? null,
    source: first!.source,
    series: own.map(({ id }) => id),
  };
}
