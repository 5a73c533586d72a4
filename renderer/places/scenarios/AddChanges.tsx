import { addChanges, changedDifferently } from '../../../shared/document/edits/package.ts';
import { labelOf } from '../../../shared/wording/value-text.ts';
import { FinderDialog } from '../../controls/Finder.tsx';
import type { Choice } from '../../document/session.ts';
import { names } from '../../names.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useDocument, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { scenariosView } from './scenarios-view.ts';

/** Chooses the scenario whose changes are added to one; what both change differently is asked. */
export function AddChanges() {
  const addingTo = useSlice(scenariosView, (state) => state.addingTo);
  return addingTo === null ? null : <Choosing to={addingTo} />;
}

function Choosing({ to }: { readonly to: string }) {
  const { documents, session, view } = useWorkspace();
  const { scenarios } = useDocument();
  const said = words.scenarios.addChanges;
  const name = scenarios.find(({ id }) => id === to)?.name ?? '';
  const entries = scenarios
    .filter(({ id }) => id !== to)
    .map((scenario) => ({
      id: scenario.id,
      label: scenario.name,
      kind: said.count(Object.keys(scenario.changes).length),
      refused: Object.keys(scenario.changes).length === 0 ? said.nothing(scenario.name) : null,
    }));
  const close = () => setSlice(view, scenariosView, { addingTo: null });
  const add = (other: string, otherName: string, keep: 'mine' | 'theirs') => {
    const problems = documents.edit((document) => addChanges(document, { scenario: to, other, keep }));
    if (problems.length > 0) session.tell(problems, said.refused(otherName, name));
    else session.say(said.added(otherName, name));
  };
  const choose = ({ id, label }: { readonly id: string; readonly label: string }) => {
    close();
    const differing = changedDifferently(documents.getState().document, { scenario: to, other: id });
    if (differing.length === 0) return add(id, label, 'mine');
    const choice = (of: string, act: () => void, primary?: true): Choice => ({
      label: of,
      act() {
        session.setState({ question: null });
        act();
      },
      ...(primary && { primary }),
    });
    session.setState({
      question: {
        title: said.both(name, label),
        text: said.differently(differing.map((path) => labelOf(names(), path))),
        choices: [
          choice(said.keep(name), () => add(id, label, 'mine'), true),
          choice(said.take(label), () => add(id, label, 'theirs')),
          choice(words.documents.answers.cancel, () => undefined),
        ],
      },
    });
  };
  return (
    <FinderDialog
      label={said.title(name)}
      placeholder={said.which(name)}
      list={words.places.scenarios}
      entries={entries}
      onChoose={choose}
      onClose={close}
    />
  );
}
