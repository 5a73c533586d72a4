/** Sliders and boxes are taken over at once, and what is searched for is no part of the document. */
const TYPED = 'input:not([type="search"], [type="range"], [type="checkbox"]), textarea';

/**
 * Takes over what is being typed, as leaving the field would, before something else is done by a key or from outside:
 * saved is what stands on screen, and a value goes to the scenario it was typed for.
 */
export function settleField(): void {
  const field = globalThis.document?.activeElement;
  if (!field || !(field instanceof HTMLElement) || !field.matches(TYPED)) return;
  field.blur();
  if (field.isConnected) field.focus();
}
