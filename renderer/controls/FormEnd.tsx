import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/language/problems.ts';
import { listing } from '../../shared/outcome.ts';
import { sentenceOf, words } from '../words.ts';
import { Button } from './Button.tsx';
import dialogStyles from './dialog.module.css';
import { FormProblems } from './FormFields.tsx';
import fieldProblemStyles from './field-problem.module.css';

type Applied = readonly Problem[] | 'stays';

interface FormEndProps {
  /** What the button does, in a word. */
  readonly verb: string;
  readonly autoFocus?: boolean;
  /** Paths of the problems that are said at their own fields. */
  readonly fields?: readonly string[];
  /** Makes the change, or gives back why it is refused, or that the form stays as it is. */
  readonly onApply: () => Applied | Promise<Applied>;
  readonly onClose: () => void;
  /** What else can be done, at the beginning of the last line. */
  readonly other?: ReactNode;
  /** The fields, at which what is refused of them is said. */
  readonly children?: ReactNode;
}

/** A form in a dialog: its button and Enter make its change and close it; why it is refused is said at the field. */
export function FormEnd({ verb, autoFocus = false, fields = [], onApply, onClose, other, children }: FormEndProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const done = (refused: Applied) => {
    if (refused.length === 0) onClose();
    else setProblems(refused === 'stays' ? [] : refused);
  };
  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    const refused = onApply();
    if (refused instanceof Promise) void refused.then(done);
    else done(refused);
  };
  const others = problems.filter(({ path }) => !fields.includes(path));
  return (
    <form ref={form} noValidate onSubmit={apply}>
      <FormProblems value={problems}>{children}</FormProblems>
      {others.length > 0 && (
        <p className={fieldProblemStyles.problem} role="alert">
          {words.terms.sentences(listing(others, 3).map(sentenceOf))}
        </p>
      )}
      <div className={dialogStyles.choices}>
        {other}
        <Button kind="framed" onPress={onClose}>
          {words.terms.cancel}
        </Button>
        <Button kind="primary" autoFocus={autoFocus} submits>
          {verb}
        </Button>
      </div>
    </form>
  );
}
