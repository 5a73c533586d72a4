import type { DerivedName } from '../derived-name.ts';
import { type Formula, minus, number, over, plus, times } from '../formula.ts';
import { FLOWS, type FlowMeasure, type Known, type KnownValues, operand } from '../known.ts';
import { aYearBefore, isWithin, lastYear, monthsIn, startOfYear, wholeYear, yearPeriod } from '../period.ts';
import { inId, isFlow, type Made, type Rule, statedIn, valueIn } from './rule.ts';

/** A flow stated for the first months of a year whose whole nobody states: the longest such months of each year. */
export interface PartYear {
  readonly now: Known;
  readonly flow: FlowMeasure;
  readonly year: number;
  /** The whole year before, and its same months, where they are known. */
  readonly yearBefore: Known | undefined;
  readonly monthsBefore: Known | undefined;
}

/** Stated, or trade as what its two stated flows come to. */
const isSoFar = (known: KnownValues, { figure, measure, period }: Known): boolean =>
  figure !== null ||
  (measure === 'trade' &&
    statedIn(known, 'exports', period) !== undefined &&
    statedIn(known, 'imports', period) !== undefined);

/** Whether a flow is known for more of the year's first months. */
const isSurpassed = (known: KnownValues, { measure, period }: Known): boolean =>
  Array.from({ length: 11 - monthsIn(period) }).some((_, more) => {
    const longer = valueIn(known, measure, { from: period.from, to: period.to + 1 + more });
    return longer !== undefined && isSoFar(known, longer);
  });

/** Trade of the months may be what exports and imports come to, where it is not stated. */
export function partYears(known: KnownValues): readonly PartYear[] {
  return FLOWS.flatMap((flow) =>
    known.all
      .filter((one) => one.measure === flow && isFlow(one) && isSoFar(known, one))
      .flatMap((now): readonly PartYear[] => {
        const year = startOfYear(now.period);
        if (year === null || statedIn(known, flow, yearPeriod(year)) || isSurpassed(known, now)) return [];
        const yearBefore = valueIn(known, flow, yearPeriod(year - 1));
        return [{ now, flow, year, yearBefore, monthsBefore: valueIn(known, flow, aYearBefore(now.period)) }];
      }),
  );
}

/** The three ways from a part of a year to the year, from the lowest to the highest as growth goes. */
export const ANNUALISED_RULES = ['restOfYear', 'runRate', 'seasonalShare'] as const;

const ofYear = ({ now, flow, year }: PartYear, name: DerivedName, inItsId: string, formula: Formula): Made => ({
  id: `${flow}${year}${inItsId}`,
  name,
  unit: now.unit,
  period: yearPeriod(year),
  formula,
});

/** The share of stated months in their stated year. */
export const shareOfYear: Rule = {
  name: 'shareOfYear',
  made: (known) =>
    known.stated
      .filter((one) => isFlow(one) && wholeYear(one.period) === null)
      .flatMap((part) => {
        const year = statedIn(known, part.measure, yearPeriod(lastYear(part.period)));
        if (!year || !isWithin(part.period, year.period)) return [];
        const of = part.measure === 'trade' ? '' : part.measure;
        const share = `${inId(part.period).replace(/\d{4}$/, '')}ShareOf${lastYear(year.period)}`;
        return [
          {
            id: of === '' ? `${share[0]!.toLowerCase()}${share.slice(1)}` : `${of}${share}`,
            name: { kind: 'shareOfYear', measure: part.measure, period: part.period },
            unit: '1',
            period: part.period,
            formula: over(operand(part), operand(year)),
          },
        ];
      }),
};

/** A year whose rest is as in the year before. */
export const restOfYear: Rule = {
  name: 'restOfYear',
  made: (known) =>
    partYears(known).flatMap((part) => {
      const { now, flow: measure, year, yearBefore, monthsBefore } = part;
      if (!yearBefore || !monthsBefore) return [];
      const formula = plus(operand(now), minus(operand(yearBefore), operand(monthsBefore)));
      return [ofYear(part, { kind: 'restOfYear', measure, year }, `RestAsIn${year - 1}`, formula)];
    }),
};

/** A year at the rate of its first months. */
export const runRate: Rule = {
  name: 'runRate',
  made: (known) =>
    partYears(known).map((part) => {
      const months = monthsIn(part.now.period);
      const name = { kind: 'runRate', measure: part.flow, year: part.year, months } as const;
      return ofYear(part, name, 'RunRate', over(times(operand(part.now), number(12)), number(months)));
    }),
};

/** A year of which the months have the share they had the year before. */
export const seasonalShare: Rule = {
  name: 'seasonalShare',
  made: (known) =>
    partYears(known).flatMap((part) => {
      const { now, flow: measure, year, yearBefore, monthsBefore } = part;
      if (!yearBefore || !monthsBefore) return [];
      const formula = over(times(operand(now), operand(yearBefore)), operand(monthsBefore));
      return [ofYear(part, { kind: 'seasonalShare', measure, year }, 'Seasonal', formula)];
    }),
};
