import { byNumber, capital, inSentence } from './grammar.ts';
import { numbers } from './locale.ts';

type Flow = 'exports' | 'imports' | 'both';

/** `1 point`, `2.5 points`: percentage points. */
export const points = (size: number): string => `${numbers.exactly(size)} ${byNumber(size, 'point', 'points')}`;

/** What a scenario changes, in a few words. */
export const changes = {
  none: 'As the baseline',
  all: (said: readonly string[]) => capital(said.join(', ')),
  value: (assumption: string, value: string) => `${assumption} ${value}`,
  /** An assumption of a flow whose short name alone could mean several. */
  part: (whole: string, assumption: string) => `${whole} ${assumption}`,
  /** The same of a track of workers: `trainees: new quota`. */
  ofTrack: (track: string, assumption: string) => `${inSentence(track)}: ${assumption}`,
  flowGrowth: (flow: string, growth: string) => `${flow} ${growth}`,
  growBy: (rate: string) => `grow by ${rate}`,
  growth: (from: string, to: string) => `${from} → ${to}`,
  saturate: (ceiling: string) => `saturate at ${ceiling}`,
  shocks: (said: readonly string[]) => said.join('; '),
  noShocks: 'no shocks',
  fadingShock: (of: string, size: string, year: number, halfLife: number) =>
    `${of} ${size} in ${year}, half-life ${halfLife} ${byNumber(halfLife, 'year', 'years')}`,
  lastingShock: (of: string, size: string, year: number) => `${of} ${size} in ${year}, for good`,
  /** What a shock moves: a flow, or a group of its goods. */
  shocked: (flow: Flow, group: string | null) => {
    const whole = flow === 'both' ? 'trade' : flow;
    return group === null ? whole : `${whole} of ${inSentence(group)}`;
  },
  noYears: 'no growth typed',
  typedRates: (rates: readonly { readonly year: string; readonly rate: string }[]) =>
    rates.map(({ year, rate }) => `${year}: ${rate}`).join(', '),
  typedFor: (years: readonly string[]) => `growth typed for ${years.join(', ')}`,
};
