import { createContext, useContext, useId, useRef, useState } from 'react';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import type { Problem } from '../../shared/language/problems.ts';
import { classes } from '../theme/classes.ts';
import { sentenceOf } from '../words.ts';
import { FieldProblem } from './FieldProblem.tsx';
import fieldProblemStyles from './field-problem.module.css';
import formStyles from './form.module.css';
import { Select } from './Select.tsx';
import { exactValue } from './shown-value.ts';
import textFieldStyles from './text-field.module.css';

/** Why the form was refused the last time; each problem is said at the field of its path. */
export const FormProblems = createContext<readonly Problem[]>([]);

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

/** A text in a form. */
export function FormText({ at, label, value, onChange, wide = false, autoFocus = false }: FormTextProps) {
  const { id, field } = useRefusedField(at);
  return (
    <div className={classes(textFieldStyles.field, wide && formStyles.all)}>
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

interface FormNumberProps extends Pick<FormTextProps, 'at' | 'value' | 'onChange' | 'autoFocus'> {
  /** What the field reads. */
  readonly field: NumberField;
  /** What it is called on screen, where that says more. */
  readonly label?: string;
}

/** A number as it is typed, in a form; once the field is left, a text with several readings has a button for each. */
export function FormNumber({ at, label, value, field, onChange, autoFocus = false }: FormNumberProps) {
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { id, field: refused } = useRefusedField(at);
  const read = parseNumber(value, field);
  const asked = left && !read.ok && read.readings.length > 0 ? read : null;
  const change = (typed: string) => {
    setLeft(false);
    onChange(typed);
  };
  return (
    <div className={textFieldStyles.field}>
      <label>
        {label ?? field.label}
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its question is answered
          autoFocus={autoFocus}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={value !== '' && !read.ok}
          {...refused}
          aria-describedby={asked ? id : refused['aria-describedby']}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
          onBlur={() => setLeft(true)}
        />
      </label>
      {asked ? (
        <FieldProblem
          id={id}
          label={field.label}
          problem={sentenceOf(asked.problems[0]!)}
          readings={asked.readings}
          onChoose={(reading) => {
            change(exactValue(reading, field));
            input.current?.focus();
          }}
          onEscape={() => {
            setLeft(false);
            input.current?.focus();
          }}
        />
      ) : (
        <FieldRefusal at={at} id={id} />
      )}
    </div>
  );
}

interface FormChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly onChange: (id: K) => void;
}

/** One of several in a form. */
export const FormChoice = <K extends string>(props: FormChoiceProps<K>) => (
  <div className={textFieldStyles.field}>
    <span className={textFieldStyles.label}>{props.label}</span>
    <Select {...props} field />
  </div>
);
