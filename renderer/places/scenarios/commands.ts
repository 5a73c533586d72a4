import { makeBaseline } from '../../../shared/document/edits/baseline.ts';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  reorderScenario,
} from '../../../shared/document/edits/scenarios.ts';
import { copyName } from '../../../shared/document/names.ts';
import { type Actions, always, type Means } from '../../commands/command.ts';
import type { Edit } from '../../document/document-store.ts';

/** What can be done with the selected scenario. */
export function scenarioCommands({ view, document, edit }: Means): Actions {
  const selected = () => {
    const { selected: id } = view.getState();
    const known = [document().baseline, ...document().scenarios].find((scenario) => scenario.id === id);
    return known ?? document().baseline;
  };
  const isBaseline = () => selected().id === document().baseline.id;
  const place = () => document().scenarios.findIndex(({ id }) => id === selected().id);
  /** Selects the scenario that an edit brought. */
  const adding = (title: string, change: Edit) => {
    const before = new Set(document().scenarios.map(({ id }) => id));
    if (!edit(title, change)) return;
    const added = document().scenarios.find(({ id }) => !before.has(id));
    if (added) view.setState({ selected: added.id, renaming: added.id });
  };
  return {
    'scenario.add': [() => adding('No scenario was added.', (d) => addScenario(d, { name: 'New scenario' })), always],
    'scenario.duplicate': [
      () =>
        adding('The scenario was not copied.', (d) =>
          duplicateScenario(d, { scenario: selected().id, name: copyName(d, selected().name) }),
        ),
      always,
    ],
    'scenario.rename': [() => view.setState({ renaming: selected().id }), always],
    'scenario.makeBaseline': [
      () => edit('The baseline stays.', (d) => makeBaseline(d, { scenario: selected().id })),
      () => !isBaseline(),
    ],
    'scenario.hide': [
      () => {
        const { hidden } = view.getState();
        const { id } = selected();
        view.setState({ hidden: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id] });
      },
      always,
    ],
    'scenario.moveUp': [
      () => edit('It stays where it is.', (d) => reorderScenario(d, { scenario: selected().id, to: place() - 1 })),
      () => place() > 0,
    ],
    'scenario.moveDown': [
      () => edit('It stays where it is.', (d) => reorderScenario(d, { scenario: selected().id, to: place() + 1 })),
      () => place() >= 0 && place() < document().scenarios.length - 1,
    ],
    'scenario.delete': [
      () => {
        const [{ id }, at] = [selected(), place()];
        if (!edit('It was not deleted.', (d) => deleteScenario(d, { scenario: id }))) return;
        const { baseline, scenarios } = document();
        view.setState({ selected: (scenarios[at] ?? scenarios.at(-1) ?? baseline).id });
      },
      () => !isBaseline(),
    ],
  };
}
