import { useStore } from 'zustand';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** Whether what is shown is something else than what its file has. */
export const useEdited = (): boolean => useStore(useWorkspace().session, (state) => state.edited);
