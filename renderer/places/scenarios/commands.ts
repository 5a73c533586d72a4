import { makeBaseline } from '../../../shared/document/edits/baseline.ts';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  reorderScenario,
} from '../../../shared/document/edits/scenarios.ts';
import { isMoved, tryAsScenario } from '../../../shared/document/edits/try-as-scenario.ts';
import { copyName } from '../../../shared/document/names.ts';
import { type Actions, always, type Means } from '../../commands/command.ts';
import type { Edit } from '../../document/document-store.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { scenariosView } from './scenarios-view.ts';

/** What can be done with the selected scenario. */
export function scenarioCommands({ session, view, document, edit }: Means): Actions {
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
    'scenario.add': [
      () => adding(words.scenarios.notAdded, (d) => addScenario(d, { name: words.scenarios.add })),
      always,
    ],
    'scenario.tryBaseline': [
      () => {
        const earlier = session.getState().saved?.baseline;
        const name = words.scenarios.tried(document().baseline.name);
        if (earlier) adding(words.scenarios.notTried, (d) => tryAsScenario(d, { earlier, name }));
      },
      () => {
        const earlier = session.getState().saved?.baseline;
        return earlier !== undefined && isMoved(document(), earlier);
      },
    ],
    'scenario.duplicate': [
      () =>
        adding(words.scenarios.notCopied, (d) =>
          duplicateScenario(d, { scenario: selected().id, name: copyName(d, selected().name, words.scenarios.copies) }),
        ),
      always,
    ],
    'scenario.addChanges': [
      () => setSlice(view, scenariosView, { addingTo: selected().id }),
      () => !isBaseline() && document().scenarios.length > 1,
    ],
    'scenario.rename': [() => view.setState({ renaming: selected().id }), always],
    'scenario.makeBaseline': [
      () => edit(words.scenarios.baselineKept, (d) => makeBaseline(d, { scenario: selected().id })),
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
      () => edit(words.scenarios.notMoved, (d) => reorderScenario(d, { scenario: selected().id, to: place() - 1 })),
      () => place() > 0,
    ],
    'scenario.moveDown': [
      () => edit(words.scenarios.notMoved, (d) => reorderScenario(d, { scenario: selected().id, to: place() + 1 })),
      () => place() >= 0 && place() < document().scenarios.length - 1,
    ],
    'scenario.delete': [
      () => {
        const [{ id }, at] = [selected(), place()];
        if (!edit(words.scenarios.notDeleted, (d) => deleteScenario(d, { scenario: id }))) return;
        const { baseline, scenarios } = document();
        view.setState({ selected: (scenarios[at] ?? scenarios.at(-1) ?? baseline).id });
      },
      () => !isBaseline(),
    ],
  };
}
