import { numbers } from './locale.ts';

/** A line that its marker alone tells apart has no name. */
const named = (name: string, value: string): string => (name === '' ? value : `${name}: ${value}`);

/** Words of charts: on their axes, at the ends of lines, in readings, and what stands for a picture that is not seen. */
export const charts = {
  varianceShare: (share: number) => numbers.percent(share, 0),
  /** What a chart is, in words for those who do not see it. */
  chart: 'chart',
  /** A value with what its source says of it: `more than 2,000`. */
  baseline: 'baseline',
  same: 'same',
  more: (count: number) => `and ${count} more`,
  /** Under the values at the ends of lines. */
  endsIn: (year: number) => `in ${year}`,

  target: (value: string) => `Target ${value}`,
  targetHandle: 'Target',
  targetBeyond: (target: string, above: boolean) => `${target}, ${above ? 'above' : 'below'} this scale`,
  axisStarts: (value: string) => `Axis starts at ${value}`,

  /** What the arrow keys read in a year. */
  read: (year: number, { rows, more }: Read) => {
    const read = rows.map(({ name, value, gap }) => `${name} ${value}${gap === '' ? '' : `, ${gap}`}`);
    return `${year}: ${read.join('; ')}${more === 0 ? '' : `; and ${more} more`}`;
  },
  explain: (what: string) => `${what}. Explain`,
  explainValue: (name: string) => `Explain the value of ${name}`,
  /** What a chart of lines shows. */
  summary: ({ title, from, to, baseline, first, last, ends }: Summary) => {
    const course = `${title}, ${from} to ${to}. ${baseline} goes from ${first} to ${last}.`;
    if (ends === null) return course;
    const { count, highest, lowest } = ends;
    return `${course} Of ${count} scenarios in ${to}, ${highest.name} is highest with ${highest.value} and ${lowest.name} lowest with ${lowest.value}.`;
  },
  nothingShown: (title: string) => `${title}: no scenario is shown.`,

  figureFor: (period: string, source: string) => `figure for ${period} · ${source}`,
  figureDerived: 'derived from figures',

  point: (name: string, year: number) => `${name} in ${year}`,
  pointAt: (value: string, sets: string) => `${value}, ${sets}`,
  pointHeld: (year: number, value: string, sets: string) => `${year}: ${value}, ${sets}`,

  /** A line of the strip that leaves it, and goes to a value by the last year. */
  leaves: (name: string, value: string, year: number) => `${named(name, value)} by ${year}`,
  leavesAbove: named,
  smallMultiple: (label: string, help: string) => `${label}. ${help}. Show it in the main chart`,

  drawsIn: (year: number) => `Draws, ${year}`,
  othersWithBars: (title: string) => `${title}; bars: 5–95%`,
  allLevels: '5–95%',
  level: (level: number) => (level === 0.5 ? 'median' : `${Math.round(level * 100)}%`),
  below: (level: number) => (level === 0.5 ? 'Median' : `${Math.round(level * 100)}% of draws below`),
  medianOf: (name: string) => `${name}, median`,
  projectionOf: (name: string) => `${name}, as projected`,
  orMore: (value: string) => `At ${value} or more`,

  /** Scenarios at one place: two of them, or one and how many others. */
  together: (first: string, second: string, others: number) =>
    others === 1 ? `${first} and ${second}` : `${first} and ${others} others`,
  mapPoint: 'point on the map, moved both ways',
  atInput: (input: string) => `at ${input}`,
  withOthers: (share: string) => `${share} with others`,
};

export interface Read {
  readonly rows: readonly { readonly name: string; readonly value: string; readonly gap: string }[];
  /** How many scenarios are left out. */
  readonly more: number;
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

export interface Summary {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly baseline: string;
  readonly first: string;
  readonly last: string;
  /** Where there are several scenarios: how many, and those that end highest and lowest. */
  readonly ends: { readonly count: number; readonly highest: NamedValue; readonly lowest: NamedValue } | null;
}
