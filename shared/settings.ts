import { z } from 'zod';
import type { DecimalSign } from './formats/csv.ts';
import { open } from './model/assumptions.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const DECIMAL_SIGNS = ['.', ','] as const satisfies readonly DecimalSign[];

/** Of a language: the longest that are in use are shorter. */
export const LONGEST_TAG = 35;

const bounds = open({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
});

/** Settings of the program, in the store's `settings.json`; nothing of a document. */
export const settingsSchema = open({
  version: z.literal(1),
  theme: z.enum(THEMES),
  /** The BCP 47 tag of the language that was chosen. */
  language: z.string().max(LONGEST_TAG).optional(),
  /** Before the decimals of numbers that are copied, or written as CSV. */
  decimal: z.enum(DECIMAL_SIGNS).optional(),
  /** Paths of documents, the latest first. */
  recent: z.array(z.string()).max(20),
  window: bounds,
  /** Where the last export was written. */
  exportFolder: z.string().optional(),
  /** How each document is looked at, by path. */
  views: z.record(z.string(), z.unknown()),
});

export type Settings = z.infer<typeof settingsSchema>;
export type WindowBounds = Settings['window'];

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  theme: 'system',
  recent: [],
  window: { width: 1440, height: 900, maximized: false },
  views: {},
};
