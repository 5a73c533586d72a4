import { METRICS } from '../metrics.ts';
import { TRACKS, type Track } from '../register.ts';
import { assumption } from './assumptions.ts';
import { because, type Formula, formula, sum } from './formula.ts';
import type { Quantity } from './quantity.ts';
import { departuresWanted, ofTrack, STOCKS, trackLabel, trackYear } from './quotas.ts';
import { ofYear, type Workings } from './workings.ts';

const staysLong = ({ assumptions }: Workings, track: Track): boolean =>
  assumptions.workers.tracks[track].averageStay > 1;

/** W(t) of a track (§ 5), persons. */
export const stock = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(ofYear(STOCKS[track], trackLabel(track), 'persons', year), (): Formula => {
    if (year === workings.horizon.base) {
      return formula`${assumption(workings, 'base.workers')} × ${ofTrack(workings, track, 'initialShare')}`;
    }
    if (staysLong(workings, track)) {
      return formula`${staying(workings, track, year)} + ${departures(workings, track, year)}`;
    }
    const atWork = formula`${departures(workings, track, year)} × ${ofTrack(workings, track, 'averageStay')}`;
    return because('stays of a year or less: persons at work through the year', atWork);
  });

/** K(t) of a track with long stays (§ 5): who was there and stays on, persons. */
const staying = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(
    trackYear(track, 'staying', 'staying on', 'persons', year),
    () => formula`${stock(workings, track, year - 1)} − ${returns(workings, track, year)}`,
  );

/** R(t) of a track (§ 5), persons. */
const returns = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(trackYear(track, 'returns', 'returns', 'persons', year), () => {
    const before = stock(workings, track, year - 1);
    const stay = ofTrack(workings, track, 'averageStay');
    if (staysLong(workings, track)) return formula`${before} ÷ ${stay}`;
    const home = departures(workings, track, year);
    if (year > workings.horizon.base + 1) {
      return because('stays of a year or less: home within the year', formula`${home}`, stay);
    }
    return because('stays of a year or less: those of the base year come home too', formula`${before} + ${home}`, stay);
  });

/** D(t) of a track (§ 5): departures that there is room for, persons. */
const departures = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(trackYear(track, 'departures', 'departures', 'persons', year), () => {
    const wanted = departuresWanted(workings, track, year);
    if (workings.assumptions.workers.stockCap === null) {
      return because('all that are wanted: no ceiling on workers', formula`${wanted}`);
    }
    const all = atWorkWanted(workings, year);
    if (all.value === 0) return because('no departures are wanted', formula`${wanted}`, all);
    return formula`${wanted} × ${shareWithRoom(workings, year)}`;
  });

const shareWithRoom = (workings: Workings, year: number): Quantity =>
  workings.quantity(
    ofYear('shareWithRoom', 'Share of departures under the ceiling', '1', year),
    () => formula`min(1, ${room(workings, year)} ÷ ${atWorkWanted(workings, year)})`,
  );

/** room(t) (§ 5): persons that the ceiling leaves room for. */
const room = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('room', 'Room under the ceiling', 'persons', year), () => {
    const ceiling = assumption(workings, 'workers.stockCap');
    const stay = TRACKS.filter((track) => staysLong(workings, track)).map((track) => staying(workings, track, year));
    if (stay.length === 0) return because('nobody stays on: all stays are of a year or less', formula`${ceiling}`);
    return formula`max(0, ${ceiling} − (${sum(stay)}))`;
  });

/** wanted(t) (§ 5): persons at work that the departures wanted would add. */
const atWorkWanted = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('atWorkWanted', 'Workers that departures wanted would add', 'persons', year), () =>
    sum(TRACKS.map((track) => atWorkWantedOf(workings, track, year))),
  );

function atWorkWantedOf(workings: Workings, track: Track, year: number): Quantity {
  const wanted = departuresWanted(workings, track, year);
  if (staysLong(workings, track)) return wanted;
  return workings.quantity(
    trackYear(track, 'atWorkWanted', 'at work if all departures take place', 'persons', year),
    () => formula`${wanted} × ${ofTrack(workings, track, 'averageStay')}`,
  );
}

/** ΣW (§ 7), persons. */
export const workers = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('workers', METRICS.workers.label, 'persons', year), () => overTracks(workings, year, stock));

/** ΣD (§ 7), persons; 0 in the base year. */
export const allDepartures = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('departures', METRICS.departures.label, 'persons', year), () =>
    afterBase(workings, year, departures),
  );

/** ΣR (§ 7), persons; 0 in the base year. */
export const allReturns = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('returns', METRICS.returns.label, 'persons', year), () =>
    afterBase(workings, year, returns),
  );

/** Remittances (§ 5) of all tracks, USD m. */
export const remittances = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('remittances', METRICS.remittances.label, 'USD m', year), () =>
    overTracks(workings, year, remittancesOf),
  );

const remittancesOf = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(trackYear(track, 'remittances', 'remittances', 'USD m', year), (): Formula => {
    const each = sentHome(workings, track);
    const now = stock(workings, track, year);
    if (year === workings.horizon.base) return because('by the stock of the base year', formula`${each} × ${now}`);
    if (!staysLong(workings, track)) return because('by persons at work through the year', formula`${each} × ${now}`);
    const before = stock(workings, track, year - 1);
    return because('by the mean of two years’ ends', formula`${each} × (${before} + ${now}) ÷ 2`);
  });

const sentHome = (workings: Workings, track: Track): Quantity =>
  workings.quantity(
    { id: `sentHome:${track}`, label: `${trackLabel(track)}, sent home a worker a year`, unit: 'USD m' },
    () => {
      const [wage, share] = [ofTrack(workings, track, 'wage'), ofTrack(workings, track, 'remittanceShare')];
      return formula`${wage} ÷ ${assumption(workings, 'workers.exchangeRate')} × ${share} ÷ 1000000`;
    },
  );

type OfTrack = (workings: Workings, track: Track, year: number) => Quantity;

const overTracks = (workings: Workings, year: number, quantity: OfTrack): Formula =>
  sum(TRACKS.map((track) => quantity(workings, track, year)));

const afterBase = (workings: Workings, year: number, quantity: OfTrack): Formula =>
  year === workings.horizon.base
    ? because('counted from the first projected year on', formula`0`)
    : overTracks(workings, year, quantity);
