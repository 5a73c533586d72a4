import { z } from 'zod';
import { originSchema } from '../figures/origins.ts';
import { figuresSchema } from '../figures/schema.ts';
import type { Immutable } from '../immutable.ts';
import { assumptionsSchema, open } from '../model/assumptions.ts';
import { METRIC_NAMES } from '../model/metrics.ts';
import { LAST_YEAR } from '../model/register.ts';
import { MOST_SCENARIOS } from './json-text.ts';

/** Version of the file format that this program writes; a new assumption or metric raises it. */
export const FORMAT_VERSION = 1;
/** Version of the projection model (model.md) that this program computes. */
export const MODEL_VERSION = 1;

const scenarioId = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** Marker and colour of a scenario; they stay with it when the baseline changes. */
const mark = z.number().int().min(0).max(7).exactOptional();
/** Why the analyst chose a value, by path. */
const rationale = z.record(z.string(), z.string());

/** Where values were taken from, by path; version 1 of the format has it from a later program on. */
const origins = z.record(z.string(), originSchema).exactOptional();
/** Of reasons in `rationale` that were given for a value before: which reason, and for which value. */
const rationaleBefore = z.record(z.string(), open({ text: z.string(), of: z.unknown() })).exactOptional();

const baselineSchema = open({
  id: scenarioId,
  name: z.string().min(1),
  mark,
  notes: z.string(),
  assumptions: assumptionsSchema,
  origins,
  rationale,
  rationaleBefore,
});

const scenarioSchema = open({
  id: scenarioId,
  name: z.string().min(1),
  mark,
  notes: z.string(),
  /** By path: a scalar leaf, or one of the whole values; checked against the register in `constraints.ts`. */
  changes: z.record(z.string(), z.unknown()),
  origins,
  rationale,
  rationaleBefore,
});

const distributionSchema = z.discriminatedUnion('kind', [
  open({ kind: z.literal('uniform'), min: z.number(), max: z.number() }),
  open({ kind: z.literal('triangular'), min: z.number(), mode: z.number(), max: z.number() }),
  open({ kind: z.literal('pert'), min: z.number(), mode: z.number(), max: z.number() }),
  open({ kind: z.literal('normal'), mean: z.number(), sd: z.number().min(0) }),
  open({ kind: z.literal('lognormal'), median: z.number().gt(0), gsd: z.number().min(1) }),
]);

const noiseSchema = open({ sd: z.number().min(0).max(1), persistence: z.number().min(-0.99).max(0.99) });

export const uncertaintySchema = open({
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  draws: z.number().int().min(1).max(1_000_000),
  inputs: z.array(open({ path: z.string(), apply: z.enum(['shift', 'factor']), distribution: distributionSchema })),
  correlations: z.array(open({ a: z.string(), b: z.string(), rho: z.number().gt(-1).lt(1) })),
  noise: open({ exports: noiseSchema, imports: noiseSchema, correlation: z.number().min(-1).max(1) }),
});

const targetSchema = open({ metric: z.enum(METRIC_NAMES), value: z.number() });

/** The scenario document (document.md). Keys are written in this order. */
export const documentSchema = open({
  format: z.literal('bilateral'),
  version: z.literal(FORMAT_VERSION),
  model: z.literal(MODEL_VERSION),
  title: z.string(),
  notes: z.string(),
  horizon: open({
    base: z
      .number()
      .int()
      .min(1990)
      .max(LAST_YEAR - 2),
    end: z.number().int().min(1992).max(LAST_YEAR),
  }),
  figures: figuresSchema,
  baseline: baselineSchema,
  scenarios: z.array(scenarioSchema).max(MOST_SCENARIOS - 1),
  uncertainty: uncertaintySchema,
  targets: z.array(targetSchema),
});

/** One immutable value; every edit gives a new one that shares what did not change. */
export type ScenarioDocument = Immutable<z.infer<typeof documentSchema>>;
export type Baseline = ScenarioDocument['baseline'];
export type Scenario = ScenarioDocument['scenarios'][number];
export type Uncertainty = ScenarioDocument['uncertainty'];
export type UncertainInput = Uncertainty['inputs'][number];
export type Distribution = UncertainInput['distribution'];
export type Target = ScenarioDocument['targets'][number];
