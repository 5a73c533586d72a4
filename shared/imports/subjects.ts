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

export type Editions = ReadonlyMap<string, Span>;
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** A subject with its values by period, and the first and last line that each was read from. */
export interface Held extends Subject {
  readonly key: string;
  readonly values: Values;
  /** Editions of its classification that its rows named, with the first and last period of each. */
  readonly editions: Editions;
}

/** Values by period in one typed array: a file may hold millions of them. Periods are numbered as they come. */
export class Values {
  /** The value of a period, and behind it the line that it was read from; 0 where there is none. */
  private cells = new Float64Array(8);
  private lastLine = 0;
  private readonly periods: Periods;
  /** How many rows the values were read from. */
  rows = 0;

  constructor(periods: Periods) {
    this.periods = periods;
  }

  lineOf(period: string): number | null {
    const at = this.periods.known(period);
    return at === undefined ? null : this.cells[2 * at + 1] || null;
  }

  get(period: string): number | undefined {
    return this.lineOf(period) === null ? undefined : this.cells[2 * this.periods.known(period)!];
  }

  set(period: string, value: number, line: number): void {
    const at = 2 * this.periods.number(period);
    if (at >= this.cells.length) {
      const more = new Float64Array(Math.max(at + 2, 2 * this.cells.length));
      more.set(this.cells);
      this.cells = more;
    }
    this.cells[at] = value;
    this.cells[at + 1] = line;
    if (line !== this.lastLine) this.rows += 1;
    this.lastLine = line;
  }

  /** Periods in their order in time, years before their months. */
  all(): readonly string[] {
    return this.periods.names.filter((_, at) => (this.cells[2 * at + 1] ?? 0) > 0).toSorted();
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

/** An edition that a row names, put to those that are known. */
export function addEdition(editions: Editions, edition: string, { first, last }: Span): void {
  const known = editions.get(edition);
  if (known && known.first <= first && last <= known.last) return;
  const span = known
    ? {
        first: known.first < first ? known.first : ownText(first),
        last: known.last > last ? known.last : ownText(last),
      }
    : { first: ownText(first), last: ownText(last) };
  (editions as Map<string, Span>).set(ownText(edition), span);
}
