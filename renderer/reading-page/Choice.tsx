import { useId } from 'react';
import readingPageStyles from './reading-page.module.css';

interface ChoiceProps<K extends string | number> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly onChange: (id: K) => void;
}

/** One of several, in the browser's own list: it is known to every reader, with keys and on a telephone. */
export function Choice<K extends string | number>({ label, value, options, onChange }: ChoiceProps<K>) {
  const id = useId();
  return (
    <div className={readingPageStyles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const { value: chosen } = event.currentTarget;
          onChange(options.find((one) => String(one.id) === chosen)!.id);
        }}
      >
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
