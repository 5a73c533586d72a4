/** Puts the focus on a scenario of the list. */
export function focusRow(id: string): void {
  const row = globalThis.document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** The same once the list is drawn as the document has it now. */
export const focusRowSoon = (id: string): void => void requestAnimationFrame(() => focusRow(id));
