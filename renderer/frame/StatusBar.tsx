import { memo } from 'react';
import { useStore } from 'zustand';
import { shownMetrics } from '../../shared/document/workers.ts';
import { lastRun } from '../draws/last-run.ts';
import { words } from '../words.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import statusBarStyles from './status-bar.module.css';
import { useEdited } from './use-edited.ts';

/** The state of work, in few words. */
export function StatusBar() {
  const horizon = useDocumentPart((document) => document.horizon);
  const count = useDocumentPart(({ scenarios }) => scenarios.length + 1);
  const metrics = useDocumentPart(shownMetrics).length;
  const { session } = useWorkspace();
  const name = useStore(session, (state) => state.name);
  const saving = useStore(session, (state) => state.saving);
  const said = useStore(session, (state) => state.said);
  const missing = useStore(session, (state) => state.missing);
  const edited = useEdited();
  const state = saving ? words.frame.status.saving : savedState(name, edited, missing);
  return (
    <footer className={statusBarStyles.bar}>
      <span role="status">{state}</span>
      <span>{words.frame.status.holds(count, metrics, horizon.base, horizon.end)}</span>
      <LastRun />
      <span aria-live="polite">{said}</span>
      <span className={statusBarStyles.push} />
      <span>{words.frame.status.offline}</span>
    </footer>
  );
}

function savedState(name: string | null, edited: boolean, missing: boolean): string {
  const { status } = words.frame;
  if (name === null) return edited ? status.editedOnly : status.notSaved;
  if (missing) return edited ? status.editedGone(name) : status.gone(name);
  return edited ? status.edited(name) : status.saved(name);
}

/** How many draws the last fan of this document has, and how long they took; nothing before the first. */
const LastRun = memo(function LastRun() {
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const { draws, ms, handle: of } = useStore(lastRun);
  if (draws === 0 || of !== handle) return null;
  return <span>{words.frame.status.lastRun(draws, ms)}</span>;
});
