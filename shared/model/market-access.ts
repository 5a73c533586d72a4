import type { Assumptions, Horizon, Shock } from './assumptions.ts';

/**
 * Market access and shocks (§ 3): writes into `lift`, per year index, what the level of a flow is multiplied by.
 * `lift[0]` is 1: neither applies in the base year.
 */
export function tabulateLift(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  horizon: Horizon,
  lift: Float64Array,
): void {
  lift.fill(1);
  if (flow === 'exports') applyTariffCut(assumptions.marketAccess, horizon, lift);
  for (const shock of assumptions.shocks) {
    if (shock.flow === flow || shock.flow === 'both') applyShock(shock, horizon, lift);
  }
}

/** How much of the cut holds in a calendar year, 0 to 1 in even steps from its start year on. */
export const phasedIn = (access: Assumptions['marketAccess'], year: number): number =>
  Math.min(1, Math.max(0, (year - access.startYear + 1) / access.phaseInYears));

function applyTariffCut(access: Assumptions['marketAccess'], horizon: Horizon, lift: Float64Array): void {
  const { initialTariff, tariffCut, elasticity } = access;
  if (tariffCut === 0) return;
  let phase = 0;
  let factor = 1;
  for (let t = 1; t < lift.length; t++) {
    const now = phasedIn(access, horizon.base + t);
    if (now !== phase) {
      phase = now;
      factor = ((1 + initialTariff - tariffCut * phase) / (1 + initialTariff)) ** -elasticity;
    }
    lift[t] = (lift[t] as number) * factor;
  }
}

/** Multiplies the lift of each year by what a shock leaves of the flow. */
export function applyShock(shock: Shock, horizon: Horizon, lift: Float64Array): void {
  const start = shock.year - horizon.base;
  const step = shock.halfLife === null ? 1 : 2 ** (-1 / shock.halfLife);
  let remaining = start < 1 ? step ** (1 - start) : 1;
  for (let t = Math.max(1, start); t < lift.length; t++) {
    lift[t] = (lift[t] as number) * (1 + shock.size * remaining);
    remaining *= step;
  }
}
