import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { ExportChoices } from '../../shared/exports/choices.ts';
import type { PictureAsked } from '../../shared/pictures/asked.ts';
import type { Made } from './subject.ts';
import type { WrittenKind } from './writers.ts';

/** What the thread that writes exports is asked for. */
export interface ExportOrder {
  readonly number: number;
  readonly kind: WrittenKind;
  readonly document: ScenarioDocument;
  readonly choices: ExportChoices;
  readonly made: Made;
  /** A chart of the page; null: one is made of the document. */
  readonly picture: PictureAsked | null;
  /** The tag of the language that the export speaks. */
  readonly language: string | undefined;
}

/** An export as it was written. */
export interface WrittenExport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The letters that no font here has, where the export brings its own. */
  readonly lacking: readonly string[];
}

/** What it tells of an order, by its number. */
export type ExportNews = { readonly number: number } & (
  | { readonly share: number }
  | WrittenExport
  /** A bug: the stack. */
  | { readonly failed: string }
);
