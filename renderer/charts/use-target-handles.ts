import type { LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { placeUnder } from './place-under.ts';
import { type DragPhase, useHandles } from './use-handles.ts';

export type MoveTarget = (value: number, phase: DragPhase) => void;

/** Targets of a chart, each dragged or moved with the arrow keys, in steps that its scale can show. */
export function useTargetHandles(layout: () => Pick<LineChartLayout, 'y' | 'frame'>, onMove: MoveTarget | undefined) {
  const rounded = (value: number) => {
    const [low, high] = layout().y.domain;
    const step = stepOf(low, high);
    return Number((Math.round(value / step) * step).toPrecision(12));
  };
  return useHandles<number>({
    onGesture: (value, phase) => onMove?.(value, phase),
    onPull(_, event) {
      const { y, frame } = layout();
      const [low, high] = y.domain;
      onMove?.(rounded(Math.max(low, Math.min(high, y.value(placeUnder(event, frame)[1])))), 'move');
    },
    onKey(value, { key, shiftKey }, start) {
      const direction = { ArrowUp: 1, ArrowDown: -1 }[key];
      if (direction === undefined) return false;
      start();
      onMove?.(rounded(value + direction * stepOf(...layout().y.domain) * (shiftKey ? 10 : 1)), 'move');
      return true;
    },
  });
}

const stepOf = (low: number, high: number): number => 10 ** Math.floor(Math.log10((high - low) / 20));
