import type { Source } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import type { Problem } from '../language/problems.ts';
import type { Structure } from '../model/structure.ts';
import type { Series } from '../series/schema.ts';
import type { Encoding, EncodingReason } from './encoding.ts';
import type { DecimalForm } from './numbers.ts';

/** Every layout that is known, under the name that `--layout` takes; those with more marks come first. */
export const LAYOUT_IDS = [
  'comtrade-47',
  'comtrade-35',
  'comtrade-12',
  'comtrade-5',
  'trade-map-products',
  'trade-map-partners',
  'wdi-download',
  'wdi-databank',
  'wits-summary',
  'japan-customs',
  'bank-of-japan',
  'fred',
  'wto',
  'remittance-matrix',
  'data-frame',
  'plain',
] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** A file as it is read: its name without a path, and its bytes as they come. */
export interface ImportFile {
  readonly name: string;
  /** In bytes, where it is known: for progress. */
  readonly size?: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What is read from the document that the data is for; plain data, which crosses to a worker. */
export interface ImportContext {
  readonly structure: Pick<Structure, 'home' | 'partner' | 'currency' | 'inputs'>;
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
}

/** What the analyst says of a file: the options of `import`, as they are written there. */
export interface ImportAnswers {
  readonly layout?: LayoutId;
  readonly encoding?: Encoding;
  readonly decimal?: DecimalForm;
  /** A country's code or its name in the document. */
  readonly reporter?: string;
  readonly partner?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly year?: string;
  /** A number, or `series:ID`. */
  readonly rate?: string;
  readonly hs?: '2' | '4' | 'total';
  readonly indicators?: readonly string[];
  /** `pair` unless it is said otherwise. */
  readonly rows?: 'pair' | 'all';
  readonly skipBadRows?: boolean;
}

/** What a file leaves open, named as the option that settles it. */
export type QuestionId = Exclude<keyof ImportAnswers, 'rows' | 'hs'>;

export interface Question {
  readonly id: QuestionId;
  /** How it is answered: by one of the choices, several of them, a text, a number or series, or a yes. */
  readonly kind: 'one' | 'several' | 'text' | 'rate' | 'yes';
  /** What can be answered, as the option takes it, with what it is where that is not plain. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly likely: string | null;
  readonly why: Problem;
}

type Facts<T> = {
  [C in keyof T]: T[C] extends (params: infer P) => string
    ? { readonly code: C; readonly params: P }
    : { readonly code: C; readonly params: null };
}[keyof T];

type ImportingWords = Words['importing'];
/** Why rows were left out that were understood; `words.importing.left` says it. */
export type Left = Facts<ImportingWords['left']>;
/** Why a row was not understood; `words.importing.faults` says it. */
export type Fault = Facts<ImportingWords['faults']>;
/** What one should know of what was read; `words.importing.notes` says it. */
export type Note = Facts<ImportingWords['notes']>;

/** What was understood of a file, the questions it leaves open, and the series it gives once all are answered. */
export interface Reading {
  readonly file: {
    readonly name: string;
    /** `sha256:` and the hash of its bytes; empty where it was refused before its end. */
    readonly hash: string;
    readonly layout: LayoutId | null;
    /** The line of the header, by which the layout was known. */
    readonly header: number | null;
    readonly encoding: Encoding;
    readonly encodingReason: EncodingReason;
    /** Rows behind the header that are not empty. */
    readonly rows: number;
    readonly left: readonly { readonly why: Left; readonly rows: number }[];
    /** The first hundred. */
    readonly skipped: readonly { readonly line: number; readonly why: Fault }[];
    readonly skippedRows: number;
    readonly notes: readonly Note[];
  };
  readonly preview: readonly PreviewRow[];
  readonly questions: readonly Question[];
  /** Empty while questions or problems are open. */
  readonly series: readonly Series[];
  /** What the series come from: an entry for the document's sources; one that is there already keeps its id. */
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly state: 'before' | 'header' | 'taken' | 'left' | 'bad';
}

export interface Progress {
  readonly bytes: number;
  readonly rows: number;
}
