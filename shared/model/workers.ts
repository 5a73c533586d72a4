import type { Assumptions, Horizon, TrackAssumptions } from './assumptions.ts';
import { METRIC_INDEX } from './metrics.ts';
import { TRACKS } from './register.ts';

/** Workers (§ 5): quota of each track in persons, per year index, and room for the tracks of the year at hand. */
export interface WorkersTable {
  readonly quota: readonly Float64Array[];
  readonly wanted: Float64Array;
  readonly kept: Float64Array;
  readonly pay: Float64Array;
  /** The tracks of the scenario at hand, in the order of `TRACKS`: looked up by place, not by name, in every year. */
  readonly tracks: TrackAssumptions[];
}

export const workersTable = (years: number): WorkersTable => ({
  quota: TRACKS.map(() => new Float64Array(years)),
  wanted: new Float64Array(TRACKS.length),
  kept: new Float64Array(TRACKS.length),
  pay: new Float64Array(TRACKS.length),
  tracks: [],
});

const STOCKS = [METRIC_INDEX.workersTrainee, METRIC_INDEX.workersSkilled, METRIC_INDEX.workersSeasonal] as const;

export function tabulateQuotas(workers: Assumptions['workers'], horizon: Horizon, table: WorkersTable): void {
  const { trainee, skilled, seasonal } = workers.tracks;
  tabulateQuota(trainee, horizon, table.quota[0] as Float64Array);
  tabulateQuota(skilled, horizon, table.quota[1] as Float64Array);
  tabulateQuota(seasonal, horizon, table.quota[2] as Float64Array);
}

function tabulateQuota(track: TrackAssumptions, horizon: Horizon, quota: Float64Array): void {
  const start = track.quotaStart - horizon.base;
  const step = 1 + track.quotaGrowth;
  let negotiated = start < 1 ? track.newQuota * step ** (1 - start) : track.newQuota;
  for (let t = 1; t < quota.length; t++) {
    if (t < start) {
      quota[t] = track.annualQuota;
    } else {
      quota[t] = negotiated;
      negotiated *= step;
    }
  }
}

/** USD m a year that a worker of the track sends home. */
const payOf = (track: TrackAssumptions, exchangeRate: number): number =>
  ((track.wage / exchangeRate) * track.remittanceShare) / 1e6;

/** Writes stocks, departures, returns (persons) and remittances (USD m) of every year into a projection. */
export function computeWorkers(assumptions: Assumptions, table: WorkersTable, projection: Float64Array): void {
  const { base, workers } = assumptions;
  const { exchangeRate, stockCap } = workers;
  const { quota, wanted, kept, pay, tracks } = table;
  tracks[0] = workers.tracks.trainee;
  tracks[1] = workers.tracks.skilled;
  tracks[2] = workers.tracks.seasonal;
  const years = (quota[0] as Float64Array).length;
  const all = METRIC_INDEX.workers * years;
  const departures = METRIC_INDEX.departures * years;
  const returns = METRIC_INDEX.returns * years;
  const remittances = METRIC_INDEX.remittances * years;

  let total = 0;
  let sent = 0;
  for (let k = 0; k < STOCKS.length; k++) {
    const track = tracks[k] as TrackAssumptions;
    const stock = base.workers * track.initialShare;
    pay[k] = payOf(track, exchangeRate);
    projection[(STOCKS[k] as number) * years] = stock;
    total += stock;
    sent += (pay[k] as number) * stock;
  }
  projection[all] = total;
  projection[departures] = 0;
  projection[returns] = 0;
  projection[remittances] = sent;

  for (let t = 1; t < years; t++) {
    let atWork = 0;
    let keptAll = 0;
    for (let k = 0; k < STOCKS.length; k++) {
      const track = tracks[k] as TrackAssumptions;
      const before = projection[(STOCKS[k] as number) * years + t - 1] as number;
      const leaving = ((quota[k] as Float64Array)[t] as number) * track.fillRate;
      wanted[k] = leaving;
      kept[k] = track.averageStay > 1 ? before - before / track.averageStay : 0;
      atWork += leaving * Math.min(1, track.averageStay);
      keptAll += kept[k] as number;
    }
    const room = stockCap === null ? Number.POSITIVE_INFINITY : Math.max(0, stockCap - keptAll);
    const scale = atWork > room ? room / atWork : 1;

    total = 0;
    sent = 0;
    let left = 0;
    let returned = 0;
    for (let k = 0; k < STOCKS.length; k++) {
      const track = tracks[k] as TrackAssumptions;
      const at = (STOCKS[k] as number) * years + t;
      const before = projection[at - 1] as number;
      const leaving = (wanted[k] as number) * scale;
      let stock: number;
      if (track.averageStay > 1) {
        stock = (kept[k] as number) + leaving;
        returned += before / track.averageStay;
        sent += ((pay[k] as number) * (before + stock)) / 2;
      } else {
        stock = leaving * track.averageStay;
        returned += t === 1 ? leaving + before : leaving;
        sent += (pay[k] as number) * stock;
      }
      projection[at] = stock;
      left += leaving;
      total += stock;
    }
    projection[all + t] = total;
    projection[departures + t] = left;
    projection[returns + t] = returned;
    projection[remittances + t] = sent;
  }
}
