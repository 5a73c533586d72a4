import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';

/** A worked case, computed by a separate program. */
export interface GoldenCase {
  name: string;
  assumptions: Assumptions;
  metrics: Record<MetricName, number[]>;
}

export const readGolden = <T>(name: string): T =>
  JSON.parse(readFileSync(resolve('tests/golden', `${name}.json`), 'utf8'));

export const goldenProjections = (): { horizon: Horizon; cases: GoldenCase[] } => readGolden('projections');

/** Relative error, absolute below 1: what the model's tolerance of 1e-9 is about. */
export const errorOf = (got: number, want: number): number => Math.abs(got - want) / Math.max(1, Math.abs(want));
