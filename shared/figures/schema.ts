import { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import { list, MOST_FIGURES, MOST_NAMED, name, refusing, text } from '../limits.ts';
import { open } from '../model/assumptions.ts';
import { KINDS, MEASURES } from './measure.ts';

export type { Kind, Measure } from './measure.ts';

const identifier = z.string().refine((id) => /^[a-z0-9][a-z0-9.-]{0,127}$/.test(id), refusing('value.figureId', {}));

const isoDate = z.string().refine((date) => z.iso.date().safeParse(date).success, refusing('value.date', {}));

const sourceSchema = open({
  id: identifier,
  publication: name,
  /** In our own words. */
  title: text,
  date: isoDate,
  /** The date is not in the source; it was inferred from what the source tells. */
  dateInferred: z.boolean(),
  file: text,
});

/** How the source qualifies its number. */
export const QUALIFIERS = ['exactly', 'about', 'nearly', 'more than', 'less than', 'at least', 'at most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const itemSchema = open({
  id: identifier,
  /** Name of the figure in words. */
  label: name,
  measure: z.enum(MEASURES).exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  value: z.number(),
  /** `USD m`, `persons`, …; `1` for a ratio, as a fraction. */
  unit: name,
  /** A year or months, as `readPeriod` takes them; of other words nothing is derived. */
  period: name,
  qualifier: z.enum(QUALIFIERS),
  /** Code of the country whose statistics it is from; may be unsaid. */
  reporter: name.exactOptional(),
  source: identifier,
  /** Where it stands in the source: `line 8`, the number of the non-empty line. */
  where: text,
  /** Who said it, according to the source. */
  saidBy: text,
  /** What the source states, in our own words. */
  statement: text,
});

/** What the source names that is no number. */
export const FACT_KINDS = [
  'organisation',
  'person',
  'sector',
  'good',
  'lever',
  'programme',
  'memorandum',
  'agreement',
  'partnership',
  'event',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const factSchema = open({
  id: identifier,
  kind: z.enum(FACT_KINDS),
  name,
  /** Of a good: which flow it belongs to. */
  direction: z.enum(['exports', 'imports']).exactOptional(),
  /** Of an organisation: what it spoke for or works in. */
  sectors: list(name, MOST_NAMED).exactOptional(),
  /** Ids of the organisations involved: parties of a memorandum, organisers of an event, where a person works. */
  organisations: list(identifier, MOST_NAMED).exactOptional(),
  source: identifier,
  where: text,
  saidBy: text,
  statement: text,
});

/** The figures of a document and of a figures file: one schema for both. Keys are written in this order. */
export const figuresSchema = open({
  dataset: name.min(1),
  sources: list(sourceSchema, MOST_FIGURES),
  facts: list(factSchema, MOST_FIGURES),
  items: list(itemSchema, MOST_FIGURES),
});

/** One immutable value: an edit gives a new one, so what is derived from it can be kept by identity. */
export type Figures = Immutable<z.infer<typeof figuresSchema>>;
export type Figure = Figures['items'][number];
export type Fact = Figures['facts'][number];
export type Source = Figures['sources'][number];
