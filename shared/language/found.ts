/** What stands at a place of a file where something else should: plain facts, said by each language. */
export type Found =
  | { readonly kind: 'missing' | 'null' | 'object' }
  | { readonly kind: 'list'; readonly length: number }
  /** Quoted, and cut where it is long. */
  | { readonly kind: 'text'; readonly quoted: string }
  /** A number, true or false. */
  | { readonly kind: 'plain'; readonly value: string }
  /** By how much it holds, where that is what is wrong. */
  | { readonly kind: 'holds'; readonly count: number; readonly of: Counted };

/** What a list, an object or a text holds. */
export type Counted = 'entries' | 'characters';

/** A problem as it is said. */
export interface Said {
  readonly where: string;
  readonly what: string;
  readonly allowed: string;
}
