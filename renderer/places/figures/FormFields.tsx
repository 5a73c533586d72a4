import { createContext, useContext, useId } from 'react';
import { type Problem, sentence } from '../../../shared/outcome.ts';
import { Select } from '../../controls/Select.tsx';

/** Why the form was refused the last time; each problem is said at the field whose label it names. */
export const FormProblems = createContext<readonly Problem[]>([]);

/** Fields that say themselves why they are refused. */
const FIELDS: readonly string[] = ['Value', 'Unit', 'Period', 'Name', 'Publication', 'Date'];

export const isAtField = ({ where }: Problem): boolean => FIELDS.includes(where);

/** Why what stands in the field of this label is refused; null: it is not. */
function useProblem(label: string): string | null {
  const named = label.split(',')[0];
  const problem = useContext(FormProblems).find((one) => isAtField(one) && one.where === named);
  return problem === undefined ? null : sentence(problem);
}

/** Why a field is refused, under it. */
export function FieldRefusal({ label, id }: { readonly label: string; readonly id: string }) {
  const problem = useProblem(label);
  return problem === null ? null : (
    <span className="field-problem" id={id} role="alert">
      {problem}
    </span>
  );
}

/** What marks the field of this label as refused, and names why. */
export function useRefusedField(label: string) {
  const id = useId();
  const refused = useProblem(label) !== null;
  return { id, field: refused ? { 'aria-invalid': true, 'aria-describedby': id } : {} } as const;
}

interface FormTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Over the whole width of the form. */
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
}

/** A text in the form of a figure or fact. */
export function FormText({ label, value, onChange, wide = false, autoFocus = false }: FormTextProps) {
  const { id, field } = useRefusedField(label);
  return (
    <div className={wide ? 'text-field all' : 'text-field'}>
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
      <FieldRefusal label={label} id={id} />
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
  <div className="text-field">
    <span className="field-label">{props.label}</span>
    <Select {...props} field />
  </div>
);
