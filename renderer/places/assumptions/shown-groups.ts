import type { Scenario } from '../../../shared/document/schema.ts';
import { isOfWorkers } from '../../../shared/document/workers.ts';
import { type Assumptions, idsOf } from '../../../shared/model/assumptions.ts';
import {
  type AssumptionPath,
  type Group,
  type WholePath,
  wholeAt,
  wholePaths,
} from '../../../shared/model/register.ts';
import { type Changes, isChanged } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { changedIn, matches, matchesWhole, pathsOf } from './assumption-rows.ts';

/** A group as it is shown: what of it was searched for, or is changed. */
export interface ShownGroup {
  readonly group: Group;
  readonly name: string;
  readonly paths: readonly AssumptionPath[];
  /** What is set as a whole: growth paths, single years, shocks. */
  readonly wholes: readonly WholePath[];
  /** How many changes of the scenario stand in the group, shown or not. */
  readonly changed: number;
  readonly changes: Changes;
}

export interface Sought {
  readonly search: string;
  readonly onlyChanged: boolean;
  /** Whether there are workers: until then only their first numbers can be typed. */
  readonly workers: boolean;
}

/** A group with what was found in it. */
export function shownGroup(
  group: Group,
  own: Assumptions,
  baseline: Assumptions,
  changes: Scenario['changes'],
  { search, onlyChanged, workers }: Sought,
): ShownGroup {
  const hidden = (path: string) => !workers && search === '' && isOfWorkers(path);
  const wholes = wholePaths(idsOf(own)).filter(
    (path) =>
      wholeAt(path).group === group &&
      !hidden(path) &&
      (search === '' || matchesWhole(path, search)) &&
      (!onlyChanged || Object.hasOwn(changes, path)),
  );
  /** A group of goods that is found by its growth path or tariffs shows their fields as well. */
  const isWithin = (path: string) => path.includes('.groups.') && wholes.some((whole) => path.startsWith(`${whole}.`));
  const paths = pathsOf(group, own).filter(
    (path) =>
      !hidden(path) &&
      (search === '' || matches(path, search) || isWithin(path)) &&
      (!onlyChanged || isChanged(path, changes, own, baseline)),
  );
  return { group, name: names().group(group), paths, wholes, changed: changedIn(group, changes), changes };
}

export const isShown = ({ paths, wholes }: ShownGroup): boolean => paths.length > 0 || wholes.length > 0;
