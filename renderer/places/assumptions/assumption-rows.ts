import { valueAtPath } from '../../../shared/document/changes.ts';
import { type Assumptions, idsOf } from '../../../shared/model/assumptions.ts';
import type { WholeKind } from '../../../shared/model/register/assumption.ts';
import {
  type AssumptionPath,
  assumptionAt,
  assumptionPaths,
  type Group,
  isAssumptionPath,
  isWholePath,
  listedAt,
  type WholePath,
  wholeAt,
} from '../../../shared/model/register.ts';
import { synonymsOf } from '../../../shared/model/structure.ts';
import { synonymsFor } from '../../controls/assumption-entries.ts';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** A heading inside a group and the assumptions under it, levers before what is outside our control. */
export interface Section {
  readonly heading: string | null;
  /** What all of them are, where they are the same. */
  readonly role: 'lever' | 'world' | null;
  readonly paths: readonly AssumptionPath[];
  /** What is set as a whole: whether a group of goods goes its own way, where a track moves on to. */
  readonly wholes: readonly WholePath[];
  /** Those of them that can be folded away where a scenario has them from the baseline: what is outside our control. */
  readonly foldable: readonly AssumptionPath[];
  /** It is of one track, group or input, of so many that each is folded until it is opened. */
  readonly folded: boolean;
}

/** The assumptions of a group that this scenario has: a growth path has the fields of its shape. */
export function pathsOf(group: Group, assumptions: Assumptions): readonly AssumptionPath[] {
  return assumptionPaths(idsOf(assumptions)).filter(
    (path) => assumptionAt(path).group === group && valueAtPath(assumptions, path) !== undefined,
  );
}

/** The group under which a change of a scenario stands. */
function groupOf(path: string): Group | null {
  if (isAssumptionPath(path)) return assumptionAt(path).group;
  return isWholePath(path) ? wholeAt(path).group : null;
}

/** How many of a scenario's changes stand in a group. */
export const changedIn = (group: Group, changes: Changes): number =>
  Object.keys(changes).filter((path) => groupOf(path) === group).length;

/** `wholes` are those of single tracks, groups of goods and inputs. */
export function sectionsOf(
  group: Group,
  paths: readonly AssumptionPath[],
  wholes: readonly WholePath[] = [],
): readonly Section[] {
  const { sections } = words.assumptionsPanel;
  const common = paths.filter((path) => listedAt(path) === null);
  const nameAt = (path: string): string | null => {
    const of = listedAt(path);
    return of && names().listed(of);
  };
  const listed = new Set([...paths, ...wholes].map(nameAt).filter((name) => name !== null));
  return [
    ...(group === 'workers' ? section(sections.allTracks, null, byLevers(common)) : byRole(common)),
    ...[...listed].flatMap((name) => {
      const of = (path: string) => nameAt(path) === name;
      const sections = section(name, null, byLevers(paths.filter(of)), wholes.filter(of));
      return sections.map((one) => ({ ...one, folded: listed.size > MOST_OPEN }));
    }),
  ];
}

function byRole(paths: readonly AssumptionPath[]): readonly Section[] {
  const { sections } = words.assumptionsPanel;
  const [decided, outside] = [ofRole(paths, 'lever'), ofRole(paths, 'world')];
  if (decided.length === 0 || outside.length === 0) return section(null, null, paths);
  return [...section(sections.lever, 'lever', decided), ...section(sections.world, 'world', outside)];
}

const section = (
  heading: string | null,
  role: Section['role'],
  paths: readonly AssumptionPath[],
  wholes: readonly WholePath[] = [],
): readonly Section[] =>
  paths.length + wholes.length === 0
    ? []
    : [{ heading, role, paths, wholes, foldable: foldable(heading, paths), folded: false }];

/** Of more tracks, groups or inputs than these, each is folded. */
const MOST_OPEN = 4;

/** A group that is all outside our control is opened to see it. */
const foldable = (heading: string | null, paths: readonly AssumptionPath[]) =>
  heading === null ? [] : ofRole(paths, 'world');

const ofRole = (paths: readonly AssumptionPath[], role: 'lever' | 'world') =>
  paths.filter((path) => assumptionAt(path).role === role);

const byLevers = (paths: readonly AssumptionPath[]) => [...ofRole(paths, 'lever'), ...ofRole(paths, 'world')];

/** Whether all of a group is one or the other: decided, or outside our control. */
export function roleOf(group: Group, paths: readonly AssumptionPath[]): 'lever' | 'world' | null {
  const roles = new Set(paths.map((path) => assumptionAt(path).role));
  if (group === 'shocks') return 'world';
  return roles.size === 1 ? [...roles][0]! : null;
}

/** Whether every word that was typed stands in the assumption's names, other words for it, its group's, its unit or its kind. */
export function matches(path: AssumptionPath, search: string): boolean {
  const { group, percent, role } = assumptionAt(path);
  const { label, short } = names().assumption(path);
  const { roles, searched } = words.assumptionsPanel;
  const units = percent ? searched.percent : names().fieldUnit(path);
  return says([label, short, names().group(group), units, roles[role], ...synonymsFor(path)], search);
}

const WHOLE_KINDS = {
  growth: 'shapes',
  overrides: 'years',
  shocks: 'shocks',
  access: 'tariffs',
  track: 'tracks',
  values: 'years',
} as const satisfies Readonly<Record<WholeKind, string>>;

/** The same for what is set as a whole: a growth path, single years, shocks. */
export function matchesWhole(path: WholePath, search: string): boolean {
  const label = names().label(path);
  const { group, role, whole } = wholeAt(path);
  const { roles, searched } = words.assumptionsPanel;
  const others = synonymsOf(names().structure, path);
  return says([label, names().group(group), searched[WHOLE_KINDS[whole]], roles[role], ...others], search);
}

/** Each word that was typed begins one of the text's; in scripts without spaces it stands anywhere. */
function says(texts: readonly string[], search: string): boolean {
  const known = ` ${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')}`;
  return search
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .every((word) => known.includes(/^[\p{Script=Latin}\p{N}]/u.test(word) ? ` ${word}` : word));
}
