import { Select } from '../controls/Select.tsx';

interface FormTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Over the whole width of the form. */
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
}

/** A text in the form of a figure or fact. */
export const FormText = ({ label, value, onChange, wide = false, autoFocus = false }: FormTextProps) => (
  <label className={wide ? 'text-field all' : 'text-field'}>
    {label}
    {/* biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its question is answered */}
    <input value={value} autoFocus={autoFocus} onChange={(event) => onChange(event.currentTarget.value)} />
  </label>
);

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
