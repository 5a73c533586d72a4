import { useCallback, useMemo } from 'react';
import { removeTarget, setTarget } from '../../shared/document/edits/document.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { MoveTarget } from '../charts/TargetLines.tsx';
import { extentOf } from '../charts/value-axis.ts';
import { projectedScenarios } from '../document/projections.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import { chartSeries } from './chart-series.ts';

export interface Targets {
  readonly values: readonly number[];
  readonly move: MoveTarget;
  /** Sets one in the middle of what the scenarios come to, or takes it away. */
  readonly toggle: () => void;
}

/** The targets of the metric shown, and how they are set from the chart. */
export function useTargets(metric: MetricName): Targets {
  const targets = useDocumentPart((document) => document.targets);
  const { documents, edit } = useWorkspace();
  const values = useMemo(
    () => targets.filter((one) => one.metric === metric).map(({ value }) => value),
    [targets, metric],
  );
  const move = useCallback<MoveTarget>(
    (value, phase) => {
      if (phase === 'start') documents.beginGesture();
      if (phase === 'end') documents.endGesture();
      if (phase === 'move') edit((d) => setTarget(d, { metric, value }));
    },
    [documents, edit, metric],
  );
  const toggle = useCallback(() => {
    const [least, most] = extentOf(chartSeries(projectedScenarios(documents.getState().document), metric, ''));
    const value = roundTarget((least + most) / 2);
    edit((d) => (values.length > 0 ? removeTarget(d, metric) : setTarget(d, { metric, value })));
  }, [documents, edit, metric, values]);
  return { values, move, toggle };
}

/** A number that people would set as a target: at most two digits that are not zero. */
export const roundTarget = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(2)));
