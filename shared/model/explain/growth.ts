import { assumption, typedGrowth } from './assumptions.ts';
import { growthInDraw } from './draw.ts';
import { because, type Formula, formula } from './formula.ts';
import type { Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

export type FlowName = 'exports' | 'imports';
export const FLOW_LABELS: Readonly<Record<FlowName, string>> = { exports: 'Exports', imports: 'Imports' };

/** U(t) of a flow (§§ 1, 2): its level on its growth path, before market access and shocks, USD m. */
export const levelOnPath = (workings: Workings, flow: FlowName, year: number): Quantity =>
  workings.quantity(
    ofYear(`${flow}OnPath`, `${FLOW_LABELS[flow]} before ${shifters(flow)}`, 'USD m', year),
    (): Formula => {
      if (year > workings.horizon.base) {
        return formula`${levelOnPath(workings, flow, year - 1)} × (1 + ${growthRate(workings, flow, year)})`;
      }
      const trade = assumption(workings, 'base.totalTrade');
      const share = assumption(workings, 'base.exportShare');
      return flow === 'exports' ? formula`${trade} × ${share}` : formula`${trade} × (1 − ${share})`;
    },
  );

const shifters = (flow: FlowName): string => (flow === 'exports' ? 'market access and shocks' : 'shocks');

/** g(t) of a flow (§ 2): what was typed for the year, or what its growth path gives, with the noise of a draw. */
const growthRate = (workings: Workings, flow: FlowName, year: number): Quantity =>
  workings.quantity(ofYear(`${flow}Growth`, `${FLOW_LABELS[flow]} growth`, '1', year), () =>
    workings.assumptions[flow].overrides[year] === undefined
      ? rateWithNoise(workings, flow, year)
      : because('typed for this year, in place of the growth path', formula`${typedGrowth(workings, flow, year)}`),
  );

function rateWithNoise(workings: Workings, flow: FlowName, year: number): Formula {
  const { draw } = workings;
  const noise = draw?.noise[flow];
  if (!draw || !noise) return rateOnPath(workings, flow, year);
  const label = FLOW_LABELS[flow];
  const onPath = workings.quantity(ofYear(`${flow}GrowthOnPath`, `${label} growth on its path`, '1', year), () =>
    rateOnPath(workings, flow, year),
  );
  return growthInDraw(workings, draw, noise, { name: flow, label }, year, onPath);
}

function rateOnPath(workings: Workings, flow: FlowName, year: number): Formula {
  switch (workings.assumptions[flow].growth.shape) {
    case 'constant':
      return formula`${assumption(workings, `${flow}.growth.rate`)}`;
    case 'fade':
      return fading(workings, flow, year);
    case 'linear':
      return linear(workings, flow, year);
    case 'saturating':
      return underCeiling(workings, flow, year);
  }
}

function fading(workings: Workings, flow: FlowName, year: number): Formula {
  const first = workings.horizon.base + 1;
  const start = assumption(workings, `${flow}.growth.from`);
  const longRun = assumption(workings, `${flow}.growth.to`);
  const halfLife = assumption(workings, `${flow}.growth.halfLife`);
  return formula`${longRun} + (${start} − ${longRun}) × 0.5^((${year} − ${first}) ÷ ${halfLife})`;
}

function linear(workings: Workings, flow: FlowName, year: number): Formula {
  const first = workings.horizon.base + 1;
  const start = assumption(workings, `${flow}.growth.from`);
  const longRun = assumption(workings, `${flow}.growth.to`);
  const years = assumption(workings, `${flow}.growth.years`);
  return formula`${start} + (${longRun} − ${start}) × min(1, (${year} − ${first}) ÷ (${years} − 1))`;
}

function underCeiling(workings: Workings, flow: FlowName, year: number): Formula {
  const base = levelOnPath(workings, flow, workings.horizon.base);
  const ceiling = assumption(workings, `${flow}.growth.ceiling`);
  if (base.value >= ceiling.value) {
    return because('no growth: the base year is not below the ceiling', formula`0`, base, ceiling);
  }
  const previous = levelOnPath(workings, flow, year - 1);
  const slowest = inverseOfFullGrowth(workings, flow, base, ceiling);
  return formula`1 ÷ (${slowest} + (1 − ${slowest}) × ${previous} ÷ ${ceiling}) − 1`;
}

/** The q of § 2: 1 over the growth factor that the flow would have far below its ceiling. */
function inverseOfFullGrowth(workings: Workings, flow: FlowName, base: Quantity, ceiling: Quantity): Quantity {
  const label = FLOW_LABELS[flow];
  const start = assumption(workings, `${flow}.growth.from`);
  const share = workings.quantity(
    { id: `${flow}ShareOfCeiling`, label: `${label} in the base year as a share of the ceiling`, unit: '1' },
    () => formula`${base} ÷ ${ceiling}`,
  );
  return workings.quantity(
    { id: `${flow}InverseGrowth`, label: `${label}, inverse of the growth factor far below the ceiling`, unit: '1' },
    () => formula`max(0, (1 − (1 + ${start}) × ${share}) ÷ ((1 + ${start}) × (1 − ${share})))`,
  );
}
