import { sameNumber, type ValueOrigin, valueFrom } from '../figures/origins.ts';
import type { Assumptions } from '../model/assumptions.ts';
import type { KnownPath } from '../model/base-year/moved.ts';
import { type AssumptionPath, assumptionPaths, isAssumptionPath } from '../model/register.ts';
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
  const links = originsOf(known).filter(([path, origin]) => {
    const value = valueFrom(document, path, origin);
    return value !== undefined && sameNumber(valueAtPath(assumptions, path), value);
  });
  return withOrigins(document, ({ id, origins }) => {
    const kept = Object.entries(origins ?? {}).filter(([path]) => !ofBase.includes(path));
    const own = id === document.baseline.id ? [...kept, ...links] : kept;
    return own.length > 0 || origins ? Object.fromEntries(own) : undefined;
  });
}

/** Both flows of one source give trade and the export share by the rules of derivation. */
function originsOf(known: readonly KnownValue[]): readonly (readonly [AssumptionPath, ValueOrigin])[] {
  const figureOf = (path: KnownPath): string | undefined => {
    const origin = known.find((one) => one.path === path)?.origin;
    return origin && 'figure' in origin ? origin.figure : undefined;
  };
  const [exports, imports] = [figureOf('exports'), figureOf('imports')];
  const figures = exports !== undefined && imports !== undefined ? [exports, imports] : null;
  return [
    ...known.flatMap(({ path, origin }) => (origin && isAssumptionPath(path) ? [[path, origin] as const] : [])),
    ...(figures
      ? ([
          ['base.totalTrade', { rule: 'sumOfFlows', figures }],
          ['base.exportShare', { rule: 'exportShare', figures }],
        ] as const)
      : []),
  ];
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
