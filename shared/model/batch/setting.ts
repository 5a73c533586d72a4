import type { Assumptions, Horizon } from '../assumptions.ts';
import type { AssumptionPath } from '../register.ts';
import type { Graph, Quantity } from './quantity.ts';

/** What a batch projects: one scenario, some of whose scalar assumptions differ between the projections. */
export interface Setting {
  readonly graph: Graph;
  readonly assumptions: Assumptions;
  readonly horizon: Horizon;
  /** Values of the horizon: the base year and each projected year. */
  readonly years: number;
  /** A scalar assumption of the scenario: settled, or a value per projection. */
  readonly read: (path: AssumptionPath) => Quantity;
  /** Per flow what is added to its growth in each year index (0 unused); null for nothing. */
  readonly noise: {
    readonly exports: readonly Quantity[] | null;
    readonly imports: readonly Quantity[] | null;
  };
}

/** A quantity per year index, the base year first. */
export type Series = readonly Quantity[];
