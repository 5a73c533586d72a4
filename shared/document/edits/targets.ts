import { accepted } from '../../outcome.ts';
import { type ScenarioDocument, type Target, targetsSchema } from '../schema.ts';
import { type Edited, fitting } from './edit.ts';

/** Whether two targets are the same one: a target is a metric and a value, and a metric may have several. */
const sameTarget = (a: Target, b: Target): boolean => a.metric === b.metric && a.value === b.value;

/** Adds a target after those that are there; one that is there already stays as it is. */
export function addTarget(document: ScenarioDocument, target: Target): Edited {
  if (document.targets.some((one) => sameTarget(one, target))) return accepted(document);
  return checked(document, [...document.targets, target]);
}

/** Moves a target to another value, in its place; every other target stays. One that is gone stays gone. */
export function moveTarget(document: ScenarioDocument, target: Target, value: number): Edited {
  const place = document.targets.findIndex((one) => sameTarget(one, target));
  if (place === -1) return accepted(document);
  return checked(document, document.targets.with(place, { ...document.targets[place]!, value }));
}

/** Takes one target away. */
export function removeTarget(document: ScenarioDocument, target: Target): Edited {
  const place = document.targets.findIndex((one) => sameTarget(one, target));
  return accepted(place === -1 ? document : { ...document, targets: document.targets.toSpliced(place, 1) });
}

/** Takes all targets of a metric away. */
export function removeTargetsOf(document: ScenarioDocument, metric: Target['metric']): Edited {
  return accepted({ ...document, targets: document.targets.filter((target) => target.metric !== metric) });
}

function checked(document: ScenarioDocument, targets: readonly Target[]): Edited {
  const fits = fitting<unknown>(targetsSchema, targets, 'targets');
  return fits.ok ? accepted({ ...document, targets }) : fits;
}
