import exportStyles from './export.module.css';

interface ChosenProps {
  /** What it is, and how many are chosen. */
  readonly label: string;
  readonly open?: boolean;
  readonly all: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** One that always is. */
  readonly fixed?: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of several, in their own order. */
export function Chosen({ label, open = false, all, chosen, fixed, onChange }: ChosenProps) {
  const take = (id: string, taken: boolean) =>
    onChange(all.map((one) => one.id).filter((one) => (one === id ? taken : chosen.includes(one))));
  return (
    <details className={exportStyles.chosen} open={open}>
      <summary>{label}</summary>
      <ul aria-label={label}>
        {all.map((one) => (
          <li key={one.id}>
            <label className={exportStyles.tick} title={one.label}>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                disabled={one.id === fixed}
                onChange={(event) => take(one.id, event.currentTarget.checked)}
              />
              <span>{one.label}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
