import { words } from './words.ts';

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
  title.textContent = words.start.failed;
  hint.textContent = words.start.failedHint;
  why.textContent = failed instanceof Error ? failed.message : String(failed);
  said.append(title, hint, why);
  root.replaceChildren(said);
}
