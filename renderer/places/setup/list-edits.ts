import type { Edited } from '../../../shared/document/edits/edit.ts';
import { addMetric, changeMetric, removeMetric, reorderMetric } from '../../../shared/document/edits/own-metrics.ts';
import {
  addListed,
  changeListed,
  type GoesWith,
  goesWith,
  removeListed,
  renameListed,
  reorderListed,
} from '../../../shared/document/edits/structure.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Ids } from '../../../shared/model/register.ts';
import { words } from '../../words.ts';

/** What is listed in the set-up: all that a structure lists. */
export type SetUpList = keyof Ids | 'metrics';

/** What can be done with the entries of a list. */
export interface ListEdits {
  readonly add: (document: ScenarioDocument, name: string) => Edited;
  readonly rename: (document: ScenarioDocument, id: string, name: string) => Edited;
  readonly change: (document: ScenarioDocument, id: string, more: Readonly<Record<string, unknown>>) => Edited;
  readonly move: (document: ScenarioDocument, id: string, to: number) => Edited;
  readonly remove: (document: ScenarioDocument, id: string) => Edited;
  readonly goesWith: (document: ScenarioDocument, id: string) => GoesWith;
}

const ofMetrics: ListEdits = {
  add: (document, name) => addMetric(document, { name, formula: words.setup.firstFormula, unit: 'USD m' }),
  rename: (document, id, name) => changeMetric(document, { id, more: { name } }),
  change: (document, id, more) => changeMetric(document, { id, more }),
  move: (document, id, to) => reorderMetric(document, { id, to }),
  remove: (document, id) => removeMetric(document, { id }),
  goesWith: ({ targets }, id) => ({
    uncertain: [],
    targets: targets.filter(({ metric }) => (metric as string) === id),
    scenarios: [],
  }),
};

const ofListed = (list: keyof Ids): ListEdits => ({
  add: (document, name) =>
    addListed(document, { list, name, ...(list === 'inputs' && { more: { unit: 'USD m', kind: 'flow' } }) }),
  rename: (document, id, name) => renameListed(document, { list, id, name }),
  change: (document, id, more) => changeListed(document, { list, id, more }),
  move: (document, id, to) => reorderListed(document, { list, id, to }),
  remove: (document, id) => removeListed(document, { list, id }),
  goesWith: (document, id) => goesWith(document, { list, id }),
});

export const editsOf = (list: SetUpList): ListEdits => (list === 'metrics' ? ofMetrics : ofListed(list));
