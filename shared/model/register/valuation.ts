import { type Assumption, entry } from './assumption.ts';

/** Assumptions on the value of money over time (§ 7, present value). */
export const VALUATION = {
  discountRate: entry({
    group: 'valuation',
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 0.5,
    soft: [0, 0.15],
    step: 0.001,
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
