import { minus, number, over, plus } from '../formula.ts';
import { operand } from '../known.ts';
import { aYearBefore } from '../period.ts';
import { inId, type Rule, statedIn, valueIn } from './rule.ts';

/** A value a year before, of the value and its growth. */
export const yearBefore: Rule = {
  name: 'yearBefore',
  made: (known) =>
    known.stated
      .filter(({ kind }) => kind === 'growth')
      .flatMap((growth) => {
        const { measure } = growth;
        const now = valueIn(known, measure, growth.period);
        const period = aYearBefore(growth.period);
        if (!now || valueIn(known, measure, period)) return [];
        const formula = over(operand(now), plus(number(1), operand(growth)));
        return [
          {
            id: `${measure}${inId(period)}`,
            name: { kind: 'value', measure, period },
            unit: now.unit,
            period,
            formula,
            measure,
            kind: 'value' as const,
          },
        ];
      }),
};

/** Growth, of two stated values of the same months. */
export const growth: Rule = {
  name: 'growth',
  made: (known) =>
    known.stated
      .filter(({ kind, measure, period }) => kind === 'value' && !known.at(measure, 'growth', period))
      .flatMap((now) => {
        const before = statedIn(known, now.measure, aYearBefore(now.period));
        if (!before || before.unit !== now.unit) return [];
        return [
          {
            id: `${now.measure}Growth${inId(now.period)}`,
            name: { kind: 'growth', measure: now.measure, period: now.period },
            unit: '1',
            period: now.period,
            formula: minus(over(operand(now), operand(before)), number(1)),
            measure: now.measure,
            kind: 'growth' as const,
          },
        ];
      }),
};
