import type { ReactNode } from 'react';
import styles from './reading-page.module.css';

interface ChoiceProps<K extends string | number> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly onChange: (id: K) => void;
  readonly children?: ReactNode;
}

/** One of several, in the browser's own list: it is known to every reader, with keys and on a telephone. */
export const Choice = <K extends string | number>({ label, value, options, onChange }: ChoiceProps<K>) => (
  <label className={styles.choice}>
    <span>{label}</span>
    <select
      value={value}
      onChange={(event) => {
        const { value: id } = event.currentTarget;
        onChange(options.find((one) => String(one.id) === id)!.id);
      }}
    >
      {options.map(({ id, label: name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
