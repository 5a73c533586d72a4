import type { Uncertainty } from '../../document/schema.ts';
import { type Columns, columnsFor } from '../../model/algebra/columns.ts';
import { Graph } from '../../model/algebra/graph.ts';
import { amountDrawn, asDrawn } from '../../model/equations/drawn.ts';
import { nodesOf, quantitiesOf } from '../../model/equations/metrics.ts';
import { FLOWS, type FlowName, modelOf, noiseOf, noisePath } from '../../model/equations/model.ts';
import type { Frame } from '../../model/frame.ts';
import { yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import type { Subject } from '../questions.ts';
import { type PreparedStates, type PrepareStates, prepareAnew } from './kept-states.ts';
import { createStateBlock, type DrawnStates } from './state-block.ts';
import { type AppliedInput, inputsOf } from './uncertain-inputs.ts';

/**
 * Draws of a document's uncertainty, as columns: one metric of one scenario in one year, a value per draw.
 *
 * `prepareDraws` works out once what all draws share, and which of the wanted columns vary at all; `drawInto` then
 * computes any run of draws. A draw depends on its number alone, so runs may be computed in any order, on any thread
 * (each with its own prepared draws, made from the same request), and the columns are the same to the last bit.
 */
export interface Draws {
  /** What varies between draws: each entry is a column, with every place that has these same values in every draw. */
  readonly columns: readonly (readonly Column[])[];
  /** Columns that no uncertain input reaches, with their value. */
  readonly settled: readonly (Column & { readonly value: number })[];
  /** Per scenario what the analyst should know: inputs whose path it does not have. */
  readonly absent: readonly (readonly AssumptionPath[])[];
  readonly engine: DrawEngine;
}

/** Where a column of draws is asked for. */
export interface Column {
  /** Place among the scenarios asked for. */
  readonly subject: number;
  readonly metric: MetricName;
  /** Year index, 0 for the base year. */
  readonly t: number;
}

export interface DrawRequest {
  readonly horizon: Frame;
  readonly subjects: readonly Subject[];
  readonly uncertainty: Uncertainty;
}

interface DrawEngine {
  readonly states: DrawnStates;
  readonly columns: Columns;
  /** Places of states' values and where the columns read them. */
  readonly sources: readonly (readonly [from: number, to: number])[];
}

/** Draws computed side by side: few enough for their quantities to stay in the processor's cache. */
export const RUN = 256;

/** All columns of some metrics of every scenario: scenario by scenario, metric by metric, year by year. */
export function columnsOf({ horizon, subjects }: DrawRequest, metrics: readonly MetricName[]): readonly Column[] {
  const years = Array.from({ length: yearCount(horizon) }, (_, t) => t);
  return subjects.flatMap((_, subject) => metrics.flatMap((metric) => years.map((t) => ({ subject, metric, t }))));
}

/** Columns that are told apart, and not yet made ready to be drawn. */
export interface PlannedColumns extends Omit<Draws, 'engine'> {
  /** Makes columns `from … to − 1` ready, and only what these need. */
  readonly draws: (from: number, to: number) => Draws;
}

/** Prepares the wanted columns; wrong distributions and correlations are refused. */
export function prepareDraws(
  request: DrawRequest,
  wanted: readonly Column[],
  prepare: PrepareStates = prepareAnew,
): Outcome<Draws> {
  const planned = planColumns(request, wanted, prepare);
  return planned.ok ? accepted(planned.value.draws(0, planned.value.columns.length)) : planned;
}

/** The same for who draws the columns in parts. */
export function planColumns(
  request: DrawRequest,
  wanted: readonly Column[],
  prepare: PrepareStates = prepareAnew,
): Outcome<PlannedColumns> {
  const states = prepare(request.horizon, request.uncertainty);
  return states.ok ? accepted(columnsWith(states.value, request, wanted)) : states;
}

function columnsWith(prepared: PreparedStates, request: DrawRequest, wanted: readonly Column[]): PlannedColumns {
  const { horizon, subjects, uncertainty } = request;
  const { inputs: drawn, noise } = prepared.states;
  const isDrawn = new Map(drawn.map(({ quantiles }, j) => [inputPath(j), quantiles.constant === null]));
  const graph = new Graph((path) => isDrawn.get(path) ?? path.startsWith('noise:'));
  const noiseFor = (flow: FlowName) => (noise[flow].sd > 0 ? noiseOf(flow) : null);
  const scenarios = subjects.map(({ assumptions }) => {
    const { inputs, absent } = inputsOf(assumptions, uncertainty.inputs);
    const amount = (input: AppliedInput) =>
      amountDrawn(input, inputPath(input.dimension), drawn[input.dimension]!.quantiles.constant ?? 0);
    const model = modelOf(assumptions, horizon, {
      assumptions: asDrawn(inputs, amount),
      noise: { exports: noiseFor('exports'), imports: noiseFor('imports') },
    });
    const quantities = quantitiesOf(model, horizon);
    const nodes = new Map<MetricName, readonly number[]>();
    const nodeOf = (metric: MetricName, t: number): number => {
      const known = nodes.get(metric);
      if (known && known.length > t) return known[t]!;
      const made = nodesOf(quantities, graph, metric, t);
      nodes.set(metric, made);
      return made[t]!;
    };
    return { absent, nodeOf };
  });
  const varying = new Map<number, Column[]>();
  const settled: (Column & { readonly value: number })[] = [];
  for (const column of wanted) {
    const node = scenarios[column.subject]!.nodeOf(column.metric, column.t);
    if (graph.isNumber(node)) settled.push({ ...column, value: graph.value[node]! });
    else if (varying.has(node)) varying.get(node)!.push(column);
    else varying.set(node, [column]);
  }
  const nodes = [...varying.keys()];
  const columns = [...varying.values()];
  const absent = scenarios.map((scenario) => scenario.absent);
  const draws = (from: number, to: number): Draws => ({
    columns: columns.slice(from, to),
    settled,
    absent,
    engine: engineOf(prepared, graph, nodes.slice(from, to)),
  });
  return { columns, settled, absent, draws };
}

/** Path of what is drawn for an uncertain input, in every scenario. */
const inputPath = (dimension: number): string => `drawn:${dimension}`;

function engineOf({ states, kept }: PreparedStates, graph: Graph, wanted: readonly number[]): DrawEngine {
  const { inputs, projected } = states;
  const columns = columnsFor(graph, wanted, RUN);
  const isRead = (path: string) => columns.sources.has(path);
  const years = Array.from({ length: projected }, (_, k) => k + 1);
  const lastRead = (flow: FlowName) => years.findLast((t) => isRead(noisePath(flow, t))) ?? 0;
  const needs = {
    inputs: inputs.map((_, j) => isRead(inputPath(j))),
    noise: { exports: lastRead('exports'), imports: lastRead('imports') },
  };
  const block = kept ?? createStateBlock(states, needs, RUN);
  const drawnAt = [
    ...inputs.map((_, j) => [inputPath(j), block.inputAt(j)] as const),
    ...FLOWS.flatMap((flow) => years.map((t) => [noisePath(flow, t), block.noiseAt(flow, t)] as const)),
  ];
  return {
    states: block,
    columns,
    sources: drawnAt.flatMap(([path, from]) => {
      const to = columns.sources.get(path);
      return to === undefined ? [] : [[from, to] as const];
    }),
  };
}

/**
 * Computes draws `from … to − 1`: the value of draw i in column c goes to `into[c][at + i − from]`. `into` has an array
 * for every one of `draws.columns`.
 */
export function drawInto(draws: Draws, from: number, to: number, into: readonly Float64Array[], at = 0): void {
  for (let first = from; first < to; first += RUN) {
    const count = Math.min(RUN, to - first);
    const [memory, places] = drawRun(draws, first, count);
    const place = at + first - from;
    for (let c = 0; c < places.length; c++) copy(memory, places[c]!, into[c]!, place, count);
  }
}

/**
 * Computes draws `first … first + count − 1`, at most `RUN`: the values of column c stand at `places[c]` of the memory
 * and after it, until the next are computed.
 */
export function drawRun(
  { engine: { states, columns, sources } }: Draws,
  first: number,
  count: number,
): readonly [memory: Float64Array, places: Int32Array] {
  const behind = states.draw(first, count);
  for (const [source, place] of sources) copy(states.values, source + behind, columns.memory, place, count);
  columns.run(count);
  return [columns.memory, columns.places];
}

/** For the few values of a run faster than `set`, which is called and checked anew for each. */
export function copy(from: Float64Array, source: number, to: Float64Array, place: number, count: number): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    const a = from[source + i]!;
    const b = from[source + i + 1]!;
    const c = from[source + i + 2]!;
    const d = from[source + i + 3]!;
    to[place + i] = a;
    to[place + i + 1] = b;
    to[place + i + 2] = c;
    to[place + i + 3] = d;
  }
  for (; i < count; i++) to[place + i] = from[source + i]!;
}
