import { type Assumption, entry, year } from './assumption.ts';
import { growthPath } from './growth-paths.ts';

const base = { group: 'base', role: 'world' } as const;
const access = { group: 'marketAccess' } as const;

/** Assumptions on the base year, growth and market access (§§ 1–3). */
export const TRADE = {
  'base.totalTrade': entry({
    ...base,
    unit: 'USD m',
    min: 0.001,
    max: 1e6,
    soft: [0, 5000],
    step: 10,
  }),
  'base.exportShare': entry({
    ...base,
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.001,
  }),
  'base.workers': entry({
    ...base,
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 50_000],
    step: 100,
  }),
  ...growthPath('exports'),
  ...growthPath('imports'),
  'marketAccess.tariffCut': entry({
    ...access,
    role: 'lever',
    unit: '1',
    percent: true,
    min: -1,
    max: 1,
    soft: [-0.1, 0.1],
    step: 0.001,
  }),
  'marketAccess.startYear': year({
    ...access,
    role: 'lever',
  }),
  'marketAccess.phaseInYears': entry({
    ...access,
    role: 'lever',
    unit: 'years',
    min: 1,
    max: 30,
    whole: true,
    soft: [1, 15],
  }),
  'marketAccess.initialTariff': entry({
    ...access,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    soft: [0, 0.3],
    step: 0.001,
  }),
  'marketAccess.elasticity': entry({
    ...access,
    role: 'world',
    unit: '1',
    min: 0,
    max: 10,
    soft: [0, 5],
    step: 0.1,
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
