import { z } from 'zod';
import { MEASURES } from '../figures/measure.ts';
import type { Immutable } from '../immutable.ts';
import { byKey, list, MOST_SERIES, MOST_SERIES_VALUES, name, text } from '../limits.ts';
import { open } from '../model/assumptions.ts';

/** The years that data may tell of (model.md § 13). */
export const FIRST_DATA_YEAR = 1960;
export const LAST_DATA_YEAR = 2060;

/** A year (`2023`) or a month (`2024-01`) of those years. */
const PERIOD = /^(?:19[6-9]\d|20[0-5]\d|2060)(?:-(?:0[1-9]|1[0-2]))?$/;

const isLine = (given: unknown): boolean => Number.isSafeInteger(given) && (given as number) >= 1;
/** First and last line. */
const areLines = (given: unknown): boolean => Array.isArray(given) && given.length === 2 && given.every(isLine);

const identifier = z.string().regex(/^[a-z0-9.-]{1,64}$/);

/** How a file was read, and what was asked and answered: enough for a reader of the document to check it. */
const importSchema = open({
  /** The file's name, without its path. */
  file: text,
  /** `sha256:` and the hash of the file's bytes in hexadecimal. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  layout: name,
  encoding: name,
  /** The date of the data, where the file states one. */
  vintage: name.exactOptional(),
  /** First and last line of what was added up, by period. */
  lines: byKey(
    z.tuple([z.number().int().min(1), z.number().int().min(1)]),
    MOST_SERIES_VALUES,
    PERIOD,
    areLines,
  ).exactOptional(),
  /** The unit of the file's numbers: `EUR thousand`. */
  unit: name,
  /** Units of the file's currency per US dollar: one number, or one a period. */
  rates: z.union([z.number().gt(0), byKey(z.number().gt(0), MOST_SERIES_VALUES, PERIOD)]).exactOptional(),
  /** What the file left open, as it was answered; by the name of the question. */
  answers: byKey(text, 100).exactOptional(),
  notes: list(text, 100).exactOptional(),
});

/** Imported data: values by year, by month, or both, in the model's unit (model.md § 13). Keys are written in this order. */
const seriesSchema = open({
  id: identifier,
  name: name.exactOptional(),
  /** What it measures, seen from the home country; the id of an own input; none or null: reference data. */
  measure: z.union([z.enum(MEASURES), z.string().max(64), z.null()]).exactOptional(),
  /** Code of the country whose statistics these are. */
  reporter: name.exactOptional(),
  /** Chapters or codes of the Harmonized System; none: all goods. */
  hs: z.union([name, list(name, 200)]).exactOptional(),
  /** `USD m`, `persons`, `1` for a fraction, … */
  unit: name,
  /** Id of a source of the document's figures. */
  source: name,
  values: byKey(z.number(), MOST_SERIES_VALUES, PERIOD, Number.isFinite),
  import: importSchema.exactOptional(),
});

export const allSeriesSchema = list(seriesSchema, MOST_SERIES);

/** One series of a document: an immutable value. */
export type Series = Immutable<z.infer<typeof seriesSchema>>;
