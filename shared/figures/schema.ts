import { z } from 'zod';
import { open } from '../model/assumptions.ts';

const identifier = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,127}$/);

const sourceSchema = open({
  id: identifier,
  publication: z.string(),
  /** In our own words. */
  title: z.string(),
  /** ISO date. */
  date: z.string(),
  /** The date is not in the source; it was inferred from what the source tells. */
  dateInferred: z.boolean(),
  file: z.string(),
});

/** How the source qualifies its number. */
export const QUALIFIERS = ['exactly', 'about', 'nearly', 'more than', 'less than', 'at least', 'at most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const itemSchema = open({
  id: identifier,
  /** Name of the figure in words. */
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  qualifier: z.enum(QUALIFIERS),
  source: identifier,
  /** Where it stands in the source: `line 8`, the number of the non-empty line. */
  where: z.string(),
  /** Who said it, according to the source. */
  saidBy: z.string(),
  /** What the source states, in our own words. */
  statement: z.string(),
});

/** What the source names that is no number. */
export const FACT_KINDS = ['organisation', 'good', 'lever', 'agreement', 'partnership', 'event'] as const;

const factSchema = open({
  id: identifier,
  kind: z.enum(FACT_KINDS),
  name: z.string(),
  source: identifier,
  where: z.string(),
  saidBy: z.string(),
  statement: z.string(),
});

/** The figures of a document and of a figures file: one schema for both. */
export const figuresSchema = open({
  dataset: z.string().min(1),
  sources: z.array(sourceSchema),
  facts: z.array(factSchema),
  items: z.array(itemSchema),
});

export type Figures = z.infer<typeof figuresSchema>;
export type Figure = Figures['items'][number];
export type Fact = Figures['facts'][number];
export type Source = Figures['sources'][number];
