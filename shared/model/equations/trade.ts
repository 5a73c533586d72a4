import { choose, f, product, type Series, yearly } from '../algebra/formula.ts';
import { Graph } from '../algebra/graph.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Horizon } from '../horizon.ts';
import { levelOnPath } from './growth.ts';
import { type FlowName, type Model, modelOf } from './model.ts';

/** X_u(t) or M_u(t) (§ 3), USD m, and what it is made of. */
export interface Flow {
  /** On its growth path, before market access and shocks. */
  readonly level: Series;
  /** Market access × shocks, from year index 1 on. */
  readonly lift: Series;
  readonly withoutProjects: Series;
}

/** A flow on its path, moved by market access and shocks. */
export function flowOf(flow: FlowName, model: Model): Flow {
  const level = levelOnPath(flow, model);
  const factors = [...(flow === 'exports' ? [marketAccess(model)] : []), ...shocks(flow, model)];
  const lift = yearly(`${flow}Lift`, '1', (t) => product(factors.map((factor) => factor(t))), { quiet: true });
  const withoutProjects = yearly(`${flow}WithoutProjects`, 'USD m', (t) =>
    t === 0 ? f`${level(0)}`.because(`${flow}MoveAfterBaseYear`) : f`${level(t)} × ${lift(t)}`,
  );
  return { level, lift, withoutProjects };
}

/** Market access × shocks of a flow in a year, as a number. */
export const liftIn = (flow: FlowName, assumptions: Assumptions, horizon: Horizon, t: number): number =>
  new Graph().settled(flowOf(flow, modelOf(assumptions, horizon)).lift(t));

/** A(t) (§ 3). */
function marketAccess({ structure, given, base }: Model): Series {
  const { startYear } = structure.marketAccess;
  const { initialTariff, tariffCut, elasticity, startYear: start, phaseInYears } = given.marketAccess;
  const inForce = yearly('tariffCutPhasedIn', '1', (t) => f`min(1, (${base + t} − ${start} + 1) ÷ ${phaseInYears})`);
  const factor = (t: number) =>
    f`((1 + ${initialTariff} − ${tariffCut} × ${inForce(t)}) ÷ (1 + ${initialTariff})) ^ (0 − ${elasticity})`;
  return yearly(
    'marketAccess',
    '1',
    (t) =>
      choose(
        f`${tariffCut} = 0`,
        f`1`.because('noTariffCut', tariffCut),
        base + t < startYear ? f`1`.because('tariffCutStarts', start) : factor(t),
      ),
    { quiet: true },
  );
}

/** The factors of S(t) (§ 3), one a shock; shocks are counted from 1. */
function shocks(flow: FlowName, { structure, given, base }: Model): readonly Series[] {
  return structure.shocks.flatMap((shock, k) => {
    if (shock.flow !== flow && shock.flow !== 'both') return [];
    const { size, halfLife, year } = given.shocks[k]!;
    return yearly(
      `shock:${k + 1}:factor`,
      '1',
      (t) => {
        if (base + t < shock.year) return f`1`.because('shockComes', k + 1, year);
        if (shock.halfLife === null) return f`1 + ${size}`.because('permanent');
        return f`1 + ${size} × 0.5 ^ ((${base + t} − ${year}) ÷ ${halfLife})`;
      },
      { quiet: true },
    );
  });
}
