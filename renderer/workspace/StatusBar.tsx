import { useStore } from 'zustand';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { useDocument, useWorkspace } from './workspace-context.ts';

/** The state of work, in few words. */
export function StatusBar() {
  const document = useDocument();
  const { session, documents } = useWorkspace();
  const { name, saved, saving } = useStore(session);
  const undoable = useStore(documents.history, ({ pastStates }) => pastStates.length > 0);
  const { horizon, scenarios } = document;
  const state = saving
    ? 'Saving…'
    : name === null
      ? undoable
        ? 'Edited, not saved yet'
        : 'Not saved yet'
      : saved === document
        ? `Saved in ${name}`
        : `Edited, ${name} not saved`;
  return (
    <footer className="status-bar">
      <span role="status">{state}</span>
      <span>{`${scenarios.length + 1} scenarios, ${METRIC_NAMES.length} metrics, ${horizon.base}–${horizon.end}`}</span>
      <span className="push" />
      <span>Offline</span>
    </footer>
  );
}
