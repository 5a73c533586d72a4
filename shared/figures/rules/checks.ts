import type { DerivedName } from '../derived-name.ts';
import { type Formula, number, over, plus } from '../formula.ts';
import { type Known, type KnownValues, operand } from '../known.ts';
import { aYearBefore, wholeYear } from '../period.ts';
import { bothFlows, statedIn } from './rule.ts';

/** A stated figure that can be calculated from others. */
export interface CheckMade {
  readonly name: DerivedName;
  readonly stated: Known;
  readonly formula: Formula;
}

/** Where a source says the same thing twice: parts of a period against its total, a value against its growth. */
export function checksMade(known: KnownValues): readonly CheckMade[] {
  const totals = bothFlows(known).flatMap(({ exports, imports, period }) => {
    const total = statedIn(known, 'trade', period);
    // What was split from a total adds up to it.
    const split = wholeYear(period) !== null && (exports.figure === null || imports.figure === null);
    if (!total || split) return [];
    return [
      {
        name: { kind: 'flowsBesideTrade', period, grown: !(exports.figure && imports.figure) } as const,
        stated: total,
        formula: plus(operand(exports), operand(imports)),
      },
    ];
  });
  const grown = known.stated
    .filter(({ kind }) => kind === 'growth')
    .flatMap((growth) => {
      const now = statedIn(known, growth.measure, growth.period);
      const before = statedIn(known, growth.measure, aYearBefore(growth.period));
      if (!now || !before || before.unit !== now.unit) return [];
      return [
        {
          name: { kind: 'grownBesideStated', measure: growth.measure, period: before.period } as const,
          stated: before,
          formula: over(operand(now), plus(number(1), operand(growth))),
        },
      ];
    });
  return [...totals.toSorted((a, b) => a.stated.period.from - b.stated.period.from), ...grown];
}
