import { valueAtPath } from '../../shared/document/changes.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import {
  ASSUMPTION_PATHS,
  type AssumptionPath,
  GROUPS,
  type Group,
  REGISTER,
  TRACKS,
} from '../../shared/model/register.ts';

/** A heading inside a group and the assumptions under it, levers before views of the world. */
export interface Section {
  readonly heading: string | null;
  readonly paths: readonly AssumptionPath[];
}

const TRACK_NAMES = { trainee: 'Trainees', skilled: 'Skilled workers', seasonal: 'Seasonal workers' } as const;

export const GROUP_NAMES = Object.entries(GROUPS) as readonly (readonly [Group, string])[];

/** The assumptions of a group that this scenario has: a growth path has the fields of its shape. */
export function pathsOf(group: Group, assumptions: Assumptions): readonly AssumptionPath[] {
  return ASSUMPTION_PATHS.filter(
    (path) => REGISTER[path].group === group && valueAtPath(assumptions, path) !== undefined,
  );
}

export function sectionsOf(group: Group, paths: readonly AssumptionPath[]): readonly Section[] {
  if (group !== 'workers') return byRole(paths, null);
  const tracks = TRACKS.flatMap((track) =>
    byTrack(
      paths.filter((path) => path.startsWith(`workers.tracks.${track}.`)),
      TRACK_NAMES[track],
    ),
  );
  return [
    ...byTrack(
      paths.filter((path) => !path.startsWith('workers.tracks.')),
      'All tracks',
    ),
    ...tracks,
  ];
}

const byTrack = (paths: readonly AssumptionPath[], heading: string): readonly Section[] =>
  paths.length === 0 ? [] : [{ heading, paths: levers(paths).concat(worlds(paths)) }];

function byRole(paths: readonly AssumptionPath[], only: string | null): readonly Section[] {
  const [decided, seen] = [levers(paths), worlds(paths)];
  if (decided.length === 0 || seen.length === 0) return paths.length === 0 ? [] : [{ heading: only, paths }];
  return [
    { heading: 'Levers: what the two countries can decide', paths: decided },
    { heading: 'Views of the world', paths: seen },
  ];
}

const levers = (paths: readonly AssumptionPath[]): AssumptionPath[] =>
  paths.filter((path) => REGISTER[path].role === 'lever');
const worlds = (paths: readonly AssumptionPath[]): AssumptionPath[] =>
  paths.filter((path) => REGISTER[path].role === 'world');

/** Whether every word that was typed stands in the assumption's names. */
export function matches(path: AssumptionPath, search: string): boolean {
  const { label, short, group } = REGISTER[path];
  const text = `${label} ${short} ${GROUPS[group]} ${path}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
