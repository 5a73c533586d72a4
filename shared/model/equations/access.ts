import { choose, constant, f, type Series, yearly } from '../algebra/formula.ts';
import type { Access } from '../assumptions.ts';
import type { Given, Model } from './model.ts';

/** The average tariff that is paid, and A(t): what it does to the flow (§ 3). */
export interface MarketAccess {
  readonly tariff: Series;
  readonly factor: Series;
}

/** Market access of a flow or of a group of goods, by its name. */
export function marketAccess(named: string, structure: Access, of: Given<Access>, { base }: Model): MarketAccess {
  const { startYear, phaseInYears } = structure;
  /** p of § 3 as a number: years and whole numbers are structure. */
  const phased = (t: number) => Math.min(1, Math.max(0, (base + t - startYear + 1) / phaseInYears));

  const paidThen = constant(
    `tariffThen:${named}`,
    '1',
    () => f`${of.mfnTariff} − (${of.mfnTariff} − ${of.preferentialTariff}) × ${of.utilisation}`,
  );
  const inForce = yearly(`sharePhasedIn:${named}`, '1', (t) =>
    phased(t) === 1
      ? f`1`.because('tariffPhasedIn', of.startYear, of.phaseInYears)
      : f`(${base + t} − ${of.startYear} + 1) ÷ ${of.phaseInYears}`,
  );
  const tariff = yearly(`tariff:${named}`, '1', (t) => {
    if (phased(t) === 0) return f`${of.initialTariff}`.because('tariffMoves', of.startYear);
    return f`${of.initialTariff} + (${paidThen} − ${of.initialTariff}) × ${inForce(t)}`;
  });
  const factor = yearly(
    `access:${named}`,
    '1',
    (t) =>
      phased(t) === phased(0)
        ? f`1`.because(phased(t) === 0 ? 'tariffMoves' : 'tariffMoved', of.startYear)
        : choose(
            // What moves nothing is told so; the power would be 1 as well.
            f`${paidThen} = ${of.initialTariff}`,
            f`1`.because('tariffStays', paidThen, of.initialTariff),
            f`((1 + ${tariff(t)}) ÷ (1 + ${tariff(0)})) ^ (0 − ${of.elasticity})`,
          ),
    { quiet: true },
  );
  return { tariff, factor };
}
