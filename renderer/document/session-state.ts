import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { DecimalSign } from '../../shared/formats/csv.ts';
import type { RecentDocument, Recovery } from '../../shared/ipc.ts';
import type { Theme } from '../../shared/settings.ts';

/** Something said to the analyst, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'information' | 'problem';
  readonly title: string;
  readonly lines: readonly string[];
  /** What it says did not succeed: it goes when the next time does. */
  readonly failed: 'opening' | 'saving' | null;
}

export interface Choice {
  readonly label: string;
  readonly act: () => void;
  readonly primary?: true;
}

/** A question that has to be answered before anything else; the last choice changes nothing. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What is open, where it is saved, and what the analyst is told and asked. */
export interface SessionState {
  readonly handle: string;
  readonly name: string | null;
  /** The document as its file has it, or as it was opened where it has none; null: recovered work, in no file. */
  readonly saved: ScenarioDocument | null;
  /** Its file was moved, renamed or deleted since it was opened or saved. */
  readonly missing: boolean;
  /** What is open differs from `saved`. */
  readonly edited: boolean;
  readonly saving: boolean;
  readonly notices: readonly Notice[];
  /** Said in passing: that something was done. */
  readonly said: string | null;
  readonly question: Question | null;
  readonly recoveries: readonly Recovery[];
  readonly recent: readonly RecentDocument[];
  readonly theme: Theme;
  /** Before the decimals of numbers that are copied, or written as CSV. */
  readonly decimal: DecimalSign;
  readonly storeFigures: Figures;
  readonly shippedFigures: Figures;
  readonly version: string;
}
