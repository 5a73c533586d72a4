import { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import { list, MOST_NAMED, refusing } from '../limits.ts';
import { open } from '../model/assumptions.ts';
import { FIRST_DATA_YEAR, LAST_DATA_YEAR } from '../series/schema.ts';

/** What of a series a value is: its value in a year, a share of goods, or what its window suggests (model.md § 13). */
const SERIES_USES = ['value', 'share', 'compound', 'trend', 'volatility', 'persistence', 'correlation'] as const;
export type SeriesUse = (typeof SERIES_USES)[number];

const ids = list(z.string(), MOST_NAMED);
const year = z.number().int().min(FIRST_DATA_YEAR).max(LAST_DATA_YEAR);

/** The forms of an origin, by the key that tells them apart; looked for in this order. */
const FORMS = {
  nowcast: open({
    nowcast: z.enum(['share', 'carry-over']),
    measure: z.enum(['exports', 'imports', 'trade']),
    year,
    /** How many months of the year it goes on from. */
    months: z.number().int().min(1).max(11),
    lambda: z.number().min(0).max(1).exactOptional(),
    figures: ids,
    series: ids,
  }),
  rule: open({ rule: z.string(), figures: ids, series: ids.exactOptional(), year: year.exactOptional() }),
  read: open({ read: z.string(), as: z.string() }),
  figure: open({ figure: z.string() }),
  series: open({
    /** An id; of a correlation two. */
    series: z.union([z.string(), z.tuple([z.string(), z.string()])]),
    use: z.enum(SERIES_USES),
    /** First and last year of what was used. */
    from: year,
    to: year,
  }),
};

/**
 * Where a value was taken from (document.md, Origins): a figure, a figure that is read in some way, a rule of
 * derivation with the figures and series it rests on, a series with how it was used, or a nowcast. A link, never guessed
 * from equal numbers.
 */
export const originSchema = z.unknown().transform((given, ctx): z.infer<(typeof FORMS)[keyof typeof FORMS]> => {
  const keys = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const form = (Object.keys(FORMS) as (keyof typeof FORMS)[]).find((key) => keys.includes(key));
  if (form === undefined) {
    const forms = Object.keys(FORMS).map((key) => `{ "${key}": … }`);
    ctx.addIssue({ code: 'custom', ...refusing('value.noForm', { forms }) });
    return z.NEVER;
  }
  const parsed = FORMS[form].safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) ctx.addIssue({ ...issue } as Parameters<typeof ctx.addIssue>[0]);
  return z.NEVER;
});
export type ValueOrigin = Immutable<z.infer<typeof originSchema>>;
export type SeriesOrigin = Extract<ValueOrigin, { readonly use: unknown }>;
export type NowcastOrigin = Extract<ValueOrigin, { readonly nowcast: unknown }>;
export type RuleOrigin = Extract<ValueOrigin, { readonly rule: unknown }>;

/** Ids of the figures that an origin rests on. */
export function figuresIn(origin: ValueOrigin): readonly string[] {
  if ('figures' in origin) return origin.figures;
  if ('use' in origin) return [];
  return ['read' in origin ? origin.read : origin.figure];
}

/** Ids of the series that an origin rests on. */
export function seriesIn(origin: ValueOrigin): readonly string[] {
  if ('use' in origin) return typeof origin.series === 'string' ? [origin.series] : origin.series;
  return ('series' in origin ? origin.series : undefined) ?? [];
}
