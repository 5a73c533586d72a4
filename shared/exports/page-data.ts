import type { ScenarioDocument } from '../document/schema.ts';
import type { Prices } from '../model/frame.ts';
import type { MetricName } from '../model/metrics.ts';
import type { AssumptionPath } from '../model/register.ts';

/** What a reading page is made from: main writes it into the page as JSON, and the page's script reads it there. */
export interface PageData {
  /** What the page needs of it: the baseline and the scenarios that were chosen. */
  readonly document: ScenarioDocument;
  /** Ids of the scenarios that are shown, in the order of the document; the baseline need not be among them. */
  readonly shown: readonly string[];
  readonly year: number;
  /** The first is shown at first. */
  readonly metrics: readonly MetricName[];
  readonly prices: Prices;
  /** Assumptions that the reader moves. */
  readonly sliders: readonly AssumptionPath[];
  /** Empty: the title and notes of the document say it. */
  readonly question: string;
  readonly made: { readonly version: string; readonly hash: string; readonly date: string };
  readonly drawn: PageDraws;
}

/** Where the metrics lie over the draws of the document as it was exported. */
export interface PageDraws {
  readonly draws: number;
  readonly seed: number;
  readonly scenarios: readonly {
    readonly id: string;
    /** By metric the quantiles at `PAGE_LEVELS`, each a value per year from the base year on; null where undefined. */
    readonly metrics: Readonly<Partial<Record<MetricName, readonly (readonly (number | null)[])[]>>>;
    /** Per target of the document the share of draws at or above it, per year. */
    readonly targets: readonly (readonly number[])[];
  }[];
}

/** Of the quantiles of a fan those that a page says: nine of ten draws lie between the outer two. */
export const PAGE_LEVELS = [0.05, 0.5, 0.95] as const;
