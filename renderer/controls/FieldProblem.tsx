import { Button, type ButtonProps } from 'react-aria-components';
import type { Reading } from '../../shared/formats/parse-number.ts';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import buttonStyles from './button.module.css';
import fieldProblemStyles from './field-problem.module.css';

interface FieldProblemProps {
  /** By which the field is described. */
  readonly id: string;
  /** Name of the field. */
  readonly label: string;
  readonly problem: string;
  readonly readings: readonly Reading[];
  readonly onChoose: (value: number) => void;
  readonly onEscape: () => void;
}

/** What is said at the end of a list is not left below it. */
const reveal = (said: HTMLElement | null) => said?.scrollIntoView?.({ block: 'nearest' });

/** Why what was typed is not taken over, and a button for each value that it may mean. */
export function FieldProblem({ id, label, problem, readings, onChoose, onEscape }: FieldProblemProps) {
  const key: ButtonProps['onKeyDown'] = (event) => {
    if (event.key === 'Escape') onEscape();
    else event.continuePropagation();
  };
  return (
    <span className={fieldProblemStyles.problem} ref={reveal}>
      <span id={id} role="alert">
        {problem}
      </span>
      {readings.length > 0 && (
        <span className={fieldProblemStyles.readings}>
          {readings.map(({ value, text }) => (
            <Button
              key={value}
              className={classes(buttonStyles.button, buttonStyles.framed, buttonStyles.small)}
              aria-label={words.controls.take(label, text)}
              aria-describedby={id}
              onPress={() => onChoose(value)}
              onKeyDown={key}
            >
              {text}
            </Button>
          ))}
        </span>
      )}
    </span>
  );
}
