import { useLayoutEffect, useRef } from 'react';
import menuStyles from '../../controls/menu.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import formulaStyles from './formula.module.css';
import type { FormulaName } from './formula-names.ts';

interface FormulaNamesProps {
  /** Begins the ids of the list and its options, by which the field names them. */
  readonly id: string;
  readonly names: readonly FormulaName[];
  /** Place of the one that Enter takes. */
  readonly active: number | null;
  readonly onChoose: (name: FormulaName) => void;
  /** The pointer goes to one. */
  readonly onPoint: (place: number) => void;
}

/**
 * The names that are offered under the field, which keeps the focus. The library's combo box stands for one value, and
 * hides all else while its list is open, also what is said of the formula.
 */
export function FormulaNames({ id, names, active, onChoose, onPoint }: FormulaNamesProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div
      id={`${id}-names`}
      ref={list}
      className={classes(menuStyles.popover, formulaStyles.names)}
      role="listbox"
      aria-label={words.formula.names}
      // The field is not left by pressing into the list.
      onMouseDown={(event) => event.preventDefault()}
    >
      {names.map((one, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
        <div
          key={one.id}
          id={`${id}-${place}`}
          className={menuStyles.item}
          role="option"
          aria-selected={place === active}
          data-focused={place === active || undefined}
          onPointerMove={() => place !== active && onPoint(place)}
          onClick={() => onChoose(one)}
        >
          <b>{one.inserted.endsWith('(') ? `${one.inserted}…)` : one.id}</b>
          <span>{one.meaning}</span>
          <span className={menuStyles.keys}>{one.kind}</span>
        </div>
      ))}
    </div>
  );
}
