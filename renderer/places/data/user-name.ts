import { distinctNames } from '../../../shared/document/names.ts';
import type { Linked } from '../../../shared/document/origins.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { linkedLabel, ownerName } from '../../../shared/wording/linked.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** A value by its name, with its scenario where the baseline does not say it. */
export function userName(document: ScenarioDocument, { scenario, path }: Linked): string {
  const label = linkedLabel(names(), path);
  if (scenario === document.baseline.id) return label;
  return words.figures.userOf(ownerName(names(), distinctNames(document), scenario), label);
}
