import { distinctNames } from '../../shared/document/names.ts';
import type { User } from '../../shared/document/origins.ts';
import { linkedLabel, ownerName } from '../../shared/wording/linked.ts';
import { names } from '../names.ts';
import { revealAssumption } from '../view/reveal.ts';
import { words } from '../words.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';

/** The assumptions that were taken from something, each leading to it; one that the baseline does not say names its scenario. */
export function Users({ users }: { readonly users: readonly User[] }) {
  const document = useDocument();
  const { view } = useWorkspace();
  const called = distinctNames(document);
  const inBaseline = ({ scenario }: User) => scenario === document.baseline.id;
  return users.map((user) => {
    const { scenario, path } = user;
    const label = linkedLabel(names(), path);
    const reveal = () => {
      const { selected } = view.getState();
      if (scenario === null) return view.setState({ place: 'uncertainty' });
      // What the baseline says is shown in whichever scenario is selected.
      revealAssumption(view, inBaseline(user) ? selected : scenario, path.replace(/\.\d{4}$/, ''));
    };
    return (
      <button key={`${scenario} ${path}`} type="button" onClick={reveal}>
        {inBaseline(user) ? label : words.figures.userOf(ownerName(names(), called, scenario), label)}
      </button>
    );
  });
}
