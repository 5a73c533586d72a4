import type { FlowName } from '../model/equations/model.ts';
import type { Side } from './countries.ts';
import { ownText } from './own-text.ts';
import type { FileUnit } from './units.ts';

/** What several rows of a file tell of, each for a period of its own. */
export interface Subject {
  /** The flow as the reporter sees it; null for what is no trade in goods or services. */
  readonly flow: FlowName | null;
  /** Of what is no flow: what it measures, or null for reference data. */
  readonly measure: string | null;
  readonly reporter: Side | 'unsaid';
  readonly partner: Side | 'unsaid';
  readonly goods: Goods | null;
  /** The file's own words for what is measured, and its code for it. */
  readonly indicator: { readonly code: string; readonly label: string } | null;
  /** Whether a file that does not say whose it is leaves that open; a plain table is taken as home's. */
  readonly asksSides: boolean;
  /** Null where the file does not state it. */
  readonly unit: FileUnit | null;
  /** How months and days make a year: flows by their sum, rates by their mean. */
  readonly adds: 'sum' | 'mean' | 'none';
  /** What the rows are broken down by: parts of what other rows tell whole. */
  readonly parts: readonly Part[];
}

export type Part = 'secondPartner' | 'customs' | 'transport' | 'office';

export interface Goods {
  readonly classification: Classification;
  /** `TOTAL` for all goods. */
  readonly code: string;
  readonly label: string;
}

export type Classification = 'HS' | 'SITC' | 'BEC' | 'services' | 'other';

/** A subject with its values by period, and the first and last line that each was read from. */
export interface Held extends Subject {
  readonly key: string;
  readonly values: Values;
  /** Editions of its classification that its rows named. */
  readonly editions: ReadonlyMap<string, string>;
}

const NONE = -1;

/** Values by period in typed arrays: a file may hold millions of them. Periods are numbered as they come. */
export class Values {
  private numbers = new Float64Array(4);
  private lines = new Int32Array(4).fill(NONE);
  private lastLine = NONE;
  private readonly periods: Periods;
  /** How many rows the values were read from. */
  rows = 0;

  constructor(periods: Periods) {
    this.periods = periods;
  }

  lineOf(period: string): number | null {
    const at = this.periods.known(period);
    return at === undefined || at >= this.lines.length || this.lines[at] === NONE ? null : this.lines[at]!;
  }

  get(period: string): number | undefined {
    return this.lineOf(period) === null ? undefined : this.numbers[this.periods.known(period)!];
  }

  set(period: string, value: number, line: number): void {
    const at = this.periods.number(period);
    if (at >= this.lines.length) this.grow(at + 1);
    this.numbers[at] = value;
    this.lines[at] = line;
    if (line !== this.lastLine) this.rows += 1;
    this.lastLine = line;
  }

  /** Periods in their order in time, years before their months. */
  all(): readonly string[] {
    return this.periods.names.filter((_, at) => at < this.lines.length && this.lines[at] !== NONE).toSorted();
  }

  private grow(needed: number): void {
    const size = Math.max(needed, 2 * this.lines.length);
    const numbers = new Float64Array(size);
    numbers.set(this.numbers);
    const lines = new Int32Array(size).fill(NONE);
    lines.set(this.lines);
    this.numbers = numbers;
    this.lines = lines;
  }
}

/** The periods of a file, each with a number. */
export class Periods {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  known = (period: string): number | undefined => this.numbers.get(period);

  number(period: string): number {
    const known = this.numbers.get(period);
    if (known !== undefined) return known;
    const own = ownText(period);
    this.numbers.set(own, this.names.length);
    this.names.push(own);
    return this.names.length - 1;
  }
}

/** A subject whose words are in memory of their own. */
export const ownTexts = (subject: Subject): Subject => ({
  ...subject,
  goods: subject.goods && { ...subject.goods, label: ownText(subject.goods.label) },
  indicator: subject.indicator && { code: ownText(subject.indicator.code), label: ownText(subject.indicator.label) },
});
