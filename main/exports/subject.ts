import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { ExportChoices } from '../../shared/exports/choices.ts';
import type { AllWords } from '../../shared/language/language.ts';
import type { Names } from '../../shared/language/names.ts';
import type { PictureAsked } from '../../shared/pictures/asked.ts';

/** What is written about: a document, and what was chosen of it. */
export interface ExportSubject {
  readonly document: ScenarioDocument;
  readonly names: Names<AllWords>;
  readonly choices: ExportChoices;
  readonly made: Made;
  /** A chart as the page draws it; without it one is made of the document. */
  readonly picture?: PictureAsked | null;
}

/** From what an export was made, as each says it. It names no path and no person. */
export interface Made {
  /** Version of the program. */
  readonly version: string;
  /** SHA-256 of the document as it is written, the first 16 hexadecimal digits. */
  readonly hash: string;
  /** ISO date of the export. */
  readonly date: string;
}

/** Writes an export: the bytes of its file. `progress` is told the share that is done, between 0 and 1. */
export type WriteExport = (
  subject: ExportSubject,
  progress: (share: number) => void,
  /** Told the letters that no font here has, where the export brings its own. */
  lacking?: (letters: readonly string[]) => void,
) => Promise<Uint8Array>;
