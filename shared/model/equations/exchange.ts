import { choose, f, type Series, yearly } from '../algebra/formula.ts';
import type { FlowName, Model } from './model.ts';

/** e(y) (§ 3), partner's currency per US dollar. */
export function exchangeRate({ structure, given, base }: Model): Series {
  const { rate, change, startYear } = given.exchange;
  return yearly('exchangeRate', 'currency per USD', (t) =>
    base + t < structure.exchange.startYear
      ? f`${rate}`.because('rateMoves', startYear)
      : f`${rate} × (1 + ${change})`.because('rateMoved', startYear),
  );
}

/** What a flow answers to the rate of exchange, in dollars (§ 3). */
export function exchangeFactor(flow: FlowName, { structure, given, base }: Model, rate: Series): Series {
  const { startYear } = structure.exchange;
  const { exportsElasticity, importsElasticity } = given.exchange;
  return yearly(
    `exchange:${flow}`,
    '1',
    (t) => {
      if (base >= startYear || base + t < startYear) return f`1`.because('rateAsInBaseYear');
      const elasticity = flow === 'exports' ? exportsElasticity : importsElasticity;
      const moved = flow === 'exports' ? f`${rate(t)} ÷ ${rate(0)}` : f`${rate(0)} ÷ ${rate(t)}`;
      return choose(
        f`${elasticity} = 0`,
        f`1`.because('rateNoResponse', elasticity),
        // A negative power of both, so that an exponent that is drawn and one that is settled round alike.
        f`(${moved}) ^ (0 − ${elasticity})`,
      );
    },
    { quiet: true },
  );
}
