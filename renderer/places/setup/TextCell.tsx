import { useId, useState } from 'react';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import textFieldStyles from '../../controls/text-field.module.css';
import setupStyles from './setup.module.css';

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  /** Takes the text over, or gives back why not. */
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
}

/** A text of the set-up: Enter or leaving it takes it over, Escape does not; why it is refused is said below it. */
export function TextCell({ label, value, onCommit, placeholder }: TextCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();
  const takeBack = () => {
    setTyped(null);
    setRefused(null);
  };
  const commit = () => {
    if (typed === null || typed === value) return takeBack();
    const why = onCommit(typed);
    if (why === null) takeBack();
    else setRefused(why);
  };
  return (
    <span className={setupStyles.cell}>
      <input
        className={textFieldStyles.plain}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : id}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          takeBack();
        }}
      />
      {refused !== null && (
        <span className={fieldProblemStyles.problem} id={id} role="alert">
          {refused}
        </span>
      )}
    </span>
  );
}
