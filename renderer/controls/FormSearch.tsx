import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { FieldRefusal, useRefusedField } from './FormFields.tsx';
import formSearchStyles from './form-search.module.css';
import menuStyles from './menu.module.css';
import { type Findable, found } from './search.ts';
import textFieldStyles from './text-field.module.css';

interface FormSearchProps {
  /** Path of its problems. */
  readonly at: string;
  readonly label: string;
  /** Id of what is chosen; empty: nothing is. */
  readonly value: string;
  readonly entries: readonly (Findable & { readonly id: string })[];
  readonly onChange: (id: string) => void;
  readonly autoFocus?: boolean;
}

/** One of very many in a form: found by typing, or in the list. A name typed in full chooses it, and so does the only one left. */
export function FormSearch({ at, label, value, entries, onChange, autoFocus = false }: FormSearchProps) {
  const { id, field } = useRefusedField(at);
  const chosen = entries.find((one) => one.id === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  // Made anew when it is left: on a busy machine its list could stay open over the form.
  const [times, setTimes] = useState(0);
  const text = typed ?? chosen;
  const shown = text === chosen ? entries : found(entries, text);
  const type = (next: string) => {
    setTyped(next === chosen ? null : next);
    const meant = entries.find((one) => one.label.toLowerCase() === next.trim().toLowerCase());
    if (meant && meant.id !== value) onChange(meant.id);
  };
  const leave = () => {
    if (typed !== null && typed.trim() !== '' && shown.length === 1) onChange(shown[0]!.id);
    setTyped(null);
    setTimes(times + 1);
  };
  return (
    <div className={textFieldStyles.field}>
      <ComboBox
        key={times}
        className={classes(formSearchStyles.search)}
        items={shown}
        selectedKey={value === '' ? null : value}
        inputValue={text}
        allowsEmptyCollection
        menuTrigger="input"
        isInvalid={'aria-invalid' in field}
        onInputChange={type}
        onBlur={leave}
        onSelectionChange={(key) => {
          if (key === null) return;
          setTyped(null);
          onChange(String(key));
        }}
      >
        <Label className={classes(textFieldStyles.label)}>{label}</Label>
        <span className={formSearchStyles.box}>
          <Input autoFocus={autoFocus && times === 0} {...field} />
          <Button className={classes(formSearchStyles.all)} aria-label={words.controls.showAll(label)}>
            <ChevronDown size={13} aria-hidden />
          </Button>
        </span>
        <Popover className={classes(menuStyles.popover, formSearchStyles.popover)} placement="bottom start">
          <ListBox
            className={classes(menuStyles.menu)}
            renderEmptyState={() => <p className={formSearchStyles.none}>{words.finder.nothing}</p>}
          >
            {(entry: FormSearchProps['entries'][number]) => (
              <ListBoxItem className={classes(menuStyles.item)} id={entry.id} textValue={entry.label}>
                {entry.label}
                <span className={menuStyles.keys}>{entry.kind}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <FieldRefusal at={at} id={id} />
    </div>
  );
}
