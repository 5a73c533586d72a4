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
      if (year === workings.horizon.base) return formula`${level}`;
      const access = flow === 'exports' ? marketAccess(workings, year) : {};
      const shocks = shocksOf(workings, flow, year);
      return because(
        notes(access.note, shocks.note),
        product([level, ...(access.factor ? [access.factor] : []), ...shocks.factors]),
      );
    },
  );

/** A(t) (§ 3), or why it does not apply. */
function marketAccess(workings: Workings, year: number): { readonly factor?: Quantity; readonly note?: string } {
  const { tariffCut, startYear } = workings.assumptions.marketAccess;
  if (tariffCut === 0) return { note: 'no tariff cut' };
  if (year < startYear) return { note: `the tariff cut starts in ${startYear}` };
  const of = (field: 'initialTariff' | 'tariffCut' | 'elasticity') => assumption(workings, `marketAccess.${field}`);
  const factor = workings.quantity(ofYear('marketAccess', 'Market access, factor', '1', year), () => {
    const cut = formula`${of('tariffCut')} × ${phasedIn(workings, year)}`;
    return formula`((1 + ${of('initialTariff')}) ÷ (1 + ${of('initialTariff')} − ${cut}))^${of('elasticity')}`;
  });
  return { factor };
}

const phasedIn = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('tariffCutPhasedIn', 'Share of the tariff cut in force', '1', year), () => {
    const start = assumption(workings, 'marketAccess.startYear');
    const phaseIn = assumption(workings, 'marketAccess.phaseInYears');
    return formula`min(1, (${year} − ${start} + 1) ÷ ${phaseIn})`;
  });

/** The factors of S(t) (§ 3) that are at work in the year, and which shocks are still to come. */
function shocksOf(workings: Workings, flow: FlowName, year: number): { factors: readonly Quantity[]; note: string } {
  const own = workings.assumptions.shocks
    .map((shock, index) => ({ ...shock, number: index + 1 }))
    .filter((shock) => shock.flow === flow || shock.flow === 'both');
  const toCome = own
    .filter((shock) => shock.year > year)
    .map((shock) => `shock ${shock.number} comes in ${shock.year}`);
  return {
    factors: own.filter((shock) => shock.year <= year).map(({ number }) => shockFactor(workings, number, year)),
    note: notes(...toCome),
  };
}

const shockFactor = (workings: Workings, number: number, year: number): Quantity =>
  workings.quantity(ofYear(`shock:${number}:factor`, `Shock ${number}, factor`, '1', year), () => {
    const of = (part: 'year' | 'size' | 'halfLife') => shockPart(workings, number, part);
    return workings.assumptions.shocks[number - 1]!.halfLife === null
      ? because('permanent', formula`1 + ${of('size')}`)
      : formula`1 + ${of('size')} × 0.5^((${year} − ${of('year')}) ÷ ${of('halfLife')})`;
  });
