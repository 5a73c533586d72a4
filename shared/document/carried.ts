import { figuresIn, sameNumber, seriesIn, type ValueOrigin, valueFrom } from '../figures/origins.ts';
import type { Assumptions } from '../model/assumptions.ts';
import type { KnownPath } from '../model/base-year/moved.ts';
import { assumptionPaths, isAssumptionPath } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import { assumptionsOf, saysPath, valueAtPath } from './changes.ts';
import { sameValue } from './differences.ts';
import { isBaseValue, type KnownValue } from './known-in-year.ts';
import { withOrigins } from './origins.ts';
import type { ScenarioDocument } from './schema.ts';

/** A value that a scenario says for the new base year; `origin` is null where it is assumed, as what was projected. */
export interface Carried {
  readonly scenario: string;
  readonly path: string;
  readonly value: unknown;
  readonly origin: ValueOrigin | null;
}

/** The document with what is known linked to where it comes from; what was projected has no origin, so that it is assumed. */
export function withKnownOrigins(document: ScenarioDocument, known: readonly KnownValue[]): ScenarioDocument {
  const ofBase = basePaths(document);
  const assumptions = assumptionsOf(document, document.baseline.id);
  const links = originsOf(known, document.horizon.base).filter(([path, origin]) => {
    const value = valueFrom(document, path, origin);
    return value !== undefined && sameNumber(valueAtPath(assumptions, path), value);
  });
  return withOrigins(document, ({ id, origins }) => {
    const kept = Object.entries(origins ?? {}).filter(([path]) => !ofBase.includes(path));
    const own = id === document.baseline.id ? [...kept, ...links] : kept;
    return own.length > 0 || origins ? Object.fromEntries(own) : undefined;
  });
}

/** Where base values come from: of both flows trade and the export share by the rules of derivation, of goods their share. */
function originsOf(known: readonly KnownValue[], year: number): readonly (readonly [string, ValueOrigin])[] {
  const [exports, imports] = [operandIn(known, 'exports'), operandIn(known, 'imports')];
  return known.flatMap(({ path, origin }): readonly (readonly [string, ValueOrigin])[] => {
    if (origin === null) return [];
    if (isAssumptionPath(path)) return [[path, origin]];
    if (path === 'exports' && exports && imports) {
      return [
        ['base.totalTrade', overOperands('sumOfFlows', [exports, imports], year)],
        ['base.exportShare', overOperands('exportShare', [exports, imports], year)],
      ];
    }
    const flow = path.startsWith('exports.') ? exports : imports;
    const isGoods = path.includes('.groups.') && flow !== null && 'rule' in origin;
    return isGoods ? [[`${path}.share`, overOperands(origin.rule, [flow, origin], year)]] : [];
  });
}

/** What a rule goes on from: figures, and series in a year. */
interface Operand {
  readonly figures?: readonly string[];
  readonly series?: readonly string[] | undefined;
}

/** The figure or series that says a flow; null where it was typed, derived or projected. */
function operandIn(known: readonly KnownValue[], path: KnownPath): Operand | null {
  const origin = known.find((one) => one.path === path)?.origin;
  if (!origin) return null;
  return 'figure' in origin || 'use' in origin ? { figures: figuresIn(origin), series: seriesIn(origin) } : null;
}

function overOperands(rule: string, operands: readonly Operand[], year: number): ValueOrigin {
  const figures = operands.flatMap((one) => one.figures ?? []);
  const series = operands.flatMap((one) => one.series ?? []);
  return { rule, figures, ...(series.length > 0 && { series, year }) };
}

/** What a base year says itself; the rate of exchange has a schedule, and stays where none is known. */
const basePaths = ({ structure }: ScenarioDocument): readonly string[] =>
  assumptionPaths(idsIn(structure)).filter(isBaseValue);

/** What every scenario says for the new base year itself: all base values of the baseline, and where growth goes on otherwise. */
export function carriedBy(before: ScenarioDocument, after: ScenarioDocument): readonly Carried[] {
  const ofBase = basePaths(after);
  const paths = assumptionPaths(idsIn(after.structure));
  const { baseline, scenarios } = after;
  return [baseline, ...scenarios].flatMap((scenario) => {
    const [was, is] = [before, after].map((document) => assumptionsOf(document, scenario.id)) as [
      Assumptions,
      Assumptions,
    ];
    const says = (path: string) => !('changes' in scenario) || saysPath(scenario.changes, path);
    const moved = (path: string) => ofBase.includes(path) || !sameValue(valueAtPath(was, path), valueAtPath(is, path));
    return paths
      .filter((path) => valueAtPath(is, path) !== undefined && says(path) && moved(path))
      .map((path) => ({
        scenario: scenario.id,
        path,
        value: valueAtPath(is, path),
        origin: scenario.origins?.[path] ?? null,
      }));
  });
}
