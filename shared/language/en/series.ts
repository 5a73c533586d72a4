import { periodWords } from './periods.ts';

const list = (names: readonly string[]): string => names.join(', ');
const years = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
const of =
  (what: string) =>
  (names: readonly string[], from: number, to: number): string =>
    `${what} of ${list(names)}, ${years(from, to)}`;

const NOWCASTS = { share: 'by the share of the year', 'carry-over': 'by carrying over the rest of last year' } as const;

const RULES: Readonly<Record<string, string>> = {
  sumOfFlows: 'sum of',
  exportShare: 'export share from',
  shareOfGoods: 'share of goods from',
  restOfGoods: 'what is left of goods in',
};

/** Imported data: what series are called, where they stand, and how values are taken from them. */
export const series = {
  /** A series without a name of its own: `Exports, HS 61 and 62, reported by Thailand`. */
  called: (what: string, hs: readonly string[], reporter: string | undefined): string =>
    [what, hs.length > 0 ? `HS ${list(hs)}` : '', reporter === undefined ? '' : `reported by ${reporter}`]
      .filter((part) => part !== '')
      .join(', '),
  /** A history, by its source: `Customs, reported by Thailand`. */
  reported: (publication: string, country: string): string => `${publication}, reported by ${country}`,
  /** The option to show what was, how far back, and beside whose. */
  history: 'History',
  backTo: 'How far back',
  back: { none: 'not shown', '10': '10 years', '20': '20 years', '40': '40 years', all: 'all years' },
  besideOf: 'Beside it',
  besideNone: 'no other',
  span: (first: string, last: string): string => (first === last ? first : `${first}–${last}`),
  inFile: (file: string, lines?: readonly number[]): string => {
    if (lines === undefined) return file;
    const [first, last] = lines;
    return first === last ? `${file}, line ${first}` : `${file}, lines ${first}–${last}`;
  },
  asOf: (vintage: string): string => `as of ${vintage}`,
  /** How a value is taken from series, by their names and the first and last year. */
  uses: {
    value: (names: readonly string[], _from: number, to: number): string => `${list(names)}, ${to}`,
    share: (names: readonly string[], _from: number, to: number): string => `share of ${list(names)}, ${to}`,
    compound: of('compound growth'),
    trend: of('growth by the trend'),
    volatility: of('volatility of the growth'),
    persistence: of('persistence of the growth'),
    correlation: of('correlation of the growth'),
  },
  byRule: (rule: string, names: readonly string[], year: number | undefined): string =>
    `${RULES[rule] ?? rule} ${list(names)}${year === undefined ? '' : `, ${year}`}`,
  nowcast: (
    method: keyof typeof NOWCASTS,
    measure: string,
    year: number,
    months: number,
    lambda: number | undefined,
  ): string => {
    const first = periodWords({ from: year * 12, to: year * 12 + months - 1 });
    return `${measure} ${year} from ${first} ${NOWCASTS[method]}${lambda === undefined ? '' : `, λ = ${lambda}`}`;
  },
  inYear: (name: string, year: number): string => `${name}, ${year}`,
  ofMonths: 'made of its twelve months',
  /** How what a window suggests is worked out. */
  howUsed: {
    value: '',
    share: 'its value / that of all goods, same reporter and source',
    compound: '(last value / first value)^(1 / years between) − 1',
    trend: 'e^slope − 1, slope of the least-squares line of ln(value) on the year',
    volatility: 'standard deviation of the yearly growth rates',
    persistence: 'lag-1 autocorrelation of the yearly growth rates',
    correlation: 'Pearson’s correlation of the yearly growth rates of both',
  },
  /** A rule over the labels of what it takes, as a formula. */
  ruleText: (rule: string, [first, ...rest]: readonly string[]): string | null =>
    ({
      sumOfFlows: `${first} + ${rest[0]}`,
      exportShare: `${first} ÷ (${first} + ${rest[0]})`,
      shareOfGoods: `(${rest.join(' + ')}) ÷ ${first}`,
      restOfGoods: `1 − (${rest.join(' + ')}) ÷ ${first}`,
    })[rule] ?? null,
  /** Where a value comes from. */
  fromSeries: (use: string): string => `From data: ${use}`,
  fromNowcast: (nowcast: string): string => `Nowcast: ${nowcast}`,
  /** The same in an explanation, where what it comes from follows. */
  explained: 'from data',
};
