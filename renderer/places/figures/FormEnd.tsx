import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/language/problems.ts';
import { listing } from '../../../shared/outcome.ts';
import { Button } from '../../controls/Button.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { sentenceOf, words } from '../../words.ts';
import { FormProblems, isAtField } from './FormFields.tsx';

interface FormEndProps {
  /** What the button does, in a word. */
  readonly verb: string;
  readonly autoFocus?: boolean;
  /** Makes the change, or gives back why it is refused. */
  readonly onApply: () => readonly Problem[];
  readonly onClose: () => void;
  /** The fields, at which what is refused of them is said. */
  readonly children?: ReactNode;
}

/** The end of a form about figures: closes it once its change is made, and says why where it is refused. */
export function FormEnd({ verb, autoFocus = false, onApply, onClose, children }: FormEndProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const apply = () => {
    const refused = onApply();
    if (refused.length === 0) onClose();
    else setProblems(refused);
  };
  const others = problems.filter((problem) => !isAtField(problem));
  return (
    <div ref={form}>
      <FormProblems value={problems}>{children}</FormProblems>
      {others.length > 0 && (
        <p className={fieldProblemStyles.problem} role="alert">
          {words.terms.sentences(listing(others, 3).map(sentenceOf))}
        </p>
      )}
      <div className={dialogStyles.choices}>
        <Button kind="framed" onPress={onClose}>
          {words.terms.cancel}
        </Button>
        <Button kind="primary" autoFocus={autoFocus} onPress={apply}>
          {verb}
        </Button>
      </div>
    </div>
  );
}
