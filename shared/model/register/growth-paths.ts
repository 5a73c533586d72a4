import { entry, type Group, type Role } from './assumption.ts';

/** The six parameters that growth paths of the four shapes have between them (§ 2). */
export function growthPath(group: Group) {
  const world = { group, role: 'world' as Role };
  const rate = { ...world, unit: '1', percent: true, min: -0.9, max: 2, soft: [-0.1, 0.4], step: 0.001 } as const;
  return {
    rate: entry(rate),
    from: entry({ ...rate, soft: [-0.1, 0.6] }),
    to: entry({ ...rate, min: -0.5, max: 0.5, soft: [-0.05, 0.15] }),
    halfLife: entry({ ...world, unit: 'years', min: 0.1, max: 50, soft: [0.1, 10], step: 0.1 }),
    years: entry({ ...world, unit: 'years', min: 2, max: 50, whole: true, soft: [2, 15] }),
    // Below its least, a fall by overrides and noise could round to 0, which no growth leads out of.
    ceiling: entry({ ...world, unit: 'USD m', min: 1e-12, max: 1e9, soft: [0, 20_000], step: 100 }),
  };
}
