import { type Assumption, entry, type Group } from './assumption.ts';

/** The six parameters that growth paths of the four shapes have between them (§ 2). */
export function growthPath<F extends 'exports' | 'imports'>(flow: F) {
  const group: Group = flow === 'exports' ? 'exportsGrowth' : 'importsGrowth';
  const rate = {
    group,
    unit: '1',
    percent: true,
    role: 'world',
    min: -0.9,
    max: 2,
    soft: [-0.1, 0.4],
    step: 0.001,
  } as const;
  return {
    [`${flow}.growth.rate`]: entry({
      ...rate,
    }),
    [`${flow}.growth.from`]: entry({
      ...rate,
      soft: [-0.1, 0.6],
    }),
    [`${flow}.growth.to`]: entry({
      ...rate,
      min: -0.5,
      max: 0.5,
      soft: [-0.05, 0.15],
    }),
    [`${flow}.growth.halfLife`]: entry({
      group,
      unit: 'years',
      role: 'world',
      min: 0.1,
      max: 50,
      soft: [0.1, 10],
      step: 0.1,
    }),
    [`${flow}.growth.years`]: entry({
      group,
      unit: 'years',
      role: 'world',
      min: 2,
      max: 50,
      whole: true,
      soft: [2, 15],
    }),
    [`${flow}.growth.ceiling`]: entry({
      group,
      unit: 'USD m',
      role: 'world',
      // Below, a fall by overrides and noise could round to 0, which no growth leads out of.
      min: 1e-12,
      max: 1e9,
      soft: [0, 20_000],
      step: 100,
    }),
  } as Record<`${F}.growth.${'rate' | 'from' | 'to' | 'halfLife' | 'years' | 'ceiling'}`, Assumption>;
}
