import { type Assumption, assumed, entry, figure, year } from './assumption.ts';
import { growthPath } from './growth-paths.ts';

const base = { group: 'base', role: 'world' } as const;
const access = { group: 'marketAccess' } as const;
const illustrative = assumed('illustrative; the source gives no tariff');

/** Assumptions on the base year, growth and market access (§§ 1–3). */
export const TRADE = {
  'base.totalTrade': entry({
    ...base,
    unit: 'USD m',
    min: 0.001,
    max: 1e6,
    soft: [0, 5000],
    step: 10,
    origin: figure('trade'),
  }),
  'base.exportShare': entry({
    ...base,
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.001,
    origin: { kind: 'derived', rule: 'exportShare' },
  }),
  'base.workers': entry({
    ...base,
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 50_000],
    step: 100,
    origin: {
      kind: 'read',
      measure: 'workers',
      of: 'value',
      as: 'workers sent, read as the stock at the end of the base year',
    },
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
    origin: assumed('no cut; below 0 a preference is lost'),
  }),
  'marketAccess.startYear': year({
    ...access,
    role: 'lever',
    origin: assumed('when a cut could start'),
  }),
  'marketAccess.phaseInYears': entry({
    ...access,
    role: 'lever',
    unit: 'years',
    min: 1,
    max: 30,
    whole: true,
    soft: [1, 15],
    origin: assumed('even steps'),
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
    origin: illustrative,
  }),
  'marketAccess.elasticity': entry({
    ...access,
    role: 'world',
    unit: '1',
    min: 0,
    max: 10,
    soft: [0, 5],
    step: 0.1,
    origin: illustrative,
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
