import type { Head, Layout, LayoutId, Recognised } from './layout.ts';
import { plain } from './plain.ts';

/** The layouts, those with more marks before those with fewer: the first that knows a file reads it. */
const LAYOUTS: readonly Layout[] = [plain];

/** The layout of a file by its first rows, or the one that the analyst names if the file can be read by it. */
export function layoutOf(
  head: Head,
  named?: LayoutId,
): { readonly id: LayoutId; readonly recognised: Recognised } | null {
  for (const { id, recognise } of LAYOUTS) {
    if (named !== undefined && id !== named) continue;
    const recognised = recognise(head);
    if (recognised) return { id, recognised };
  }
  return null;
}
