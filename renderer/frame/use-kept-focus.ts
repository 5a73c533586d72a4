import { useEffect } from 'react';

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"]';

/**
 * Where what has the focus goes away (a row that is taken out, a notice that is dismissed), the focus goes to what is
 * left around it, and never to nowhere: who works by keyboard goes on from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? ancestorsOf(target) : [];
    };
    const lost = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) return;
      const was = around;
      // What took it away may give the focus to something itself, a frame later.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body || (target instanceof Element && target.isConnected)) return;
          const left = was.find((one) => one.isConnected && one !== document.body && one !== document.documentElement);
          const next = [...(left?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find((one) => one.tabIndex === 0);
          next?.focus();
        }),
      );
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', lost);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', lost);
    };
  }, []);
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}
