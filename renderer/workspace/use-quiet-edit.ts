import { useCallback } from 'react';
import { said } from '../../shared/language/problems.ts';
import type { Edit } from '../document/document-store.ts';
import { words } from '../words.ts';
import { useWorkspace } from './workspace-context.ts';

/** Applies an edit whose refusal is said where it was typed, not as a notice; gives back why it is refused, or nothing. */
export function useQuietEdit(): (edit: Edit) => string | null {
  const { documents } = useWorkspace();
  return useCallback(
    (edit: Edit) => {
      const [problem] = documents.edit(edit);
      return problem ? words.refusal.atField(said(words, problem)) : null;
    },
    [documents],
  );
}
