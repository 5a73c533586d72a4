import { METRICS, type MetricName } from '../metrics.ts';
import type { Track } from '../register.ts';
import { assumption } from './assumptions.ts';
import { because, formula } from './formula.ts';
import type { Name, Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

type TrackField = keyof Workings['assumptions']['workers']['tracks'][Track];

/** The metric that is a track's stock. */
export const STOCKS = {
  trainee: 'workersTrainee',
  skilled: 'workersSkilled',
  seasonal: 'workersSeasonal',
} as const satisfies Readonly<Record<Track, MetricName>>;

export const trackLabel = (track: Track): string => METRICS[STOCKS[track]].label;

/** Name of something of a track in a year: `quota:trainee@2030`, “Trainees, quota 2030”. */
export const trackYear = (track: Track, id: string, label: string, unit: string, year: number): Name =>
  ofYear(`${id}:${track}`, `${trackLabel(track)}, ${label}`, unit, year);

/** An assumption on a track. */
export const ofTrack = (workings: Workings, track: Track, field: TrackField): Quantity =>
  assumption(workings, `workers.tracks.${track}.${field}`);

/** D*(t) of a track (§ 5): departures that its quota and fill rate give, persons. */
export const departuresWanted = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(
    trackYear(track, 'departuresWanted', 'departures wanted', 'persons', year),
    () => formula`${quota(workings, track, year)} × ${ofTrack(workings, track, 'fillRate')}`,
  );

/** Q(t) of a track (§ 5), persons who may leave in the year. */
const quota = (workings: Workings, track: Track, year: number): Quantity =>
  workings.quantity(trackYear(track, 'quota', 'quota', 'persons', year), () => {
    const { quotaStart } = workings.assumptions.workers.tracks[track];
    const of = (field: TrackField) => ofTrack(workings, track, field);
    if (year < quotaStart) {
      return because(
        `quota today: the new quota starts in ${quotaStart}`,
        formula`${of('annualQuota')}`,
        of('quotaStart'),
      );
    }
    const grown = formula`(1 + ${of('quotaGrowth')})^(${year} − ${of('quotaStart')})`;
    return because(`new quota from ${quotaStart}`, formula`${of('newQuota')} × ${grown}`);
  });
