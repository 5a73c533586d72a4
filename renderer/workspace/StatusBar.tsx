import { useStore } from 'zustand';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { useEdited } from './use-edited.ts';
import { useDocumentPart, useWorkspace } from './workspace-context.ts';

/** The state of work, in few words. */
export function StatusBar() {
  const horizon = useDocumentPart((document) => document.horizon);
  const count = useDocumentPart(({ scenarios }) => scenarios.length + 1);
  const { session } = useWorkspace();
  const name = useStore(session, (state) => state.name);
  const saving = useStore(session, (state) => state.saving);
  const said = useStore(session, (state) => state.said);
  const edited = useEdited();
  const state = saving
    ? 'Saving…'
    : name === null
      ? edited
        ? 'Edited, not saved yet'
        : 'Not saved yet'
      : edited
        ? `Edited, ${name} not saved`
        : `Saved in ${name}`;
  return (
    <footer className="status-bar">
      <span role="status">{state}</span>
      <span>{`${count} ${count === 1 ? 'scenario' : 'scenarios'}, ${METRIC_NAMES.length} metrics, ${horizon.base}–${horizon.end}`}</span>
      <span className="said" aria-live="polite">
        {said}
      </span>
      <span className="push" />
      <span>Offline</span>
    </footer>
  );
}
