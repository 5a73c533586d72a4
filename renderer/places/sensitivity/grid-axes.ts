import { valueAtPath } from '../../../shared/document/changes.ts';
import { allowedRange } from '../../../shared/model/allowed-range.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import { axisPaths } from '../../../shared/questions/levers/moving-assumptions.ts';
import type { GridAxis } from '../../../shared/questions/questions.ts';
import type { ChosenAxis } from './sensitivity-view.ts';

/** The two axes: as chosen, where the scenario has them, else the first ones of `preferred` that it has. */
export function gridPaths(
  chosen: readonly [ChosenAxis | null, ChosenAxis | null],
  preferred: readonly AssumptionPath[],
  assumptions: Assumptions,
): readonly [ChosenAxis, ChosenAxis] {
  const paths = axisPaths(assumptions);
  const has = (axis: ChosenAxis | null): axis is ChosenAxis => axis !== null && paths.includes(axis.path);
  const [x, y] = chosen;
  const taken = new Set([x, y].filter(has).map(({ path }) => path));
  const free = [...preferred, ...paths].filter((path) => paths.includes(path) && !taken.has(path));
  const next = (): ChosenAxis => {
    const path = free.find((one) => !taken.has(one))!;
    taken.add(path);
    return { path, from: null, to: null };
  };
  const across = has(x) ? x : next();
  return [across, has(y) && y.path !== across.path ? y : next()];
}

/** From where to where an axis runs, within what the scenario allows. */
export function axisRange({ path, from, to }: ChosenAxis, assumptions: Assumptions): readonly [number, number] {
  const { min, max } = allowedRange(assumptions, path);
  const { soft } = assumptionAt(path);
  const own = valueAtPath(assumptions, path) as number | null;
  const low = from ?? Math.min(soft[0], own ?? soft[0]);
  const high = to ?? Math.max(soft[1], own ?? soft[1]);
  const held = (end: number) => Math.min(max.value, Math.max(min.value, end));
  return [held(low), held(high)];
}

/** An axis of a grid with `count` values; one of whole numbers has as many as its whole steps allow. */
export function gridAxis(axis: ChosenAxis, assumptions: Assumptions, count: number): GridAxis {
  const { path } = axis;
  const [from, to] = axisRange(axis, assumptions);
  if (!assumptionAt(path).whole) return { path, from, to, count };
  const first = Math.ceil(from);
  const span = Math.max(1, Math.floor(to) - first);
  const step = Math.ceil(span / (count - 1));
  const steps = Math.max(1, Math.floor(span / step));
  return { path, from: first, to: first + steps * step, count: steps + 1 };
}
