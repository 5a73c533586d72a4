import { useDocumentPart, useView } from '../workspace/workspace-context.ts';

/** The year that is compared, inside the document's horizon, and its index from the base year. */
export function useYear(): { readonly year: number; readonly t: number } {
  const { base, end } = useDocumentPart(({ horizon }) => horizon);
  const wanted = useView((view) => view.year);
  const year = Math.max(base, Math.min(end, wanted));
  return { year, t: year - base };
}
