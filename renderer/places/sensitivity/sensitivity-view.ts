import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { isBoolean, isPath, isRecord } from '../../view/fits.ts';
import type { Slice } from '../../view/view-store.ts';

/** An axis as the analyst chose it; an end that is null is where analysts move the assumption. */
export interface ChosenAxis {
  readonly path: AssumptionPath;
  readonly from: number | null;
  readonly to: number | null;
}

/** So many values stand on an axis of the two-way grid. */
export const GRID_COUNTS = [21, 41, 81] as const;

/** What is moved one at a time. */
export const MOVED_KINDS = ['uncertain', 'levers'] as const;
export type MovedKind = (typeof MOVED_KINDS)[number];

interface SensitivityView {
  readonly moved: MovedKind;
  /** The two-way grid: axes as chosen (null: what moves the metric most), and values on each. */
  readonly grid: { readonly x: ChosenAxis | null; readonly y: ChosenAxis | null; readonly count: number };
  /** Shares of the variance as if correlated inputs were independent. */
  readonly asIfIndependent: boolean;
}

export const sensitivityView: Slice<SensitivityView> = {
  id: 'sensitivity',
  initial: { moved: 'uncertain', grid: { x: null, y: null, count: 41 }, asIfIndependent: false },
  kept: {
    moved: (value) => MOVED_KINDS.some((kind) => kind === value),
    grid: (value, document) =>
      isRecord(value) &&
      isAxis(value.x, document) &&
      isAxis(value.y, document) &&
      GRID_COUNTS.some((count) => count === value.count),
    asIfIndependent: isBoolean,
  },
};

const isEnd = (value: unknown): boolean => value === null || Number.isFinite(value);

/** Whether the scenarios have the assumption is for the grid to see: it falls back where they have not. */
const isAxis = (value: unknown, document: ScenarioDocument): boolean =>
  value === null ||
  (isRecord(value) &&
    isPath(value.path, document) &&
    isEnd(value.from) &&
    isEnd(value.to) &&
    (value.from === null || value.to === null || Number(value.from) < Number(value.to)));
