import type { LeverRange } from '../document/lever-constraints.ts';
import type { Target, Uncertainty } from '../document/schema.ts';
import type { Backtest, BacktestMethod } from '../history/backtest.ts';
import type { Run } from '../history/window.ts';
import type { Assumptions } from '../model/assumptions.ts';
import type { Frame } from '../model/frame.ts';
import type { MetricName } from '../model/metrics.ts';
import type { AssumptionPath } from '../model/register.ts';
import type { Group } from './attribution/attribution-groups.ts';
import type { DrawnState } from './draws/drawn-state.ts';

/**
 * The questions of model.md §§ 8 and 9 and their answers, as plain data that crosses to a worker and back. Money in
 * USD m, persons, fractions; a series has a value per year from the base year on.
 */

/** A scenario as a question takes it: its assumptions, the baseline's and its own changes together. */
export interface Subject {
  readonly id: string;
  readonly assumptions: Assumptions;
}

/** An even grid of values of one assumption, from `from` to `to` in `count` steps, both ends included. */
export interface GridAxis {
  readonly path: AssumptionPath;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A number that is said of all draws: their mean, or a quantile of them by its level. */
export type FanNumber = number | 'mean';

export interface Questions {
  fan: {
    readonly horizon: Frame;
    readonly subjects: readonly Subject[];
    readonly uncertainty: Uncertainty;
    readonly metrics: readonly MetricName[];
    readonly targets: readonly Target[];
  };
  /** One number of a fan: the mean, or the quantile at a level from 0 to 1. */
  fanValue: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
    readonly of: FanNumber;
  };
  /** How likely the metric is at the target or above. */
  chance: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
    readonly target: number;
  };
  /** Only for metrics that have a direction (`better` of `metricAt`). */
  best: {
    readonly horizon: Frame;
    readonly subjects: readonly Subject[];
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
  };
  /** What one of the scenarios costs, chosen among all of them; only for metrics that have a direction. */
  regret: {
    readonly horizon: Frame;
    readonly subjects: readonly Subject[];
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
    /** Id of the scenario that is asked about, one of the subjects. */
    readonly of: string;
  };
  /** `ends` are the levels of the quantiles that the ends of a bar stand for; 10% and 90% where none are given. */
  tornado: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
    readonly ends?: readonly [low: number, high: number];
  };
  /** `ranges` are those that are stated; every other lever moves over its usual one. */
  levers: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly ranges: readonly LeverRange[];
    readonly metric: MetricName;
    readonly year: number;
  };
  grid: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly x: GridAxis;
    readonly y: GridAxis;
    readonly metric: MetricName;
    readonly year: number;
  };
  /** `range` narrows where the value is looked for; without it the assumption's whole range is. */
  solve: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly path: AssumptionPath;
    readonly range: readonly [number, number] | null;
    readonly metric: MetricName;
    readonly year: number;
    readonly target: number;
  };
  changed: {
    readonly horizon: Frame;
    readonly from: Subject;
    readonly to: Subject;
    readonly metric: MetricName;
    readonly year: number;
  };
  /** What the scenarios of a document move by with its base year; `horizon` is that before, `year` the new one. */
  moves: {
    readonly horizon: Frame;
    readonly scenarios: readonly (MovedScenario & { readonly id: string })[];
    readonly metric: MetricName;
    readonly year: number;
  };
  /** How well each of these methods would have forecast the years of a run; `seed` draws the noise of its bands. */
  backtest: { readonly run: Run; readonly methods: readonly BacktestMethod[]; readonly seed: number };
  sobol: {
    readonly horizon: Frame;
    readonly subject: Subject;
    readonly uncertainty: Uncertainty;
    readonly metric: MetricName;
    readonly year: number;
    readonly samples: number;
    /** With correlations set the indices mean nothing; asked for all the same, they leave the correlations out. */
    readonly asIfIndependent: boolean;
  };
}

/** The quantiles of every fan. */
export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

export interface MetricFan {
  /** Draws per year in which it is undefined, where there are any: mean and quantiles are NaN in these years. */
  readonly undefined?: Uint32Array;
  readonly mean: Float64Array;
  /** Per level of `LEVELS`, a series. */
  readonly quantiles: readonly Float64Array[];
}

export interface TargetChance extends Target {
  /** Share of draws at or above the target, per year. */
  readonly share: Float64Array;
}

export interface ScenarioFan {
  readonly id: string;
  /** Uncertain assumptions that this scenario does not have: it stays as it is. */
  readonly absent: readonly AssumptionPath[];
  readonly metrics: Readonly<Partial<Record<MetricName, MetricFan>>>;
  readonly targets: readonly TargetChance[];
}

/** A draw that a number of a fan rests on. */
export interface DrawBehind {
  /** The metric in this draw. */
  readonly value: number;
  /** What was drawn in it, with its number. */
  readonly state: DrawnState;
}

/** A scenario before its base year moves, moved with what it projects itself, and moved with what is known. */
export interface MovedScenario {
  readonly before: Assumptions;
  readonly projected: Assumptions;
  readonly known: Assumptions;
}

/** Per year from the new base year on; NaN where an own metric is undefined. */
export type Years = readonly number[];

/** What a metric of a scenario moved by with the base year (model.md § 13): the two steps add up. */
export interface MetricMove {
  readonly metric: MetricName;
  /** Before. */
  readonly from: Years;
  /** By counting from a later year: moved with what the scenario projects itself, less what it was. */
  readonly method: Years;
  /** By what is known of that year, less the step before. */
  readonly data: Years;
  /** `data` by the parts of § 9, each the exact Shapley value; a part in which nothing moved has none. */
  readonly parts: Readonly<Partial<Record<Group, Years>>>;
}

export interface Answers {
  fan: { readonly draws: number; readonly seed: number; readonly scenarios: readonly ScenarioFan[] };
  fanValue: {
    readonly draws: number;
    /** The same as in the fan, to the last bit. */
    readonly value: number;
    /** Number of draws at or below the value. */
    readonly atOrBelow: number;
    /** Whether draws differ at all. */
    readonly varies: boolean;
    /**
     * The draws that the value rests on: the one that has it, or the two next to it between which it lies, the lower one
     * first. Of a mean, the nearest draw. Of draws with the same value, the first. None where the value is that of the
     * projection in every draw, as nothing uncertain reaches it.
     */
    readonly rests: readonly DrawBehind[];
    readonly absent: readonly AssumptionPath[];
  };
  chance: {
    readonly draws: number;
    /** Number of draws at the target or above it. */
    readonly reached: number;
    /** The same as a share, that of the fan to the last bit, and its standard error (Monte Carlo). */
    readonly share: number;
    readonly error: number;
    /** Whether draws differ at all. */
    readonly varies: boolean;
    /**
     * The draws nearest to the target: below it, and at it or above; of draws with the same value the first. Null where
     * there is none on that side, or every draw gives what is projected.
     */
    readonly short: DrawBehind | null;
    readonly reaches: DrawBehind | null;
    readonly absent: readonly AssumptionPath[];
  };
  best: {
    readonly draws: number;
    /** Share of draws in which a scenario is best, by id; ties share equally. */
    readonly share: Readonly<Record<string, number>>;
    /** Mean over the draws of |best value − own value|, by id. */
    readonly regret: Readonly<Record<string, number>>;
  };
  regret: {
    readonly draws: number;
    /** Share of draws in which it is best, and its expected regret: those of `best`, to the last bit. */
    readonly share: number;
    readonly regret: number;
    /** Standard error of the expected regret (Monte Carlo). */
    readonly error: number;
    /**
     * By what the others are better, in the order of the subjects: of each the share of draws in which it is best (ties
     * share equally), and what those draws add to the expected regret, which all of it together is.
     */
    readonly better: readonly { readonly id: string; readonly share: number; readonly adds: number }[];
    /** The draw whose regret is nearest to the expected one, of those in which another is best; null: there is none. */
    readonly example: {
      readonly own: DrawBehind;
      /** The scenario that is best in it, the first of those that are, and its value. */
      readonly best: string;
      readonly value: number;
    } | null;
  };
  /** Widest first. */
  tornado: {
    /** The metric with every assumption as it is. */
    readonly now: number;
    readonly bars: readonly { readonly path: AssumptionPath; readonly low: number; readonly high: number }[];
    readonly absent: readonly AssumptionPath[];
  };
  /** Widest first. */
  levers: {
    /** The metric with every lever as it is. */
    readonly now: number;
    /** The metric at the value `from` of the lever, and at `to`. */
    readonly bars: readonly (LeverRange & { readonly low: number; readonly high: number })[];
  };
  grid: {
    readonly xs: readonly number[];
    readonly ys: readonly number[];
    /** Per x a row, per y a value. */
    readonly values: readonly Float64Array[];
  };
  solve: {
    readonly reached: boolean;
    /** Whether the assumption moves the metric at all within the range; where not, `value` is today's. */
    readonly moves: boolean;
    /** Where the value was looked for. */
    readonly range: readonly [number, number];
    /** Nearest to today's value among those that reach the target; else the value that comes closest. */
    readonly value: number;
    /** The metric at `value`. */
    readonly gives: number;
    /** Further values that reach the target, ascending. */
    readonly others: readonly number[];
  };
  changed: {
    readonly from: number;
    readonly to: number;
    readonly difference: number;
    /** Shapley value of each group; together they are the difference. */
    readonly parts: Readonly<Record<Group, number>>;
  };
  /** In the order of the methods. */
  backtest: { readonly tests: readonly Backtest[] };
  moves: { readonly scenarios: readonly (MetricMove & { readonly id: string })[] };
  sobol: {
    readonly asIfIndependent: boolean;
    readonly variance: number;
    /** In the order of the document. */
    readonly indices: readonly { readonly path: AssumptionPath; readonly first: number; readonly total: number }[];
    readonly absent: readonly AssumptionPath[];
  };
}

export type QuestionName = keyof Questions;
