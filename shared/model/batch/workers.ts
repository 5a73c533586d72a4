import { TRACKS, type Track } from '../register.ts';
import { add, divide, least, multiply, power } from './kernels.ts';
import type { Quantity } from './quantity.ts';
import type { Series, Setting } from './setting.ts';
import { keptOf, partWithRoom, remittancesOf, returnsOf, stockOf } from './worker-kernels.ts';

export interface WorkerSeries {
  readonly workers: Series;
  /** In the order of `TRACKS`. */
  readonly stocks: readonly Series[];
  readonly departures: Series;
  readonly returns: Series;
  readonly remittances: Series;
}

/** A track over the years, as far as it has been followed. */
interface FollowedTrack {
  readonly quota: Series;
  readonly fillRate: Quantity;
  readonly stay: Quantity;
  readonly pay: Quantity;
  readonly stock: Quantity[];
}

/** Workers (§ 5), as `tabulateQuotas` and `computeWorkers` have it together. */
export function workersOf(setting: Setting): WorkerSeries {
  const { graph, years } = setting;
  const tracks = TRACKS.map((track) => begin(track, setting));
  const sum = (parts: readonly Quantity[]) => parts.reduce((total, part) => graph.apply(add, total, part));
  const none = graph.settle(0);
  const workers = [sum(tracks.map(({ stock }) => stock[0]!))];
  const departures = [none];
  const returns = [none];
  const remittances = [sum(tracks.map(({ stock, pay }) => graph.apply(multiply, pay, stock[0]!)))];
  for (let t = 1; t < years; t++) {
    const year = followYear(tracks, t, setting, sum);
    workers.push(sum(tracks.map(({ stock }) => stock[t]!)));
    departures.push(sum(year.leaving));
    returns.push(sum(year.returned));
    remittances.push(sum(year.sent));
  }
  return { workers, stocks: tracks.map(({ stock }) => stock), departures, returns, remittances };
}

function begin(track: Track, setting: Setting): FollowedTrack {
  const { graph, read } = setting;
  const at = `workers.tracks.${track}` as const;
  const wage = graph.apply(divide, read(`${at}.wage`), read('workers.exchangeRate'));
  const sent = graph.apply(multiply, wage, read(`${at}.remittanceShare`));
  return {
    quota: quotaOf(track, setting),
    fillRate: read(`${at}.fillRate`),
    stay: read(`${at}.averageStay`),
    pay: graph.apply(divide, sent, graph.settle(1e6)),
    stock: [graph.apply(multiply, read('base.workers'), read(`${at}.initialShare`))],
  };
}

function quotaOf(track: Track, { graph, assumptions, horizon, years, read }: Setting): Series {
  const at = `workers.tracks.${track}` as const;
  const start = assumptions.workers.tracks[track].quotaStart - horizon.base;
  const step = graph.apply(add, graph.settle(1), read(`${at}.quotaGrowth`));
  let negotiated = read(`${at}.newQuota`);
  if (start < 1) negotiated = graph.apply(multiply, negotiated, graph.apply(power, step, graph.settle(1 - start)));
  const quota = [graph.settle(0)];
  for (let t = 1; t < years; t++) {
    quota.push(t < start ? read(`${at}.annualQuota`) : negotiated);
    if (t >= start) negotiated = graph.apply(multiply, negotiated, step);
  }
  return quota;
}

interface WorkerYear {
  readonly leaving: readonly Quantity[];
  readonly returned: readonly Quantity[];
  readonly sent: readonly Quantity[];
}

/** Adds the stock of year index t to every track. */
function followYear(
  tracks: readonly FollowedTrack[],
  t: number,
  { graph, assumptions, read }: Setting,
  sum: (parts: readonly Quantity[]) => Quantity,
): WorkerYear {
  const before = tracks.map(({ stock }) => stock[t - 1]!);
  const wanted = tracks.map(({ quota, fillRate }) => graph.apply(multiply, quota[t]!, fillRate));
  const kept = tracks.map(({ stay }, k) => graph.apply(keptOf, before[k]!, stay));
  let leaving = wanted;
  if (assumptions.workers.stockCap !== null) {
    const one = graph.settle(1);
    const atWork = tracks.map(({ stay }, k) => graph.apply(multiply, wanted[k]!, graph.apply(least, one, stay)));
    const part = graph.apply(partWithRoom, sum(atWork), sum(kept), read('workers.stockCap'));
    leaving = wanted.map((persons) => graph.apply(multiply, persons, part));
  }
  const returned = tracks.map(({ stay }, k) => {
    const home = t === 1 ? graph.apply(add, leaving[k]!, before[k]!) : leaving[k]!;
    return graph.apply(returnsOf, stay, before[k]!, home);
  });
  tracks.forEach(({ stay, stock }, k) => {
    stock.push(graph.apply(stockOf, stay, kept[k]!, leaving[k]!));
  });
  const sent = tracks.map(({ stay, pay, stock }, k) => graph.apply(remittancesOf, stay, pay, before[k]!, stock[t]!));
  return { leaving, returned, sent };
}
