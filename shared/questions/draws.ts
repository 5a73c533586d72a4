import type { Uncertainty } from '../document/schema.ts';
import { type Horizon, yearCount } from '../model/assumptions.ts';
import { METRIC_INDEX, type MetricName } from '../model/metrics.ts';
import { projectionLength } from '../model/project.ts';
import { accepted, type Outcome } from '../outcome.ts';
import { drawAlone } from './draw-alone.ts';
import type { Subject } from './questions.ts';
import { prepareStates, type States } from './states.ts';
import { inputsOf } from './uncertain-inputs.ts';

/**
 * Draws of a document's uncertainty, as columns: one metric of one scenario in one year, a value per draw.
 *
 * `prepareDraws` works out once what all draws share, and which of the wanted columns vary at all; `drawInto` then
 * computes any run of draws. A draw depends on its number alone, so runs may be computed in any order, on any thread
 * (each with its own prepared draws, made from the same request), and the columns are the same to the last bit.
 */
export interface Draws {
  /** Columns that vary between draws, in the order asked for. */
  readonly columns: readonly Column[];
  /** Columns that no uncertain input reaches, with their value. */
  readonly settled: readonly (Column & { readonly value: number })[];
  /** Per scenario what the analyst should know: inputs whose path it does not have. */
  readonly notes: readonly (readonly string[])[];
  readonly draw: (from: number, to: number, into: readonly Float64Array[], at: number) => void;
}

export interface Column {
  /** Place among the scenarios asked for. */
  readonly subject: number;
  readonly metric: MetricName;
  /** Year index, 0 for the base year. */
  readonly t: number;
}

export interface DrawRequest {
  readonly horizon: Horizon;
  readonly subjects: readonly Subject[];
  readonly uncertainty: Uncertainty;
}

/** All columns of some metrics of every scenario: scenario by scenario, metric by metric, year by year. */
export function columnsOf({ horizon, subjects }: DrawRequest, metrics: readonly MetricName[]): readonly Column[] {
  const years = Array.from({ length: yearCount(horizon) }, (_, t) => t);
  return subjects.flatMap((_, subject) => metrics.flatMap((metric) => years.map((t) => ({ subject, metric, t }))));
}

/** Prepares the wanted columns; wrong distributions and correlations are refused. */
export function prepareDraws(request: DrawRequest, wanted: readonly Column[]): Outcome<Draws> {
  const states = prepareStates(request.horizon, request.uncertainty);
  return states.ok ? accepted(drawsOf(request, states.value, wanted)) : states;
}

function drawsOf(request: DrawRequest, states: States, wanted: readonly Column[]): Draws {
  const { horizon, subjects, uncertainty } = request;
  const years = yearCount(horizon);
  const own = subjects.map(({ assumptions }) => inputsOf(assumptions, uncertainty.inputs));
  const projection = new Float64Array(projectionLength(horizon));
  return {
    columns: wanted,
    settled: [],
    notes: own.map(({ notes }) => notes),
    draw: (from, to, into, at) => {
      for (let i = from; i < to; i++) {
        subjects.forEach(({ assumptions }, subject) => {
          drawAlone(states, horizon, assumptions, own[subject]!.inputs, i, projection);
          wanted.forEach((column, c) => {
            if (column.subject === subject)
              into[c]![at + i - from] = projection[METRIC_INDEX[column.metric] * years + column.t]!;
          });
        });
      }
    },
  };
}

/**
 * Computes draws `from … to − 1`: the value of draw i in varying column c goes to `into[c][at + i − from]`.
 * `into` has an array for every one of `draws.columns`.
 */
export function drawInto(draws: Draws, from: number, to: number, into: readonly Float64Array[], at = 0): void {
  draws.draw(from, to, into, at);
}
