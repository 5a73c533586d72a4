import { useCallback } from 'react';
import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import type { GridAxis, Questions } from '../../../shared/questions/questions.ts';
import type { MapHandleProps, MovePlace } from '../../charts/MapHandle.tsx';
import { names } from '../../names.ts';
import { setSlice, sliceOf } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { sensitivityView } from './sensitivity-view.ts';

const valueOn = ({ assumptions }: ProjectedScenario, { path, from, to }: GridAxis): number | null => {
  const value = valueAtPath(assumptions, path);
  return typeof value === 'number' && value >= from && value <= to ? value : null;
};

/** A value on an axis of the map, as it is said. */
export const positionOn = (path: AssumptionPath, value: number) => ({
  label: names().assumption(path).label,
  value: names().value(path, Number(value.toPrecision(12))),
});

/** How the scenario's point on the map is moved; null where it is not on it. */
export function handleOf(
  scenario: ProjectedScenario | undefined,
  { x, y }: Questions['grid'],
  gives: string,
  onMove: MovePlace,
): Omit<MapHandleProps, 'frame' | 'x' | 'y'> | null {
  if (!scenario) return null;
  const [across, up] = [valueOn(scenario, x), valueOn(scenario, y)];
  if (across === null || up === null) return null;
  return {
    at: [across, up],
    steps: [assumptionAt(x.path).step, assumptionAt(y.path).step],
    name: words.sensitivity.pointOf(scenario.name),
    caption: words.sensitivity.pointGives(gives, names().value(x.path, across), names().value(y.path, up)),
    said: words.sensitivity.pointAt(positionOn(x.path, across), positionOn(y.path, up)),
    onMove,
  };
}

/**
 * Keeps the axes as they are from here on, where they were stretched to reach the scenario: they must not shrink under
 * the point that is dragged.
 */
export function useHeldAxes({ x, y }: Questions['grid'], scenario: ProjectedScenario | undefined): () => void {
  const { view } = useWorkspace();
  return useCallback(() => {
    const stretched = ({ path }: GridAxis): boolean => {
      const value = scenario && valueAtPath(scenario.assumptions, path);
      const [least, most] = assumptionAt(path).soft;
      return typeof value === 'number' && (value < least || value > most);
    };
    if (!stretched(x) && !stretched(y)) return;
    const held = ({ path, from, to }: GridAxis) => ({ path, from, to });
    const { grid } = sliceOf(view.getState(), sensitivityView);
    setSlice(view, sensitivityView, { grid: { ...grid, x: held(x), y: held(y) } });
  }, [view, x, y, scenario]);
}
