import { useCallback, useMemo, useRef } from 'react';
import { extentOf } from '../../shared/charts/value-axis.ts';
import { addTarget, moveTarget, removeTargetsOf } from '../../shared/document/edits/targets.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { projectedScenarios } from '../document/projections.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import { chartSeries } from './chart-series.ts';
import type { MoveTarget } from './use-target-handles.ts';

export interface Targets {
  readonly values: readonly number[];
  /** Sets one in the middle of what the scenarios come to, or takes away all there are. */
  readonly toggle: () => void;
}

/** The targets of the metric shown. */
export function useTargets(metric: MetricName): Targets {
  const targets = useDocumentPart((document) => document.targets);
  const { documents, edit } = useWorkspace();
  const values = useMemo(
    () => targets.filter((one) => one.metric === metric).map(({ value }) => value),
    [targets, metric],
  );
  const toggle = useCallback(() => {
    const [least, most] = extentOf(chartSeries(projectedScenarios(documents.getState().document), metric, ''));
    const value = roundTarget((least + most) / 2);
    edit((d) => (values.length > 0 ? removeTargetsOf(d, metric) : addTarget(d, { metric, value })));
  }, [documents, edit, metric, values]);
  return { values, toggle };
}

/** How a target of a metric is moved in a chart: a whole gesture is one step of undo. */
export function useTargetMoves(metric: MetricName): MoveTarget {
  const { documents, edit } = useWorkspace();
  /** Where the target that is moved stands by now: others of the metric stay. */
  const held = useRef(0);
  return useCallback<MoveTarget>(
    (value, phase) => {
      if (phase === 'start') {
        held.current = value;
        documents.beginGesture();
      }
      if (phase === 'end') documents.endGesture();
      if (phase !== 'move') return;
      const problems = edit((d) => moveTarget(d, { metric, value: held.current }, value));
      if (problems.length === 0) held.current = value;
    },
    [documents, edit, metric],
  );
}

/** A number that people would set as a target: at most two digits that are not zero. */
export const roundTarget = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(2)));
