import { useStore } from 'zustand';
import { useWorkspace } from './workspace-context.ts';

/** Whether what is shown is something else than what its file has. */
export function useEdited(): boolean {
  const { session, documents } = useWorkspace();
  const saved = useStore(session, (state) => state.saved);
  return useStore(documents, ({ document }) => document !== saved);
}
