import { distinctNames } from '../../../shared/document/names.ts';
import type { Linked } from '../../../shared/document/origins.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** A value by its name, with its scenario where the baseline does not say it: `Momentum holds: exports growth at first`. */
export function userName(document: ScenarioDocument, { scenario, path }: Linked): string {
  const label = names().label(path);
  if (scenario === null || scenario === document.baseline.id) return label;
  return words.figures.userOf(distinctNames(document).get(scenario) ?? scenario, label);
}
