import { each, entry, type Group, orNone, whole, year } from './assumption.ts';
import { growthPath } from './growth-paths.ts';

const base = { group: 'base', role: 'world' } as const;

/** Assumptions on the base year (§ 1). */
export const BASE = {
  totalTrade: entry({ ...base, unit: 'USD m', min: 0.001, max: 1e6, soft: [0, 5000], step: 10 }),
  exportShare: entry({ ...base, unit: '1', percent: true, min: 0, max: 1, step: 0.001 }),
  workers: entry({ ...base, unit: 'persons', min: 0, max: 1e7, soft: [0, 50_000], step: 100 }),
};

/** Market access (§ 3): the tariff on a flow, and how it moves. */
function access(group: Group) {
  const world = { group, role: 'world' } as const;
  const lever = { group, role: 'lever' } as const;
  const tariff = { unit: '1', percent: true, min: 0, max: 2, soft: [0, 0.3], step: 0.001 } as const;
  return {
    initialTariff: entry({ ...world, ...tariff }),
    mfnTariff: entry({ ...world, ...tariff }),
    preferentialTariff: entry({ ...lever, ...tariff }),
    utilisation: entry({ ...world, unit: '1', percent: true, min: 0, max: 1, step: 0.01 }),
    elasticity: entry({ ...world, unit: '1', min: 0, max: 10, soft: [0, 5], step: 0.1 }),
    startYear: year(lever),
    phaseInYears: entry({ ...lever, unit: 'years', min: 1, max: 30, whole: true, soft: [1, 15] }),
  };
}

/** Assumptions on a flow and its groups of goods (§§ 2–3); a group without a path or access of its own follows the flow. */
function flow(growthGroup: Group, accessGroup: Group) {
  const growth = () => whole('growth', growthGroup, 'world', growthPath(growthGroup));
  const overrides = () => whole('overrides', growthGroup, 'world');
  return {
    growth: growth(),
    overrides: overrides(),
    access: access(accessGroup),
    groups: each({
      share: entry({ group: growthGroup, role: 'world', unit: '1', percent: true, min: 0, max: 1, step: 0.01 }),
      growth: orNone(growth()),
      overrides: overrides(),
      access: orNone(whole('access', accessGroup, 'world', access(accessGroup))),
    }),
  };
}

export const EXPORTS = flow('exportsGrowth', 'exportsAccess');
export const IMPORTS = flow('importsGrowth', 'importsAccess');

/** What moves a flow at once, for a time or for good (§ 3). */
export const SHOCKS = whole('shocks', 'shocks', 'world');

const exchange = { group: 'exchange', role: 'world' } as const;

/** The rate of exchange and what answers to it (§ 3). */
export const EXCHANGE = {
  rate: entry({ ...exchange, unit: 'currency per USD', min: 0.001, max: 1e7, soft: [80, 200], step: 1 }),
  change: entry({ ...exchange, unit: '1', percent: true, min: -0.9, max: 2, soft: [-0.3, 0.5], step: 0.005 }),
  startYear: year(exchange),
  exportsElasticity: entry({ ...exchange, unit: '1', min: 0, max: 5, soft: [0, 2], step: 0.05 }),
  importsElasticity: entry({ ...exchange, unit: '1', min: -1, max: 5, soft: [0, 2], step: 0.05 }),
};
