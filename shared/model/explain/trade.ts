import { assumption, shockPart } from './assumptions.ts';
import { because, formula, product } from './formula.ts';
import { FLOW_LABELS, type FlowName, levelOnPath } from './growth.ts';
import { notes } from './notes.ts';
import type { Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

/** X_u(t) or M_u(t) (§ 3): a flow on its path, moved by market access and shocks, USD m. */
export const flowWithoutProjects = (workings: Workings, flow: FlowName, year: number): Quantity =>
  workings.quantity(
    ofYear(`${flow}WithoutProjects`, `${FLOW_LABELS[flow]} without new projects`, 'USD m', year),
    () => {
      const level = levelOnPath(workings, flow, year);
      if (year === workings.horizon.base) {
        return because(
          `${flow === 'exports' ? 'market access and shocks' : 'shocks'} come after the base year`,
          formula`${level}`,
        );
      }
      const access = flow === 'exports' ? marketAccess(workings, year) : NOTHING;
      const shocks = shocksOf(workings, flow, year);
      return because(
        notes(...access.notes, ...shocks.notes),
        product([level, ...access.factors, ...shocks.factors]),
        ...access.settledBy,
        ...shocks.settledBy,
      );
    },
  );

/** What multiplies a flow in a year, and why what could is not among it. */
interface Lift {
  readonly factors: readonly Quantity[];
  readonly notes: readonly string[];
  readonly settledBy: readonly Quantity[];
}

const NOTHING: Lift = { factors: [], notes: [], settledBy: [] };

/** A(t) (§ 3), or why it does not apply. */
function marketAccess(workings: Workings, year: number): Lift {
  const { startYear } = workings.assumptions.marketAccess;
  const of = (field: 'initialTariff' | 'tariffCut' | 'startYear' | 'elasticity') =>
    assumption(workings, `marketAccess.${field}`);
  const tariffCut = of('tariffCut');
  if (tariffCut.value === 0) return { factors: [], notes: ['no tariff cut'], settledBy: [tariffCut] };
  if (year < startYear) {
    return { factors: [], notes: [`the tariff cut starts in ${startYear}`], settledBy: [of('startYear')] };
  }
  const factor = workings.quantity(ofYear('marketAccess', 'Market access, factor', '1', year), () => {
    const cut = formula`${tariffCut} × ${phasedIn(workings, year)}`;
    return formula`((1 + ${of('initialTariff')}) ÷ (1 + ${of('initialTariff')} − ${cut}))^${of('elasticity')}`;
  });
  return { ...NOTHING, factors: [factor] };
}

const phasedIn = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('tariffCutPhasedIn', 'Share of the tariff cut in force', '1', year), () => {
    const start = assumption(workings, 'marketAccess.startYear');
    const phaseIn = assumption(workings, 'marketAccess.phaseInYears');
    return formula`min(1, (${year} − ${start} + 1) ÷ ${phaseIn})`;
  });

/** The factors of S(t) (§ 3) that are at work in the year, and which shocks are still to come. */
function shocksOf(workings: Workings, flow: FlowName, year: number): Lift {
  const own = workings.assumptions.shocks
    .map((shock, index) => ({ ...shock, number: index + 1 }))
    .filter((shock) => shock.flow === flow || shock.flow === 'both');
  const toCome = own.filter((shock) => shock.year > year);
  return {
    factors: own.filter((shock) => shock.year <= year).map(({ number }) => shockFactor(workings, number, year)),
    notes: toCome.map((shock) => `shock ${shock.number} comes in ${shock.year}`),
    settledBy: toCome.map(({ number }) => shockPart(workings, number, 'year')),
  };
}

const shockFactor = (workings: Workings, number: number, year: number): Quantity =>
  workings.quantity(ofYear(`shock:${number}:factor`, `Shock ${number}, factor`, '1', year), () => {
    const of = (part: 'year' | 'size' | 'halfLife') => shockPart(workings, number, part);
    return workings.assumptions.shocks[number - 1]!.halfLife === null
      ? because('permanent', formula`1 + ${of('size')}`)
      : formula`1 + ${of('size')} × 0.5^((${year} − ${of('year')}) ÷ ${of('halfLife')})`;
  });
