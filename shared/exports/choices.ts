import { z } from 'zod';
import { list, MOST_PATHS, MOST_SCENARIOS, name, text } from '../limits.ts';
import { PRICES } from '../model/frame.ts';
import type { MetricName } from '../model/metrics.ts';
import { LAST_YEAR } from '../model/register.ts';

/** What an analyst reads first, where no metrics are named. */
export const HEADLINES: readonly MetricName[] = ['trade', 'balance', 'workers', 'remittances', 'fdi', 'jobs'];

/** What results are written as; each is the ending of the file's name too. */
export const EXPORT_KINDS = ['csv', 'xlsx', 'svg', 'png', 'docx', 'pptx', 'html', 'pdf'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Charts that are made from a document alone, with no window that shows one. */
export const EXPORTED_CHARTS = ['lines', 'difference', 'fan', 'tornado', 'changed'] as const;
export type ExportedChart = (typeof EXPORTED_CHARTS)[number];

/** The format of a picture: 16 to 9, or a square. */
export const PICTURE_SIZES = ['wide', 'square'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export const PICTURE_SCALES = [1, 2, 4] as const;
export const PICTURE_THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** What stands between the cells of CSV. */
export const SEPARATORS = [',', ';', '\t'] as const;

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
/** What a PDF is printed of: the report, or the place that the window shows. */
export const PRINTED = ['report', 'view'] as const;

/** On a reading page; more sliders are no longer read. */
export const MOST_SLIDERS = 6;

/** What is chosen for an export, whatever it is written as: each kind reads what concerns it. */
export const exportChoicesSchema = z.object({
  /** Scenarios by id, in the order of the document. */
  scenarios: list(name, MOST_SCENARIOS),
  /** Calendar year of the horizon that is compared in. */
  year: z.number().int().max(LAST_YEAR),
  /** The first is the one that findings and charts are about. */
  metrics: list(name as unknown as z.ZodType<MetricName>, MOST_PATHS),
  prices: z.enum(PRICES),
  chart: z.enum(EXPORTED_CHARTS),
  size: z.enum(PICTURE_SIZES),
  scale: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  theme: z.enum(PICTURE_THEMES),
  /** Letters of a picture are drawn as outlines and need no font. */
  outlines: z.boolean(),
  /** A workbook computes. */
  formulas: z.boolean(),
  /** Assumptions by path that a reading page moves; null: those that move the metric most. */
  sliders: list(name, MOST_SLIDERS).nullable(),
  /** What a brief answers; empty: the title and notes of the document say it. */
  question: text,
  /** A byte-order mark before CSV, and what stands between its cells. */
  bom: z.boolean(),
  paper: z.enum(PAPERS),
  printed: z.enum(PRINTED),
  separator: z.enum(SEPARATORS),
});
export type ExportChoices = Readonly<z.infer<typeof exportChoicesSchema>>;

/** What is chosen where nothing is said, but for what it is about. */
export const STANDARD_CHOICES: Omit<ExportChoices, 'scenarios' | 'year' | 'metrics'> = {
  prices: 'current',
  chart: 'lines',
  size: 'wide',
  scale: 1,
  theme: 'light',
  outlines: false,
  formulas: false,
  sliders: null,
  question: '',
  bom: false,
  separator: ',',
  paper: 'a4',
  printed: 'report',
};
