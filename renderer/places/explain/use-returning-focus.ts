import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Takes the focus to what is explained when it is asked for, and back to where it was asked when the panel goes. What
 * nobody asked for (null) leaves the focus where it is.
 */
export function useReturningFocus(panel: RefObject<HTMLElement | null>, asked: string | null): void {
  const from = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!panel.current?.contains(activeElement)) from.current = activeElement;
    if (asked === null) return;
    const first = ['[role="treeitem"][tabindex="0"]', 'button'].map((one) => panel.current?.querySelector(one));
    (first.find((one) => one) as HTMLElement | undefined)?.focus();
  }, [panel, asked]);
  useLayoutEffect(
    () => () => {
      const back = from.current;
      // What closed it may have taken the focus elsewhere.
      requestAnimationFrame(() => {
        // A picture takes the focus as well as an element of the page.
        if (document.activeElement === document.body && back && 'focus' in back) (back as HTMLElement).focus();
      });
    },
    [],
  );
}
