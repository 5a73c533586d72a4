import { type Problem, problem } from '../language/problems.ts';
import { type Outcome, refused } from '../outcome.ts';
import { sameValue } from './differences.ts';
import { makeBaseline } from './edits/baseline.ts';
import { checkDocument } from './read.ts';
import type { Scenario, ScenarioDocument } from './schema.ts';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What tells the entries of a list apart, by the list's own name; other lists are one value. */
const IDENTITY: Readonly<Record<string, (entry: Tree) => string>> = {
  ...Object.fromEntries(
    [
      ...['scenarios', 'series', 'sources', 'facts', 'items'],
      ...['tracks', 'exports', 'imports', 'inputs', 'metrics'],
    ].map((list) => [list, ({ id, path }) => String(id ?? path)]),
  ),
  levers: ({ path }) => String(path),
  correlations: ({ a, b }) => [a, b].map(String).sort().join(' and '),
  targets: ({ metric, value }) => `${String(metric)}=${String(value)}`,
};

/**
 * Three versions of a document made one (document.md, Working together): what one side changed is taken, what both sides
 * changed alike too. Entries of lists are told apart by id or path, growth paths of different shape, lists of shocks and
 * whole values that a scenario changes are one value each. Refused with each place that both sides changed differently,
 * or with what would be wrong in the joined document.
 */
export function merge(
  base: ScenarioDocument,
  ours: ScenarioDocument,
  theirs: ScenarioDocument,
): Outcome<ScenarioDocument> {
  const aligned = onOneBaseline(base, ours, theirs);
  if (!aligned) {
    const [was, one, other] = [base, ours, theirs].map(({ baseline }) => baseline.id) as [string, string, string];
    return refused(problem('merge.differently', 'baseline.id', { base: was, ours: one, theirs: other }));
  }
  const [was, one, other] = aligned;
  const conflicts: Problem[] = [];
  const joined = merged([], was, one, withFreeIds(was, one, other), conflicts);
  return conflicts.length > 0 ? refused(conflicts) : checkDocument(joined);
}

type Three = readonly [base: ScenarioDocument, ours: ScenarioDocument, theirs: ScenarioDocument];

/** The three with one scenario as their baseline, the one that a side has made it; null where they cannot have that. */
function onOneBaseline(...three: [ScenarioDocument, ScenarioDocument, ScenarioDocument]): Three | null {
  const [was, one, other] = three.map(({ baseline }) => baseline.id);
  const id = one === was ? other! : one!;
  const moved = three.map((document) => {
    if (document.baseline.id === id) return document;
    if (!document.scenarios.some((scenario) => scenario.id === id)) return null;
    const edited = makeBaseline(document, { scenario: id });
    return edited.ok ? edited.value : null;
  });
  const isJoined = one === other || one === was || other === was;
  return isJoined && moved.every((document) => document !== null) ? (moved as unknown as Three) : null;
}

/** Scenarios that both sides added under one id both stay: theirs with another id, and the marks that are left. */
function withFreeIds(base: ScenarioDocument, ours: ScenarioDocument, theirs: ScenarioDocument): ScenarioDocument {
  const known = new Set(base.scenarios.map(({ id }) => id));
  const taken = new Map(ours.scenarios.map((scenario) => [scenario.id, scenario]));
  const marks = new Set(ours.scenarios.map(({ mark }) => mark));
  const ids = new Set([...ours.scenarios, ...theirs.scenarios, ours.baseline].map(({ id }) => id));
  const scenarios = theirs.scenarios.map((scenario): Scenario => {
    const same = taken.get(scenario.id);
    if (known.has(scenario.id) || (same && sameValue(same, scenario))) return scenario;
    const { mark, ...rest } = scenario;
    let { id } = scenario;
    for (let n = 2; same && ids.has(id); n++) id = `${scenario.id.slice(0, 60)}-${n}`;
    ids.add(id);
    return { ...rest, id, ...(mark !== undefined && !marks.has(mark) && { mark }) };
  });
  return { ...theirs, scenarios };
}

function merged(path: readonly string[], base: unknown, ours: unknown, theirs: unknown, conflicts: Problem[]): unknown {
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return ours;
  if (sameValue(base, ours)) return theirs;
  const identity = IDENTITY[path.at(-1) ?? ''];
  const within = (entries: (value: unknown) => Entries) =>
    joined(entries(base), entries(ours), entries(theirs), (key, ...three) =>
      merged([...path, key], ...three, conflicts),
    );
  if (identity && Array.isArray(ours) && Array.isArray(theirs)) {
    const byIdentity = (list: unknown): Entries =>
      new Map(((list ?? []) as readonly Tree[]).map((entry) => [identity(entry), entry]));
    return within(byIdentity).map(([, entry]) => entry);
  }
  if (isTree(ours) && isTree(theirs) && (base === undefined || isTree(base)) && isInParts(path, base, ours, theirs))
    return Object.fromEntries(within((tree) => new Map(Object.entries((tree ?? {}) as Tree))));
  conflicts.push(
    problem('merge.differently', pathOf(path), { base: briefly(base), ours: briefly(ours), theirs: briefly(theirs) }),
  );
  return ours;
}

type Entries = ReadonlyMap<string, unknown>;

/** Entries of both sides, in the order of the side that changed it; what both took out, or one that the other left, is out. */
function joined(
  base: Entries,
  ours: Entries,
  theirs: Entries,
  entry: (key: string, base: unknown, ours: unknown, theirs: unknown) => unknown,
): readonly (readonly [string, unknown])[] {
  const shared = (entries: Entries) => [...entries.keys()].filter((key) => base.has(key));
  const isInOrder = shared(ours).join('\n') === [...base.keys()].filter((key) => ours.has(key)).join('\n');
  const [first, second] = isInOrder ? [theirs, ours] : [ours, theirs];
  const keys = [...first.keys(), ...[...second.keys()].filter((key) => !first.has(key))];
  return keys.flatMap((key) => {
    const value = entry(key, base.get(key), ours.get(key), theirs.get(key));
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** Whether a value is merged part by part: not one that means something as a whole only. */
function isInParts(path: readonly string[], base: unknown, ours: Tree, theirs: Tree): boolean {
  if (path.at(-2) === 'changes' || path.at(-2) === 'origins') return false;
  if (path.at(-1) === 'distribution') return false;
  // What was read from a file is one thing.
  if (path[0] === 'series' && (path.at(-1) === 'values' || path.at(-1) === 'import')) return false;
  return !('shape' in ours) || (ours.shape === theirs.shape && isTree(base) && base.shape === ours.shape);
}

/** `scenarios.growth-stalls.changes["exports.growth.to"]`: as the document is written, entries of lists by their ids. */
const pathOf = (path: readonly string[]): string =>
  path.reduce((all, key) => (/^[\w:-]+$/.test(key) ? (all === '' ? key : `${all}.${key}`) : `${all}["${key}"]`), '');

const MOST_SHOWN = 80;

function briefly(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
