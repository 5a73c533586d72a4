/** The field for the formula of an own metric. */
export const formula = {
  /** What the list under the field is called. */
  names: 'Names for the formula',
  value: (value: string, year: number, scenario: string) => `= ${value} in ${year}, ${scenario}`,
  /** `missing` is a path at which the scenario has no number. */
  noValue: (year: number, scenario: string, missing: string | null) =>
    `= – in ${year}, ${scenario}: ${missing === null ? 'it has no value there' : `the scenario has no number at ${missing}`}`,
  year: 'Calendar year',
  /** What stands between the parentheses of a function. */
  signature: {
    min: 'values',
    max: 'values',
    abs: 'value',
    sqrt: 'value',
    exp: 'value',
    ln: 'value',
    if: 'condition, then, else',
    and: 'conditions',
    or: 'conditions',
    not: 'condition',
    prev: 'value, value in the base year',
    total: 'value',
    growth: 'value',
    base: 'value',
  },
  functions: {
    min: 'The smallest',
    max: 'The largest',
    abs: 'Its size, without the sign',
    sqrt: 'Square root',
    exp: 'Power of e',
    ln: 'Natural logarithm',
    if: 'One of two values',
    and: '1 where all hold, else 0',
    or: '1 where one holds, else 0',
    not: '1 where it does not hold, else 0',
    prev: 'The year before',
    total: 'Sum over the years so far',
    growth: 'Growth on the year before',
    base: 'In the base year',
  },
};
