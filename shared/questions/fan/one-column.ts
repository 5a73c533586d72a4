import { project, seriesOf } from '../../model/project.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { type Chunk, drawsOf, merged, SUM_BLOCK } from '../chunks.ts';
import { drawState } from '../draws/drawn-state.ts';
import { type Draws, drawInto, prepareDraws } from '../draws/draws.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import type { States } from '../draws/states.ts';
import { inputsOf } from '../draws/uncertain-inputs.ts';
import type { DrawBehind, Questions } from '../questions.ts';
import type { ChunkSteps } from '../steps.ts';

/** A metric of one scenario in one year, over all draws. */
export type ColumnAsked = Pick<Questions['fanValue'], 'horizon' | 'subject' | 'uncertainty' | 'metric' | 'year'>;

/** What is needed to draw a column, and to say afterwards what one of its draws was. */
export interface OneColumn {
  readonly draws: Draws;
  readonly absent: readonly AssumptionPath[];
  /** What every draw gives, where nothing uncertain reaches it or it is held in all of them. */
  readonly settled: number | null;
  /** The value of a draw with what was drawn in it. */
  readonly behind: (index: number, value: number) => DrawBehind;
}

/** Prepares the draws of a column whose year is within the horizon; wrong uncertainty is refused. */
export function prepareColumn(asked: ColumnAsked, prepareStates: PrepareStates): Outcome<OneColumn> {
  const { horizon, subject, uncertainty, metric, year } = asked;
  const column = { subject: 0, metric, t: year - horizon.base };
  const draws = prepareDraws({ horizon, subjects: [subject], uncertainty }, [column], prepareStates);
  if (!draws.ok) return refused(draws.problems);
  const states = prepareStates(horizon, uncertainty);
  if (!states.ok) return refused(states.problems);
  return accepted({
    draws: draws.value,
    absent: draws.value.absent[0]!,
    settled: draws.value.settled[0]?.value ?? null,
    behind: (index, value) => drawBehind(asked, states.value.states, index, value),
  });
}

/**
 * Draws the column, 8 bytes a draw, and answers from it in steps: all draws in their order, or none where nothing
 * varies. What could not be prepared stays refused.
 */
export const answeredFrom = <T>(
  prepared: Outcome<OneColumn>,
  count: number,
  chunk: Chunk,
  answer: (one: OneColumn, column: Float64Array) => Outcome<T>,
): Outcome<ChunkSteps<Outcome<T>>> =>
  prepared.ok ? accepted(answering(prepared.value, count, chunk, answer)) : prepared;

function* answering<T>(
  one: OneColumn,
  count: number,
  chunk: Chunk,
  answer: (one: OneColumn, column: Float64Array) => Outcome<T>,
): ChunkSteps<Outcome<T>> {
  const { draws, settled } = one;
  const { from, to } = drawsOf(chunk, settled === null ? count : 0);
  const column = new Float64Array(to - from);
  for (let first = from; first < to; first += SUM_BLOCK) {
    const end = Math.min(to, first + SUM_BLOCK);
    drawInto(draws, first, end, [column], first - from);
    yield (0.9 * (end - from)) / (to - from);
  }
  return yield* merged(chunk, { column }, function* (chunks) {
    return answer(one, joined(chunks.map((own) => own.column)));
  });
}

/** Of the values of a column those next to a value, by the number of their draw: of equal ones the first. */
export interface Around {
  /** With the greatest value below it (`strictly`) or not above it; −1: none. */
  readonly below: number;
  /** With the least value that is not below it; −1: none. */
  readonly above: number;
}

/** The draws next to `value`, on both sides; `strictly` has the lower one below it, and not at it. */
export function drawsAround(column: Float64Array, value: number, strictly: boolean): Around {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [below, above] = [-1, -1];
  for (let i = 0; i < column.length; i++) {
    const own = column[i]!;
    if ((strictly ? own < value : own <= value) && own > low) [low, below] = [own, i];
    if (own >= value && own < high) [high, above] = [own, i];
  }
  return { below, above };
}

/** The metric as it is projected, with nothing drawn. */
export function projectedValue({ horizon, subject, metric, year }: ColumnAsked): number {
  return seriesOf(project(subject.assumptions, horizon), metric)[year - horizon.base]!;
}

function drawBehind({ subject, uncertainty }: ColumnAsked, states: States, index: number, value: number): DrawBehind {
  const { inputs } = inputsOf(subject.assumptions, uncertainty.inputs);
  return { value, state: drawState(states, subject.assumptions, inputs, index).state };
}

/** Values of all chunks, one chunk after the other. */
function joined(chunks: readonly Float64Array[]): Float64Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Float64Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of chunks) {
    whole.set(values, at);
    at += values.length;
  }
  return whole;
}
