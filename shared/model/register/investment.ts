import { entry, year } from './assumption.ts';

const lever = { group: 'investment', role: 'lever' } as const;
const world = { group: 'investment', role: 'world' } as const;
const money = { min: 0, step: 0.1 } as const;
const number = { min: 0, step: 1 } as const;
const share = { unit: '1', percent: true, min: 0 } as const;
const spread = { unit: 'years', min: 1, whole: true } as const;

/** Assumptions on investment (§ 4). */
export const INVESTMENT = {
  leads: entry({ ...world, ...number, unit: 'companies', max: 1e5, soft: [0, 1000] }),
  newLeadsPerYear: entry({ ...lever, ...number, unit: 'companies a year', max: 1e5, soft: [0, 500] }),
  conversionRate: entry({ ...world, ...share, max: 1, soft: [0, 0.2], step: 0.001 }),
  conversionYears: entry({ ...world, ...spread, max: 20, soft: [1, 10] }),
  incentiveUplift: entry({ ...lever, ...share, max: 10, soft: [0, 2], step: 0.01 }),
  incentiveStart: year(lever),
  incentiveCostPerProject: entry({ ...lever, ...money, unit: 'USD m a project', max: 1e4, soft: [0, 10] }),
  zones: entry({ ...lever, ...number, unit: 'zones', max: 100, soft: [0, 10] }),
  firmsPerZone: entry({ ...world, ...number, unit: 'projects a zone', max: 1e4, soft: [0, 100] }),
  zoneYear: year(lever),
  zoneFillYears: entry({ ...world, ...spread, max: 30, soft: [1, 15] }),
  capexPerProject: entry({ ...world, ...money, unit: 'USD m a project', max: 1e5, soft: [0, 50] }),
  buildYears: entry({ ...world, ...spread, max: 20, soft: [1, 10] }),
  jobsPerProject: entry({ ...world, ...number, unit: 'persons a project', max: 1e5, soft: [0, 2000] }),
  exportsPerProject: entry({ ...world, ...money, unit: 'USD m a project a year', max: 1e4, soft: [0, 20] }),
  importsPerProject: entry({ ...world, ...money, unit: 'USD m a project a year', max: 1e4, soft: [0, 20] }),
  capitalGoodsShare: entry({ ...world, ...share, max: 1, step: 0.01 }),
  leadsYear: year(world),
};
