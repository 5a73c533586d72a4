/**
 * Shows a sentence where the window cannot be shown, which is a bug: never is it blank. Plain elements, as whatever else
 * the page is made of may be what failed.
 */
export function showInstead(root: HTMLElement, failed: unknown): void {
  const said = document.createElement('div');
  said.className = 'instead';
  said.setAttribute('role', 'alert');
  const [title, hint, why] = ['b', 'p', 'p'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  title.textContent = 'A bug in Bilateral keeps the window from being shown.';
  hint.textContent =
    'Your files are as they were, and unsaved work is kept. Close the window and start Bilateral again: what is unsaved is offered there.';
  why.textContent = failed instanceof Error ? failed.message : String(failed);
  said.append(title, hint, why);
  root.replaceChildren(said);
}
