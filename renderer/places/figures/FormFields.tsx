import { createContext, useContext, useId } from 'react';
import type { Problem } from '../../../shared/language/problems.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { Select } from '../../controls/Select.tsx';
import textFieldStyles from '../../controls/text-field.module.css';
import { classes } from '../../theme/classes.ts';
import { sentenceOf } from '../../words.ts';
import figuresStyles from './figures.module.css';

/** Why the form was refused the last time; each problem is said at the field of its path. */
export const FormProblems = createContext<readonly Problem[]>([]);

/** Fields that say themselves why they are refused, by the paths of their problems. */
const FIELDS = ['figure.label', 'figure.value', 'figure.unit', 'figure.period', 'source.publication', 'source.date'];

export const isAtField = ({ path }: Problem): boolean => FIELDS.includes(path);

/** Why what stands in the field of this path is refused; null: it is not. */
function useProblem(at: string | undefined): string | null {
  const problem = useContext(FormProblems).find(({ path }) => path === at);
  return problem === undefined ? null : sentenceOf(problem);
}

/** Why a field is refused, under it. */
export function FieldRefusal({ at, id }: { readonly at: string | undefined; readonly id: string }) {
  const problem = useProblem(at);
  return problem === null ? null : (
    <span className={fieldProblemStyles.problem} id={id} role="alert">
      {problem}
    </span>
  );
}

/** What marks the field of this path as refused, and names why. */
export function useRefusedField(at: string | undefined) {
  const id = useId();
  const refused = useProblem(at) !== null;
  return { id, field: refused ? { 'aria-invalid': true, 'aria-describedby': id } : {} } as const;
}

interface FormTextProps {
  /** Path of its problems, where it may be refused. */
  readonly at?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Over the whole width of the form. */
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
}

/** A text in the form of a figure or fact. */
export function FormText({ at, label, value, onChange, wide = false, autoFocus = false }: FormTextProps) {
  const { id, field } = useRefusedField(at);
  return (
    <div className={classes(textFieldStyles.field, wide && figuresStyles.all)}>
      <label>
        {label}
        <input
          value={value}
          // biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its question is answered
          autoFocus={autoFocus}
          {...field}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <FieldRefusal at={at} id={id} />
    </div>
  );
}

interface FormChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly onChange: (id: K) => void;
}

/** One of several in the form of a figure or fact. */
export const FormChoice = <K extends string>(props: FormChoiceProps<K>) => (
  <div className={textFieldStyles.field}>
    <span className={textFieldStyles.label}>{props.label}</span>
    <Select {...props} field />
  </div>
);
