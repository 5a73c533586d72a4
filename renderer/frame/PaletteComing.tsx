import { useLayoutEffect } from 'react';
import finderStyles from '../controls/finder.module.css';
import { useWorkspace } from '../workspace/workspace-context.ts';

/**
 * Stands for the palette until its field has the focus, which may be an instant later than its keys: its code is fetched
 * soon after the start, and drawing it takes time too. What is typed meanwhile is found in its field, and Escape takes it
 * back.
 */
export function PaletteComing() {
  const { view } = useWorkspace();
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement?.closest(`.${finderStyles.dialog}`)) return;
      // Nothing of it is for what still has the focus.
      event.preventDefault();
      event.stopPropagation();
      view.setState(({ palette }) => ({ palette: typedFurther(palette ?? '', event.key) }));
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [view]);
  return null;
}

/** A field's text after a key; null: it was given up. */
function typedFurther(text: string, key: string): string | null {
  if (key === 'Escape') return null;
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  // The keys that write have one character as their name.
  return [...key].length === 1 ? text + key : text;
}
