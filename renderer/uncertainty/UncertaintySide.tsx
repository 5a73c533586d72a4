import { AssumptionsPanel } from '../assumptions/AssumptionsPanel.tsx';
import { useView, useWorkspace } from '../workspace/workspace-context.ts';
import { UncertaintyPanel } from './UncertaintyPanel.tsx';
import './uncertainty-panel.css';

const SIDES = [
  { id: 'ranges', label: 'What may be off' },
  { id: 'assumptions', label: 'Assumptions' },
] as const;

/** Beside the fans: how far assumptions may be off, or the assumptions themselves. */
export function UncertaintySide() {
  const { view } = useWorkspace();
  const side = useView((state) => state.side);
  return (
    <>
      <fieldset className="side-choice" aria-label="What is shown here">
        {SIDES.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={side === id} onClick={() => view.setState({ side: id })}>
            {label}
          </button>
        ))}
      </fieldset>
      {side === 'ranges' ? <UncertaintyPanel /> : <AssumptionsPanel />}
    </>
  );
}
