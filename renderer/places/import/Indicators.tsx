import { useMemo, useState } from 'react';
import textFieldStyles from '../../controls/text-field.module.css';
import { words } from '../../words.ts';
import importStyles from './import.module.css';

interface IndicatorsProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** So many are listed; others are searched for. */
const MOST_SHOWN = 100;

/** Many series, of which some are ticked: those that are ticked, then what the search finds. */
export function Indicators({ label, choices, chosen, onChange }: IndicatorsProps) {
  const [search, setSearch] = useState('');
  const said = words.importSheet.questions;
  const found = useMemo(() => {
    const sought = search.toLowerCase().split(/\s+/);
    return choices.filter(({ value, label }) => sought.every((one) => `${value} ${label}`.toLowerCase().includes(one)));
  }, [choices, search]);
  const shown = found.slice(0, MOST_SHOWN);
  const tick = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className={importStyles.indicators}>
      <legend>{label}</legend>
      <div className={textFieldStyles.field}>
        <label>
          {said.search}
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
      </div>
      <ul aria-label={label}>
        {shown.map(({ value, label: name }) => (
          <li key={value}>
            <label className={importStyles.tick}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => tick(value, event.currentTarget.checked)}
              />
              <span>{name === '' || name === value ? value : `${name} (${value})`}</span>
            </label>
          </li>
        ))}
      </ul>
      <small role="status">
        {found.length === 0
          ? said.noFound
          : found.length > shown.length
            ? said.more(found.length - shown.length)
            : said.chosen(chosen.length, choices.length)}
      </small>
    </fieldset>
  );
}
