/** How numbers of metrics are said. */
export const amounts = {
  /** What a chart of a metric is called. */
  title: (metric: string, unit: string, flow: boolean) => `${metric}, ${unit}${flow && unit !== '%' ? ' a year' : ''}`,
  /** A unit of money in the prices of a year. */
  pricesOf: (unit: string, year: number) => `${year} ${unit}`,
  millionDollars: 'million US dollars',
  persons: 'persons',
  withUnit: (number: string, unit: string) => `${number}${unit === '' ? '' : ` ${unit}`}`,
  points: (number: string) => `${number} pts`,
  millions: (unit: string) => `m ${unit}`,
  billions: (unit: string) => `bn ${unit}`,
};
