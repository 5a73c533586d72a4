import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import {
  Select as AriaSelect,
  Button,
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import menuStyles from './menu.module.css';
import selectStyles from './select.module.css';

interface Option<K extends string> {
  readonly id: K;
  readonly label: string;
  /** Heading under which it stands with its neighbours. */
  readonly under?: string;
}

interface SelectProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly Option<K>[];
  readonly onChange: (id: K) => void;
  /** What the button shows; the chosen label unless told. */
  readonly shown?: React.ReactNode;
  readonly field?: boolean;
}

function Choice<K extends string>({ label, value, options, onChange, shown, field }: SelectProps<K>) {
  return (
    <AriaSelect aria-label={label} selectedKey={value} onSelectionChange={(key) => onChange(key as K)}>
      <Button className={classes(selectStyles.select, field && selectStyles.field)}>
        <SelectValue>{() => shown ?? options.find(({ id }) => id === value)?.label}</SelectValue>
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={classes(menuStyles.popover)} placement="bottom start">
        <ListBox className={classes(menuStyles.menu)}>
          {underHeadings(options).map(({ under, own }) =>
            under === undefined ? (
              <Collection key="" items={own}>
                {item}
              </Collection>
            ) : (
              <ListBoxSection key={under}>
                <Header className={classes(menuStyles.heading)}>{under}</Header>
                <Collection items={own}>{item}</Collection>
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

const item = ({ id, label }: Option<string>) => (
  <ListBoxItem className={classes(menuStyles.item)} id={id} textValue={label}>
    {label}
  </ListBoxItem>
);

function underHeadings<K extends string>(options: readonly Option<K>[]) {
  const parts: { readonly under: string | undefined; readonly own: Option<K>[] }[] = [];
  for (const option of options) {
    const last = parts.at(-1);
    if (last && last.under === option.under) last.own.push(option);
    else parts.push({ under: option.under, own: [option] });
  }
  return parts;
}

/** A choice of one among several; not drawn again while what it is given stays the same. */
export const Select = memo(Choice) as typeof Choice;

const known = new WeakMap<object, readonly { readonly id: string; readonly label: string }[]>();

/** Options of these ids under their labels; the same list as long as both are the same. */
export function optionsOf<K extends string>(
  ids: readonly K[],
  labels: Readonly<Record<K, string>>,
): readonly { readonly id: K; readonly label: string }[] {
  let options = known.get(labels);
  if (options?.length !== ids.length || options.some(({ id }, place) => id !== ids[place])) {
    options = ids.map((id) => ({ id, label: labels[id] }));
    known.set(labels, options);
  }
  return options as readonly { readonly id: K; readonly label: string }[];
}
