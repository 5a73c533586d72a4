import { valueAtPath } from '../../document/changes.ts';
import type { Uncertainty } from '../../document/schema.ts';
import { type Batch, compileBatch } from '../../model/batch/batch.ts';
import { factorWithin, least, shiftWithin } from '../../model/batch/kernels.ts';
import { metricQuantities } from '../../model/batch/metrics.ts';
import { createGraph, type Graph, isSettled, type Quantity } from '../../model/batch/quantity.ts';
import type { Setting } from '../../model/batch/setting.ts';
import { type Horizon, yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import type { Subject } from '../questions.ts';
import { type PreparedStates, type PrepareStates, prepareAnew } from './kept-states.ts';
import { createStateBlock, type DrawnStates } from './state-block.ts';
import type { FlowName, States } from './states.ts';
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
  readonly notes: readonly (readonly string[])[];
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
  readonly horizon: Horizon;
  readonly subjects: readonly Subject[];
  readonly uncertainty: Uncertainty;
}

interface DrawEngine {
  readonly states: DrawnStates;
  readonly batch: Batch;
  /** Places of states' values and where the batch reads them. */
  readonly sources: readonly (readonly [from: number, to: number])[];
  /** Where the values of each column stand in the batch's memory. */
  readonly results: Int32Array;
}

/** Draws computed side by side: few enough for their quantities to stay in the processor's cache. */
const SIDE_BY_SIDE = 256;

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
  const graph = createGraph();
  const sources = sourcesOf(prepared.states, graph);
  const scenarios = request.subjects.map(({ assumptions }) => {
    const { inputs, notes } = inputsOf(assumptions, request.uncertainty.inputs);
    const { horizon } = request;
    const read = drawnReader(graph, assumptions, inputs, sources.drawn);
    const setting = { graph, assumptions, horizon, years: yearCount(horizon), read, noise: sources.noise };
    return { notes, metric: metricQuantities(setting) };
  });
  const varying = new Map<Quantity, Column[]>();
  const settled: (Column & { readonly value: number })[] = [];
  for (const column of wanted) {
    const quantity = scenarios[column.subject]!.metric(column.metric)[column.t]!;
    if (quantity.value !== null) settled.push({ ...column, value: quantity.value });
    else if (varying.has(quantity)) varying.get(quantity)!.push(column);
    else varying.set(quantity, [column]);
  }
  const quantities = [...varying.keys()];
  const columns = [...varying.values()];
  const notes = scenarios.map((scenario) => scenario.notes);
  const draws = (from: number, to: number): Draws => ({
    columns: columns.slice(from, to),
    settled,
    notes,
    engine: engineOf(prepared, sources, quantities.slice(from, to)),
  });
  return { columns, settled, notes, draws };
}

/** What is drawn, as quantities: per uncertain input its value, per flow and year index its noise. */
interface Sources {
  readonly drawn: readonly Quantity[];
  readonly noise: Setting['noise'];
}

function sourcesOf({ inputs, noise, projected }: States, graph: Graph): Sources {
  const noiseOf = (flow: FlowName) =>
    noise[flow].sd > 0 ? Array.from({ length: projected + 1 }, () => graph.source()) : null;
  return {
    drawn: inputs.map(({ quantiles }) =>
      quantiles.constant === null ? graph.source() : graph.settle(quantiles.constant),
    ),
    noise: { exports: noiseOf('exports'), imports: noiseOf('imports') },
  };
}

/** The assumptions of a scenario with what is drawn applied to them; the same as `withDrawn` for every draw. */
export function drawnReader(
  graph: Graph,
  assumptions: Subject['assumptions'],
  inputs: readonly AppliedInput[],
  drawn: readonly Quantity[],
): (path: AssumptionPath) => Quantity {
  const applied = new Map(
    inputs.map(({ path, dimension, apply, own, min, max }) => [
      path,
      graph.apply(
        apply === 'shift' ? shiftWithin : factorWithin,
        drawn[dimension]!,
        graph.settle(own),
        graph.settle(min),
        graph.settle(max),
      ),
    ]),
  );
  const value = (path: AssumptionPath) => applied.get(path) ?? graph.settle(valueAtPath(assumptions, path) as number);
  return (path) =>
    path === 'marketAccess.tariffCut'
      ? graph.apply(least, value(path), value('marketAccess.initialTariff'))
      : value(path);
}

function engineOf({ states, kept }: PreparedStates, sources: Sources, wanted: readonly Quantity[]): DrawEngine {
  const batch = compileBatch(wanted, SIDE_BY_SIDE);
  const lastNeeded = (series: readonly Quantity[] | null) =>
    series ? series.findLastIndex((source) => batch.sources.has(source)) : 0;
  const needs = {
    inputs: sources.drawn.map((source) => batch.sources.has(source)),
    noise: {
      exports: Math.max(0, lastNeeded(sources.noise.exports)),
      imports: Math.max(0, lastNeeded(sources.noise.imports)),
    },
  };
  const block = kept ?? createStateBlock(states, needs, SIDE_BY_SIDE);
  const places: [number, number][] = [];
  const connect = (source: Quantity, from: number) => {
    if (!isSettled(source) && batch.sources.has(source)) places.push([from, batch.placeOf(source)]);
  };
  sources.drawn.forEach((source, j) => {
    connect(source, block.inputAt(j));
  });
  for (const flow of ['exports', 'imports'] as const) {
    sources.noise[flow]?.forEach((source, t) => {
      if (t > 0) connect(source, block.noiseAt(flow, t));
    });
  }
  return {
    states: block,
    batch,
    sources: places,
    results: Int32Array.from(wanted, batch.placeOf),
  };
}

/**
 * Computes draws `from … to − 1`: the value of draw i in column c goes to `into[c][at + i − from]`. `into` has an array
 * for every one of `draws.columns`.
 */
export function drawInto(draws: Draws, from: number, to: number, into: readonly Float64Array[], at = 0): void {
  visitDraws(draws, from, to, (memory, places, first, count) => {
    const place = at + first - from;
    for (let c = 0; c < places.length; c++) copy(memory, places[c]!, into[c]!, place, count);
  });
}

/**
 * Computes draws `from … to − 1` a few at a time and shows them where they were computed: the values of column c in
 * draws `first … first + count − 1` stand at `memory[places[c]]` and after it, until the next are computed.
 */
export function visitDraws(
  draws: Draws,
  from: number,
  to: number,
  visit: (memory: Float64Array, places: Int32Array, first: number, count: number) => void,
): void {
  const { states, batch, sources, results } = draws.engine;
  for (let first = from; first < to; first += SIDE_BY_SIDE) {
    const count = Math.min(SIDE_BY_SIDE, to - first);
    const behind = states.draw(first, count);
    for (const [source, place] of sources) copy(states.values, source + behind, batch.memory, place, count);
    batch.run(count);
    visit(batch.memory, results, first, count);
  }
}

/** For the few values of a run faster than `set`, which is called and checked anew for each. */
function copy(from: Float64Array, source: number, to: Float64Array, place: number, count: number): void {
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
