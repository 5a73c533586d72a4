import { type Problem, problem } from '../../language/problems.ts';
import type { Own } from '../frame.ts';
import { unitOfOwn } from '../metrics.ts';
import { type FormulaTree, namesIn, partsOf, type Span } from './formula-tree.ts';
import type { OwnMetric } from './own-metrics.ts';
import { readFormula } from './read-formula.ts';

/** What is wrong with own metrics whose formulas can be read. */
export type FormulaProblem =
  | {
      readonly code: 'unknownName';
      readonly metric: string;
      readonly span: Span;
      readonly name: string;
      readonly nearest: string | null;
    }
  /** The way round: each metric rests on the next in the same year, the last on the first. */
  | { readonly code: 'circle'; readonly metrics: readonly string[] };

/** Names that formulas may use beside own metrics and `year`. */
export interface KnownNames {
  /** Metrics, groups, tracks and own inputs. */
  readonly series: ReadonlySet<string>;
  /** First words of assumptions' paths: which of their paths there are differs between scenarios. */
  readonly assumptions: ReadonlySet<string>;
}

/** Names that mean nothing, and circles other than through `prev` (model.md § 7); none where all can be computed. */
export function problemsOfFormulas(metrics: readonly OwnMetric[], known: KnownNames): readonly FormulaProblem[] {
  const own = new Set(metrics.map(({ id }) => id));
  const means = (name: string): boolean =>
    name === 'year' ||
    own.has(name) ||
    known.series.has(name) ||
    (name.includes('.') && known.assumptions.has(name.split('.', 1)[0]!));
  const unknown = metrics.flatMap(({ id, formula }) =>
    namesIn(formula).flatMap(({ name, span }): readonly FormulaProblem[] =>
      means(name)
        ? []
        : [{ code: 'unknownName', metric: id, span, name, nearest: nearest(name, [...own, ...known.series, 'year']) }],
    ),
  );
  const { circle } = visited(metrics);
  return circle ? [...unknown, { code: 'circle', metrics: circle }] : unknown;
}

/** The same as a problem of the formula at a path. */
export const problemOfFormula = (found: FormulaProblem, path: string): Problem =>
  found.code === 'circle'
    ? problem('formula.circle', path, { metrics: found.metrics })
    : problem('formula.unknownName', path, { name: found.name, place: found.span.from + 1, nearest: found.nearest });

/** Own metrics in an order in which each stands behind those it rests on in the same year. */
export const inOrder = (metrics: readonly OwnMetric[]): readonly OwnMetric[] => visited(metrics).order;

const read = new Map<string, FormulaTree>();
/** Formulas that are kept: those of a few documents at their largest. */
const MOST_READ = 1000;

/** The own metrics of a document with their formulas as trees, in that order. A formula that cannot be read is a bug. */
export const readInOrder = ({ metrics }: Own): readonly OwnMetric[] =>
  inOrder(metrics.map(({ id, unit, formula: text }) => ({ id, unit: unitOfOwn(unit), text, formula: treeOf(text) })));

/**
 * Ids of the own metrics that the formula of this one may not ask for in the same year: itself, and those that rest on
 * it. `metrics` are in an order in which each stands behind those it rests on.
 */
export function roundBy(metrics: readonly OwnMetric[], id: string): ReadonlySet<string> {
  const round = new Set([id]);
  for (const one of metrics) if (restsOn(one.formula).some((name) => round.has(name))) round.add(one.id);
  return round;
}

function treeOf(text: string): FormulaTree {
  let tree = read.get(text);
  if (!tree) {
    const reading = readFormula(text);
    if (!reading.ok) throw new Error(`${text} cannot be read`);
    if (read.size >= MOST_READ) read.clear();
    tree = reading.formula;
    read.set(text, tree);
  }
  return tree;
}

/** Own metrics that a formula asks for in the same year. */
const restsOn = (formula: FormulaTree): readonly string[] =>
  [...partsOf(formula)].flatMap(({ part, isBefore }) => (part.kind === 'name' && !isBefore ? [part.name] : []));

/** Depth first; a metric that is met again while it is open closes a circle. */
function visited(metrics: readonly OwnMetric[]): {
  readonly order: readonly OwnMetric[];
  readonly circle: readonly string[] | null;
} {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const order: OwnMetric[] = [];
  const open: string[] = [];
  const done = new Set<string>();
  let circle: readonly string[] | null = null;
  const visit = (metric: OwnMetric): void => {
    if (done.has(metric.id)) return;
    if (open.includes(metric.id)) {
      circle ??= open.slice(open.indexOf(metric.id));
      return;
    }
    open.push(metric.id);
    for (const name of new Set(restsOn(metric.formula))) {
      const other = byId.get(name);
      if (other) visit(other);
    }
    open.pop();
    done.add(metric.id);
    order.push(metric);
  };
  metrics.forEach(visit);
  return { order, circle };
}

/** The known name that differs by the fewest letters, where that is a slip: at most a third of the name. */
function nearest(name: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const one of names) {
    const distance = lettersApart(name.toLowerCase(), one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** Levenshtein's distance: letters added, left out or exchanged. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
