import type { Measure } from './measure.ts';
import type { Period } from './period.ts';

/** What a derived figure is: each language makes its name of it. */
export type DerivedName =
  | { readonly kind: 'value' | 'growth'; readonly measure: Measure; readonly period: Period }
  | { readonly kind: 'exportShare' | 'balance'; readonly period: Period }
  /** Of the calendar year in which the period lies. */
  | { readonly kind: 'shareOfYear'; readonly measure: Measure; readonly period: Period }
  /** A year made from its first months, by what the year before says of the rest. */
  | { readonly kind: 'restOfYear' | 'seasonalShare'; readonly measure: Measure; readonly year: number }
  /** The same from the first months alone. */
  | { readonly kind: 'runRate'; readonly measure: Measure; readonly year: number; readonly months: number }
  /** Exports and imports together, beside the trade that a source states; `grown`: one of them comes from growth. */
  | { readonly kind: 'flowsBesideTrade'; readonly period: Period; readonly grown: boolean }
  /** A flow as the importer reports it, beside what the exporter does, by their codes. */
  | {
      readonly kind: 'mirror';
      readonly measure: 'exports' | 'imports';
      readonly period: Period;
      readonly exporter: string;
      readonly importer: string;
    }
  /** What growth makes of a value, beside the value that a source states. */
  | { readonly kind: 'grownBesideStated'; readonly measure: Measure; readonly period: Period };
