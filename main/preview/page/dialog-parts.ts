import { words } from '../../words.ts';

/** The elements of a dialog, in the colours and type of the page they stand in. */
export interface Parts {
  readonly element: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly entries: HTMLElement;
  readonly cancel: HTMLButtonElement;
  readonly accept: HTMLButtonElement;
  /** Name of the file in the field. */
  nameIn(): string;
  /** Says why what is in the field cannot be chosen. */
  say(problem: string): void;
  /** Asks once more before it is done. */
  confirm(question: string, label: string, act: () => void): void;
}

export function makeParts(title: string, label: string, accept: string): Parts {
  const element = made('dialog', {
    margin: 'auto',
    padding: '16px',
    width: 'min(560px, 92vw)',
    border: '1px solid var(--rule, GrayText)',
    borderRadius: 'var(--radius-2, 5px)',
    color: 'var(--ink, CanvasText)',
    background: 'var(--ground, Canvas)',
    font: '400 13px/18px var(--font, system-ui, sans-serif)',
    boxShadow: '0 12px 40px rgb(0 0 0 / 30%)',
  });
  element.setAttribute('aria-label', label);
  // A dialog of the window makes everything else inert, and is to know that this one is the system's and stands over it.
  element.dataset.reactAriaTopLayer = '';
  const heading = made('h2', { fontSize: '15px', fontWeight: '600' });
  heading.textContent = title;
  const field = made('input', {
    width: '100%',
    height: '28px',
    padding: '0 8px',
    margin: '12px 0 8px',
    border: '1px solid var(--edge, GrayText)',
    borderRadius: 'var(--radius-1, 3px)',
  });
  field.setAttribute('aria-label', words.preview.path);
  field.spellcheck = false;
  const entries = made('div', {
    height: '240px',
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    border: '1px solid var(--rule, GrayText)',
    borderRadius: 'var(--radius-1, 3px)',
    background: 'var(--ground-side, Canvas)',
  });
  const problem = made('p', { minHeight: '18px', margin: '8px 0', color: 'var(--warning, CanvasText)' });
  problem.setAttribute('role', 'alert');
  const buttons = made('div', { display: 'flex', gap: '8px', justifyContent: 'flex-end' });
  const parts = { cancel: button(words.preview.cancel, false), accept: button(accept, true) };
  buttons.append(parts.cancel, parts.accept);
  element.append(heading, field, entries, problem, buttons);

  let confirming: HTMLButtonElement | null = null;
  const say = (text: string) => {
    problem.textContent = text;
    confirming?.replaceWith(parts.accept);
    confirming = null;
  };
  return {
    ...parts,
    element,
    field,
    entries,
    nameIn: () => field.value.split(/[\\/]/).at(-1) ?? '',
    say,
    confirm(question, text, act) {
      say(question);
      confirming = button(text, true);
      confirming.addEventListener('click', act);
      parts.accept.replaceWith(confirming);
      confirming.focus();
    },
  };
}

/** A line of the folder: a sign before it, and what happens when it is chosen. */
export function rowOf(sign: string, text: string, act: () => void): HTMLButtonElement {
  const row = made('button', { display: 'flex', gap: '8px', padding: '4px 8px', textAlign: 'left', flexShrink: '0' });
  const mark = made('span', { width: '12px', color: 'var(--ink-faint, GrayText)' });
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = sign;
  row.type = 'button';
  row.append(mark, text);
  row.addEventListener('click', act);
  return row;
}

function button(text: string, primary: boolean): HTMLButtonElement {
  const element = made('button', {
    height: '28px',
    padding: '0 14px',
    border: '1px solid var(--edge, GrayText)',
    borderRadius: 'var(--radius-1, 3px)',
    ...(primary ? { color: 'var(--ground, Canvas)', background: 'var(--ink, CanvasText)' } : {}),
  });
  element.type = 'button';
  element.textContent = text;
  return element;
}

function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  style: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  Object.assign(element.style, style);
  return element;
}
