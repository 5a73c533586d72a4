import { type Assumption, entry, year } from './assumption.ts';

/** Tracks of workers, in the order in which they are written and shown. */
export const TRACKS = ['trainee', 'skilled', 'seasonal'] as const;
export type Track = (typeof TRACKS)[number];

/** Path of a track's share of the workers in the base year; the shares add up to 1 (§ 5). */
export const sharePath = (track: Track) => `workers.tracks.${track}.initialShare` as const;

/** The nine assumptions of a track of workers (§ 5). */
export function workerTrack<K extends Track>(key: K) {
  const at = `workers.tracks.${key}` as const;
  const lever = { group: 'workers', role: 'lever' } as const;
  const world = { group: 'workers', role: 'world' } as const;
  const persons = { unit: 'persons a year', min: 0, max: 1e6, soft: [0, 20_000], step: 100 } as const;
  const share = { unit: '1', percent: true, min: 0, max: 1, step: 0.01 } as const;
  return {
    [`${at}.newQuota`]: entry({
      ...lever,
      ...persons,
    }),
    [`${at}.quotaGrowth`]: entry({
      ...lever,
      unit: '1',
      percent: true,
      min: -0.5,
      max: 1,
      soft: [-0.1, 0.2],
      step: 0.005,
    }),
    [`${at}.quotaStart`]: year({
      ...lever,
    }),
    [`${at}.annualQuota`]: entry({
      ...world,
      ...persons,
    }),
    [`${at}.initialShare`]: entry({
      ...world,
      ...share,
    }),
    [`${at}.fillRate`]: entry({
      ...world,
      ...share,
    }),
    [`${at}.averageStay`]: entry({
      ...world,
      unit: 'years',
      min: 0.05,
      max: 50,
      soft: [0.05, 10],
      step: 0.05,
    }),
    [`${at}.wage`]: entry({
      ...world,
      unit: 'currency a year',
      min: 0,
      max: 1e9,
      soft: [0, 6_000_000],
      step: 10_000,
    }),
    [`${at}.remittanceShare`]: entry({
      ...world,
      ...share,
    }),
  } as Record<
    `workers.tracks.${K}.${'newQuota' | 'quotaGrowth' | 'quotaStart' | 'annualQuota' | 'initialShare' | 'fillRate' | 'averageStay' | 'wage' | 'remittanceShare'}`,
    Assumption
  >;
}

/** Assumptions on workers of all tracks. */
export const WORKERS = {
  'workers.stockCap': entry({
    group: 'workers',
    role: 'lever',
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 100_000],
    step: 100,
  }),
  ...workerTrack('trainee'),
  ...workerTrack('skilled'),
  ...workerTrack('seasonal'),
  'workers.exchangeRate': entry({
    group: 'workers',
    role: 'world',
    unit: 'currency per USD',
    min: 1,
    max: 1e5,
    soft: [80, 200],
    step: 1,
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
