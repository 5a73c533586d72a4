import { useState } from 'react';
import { listing, type Problem, sentence } from '../../shared/outcome.ts';
import { Button } from '../controls/Button.tsx';

interface FormEndProps {
  /** What the button does, in a word. */
  readonly verb: string;
  readonly autoFocus?: boolean;
  /** Makes the change, or gives back why it is refused. */
  readonly onApply: () => readonly Problem[];
  readonly onClose: () => void;
}

/** The end of a form about figures: closes it once its change is made, and says why where it is refused. */
export function FormEnd({ verb, autoFocus = false, onApply, onClose }: FormEndProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const apply = () => {
    const problems = onApply();
    if (problems.length === 0) onClose();
    else setProblem(listing(problems, 3).map(sentence).join('. '));
  };
  return (
    <>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="choices">
        <Button kind="framed" onPress={onClose}>
          Cancel
        </Button>
        <Button kind="primary" autoFocus={autoFocus} onPress={apply}>
          {verb}
        </Button>
      </div>
    </>
  );
}
