import { type Problem, problem } from '../../language/problems.ts';
import { type Known, type KnownPath, movedAssumptions, type NoRoom } from '../../model/base-year/moved.ts';
import { frameOf } from '../../model/frame.ts';
import { isAssumptionPath, LAST_YEAR } from '../../model/register.ts';
import { type Refusal, refused } from '../../outcome.ts';
import { type Carried, carriedBy, withKnownOrigins } from '../carried.ts';
import { assumptionsOf } from '../changes.ts';
import type { KnownValue } from '../known-in-year.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../schema.ts';
import { settled, whole } from './edit.ts';
import { movedScenario, uncertaintyArrived, withGrowthArrived } from './moved-scenario.ts';

/** What a scenario said of a base value that is known now. */
export interface Dropped {
  readonly scenario: string;
  readonly path: string;
  readonly value: unknown;
}

export interface MovedDocument {
  readonly document: ScenarioDocument;
  readonly carried: readonly Carried[];
  readonly dropped: readonly Dropped[];
}

/** A growth path of a scenario whose ceiling is asked for, as the new base value is not below it. */
export interface CeilingAsked extends NoRoom {
  readonly scenario: string;
}

export type Moved = { readonly ok: true; readonly value: MovedDocument } | MoveRefusal;
export interface MoveRefusal extends Refusal {
  readonly ceilings: readonly CeilingAsked[];
}

/** The years that the base year can move to: later ones, with two more to project behind them. */
export const nextBaseYears = ({ horizon: { base, end } }: Pick<ScenarioDocument, 'horizon'>): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(end, LAST_YEAR) - 2 - base) }, (_, k) => base + 1 + k);

/**
 * Moves the base year of a document on to a year whose values are known (model.md § 13), as one edit. In every scenario
 * the base takes what is known, else what the scenario's own projection has of the year; growth paths go on on the same
 * path. What a scenario changed of a base value that is known now is dropped. Refused for a year that is no later one,
 * for values that cannot be known together, and where a growth path has no room under its ceiling: `ceilings` are then
 * asked for, and given as known `….growth.ceiling`.
 */
export function moveBaseYear(
  document: ScenarioDocument,
  { year, known }: { readonly year: number; readonly known: readonly KnownValue[] },
): Moved {
  const years = nextBaseYears(document);
  if (!years.includes(year)) return { ...refused(yearProblem(document, year)), ceilings: [] };
  const together = problemsTogether(known);
  if (together.length > 0) return { ...refused(together), ceilings: [] };
  const { ceilings, ...moved } = move(document, year, known);
  if (ceilings.length > 0) return { ...refused(ceilings.map((asked) => noRoomIn(document, asked))), ceilings };
  const edited = settled(document, whole(moved.document));
  if (!edited.ok) return { ...edited, ceilings: [] };
  const linked = withKnownOrigins(edited.value, known);
  return { ok: true, value: { document: linked, carried: carriedBy(document, linked), dropped: moved.dropped } };
}

/** The document as it is moved with what its scenarios project themselves: the first step of the account. */
export const movedOnProjection = (
  document: ScenarioDocument,
  { year, known }: { readonly year: number; readonly known: readonly KnownValue[] },
): ScenarioDocument => move(document, year, known.filter(isCeiling)).document;

const isCeiling = ({ path }: KnownValue): boolean => path.endsWith('.ceiling');

function yearProblem({ horizon: { base, end } }: ScenarioDocument, year: number): Problem {
  if (year > base && year <= LAST_YEAR - 2) return problem('baseYear.tooLate', 'year', { year, end });
  return problem('baseYear.notLater', 'year', { year, base });
}

/** Both flows give their sum and share; one flow with the share would be a third way to say it. */
function problemsTogether(known: readonly KnownValue[]): readonly Problem[] {
  const has = (path: KnownPath) => known.some((one) => one.path === path);
  const flows = (['exports', 'imports'] as const).filter(has);
  const negative = known.filter(({ path, value }) => !isAssumptionPath(path) && !(value >= 0));
  return [
    ...negative.map(({ path, value }) => problem('baseYear.negative', path, { value })),
    ...(flows.length === 2 && has('base.totalTrade') ? [problem('baseYear.bothFlows', 'base.totalTrade')] : []),
    ...(flows.length > 0 && has('base.exportShare')
      ? [problem('baseYear.shareBeside', 'base.exportShare', { flows })]
      : []),
  ];
}

const noRoomIn = (
  { baseline, scenarios }: ScenarioDocument,
  { scenario, path, ceiling, inBase }: CeilingAsked,
): Problem => {
  const { name } = [baseline, ...scenarios].find(({ id }) => id === scenario)!;
  return problem('baseYear.ceiling', `${path}.ceiling`, { scenario: name, ceiling, inBase });
};

/** The document with a later base year, not checked. */
function move(
  document: ScenarioDocument,
  year: number,
  known: readonly KnownValue[],
): Omit<MovedDocument, 'carried'> & { readonly ceilings: readonly CeilingAsked[] } {
  const values: Known = Object.fromEntries(known.map(({ path, value }) => [path, value]));
  const frame = frameOf(document);
  const movedOf = (id: string) => movedAssumptions(assumptionsOf(document, id), frame, year, values);
  const baseline = movedOf(document.baseline.id);
  const others = document.scenarios.map((scenario) => ({ scenario, ...movedOf(scenario.id) }));
  const isDropped = droppedPaths(known);
  const scenarios = others.map(({ scenario, assumptions }) =>
    movedScenario(scenario, baseline.assumptions, assumptions, isDropped),
  );
  const noRoom = [{ scenario: document.baseline, ...baseline }, ...others];
  return {
    document: {
      ...document,
      horizon: { ...document.horizon, base: year },
      baseline: withGrowthArrived({ ...document.baseline, assumptions: baseline.assumptions }, baseline.assumptions),
      scenarios,
      uncertainty: uncertaintyArrived(
        document.uncertainty,
        [baseline, ...others].map(({ assumptions }) => assumptions),
      ),
    },
    dropped: [document.baseline, ...document.scenarios].flatMap((scenario) =>
      Object.entries(saidOf(scenario, year, known))
        .filter(([path]) => isDropped(path))
        .map(([path, value]) => ({ scenario: scenario.id, path, value })),
    ),
    ceilings: noRoom.flatMap(({ scenario, noRoom: paths }) =>
      paths.map((asked) => ({ scenario: scenario.id, ...asked })),
    ),
  };
}

/** What a scenario says that may be known now: its changes, and the new base year's value of inputs that are. */
function saidOf(
  scenario: Baseline | Scenario,
  year: number,
  known: readonly KnownValue[],
): Readonly<Record<string, unknown>> {
  const [changes, inputs] =
    'changes' in scenario
      ? [scenario.changes, (id: string) => scenario.changes[`inputs.${id}.values`]]
      : [{}, (id: string) => scenario.assumptions.inputs[id]!.values];
  const values = known.flatMap(({ path }) => {
    const [, id] = /^inputs\.([^.]+)\.base$/.exec(path) ?? [];
    const value = id === undefined ? undefined : (inputs(id) as Readonly<Record<string, number>> | undefined)?.[year];
    return value === undefined ? [] : [[`inputs.${id}.values.${year}`, value] as const];
  });
  return { ...changes, ...Object.fromEntries(values) };
}

/** Which changes of scenarios speak of base values that are known. */
function droppedPaths(known: readonly KnownValue[]): (path: string) => boolean {
  const paths = new Set(known.filter((one) => !isCeiling(one)).map(({ path }): string => path));
  const both = paths.has('exports') && paths.has('imports');
  const oneAndTotal = paths.has('base.totalTrade') && (paths.has('exports') || paths.has('imports'));
  if (both || oneAndTotal) for (const path of ['base.totalTrade', 'base.exportShare']) paths.add(path);
  return (path) =>
    paths.has(path) ||
    (path.endsWith('.share') && paths.has(path.slice(0, -'.share'.length))) ||
    /^inputs\.[^.]+\.values\.\d+$/.test(path);
}
