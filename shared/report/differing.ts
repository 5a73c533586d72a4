import type { Differing } from '../tables/changed.ts';
import { differingGroups } from '../wording/differing.ts';
import type { ReportSubject } from './subject.ts';

/** What a scenario supposes otherwise than the baseline, and why. */
export interface DifferingScenario {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  /** What its author noted of it; may be empty. */
  readonly notes: string;
  readonly differing: readonly Differing[];
}

/** Every scenario shown but the baseline. */
export function differingScenarios({ document, names, shown, baseline }: ReportSubject): readonly DifferingScenario[] {
  const notes = new Map(document.scenarios.map(({ id, notes: text }) => [id, text]));
  return shown
    .filter((scenario) => !scenario.baseline)
    .map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      mark: scenario.mark,
      notes: notes.get(scenario.id) ?? '',
      differing: differingGroups(names, document, baseline, scenario).flatMap(({ differing }) => differing),
    }));
}
