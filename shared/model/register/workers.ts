import { each, entry, orNone, whole, year } from './assumption.ts';

const lever = { group: 'workers', role: 'lever' } as const;
const world = { group: 'workers', role: 'world' } as const;
const persons = { unit: 'persons a year', min: 0, max: 1e6, soft: [0, 20_000], step: 100 } as const;
const share = { unit: '1', percent: true, min: 0, max: 1, step: 0.01 } as const;

/** Assumptions on workers (§ 5): of all tracks together, and of each. */
export const WORKERS = {
  stockCap: orNone(entry({ ...lever, unit: 'persons', min: 0, max: 1e7, soft: [0, 100_000], step: 100 })),
  tracks: each({
    initialShare: entry({ ...world, ...share }),
    annualQuota: entry({ ...world, ...persons }),
    newQuota: entry({ ...lever, ...persons }),
    quotaGrowth: entry({ ...lever, unit: '1', percent: true, min: -0.5, max: 1, soft: [-0.1, 0.2], step: 0.005 }),
    quotaStart: year(lever),
    fillRate: entry({ ...world, ...share }),
    averageStay: entry({ ...world, unit: 'years', min: 0.05, max: 50, soft: [0.05, 10], step: 0.05 }),
    wage: entry({ ...world, unit: 'currency a year', min: 0, max: 1e9, soft: [0, 6_000_000], step: 10_000 }),
    remittanceShare: entry({ ...world, ...share }),
    term: orNone(entry({ ...lever, unit: 'years', min: 1, max: 20, whole: true, soft: [1, 10] })),
    moveOnShare: entry({ ...world, ...share }),
    moveOnTo: orNone(whole('track', 'workers', 'lever')),
  }),
};
