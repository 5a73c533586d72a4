import { useEffect, useRef } from 'react';
import { LONGEST_NAME } from '../../../shared/limits.ts';
import textFieldStyles from '../../controls/text-field.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import scenariosStyles from './scenarios.module.css';

interface NameFieldProps {
  readonly name: string;
  /** Null when the name stays as it was. */
  readonly onDone: (name: string | null) => void;
}

/** A scenario's name while it is typed. Enter or leaving takes it over, Escape does not. */
export function NameField({ name, onDone }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (next: string | null) => {
    // Leaving the field comes after Enter and Escape too.
    if (done.current) return;
    done.current = true;
    onDone(next);
  };
  return (
    <input
      ref={field}
      className={classes(textFieldStyles.plain, scenariosStyles.nameField)}
      aria-label={words.scenarios.nameOf(name)}
      defaultValue={name}
      maxLength={LONGEST_NAME}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
