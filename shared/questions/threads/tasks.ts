import type { Outcome } from '../../outcome.ts';
import type { Pilot } from '../fan/fan.ts';
import type { FanColumnSummary } from '../fan/fan-column.ts';
import type { Layout } from '../fan/long-fan-layout.ts';
import type { Survey } from '../fan/long-fan-survey.ts';
import type { Run } from '../fan/runs.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import type { BatchOfFan, PlannedFan } from './planned-fan.ts';
import type { Share } from './shares.ts';

/** A run of draws of some columns, one column after another. */
interface Part {
  readonly draws: Run;
  readonly values: ArrayBuffer;
}

/** Columns that one thread has been given. */
interface Handed {
  readonly columns: Run;
  readonly parts: readonly Part[];
}

/** All columns in memory that all threads see; else those that one thread has been given. */
export type Drawn = SharedArrayBuffer | Handed;

/** The part of drawing columns that is one thread's. */
export interface DrawnShare {
  /** Draws that each column has. */
  readonly length: number;
  readonly draws: Share;
  /** Memory for all columns one after another; else the columns of each thread, for which it gets a part. */
  readonly into: SharedArrayBuffer | readonly Run[];
}

/** A question about a number of one column. */
export type OneColumnName = 'fanValue' | 'chance';

/** The question, by its name. */
export type AskedColumn = {
  readonly [N in OneColumnName]: { readonly name: N; readonly question: Questions[N] };
}[OneColumnName];

export interface SummarisedColumn {
  /** Its place in the batch. */
  readonly c: number;
  readonly summary: FanColumnSummary;
}

/** Sums of whole blocks of draws. */
export interface SummedDraws {
  /** The first of the draws. */
  readonly from: number;
  readonly sums: Float64Array;
}

/** Pieces of questions: what each takes and gives. */
interface Pieces {
  fanDraws: {
    readonly input: BatchOfFan & DrawnShare;
    /** The parts; none where memory is shared. */
    readonly result: readonly ArrayBuffer[];
  };
  /** How many varying columns each batch has; `pilot` where it is not for the plan to say. */
  fanPlan: {
    readonly input: { readonly question: Questions['fan']; readonly pilot?: Pilot };
    readonly result: Outcome<{ readonly pilot: Pilot; readonly batches: readonly number[] }>;
  };
  fanColumns: {
    readonly input: BatchOfFan & { readonly columns: Share; readonly drawn: Drawn };
    readonly result: readonly SummarisedColumn[];
  };
  fanAnswer: {
    readonly input: PlannedFan & { readonly summaries: readonly FanColumnSummary[] };
    readonly result: Answers['fan'];
  };
  /** Lays out some columns by their pilots, and surveys these. */
  fanLayout: {
    readonly input: BatchOfFan & {
      readonly columns: Run;
      readonly drawn: Drawn;
      readonly length: number;
    };
    readonly result: { readonly layout: Layout; readonly survey: Survey };
  };
  /** Surveys draws; for each part of the columns, surveys of the draws that this thread took. */
  fanSurvey: {
    readonly input: BatchOfFan & {
      readonly layouts: readonly Layout[];
      readonly draws: Share;
      readonly parts: readonly Run[];
    };
    readonly result: readonly (readonly Survey[])[];
  };
  /** Summarises some columns from the surveys of all draws; null where a column has to be kept after all. */
  fanSurveyed: {
    readonly input: BatchOfFan & {
      readonly columns: Run;
      readonly surveys: readonly Survey[];
      readonly ties: Float64Array;
    };
    readonly result: readonly (FanColumnSummary | null)[];
  };
  /** Draws some columns again and keeps them. */
  fanMissed: {
    readonly input: BatchOfFan & { readonly columns: readonly number[] };
    readonly result: readonly FanColumnSummary[];
  };
  columnDraws: {
    readonly input: DrawnShare & { readonly asked: AskedColumn };
    readonly result: Outcome<readonly ArrayBuffer[]>;
  };
  columnAnswer: {
    readonly input: { readonly asked: AskedColumn; readonly drawn: Drawn };
    readonly result: Outcome<Answers[OneColumnName]>;
  };
  bestSums: {
    readonly input: { readonly question: Questions['best']; readonly draws: Share };
    readonly result: Outcome<readonly SummedDraws[]>;
  };
}

/** What each task takes and gives: whole questions, and pieces of them. */
export type Work = {
  [N in QuestionName]: { readonly input: Questions[N]; readonly result: Outcome<Answers[N]> };
} & Pieces;
export type TaskName = keyof Work;

/** A piece of a question's work that one worker does alone, as plain data. */
export interface Task<N extends TaskName = TaskName> {
  readonly name: N;
  readonly input: Work[N]['input'];
}
