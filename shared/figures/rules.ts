import type { DerivedName } from './derived-name.ts';
import { type Formula, minus, number, over, plus, times } from './formula.ts';
import { FLOWS, type FlowMeasure, type Known, type KnownValues, operand } from './known.ts';
import {
  aYearBefore,
  isWithin,
  lastYear,
  monthsIn,
  type Period,
  periodInId,
  samePeriod,
  startOfYear,
  wholeYear,
  yearPeriod,
} from './period.ts';
import type { Kind, Measure } from './schema.ts';

/** What a rule makes of what is known. */
export interface Made {
  /** Made of measure and period, so that it stays the same when figures are corrected; no figure can have it. */
  readonly id: string;
  readonly name: DerivedName;
  readonly unit: string;
  readonly period: Period;
  readonly formula: Formula;
  /** What it is a value of, where that is a measure that other rules can go on from. */
  readonly measure?: Measure;
  readonly kind?: Kind;
}

/** The rules by their names, which origins in files have. */
export type RuleName =
  | 'yearBefore'
  | 'sumOfFlows'
  | 'exportShare'
  | 'growth'
  | 'shareOfYear'
  | 'balance'
  | 'flowOfYear'
  | 'restOfYear'
  | 'runRate'
  | 'seasonalShare';

/** A rule of derivation (model.md § 1): over measure, kind and period, never over ids. */
export interface Rule {
  /** As origins in files name it. */
  readonly name: RuleName;
  readonly made: (known: KnownValues) => readonly Made[];
}

const valueIn = (known: KnownValues, measure: Measure, period: Period) => known.at(measure, 'value', period);
/** As a source states it. */
const statedIn = (known: KnownValues, measure: Measure, period: Period) => {
  const value = valueIn(known, measure, period);
  return value?.figure ? value : undefined;
};
const isFlow = ({ measure, kind, unit }: Known): boolean =>
  kind === 'value' && unit === 'USD m' && (FLOWS as readonly Measure[]).includes(measure);

/** `JanApr2024`, `Mar2025`, and for a year `In2024`. */
const inId = (period: Period): string => {
  const whole = wholeYear(period);
  return whole === null ? periodInId(period) : `In${whole}`;
};

/** Both flows of a period, for every period of which both are known. */
const bothFlows = (known: KnownValues) =>
  known.all
    .filter((one) => isFlow(one) && one.measure === 'exports')
    .flatMap((exports) => {
      const imports = valueIn(known, 'imports', exports.period);
      return imports ? [{ exports, imports, period: exports.period }] : [];
    });

type Flows = ReturnType<typeof bothFlows>[number];

const sumOf = ({ exports, imports, period }: Flows, id: string): Made => ({
  id,
  name: { kind: 'value', measure: 'trade', period },
  unit: exports.unit,
  period,
  formula: plus(operand(exports), operand(imports)),
  measure: 'trade',
  kind: 'value',
});

/** What stated flows come to where a source states their sum too: a base year takes it, and nothing else goes on from it. */
export const sumsBesideStated = (known: KnownValues): readonly Made[] =>
  bothFlows(known)
    .filter(({ exports, imports, period }) => exports.figure && imports.figure && statedIn(known, 'trade', period))
    .map((flows) => sumOf(flows, `tradeFromFlows${inId(flows.period)}`));

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

/** The rules, each once, in the order in which one may go on from another. */
export const RULES: readonly Rule[] = [
  {
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
  },
  {
    name: 'sumOfFlows',
    made: (known) =>
      bothFlows(known)
        .filter(({ period }) => !valueIn(known, 'trade', period))
        .map((flows) => sumOf(flows, `trade${inId(flows.period)}`)),
  },
  {
    name: 'exportShare',
    made: (known) =>
      bothFlows(known).map(({ exports, imports, period }) => ({
        id: `exportShare${inId(period)}`,
        name: { kind: 'exportShare', period },
        unit: '1',
        period,
        formula: over(operand(exports), plus(operand(exports), operand(imports))),
      })),
  },
  {
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
  },
  {
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
  },
  {
    name: 'balance',
    made: (known) =>
      bothFlows(known)
        .filter(({ exports, imports }) => exports.figure && imports.figure)
        .map(({ exports, imports, period }) => ({
          id: `balance${inId(period)}`,
          name: { kind: 'balance', period },
          unit: exports.unit,
          period,
          formula: minus(operand(exports), operand(imports)),
        })),
  },
  {
    name: 'flowOfYear',
    made: (known) => {
      const flows = bothFlows(known);
      return known.stated
        .filter((one) => isFlow(one) && one.measure === 'trade' && wholeYear(one.period) !== null)
        .flatMap((total) => {
          const parts = flows.filter(({ period }) => isWithin(period, total.period));
          const longest = parts.toSorted((a, b) => monthsIn(b.period) - monthsIn(a.period))[0];
          if (!longest || samePeriod(longest.period, total.period)) return [];
          const share: Formula = { kind: 'derived', id: `exportShare${inId(longest.period)}` };
          const flow = (measure: 'exports' | 'imports', part: Formula): readonly Made[] =>
            valueIn(known, measure, total.period)
              ? []
              : [
                  {
                    id: `${measure}${inId(total.period)}`,
                    name: { kind: 'value', measure, period: total.period },
                    unit: total.unit,
                    period: total.period,
                    formula: times(operand(total), part),
                    measure,
                    kind: 'value',
                  },
                ];
          return [...flow('exports', share), ...flow('imports', minus(number(1), share))];
        });
    },
  },
  {
    name: 'restOfYear',
    made: (known) =>
      partYears(known).flatMap((part) => {
        const { now, flow: measure, year, yearBefore, monthsBefore } = part;
        if (!yearBefore || !monthsBefore) return [];
        const formula = plus(operand(now), minus(operand(yearBefore), operand(monthsBefore)));
        return [ofYear(part, { kind: 'restOfYear', measure, year }, `RestAsIn${year - 1}`, formula)];
      }),
  },
  {
    name: 'runRate',
    made: (known) =>
      partYears(known).map((part) => {
        const months = monthsIn(part.now.period);
        const name = { kind: 'runRate', measure: part.flow, year: part.year, months } as const;
        return ofYear(part, name, 'RunRate', over(times(operand(part.now), number(12)), number(months)));
      }),
  },
  {
    name: 'seasonalShare',
    made: (known) =>
      partYears(known).flatMap((part) => {
        const { now, flow: measure, year, yearBefore, monthsBefore } = part;
        if (!yearBefore || !monthsBefore) return [];
        const formula = over(times(operand(now), operand(yearBefore)), operand(monthsBefore));
        return [ofYear(part, { kind: 'seasonalShare', measure, year }, 'Seasonal', formula)];
      }),
  },
];

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
