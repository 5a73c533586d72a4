import { useMemo } from 'react';
import { setValue } from '../../../shared/document/edits/values.ts';
import type { MovePoint } from '../../charts/use-point-handles.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import type { Flow } from './main-chart.ts';
import { draggedGrowth } from './point-drag.ts';

/** Moving a point of the selected scenario's exports or imports writes that year's growth; a whole drag is one step. */
export function usePointMoves(flow: Flow | null): MovePoint | undefined {
  const { view, documents, edit } = useWorkspace();
  return useMemo(() => {
    if (flow === null) return undefined;
    return (t, value, phase) => {
      if (phase === 'start') documents.beginGesture();
      if (phase === 'end') documents.endGesture();
      if (phase !== 'move') return;
      const current = documents.getState().document;
      const scenario = projectedScenarios(current).find(({ id }) => id === view.getState().selected);
      if (!scenario) return;
      const { id, assumptions, projection } = scenario;
      const growth = draggedGrowth(flow, t, value, assumptions, projection, current.horizon);
      if (growth === null) return;
      const overrides = { ...assumptions[flow].overrides, [current.horizon.base + t]: growth };
      edit((d) => setValue(d, { scenario: id, path: `${flow}.overrides`, value: overrides }));
    };
  }, [flow, documents, view, edit]);
}
