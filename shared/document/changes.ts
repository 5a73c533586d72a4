import type { Assumptions } from '../model/assumptions.ts';
import type { ScenarioDocument } from './schema.ts';

/** Placeholder signature while its file is being written. */
export declare function assumptionsOf(document: ScenarioDocument, scenarioId: string): Assumptions;
