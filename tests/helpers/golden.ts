import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assumptionsIn2, metricIn2 } from '../../shared/document/migrate-version-1.ts';
import { type Assumptions, assumptionsSchema, type Horizon, idsOf } from '../../shared/model/assumptions.ts';
import type { Frame, Own } from '../../shared/model/frame.ts';
import { type MetricName, metricNames } from '../../shared/model/metrics.ts';
import { assumptionPaths } from '../../shared/model/register.ts';

/** A worked case, computed by a separate program. */
export interface GoldenCase {
  name: string;
  assumptions: Assumptions;
  metrics: Record<MetricName, number[]>;
}

/** Worked cases lie in the repository, or where the bench of the peers says. */
export const readGolden = <T>(name: string): T =>
  JSON.parse(readFileSync(resolve(process.env.GOLDEN ?? 'tests/golden', `${name}.json`), 'utf8'));

/** The base year of every case of model 1. */
const BASE = 2024;

/** Assumptions of a case of model 1 as those of model 2. */
export const migrated = (assumptions: unknown): Assumptions =>
  assumptionsSchema.parse(assumptionsIn2(assumptions as Readonly<Record<string, unknown>>, BASE));

/** What a case of model 1 has by the names of its metrics, by those of model 2. */
export const byMetric = <T>(of: Readonly<Record<string, T>>): Record<MetricName, T> =>
  Object.fromEntries(Object.entries(of).map(([metric, one]) => [metricIn2(metric), one])) as Record<MetricName, T>;

export const NOTHING_OWN: Own = { inputs: [], metrics: [] };

/** Years in which a document projects that has no inputs and metrics of its own. */
export const bare = ({ base, end }: Horizon): Frame => ({ base, end, own: NOTHING_OWN, prices: 'current' });

/** A document of the worked cases of model 2, as far as they say it. */
export interface WorkedDocument extends Horizon {
  inputs: { id: string }[];
  metrics: { id: string; formula: string }[];
}

/** What is projected of it; its inputs and metrics are pure numbers. */
export const frameOfWorked = ({ base, end, inputs, metrics }: WorkedDocument): Frame => ({
  base,
  end,
  prices: 'current',
  own: {
    inputs: inputs.map(({ id }) => ({ id, unit: '', kind: 'stock' })),
    metrics: metrics.map(({ id, formula }) => ({ id, unit: '', kind: 'flow', better: 'higher', formula })),
  },
});

/** The cases of model 1. */
export function goldenProjections(): { horizon: Frame; cases: GoldenCase[] } {
  const { horizon, cases } = readGolden<{ horizon: Horizon; cases: GoldenCase[] }>('projections');
  return {
    horizon: bare(horizon),
    cases: cases.map(({ name, assumptions, metrics }) => ({
      name,
      assumptions: migrated(assumptions),
      metrics: byMetric(metrics),
    })),
  };
}

const ids = idsOf(goldenProjections().cases[0]!.assumptions);

/** Of every case of model 1: its tracks, its metrics, and its scalar assumptions. */
export const TRACKS = ids.tracks;
export const METRIC_NAMES = metricNames(ids, NOTHING_OWN);
export const ASSUMPTION_PATHS = assumptionPaths(ids);
/** The metrics that the cases of model 1 have. */
export const WORKED_METRICS = Object.keys(goldenProjections().cases[0]!.metrics) as MetricName[];

/** Relative error, absolute below 1: what the model's tolerance of 1e-9 is about. */
export const errorOf = (got: number, want: number): number => Math.abs(got - want) / Math.max(1, Math.abs(want));
