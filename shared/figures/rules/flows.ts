import { type Formula, minus, number, over, plus, times } from '../formula.ts';
import { type KnownValues, operand } from '../known.ts';
import { isWithin, monthsIn, samePeriod, wholeYear } from '../period.ts';
import { bothFlows, type Flows, inId, isFlow, type Made, type Rule, statedIn, valueIn } from './rule.ts';

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

/** What exports and imports come to where trade is not known. */
export const sumOfFlows: Rule = {
  name: 'sumOfFlows',
  made: (known) =>
    bothFlows(known)
      .filter(({ period }) => !valueIn(known, 'trade', period))
      .map((flows) => sumOf(flows, `trade${inId(flows.period)}`)),
};

/** The share of exports in both flows. */
export const exportShare: Rule = {
  name: 'exportShare',
  made: (known) =>
    bothFlows(known).map(({ exports, imports, period }) => ({
      id: `exportShare${inId(period)}`,
      name: { kind: 'exportShare', period },
      unit: '1',
      period,
      formula: over(operand(exports), plus(operand(exports), operand(imports))),
    })),
};

/** Exports less imports, where both are stated. */
export const balance: Rule = {
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
};

/** The flows of a year of which the sum is stated, by the export share of the longest part of it. */
export const flowOfYear: Rule = {
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
};
