import { choose, f, type Place, type Rule, type Series, sum, yearly } from '../algebra/formula.ts';
import type { Model } from './model.ts';

/** Workers (§ 5): every track by itself, those who move on between them, all together under the ceiling. */
export function workers(model: Model, rate: Series) {
  const { structure, given } = model;
  const ids = Object.keys(structure.workers.tracks);
  const joiningFrom = (id: string) => ids.filter((other) => structure.workers.tracks[other]!.moveOnTo === id);
  const tracks: ReadonlyMap<string, TrackSeries> = new Map(
    ids.map((id) => {
      const joining = (t: number): readonly Place[] => joiningFrom(id).map((other) => tracks.get(other)!.movedOn(t));
      return [id, track(id, (t) => share(t), joining, rate, model)];
    }),
  );
  const all = [...tracks.values()];
  const over = (t: number, series: (of: TrackSeries) => Series) => sum(all.map((of) => series(of)(t)));

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

  const afterBase = (id: string, series: (of: TrackSeries) => Series) =>
    yearly(id, 'persons', (t) => (t === 0 ? f`0`.because('countedAfterBaseYear') : over(t, series)));
  return {
    /** By track. */
    stocks: new Map([...tracks].map(([id, { stock }]) => [id, stock])),
    workers: yearly('workers', 'persons', (t) => over(t, (of) => of.stock)),
    departures: afterBase('departures', (of) => of.departures),
    returns: afterBase('returns', (of) => of.returns),
    movedOn: afterBase('movedOn', (of) => of.movedOn),
    remittances: yearly('remittances', 'USD m', (t) => over(t, (of) => of.remittances)),
  };
}

type TrackSeries = ReturnType<typeof track>;

/**
 * One track, of which `share` of the departures wanted finds room and which those of others `joining` come into. It has
 * fixed terms where a term is set, else long stays of more than a year on average, else short ones.
 */
function track(
  name: string,
  share: Series,
  joining: (t: number) => readonly Place[],
  rate: Series,
  { structure, given, base }: Model,
) {
  const of = given.workers.tracks[name]!;
  const { quotaStart, term, moveOnTo } = structure.workers.tracks[name]!;
  const id = (what: string) => `${what}:${name}`;
  const long = f`${of.averageStay} > 1`;
  /** By the kind of stay; which kind is structure where a term is set. */
  const byStay = (fixed: () => Rule, ofLong: () => Rule, ofShort: () => Rule): Rule =>
    term !== null ? fixed() : choose(long, ofLong(), ofShort());

  const quota = yearly(id('quota'), 'persons', (t) =>
    base + t < quotaStart
      ? f`${of.annualQuota}`.because('quotaToday', of.quotaStart)
      : f`${of.newQuota} × (1 + ${of.quotaGrowth}) ^ (${base + t} − ${of.quotaStart})`.because(
          'newQuotaFrom',
          of.quotaStart,
        ),
  );
  const wanted = yearly(id('departuresWanted'), 'persons', (t) => f`${quota(t)} × ${of.fillRate}`);
  const atWorkWanted = yearly(id('atWorkWanted'), 'persons', (t) =>
    term !== null ? f`${wanted(t)}` : f`${wanted(t)} × min(1, ${of.averageStay})`,
  );
  const departures = yearly(id('departures'), 'persons', (t) => f`${wanted(t)} × ${share(t)}`);
  const joined = yearly(id('joined'), 'persons', (t) => sum(joining(t)), { quiet: true });
  const came = yearly(id('came'), 'persons', (t) => f`${departures(t)} + ${joined(t)}`, {
    quiet: true,
  });

  /** Whose stays end in the year; on short stays all come home within it, which `returns` says. */
  const ending = yearly(id('ending'), 'persons', (t) =>
    byStay(
      () =>
        t <= term!
          ? f`${stock(0)} ÷ ${of.term}`.because('termsOfBaseYear', of.term)
          : f`${came(t - term!)}`.because('termsEnd', of.term),
      () => f`${stock(t - 1)} ÷ ${of.averageStay}`,
      () => f`0`.because('shortStays', of.averageStay),
    ),
  );
  const movedOn = yearly(
    id('movedOn'),
    'persons',
    (t) => (moveOnTo === null ? f`0` : f`${of.moveOnShare} × ${ending(t)}`),
    { quiet: true },
  );
  /** Without those who leave for it in the year. */
  const kept = yearly(id('staying'), 'persons', (t) =>
    byStay(
      () => sum([...stillInTerm(t), joined(t)]),
      () => f`${stock(t - 1)} − ${ending(t)} + ${joined(t)}`,
      () => f`${joined(t)} × ${of.averageStay}`.because('shortStays', of.averageStay),
    ),
  );
  /** Those of the base year and of later years whose terms have not ended; none where all have. */
  const stillInTerm = (t: number): readonly Place[] => [
    ...(t < term! ? [f`${stock(0)} × (1 − ${t} ÷ ${of.term})`] : []),
    ...Array.from({ length: Math.min(t, term!) - 1 }, (_, k) => came(t - Math.min(t, term!) + 1 + k)),
  ];
  const stock: Series = yearly(`workers:${name}`, 'persons', (t) =>
    t === 0
      ? f`${given.base.workers} × ${of.initialShare}`
      : byStay(
          () => f`${kept(t)} + ${departures(t)}`,
          () => f`${kept(t)} + ${departures(t)}`,
          () => f`${kept(t)} + ${departures(t)} × ${of.averageStay}`.because('shortStaysAtWork'),
        ),
  );
  const returns = yearly(id('returns'), 'persons', (t) =>
    byStay(
      () => f`${ending(t)} − ${movedOn(t)}`,
      () => f`${ending(t)} − ${movedOn(t)}`,
      () =>
        t === 1
          ? f`${came(t)} + ${stock(0)}`.because('shortStaysFirstYear', of.averageStay)
          : f`${came(t)}`.because('shortStaysHome', of.averageStay),
    ),
  );

  const sentHome = yearly(id('sentHome'), 'USD m', (t) => f`${of.wage} ÷ ${rate(t)} × ${of.remittanceShare} ÷ 1000000`);
  const ofMean = (t: number) => f`${sentHome(t)} × (${stock(t - 1)} + ${stock(t)}) ÷ 2`.because('byMeanOfYearEnds');
  const remittances = yearly(id('remittances'), 'USD m', (t) =>
    t === 0
      ? f`${sentHome(t)} × ${stock(0)}`.because('byStockOfBaseYear')
      : byStay(
          () => ofMean(t),
          () => ofMean(t),
          () => f`${sentHome(t)} × ${stock(t)}`.because('byPersonsAtWork'),
        ),
  );
  return { stock, kept, atWorkWanted, departures, returns, movedOn, remittances };
}
