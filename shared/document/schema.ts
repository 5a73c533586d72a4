import { z } from 'zod';
import { originSchema } from '../figures/origin-forms.ts';
import { figuresSchema } from '../figures/schema.ts';
import type { Immutable } from '../immutable.ts';
import {
  byKey,
  list,
  MOST_CORRELATIONS,
  MOST_INPUTS,
  MOST_PATHS,
  MOST_SCENARIOS,
  MOST_TARGETS,
  name,
  notes,
  refusing,
  text,
} from '../limits.ts';
import { assumptionsSchema, open } from '../model/assumptions.ts';
import type { MetricName } from '../model/metrics.ts';
import { LAST_YEAR } from '../model/register.ts';
import { structureSchema } from '../model/structure.ts';
import { allSeriesSchema } from '../series/schema.ts';
import { MARKS } from './marks.ts';

/** Version of the file format that this program writes; a new assumption or metric raises it. */
export const FORMAT_VERSION = 2;
/** Version of the projection model (model.md) that this program computes. */
export const MODEL_VERSION = 2;

const scenarioId = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** Marker and colour of a scenario; they stay with it when the baseline changes. */
const mark = z
  .number()
  .int()
  .min(0)
  .max(MARKS - 1)
  .exactOptional();
/** Why the analyst chose a value, by path. */
export const rationaleText = text;
const rationale = byKey(rationaleText, MOST_PATHS);

export const scenarioName = name.min(1);

/** Where values were taken from, by path. */
const origins = byKey(originSchema, MOST_PATHS).exactOptional();
/** Of reasons in `rationale` that were given for a value before: which reason, and for which value. */
const rationaleBefore = byKey(open({ text: rationaleText, of: z.unknown() }), MOST_PATHS).exactOptional();

const baselineSchema = open({
  id: scenarioId,
  name: scenarioName,
  mark,
  notes,
  assumptions: assumptionsSchema,
  origins,
  rationale,
  rationaleBefore,
});

const scenarioSchema = open({
  id: scenarioId,
  name: scenarioName,
  mark,
  notes,
  /** By path: a scalar leaf, or one of the whole values; checked against the register in `constraints.ts`. */
  changes: byKey(z.unknown(), MOST_PATHS),
  origins,
  rationale,
  rationaleBefore,
});

/** How small, and how large, a parameter of a distribution may be that is not 0. */
export const PARAMETER_SIZE = { least: 1e-12, most: 1e12 } as const;
/** The most that a lognormal distribution may spread. */
export const MOST_GSD = 1000;

const { least, most } = PARAMETER_SIZE;
const parameter = z
  .number()
  .refine(
    (value) => value === 0 || (Math.abs(value) >= least && Math.abs(value) <= most),
    refusing('value.parameter', PARAMETER_SIZE),
  );

const distributionSchema = z.discriminatedUnion('kind', [
  open({ kind: z.literal('uniform'), min: parameter, max: parameter }),
  open({ kind: z.literal('triangular'), min: parameter, mode: parameter, max: parameter }),
  open({ kind: z.literal('pert'), min: parameter, mode: parameter, max: parameter }),
  open({ kind: z.literal('normal'), mean: parameter, sd: parameter.min(0) }),
  open({ kind: z.literal('lognormal'), median: parameter.gt(0), gsd: z.number().min(1).max(MOST_GSD) }),
]);

const noiseSchema = open({ sd: z.number().min(0).max(1), persistence: z.number().min(-0.99).max(0.99) });

export const uncertaintySchema = open({
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  draws: z.number().int().min(1).max(1_000_000),
  inputs: list(open({ path: name, apply: z.enum(['shift', 'factor']), distribution: distributionSchema }), MOST_INPUTS),
  correlations: list(open({ a: name, b: name, rho: z.number().gt(-1).lt(1) }), MOST_CORRELATIONS),
  noise: open({ exports: noiseSchema, imports: noiseSchema, correlation: z.number().min(-1).max(1) }),
  /** Where the noise was taken from, by path (`noise.exports.sd`). */
  origins,
});

/** Which metrics there are is asked in `constraints.ts`: the structure says it. */
const metricName = name as unknown as z.ZodType<MetricName>;
export const targetsSchema = list(open({ metric: metricName, value: z.number() }), MOST_TARGETS);

/** Ranges over which the questions of levers move them; the soft range where there is none. */
const leversSchema = list(open({ path: name, from: z.number(), to: z.number() }), MOST_PATHS);

/** The scenario document (document.md). Keys are written in this order. */
export const documentSchema = open({
  format: z.literal('bilateral'),
  version: z.literal(FORMAT_VERSION),
  model: z.literal(MODEL_VERSION),
  title: name,
  notes,
  horizon: open({
    base: z
      .number()
      .int()
      .min(1990)
      .max(LAST_YEAR - 2),
    end: z.number().int().min(1992).max(LAST_YEAR),
  }),
  structure: structureSchema,
  figures: figuresSchema,
  series: allSeriesSchema.exactOptional(),
  baseline: baselineSchema,
  scenarios: list(scenarioSchema, MOST_SCENARIOS - 1),
  uncertainty: uncertaintySchema,
  targets: targetsSchema,
  levers: leversSchema.exactOptional(),
});

/** One immutable value; every edit gives a new one that shares what did not change. */
export type ScenarioDocument = Immutable<z.infer<typeof documentSchema>>;
export type Baseline = ScenarioDocument['baseline'];
export type Scenario = ScenarioDocument['scenarios'][number];
export type Uncertainty = ScenarioDocument['uncertainty'];
export type UncertainInput = Uncertainty['inputs'][number];
export type Distribution = UncertainInput['distribution'];
export type Target = ScenarioDocument['targets'][number];
