import { choose, constant, f, type Series, sum, yearly } from '../algebra/formula.ts';
import type { MetricName } from '../metrics.ts';
import { TRACKS, type Track } from '../register.ts';
import type { Model } from './model.ts';

/** The metric that is a track's stock. */
export const STOCKS = {
  trainee: 'workersTrainee',
  skilled: 'workersSkilled',
  seasonal: 'workersSeasonal',
} as const satisfies Readonly<Record<Track, MetricName>>;

/** Workers (§ 5): every track by itself, together under the ceiling. */
export function workers(model: Model) {
  const { structure, given } = model;
  const tracks = TRACKS.map((name) => track(name, (t) => share(t), model));
  const over = (t: number, series: (of: (typeof tracks)[number]) => Series) => sum(tracks.map((of) => series(of)(t)));

  const { stockCap } = given.workers;
  const room = yearly('room', 'persons', (t) => f`max(0, ${stockCap} − (${over(t, (of) => of.kept)}))`);
  const atWorkWanted = yearly('atWorkWanted', 'persons', (t) => over(t, (of) => of.atWorkWanted));
  /** What part of the departures wanted finds room. */
  const share: Series = yearly(
    'shareWithRoom',
    '1',
    (t) =>
      structure.workers.stockCap === null
        ? f`1`.because('noCeiling')
        : choose(
            f`${atWorkWanted(t)} > ${room(t)}`,
            f`${room(t)} ÷ ${atWorkWanted(t)}`.because('ceilingBinds'),
            f`1`.because('roomForAll', atWorkWanted(t), room(t)),
          ),
    { quiet: true },
  );

  const afterBase = (id: string, series: (of: (typeof tracks)[number]) => Series) =>
    yearly(id, 'persons', (t) => (t === 0 ? f`0`.because('countedAfterBaseYear') : over(t, series)));
  return {
    /** In the order of `TRACKS`. */
    stocks: tracks.map((of) => of.stock),
    workers: yearly('workers', 'persons', (t) => over(t, (of) => of.stock)),
    departures: afterBase('departures', (of) => of.departures),
    returns: afterBase('returns', (of) => of.returns),
    remittances: yearly('remittances', 'USD m', (t) => over(t, (of) => of.remittances)),
  };
}

/** One track, of which `share` of the departures wanted finds room. Stays of more than a year are long. */
function track(name: Track, share: Series, { structure, given, base }: Model) {
  const of = given.workers.tracks[name];
  const { quotaStart } = structure.workers.tracks[name];
  const id = (what: string) => `${what}:${name}`;
  const long = f`${of.averageStay} > 1`;

  const quota = yearly(id('quota'), 'persons', (t) =>
    base + t < quotaStart
      ? f`${of.annualQuota}`.because('quotaToday', of.quotaStart)
      : f`${of.newQuota} × (1 + ${of.quotaGrowth}) ^ (${base + t} − ${of.quotaStart})`.because(
          'newQuotaFrom',
          of.quotaStart,
        ),
  );
  const wanted = yearly(id('departuresWanted'), 'persons', (t) => f`${quota(t)} × ${of.fillRate}`);
  const atWorkWanted = yearly(id('atWorkWanted'), 'persons', (t) => f`${wanted(t)} × min(1, ${of.averageStay})`);
  const departures = yearly(id('departures'), 'persons', (t) => f`${wanted(t)} × ${share(t)}`);

  const ending = (t: number) => f`${stock(t - 1)} ÷ ${of.averageStay}`;
  const kept = yearly(id('staying'), 'persons', (t) =>
    choose(long, f`${stock(t - 1)} − ${ending(t)}`, f`0`.because('shortStays', of.averageStay)),
  );
  const stock: Series = yearly(STOCKS[name], 'persons', (t) =>
    t === 0
      ? f`${given.base.workers} × ${of.initialShare}`
      : choose(
          long,
          f`${kept(t)} + ${departures(t)}`,
          f`${departures(t)} × ${of.averageStay}`.because('shortStaysAtWork'),
        ),
  );
  const returns = yearly(id('returns'), 'persons', (t) =>
    choose(
      long,
      ending(t),
      t === 1
        ? f`${departures(t)} + ${stock(0)}`.because('shortStaysFirstYear', of.averageStay)
        : f`${departures(t)}`.because('shortStaysHome', of.averageStay),
    ),
  );

  const sentHome = constant(
    id('sentHome'),
    'USD m',
    () => f`${of.wage} ÷ ${given.workers.exchangeRate} × ${of.remittanceShare} ÷ 1000000`,
  );
  const remittances = yearly(id('remittances'), 'USD m', (t) =>
    t === 0
      ? f`${sentHome} × ${stock(0)}`.because('byStockOfBaseYear')
      : choose(
          long,
          f`${sentHome} × (${stock(t - 1)} + ${stock(t)}) ÷ 2`.because('byMeanOfYearEnds'),
          f`${sentHome} × ${stock(t)}`.because('byPersonsAtWork'),
        ),
  );
  return { stock, kept, atWorkWanted, departures, returns, remittances };
}
