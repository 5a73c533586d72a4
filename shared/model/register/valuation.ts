import { each, entry, whole } from './assumption.ts';
import { growthPath } from './growth-paths.ts';

const rate = { group: 'valuation', role: 'world', unit: '1', percent: true, step: 0.001 } as const;

/** The rate at which later money is worth less today (§ 7, present value). */
export const DISCOUNT_RATE = entry({ ...rate, min: 0, max: 0.5, soft: [0, 0.15] });

/** Prices of the base year (§ 7). */
export const PRICES = { inflation: entry({ ...rate, min: -0.1, max: 1, soft: [0, 0.1] }) };

/** The analyst's own inputs (§ 7), in their own units. */
export const INPUTS = each({
  base: entry({ group: 'inputs', role: 'world', unit: '1', min: -1e12, max: 1e12, soft: [0, 100_000], step: 1 }),
  growth: whole('growth', 'inputs', 'world', growthPath('inputs')),
  values: whole('values', 'inputs', 'world'),
});
