import { useCallback } from 'react';
import type { Edit } from '../document/document-store.ts';
import { useWorkspace } from './workspace-context.ts';

/** Applies an edit whose refusal is said where it was typed, not as a notice; gives back why it is refused, or nothing. */
export function useQuietEdit(): (edit: Edit) => string | null {
  const { documents } = useWorkspace();
  return useCallback(
    (edit: Edit) => {
      const [problem] = documents.edit(edit);
      return problem ? `${problem.what}, ${problem.allowed}` : null;
    },
    [documents],
  );
}
