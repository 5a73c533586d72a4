/** What a flow, or all workers, are made of, over the years and in two of them. */
export const composition = {
  open: 'Composition',
  title: (metric: string) => `Composition of ${metric}`,
  about: {
    amounts: (scenario: string, unit: string) => `${scenario}, ${unit}`,
    shares: (scenario: string) => `${scenario}, shares of the whole in each year`,
  },
  newProjects: 'New projects',
  measures: { amounts: 'Amounts', shares: 'Shares' },
  measure: 'Amounts or shares',
  inYear: (year: number) => `${year}`,
  against: 'Year it is held against',
  againstYear: (year: number) => `against ${year}`,
  since: (year: number) => `since ${year}`,
  table: 'Table of parts',
  total: 'Total',
  part: 'Part',
  shareHead: 'share',
  amount: (year: number) => `In ${year}`,
  share: (year: number) => `Share in ${year}`,
  change: (from: number, to: number) => `Change ${from} to ${to}`,
  changeOfShare: (from: number, to: number) => `Change of share, ${from} to ${to}`,
  copied: (metric: string, scenario: string) => `${metric}, ${scenario}`,
  /** What the chart shows, for those who do not see it. */
  summary: (title: string, from: number, to: number, parts: readonly PartSaid[]) =>
    `${title}, ${from} to ${to}. In ${to}: ${parts.map(({ name, value, share }) => `${name} ${value}, ${share}`).join('; ')}.`,
  /** What the arrow keys read in a year. */
  read: (year: number, parts: readonly PartSaid[]) =>
    `${year}: ${parts.map(({ name, value, share }) => `${name} ${value}, ${share}`).join('; ')}`,
};

export interface PartSaid {
  readonly name: string;
  readonly value: string;
  readonly share: string;
}
