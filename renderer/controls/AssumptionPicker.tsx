import { ChevronDown } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { assumptionEntry } from './assumption-entries.ts';
import { Finder } from './Finder.tsx';
import finderStyles from './finder.module.css';
import menuStyles from './menu.module.css';
import selectStyles from './select.module.css';

interface AssumptionPickerProps {
  /** What it is chosen for: `Assumption across`. */
  readonly label: string;
  readonly value: AssumptionPath;
  readonly paths: readonly AssumptionPath[];
  readonly onChange: (path: AssumptionPath) => void;
  /** What is not on offer and why, under the list. */
  readonly foot?: ReactNode;
}

/** One assumption among many. */
export function AssumptionPicker({ label, value, paths, onChange, foot }: AssumptionPickerProps) {
  const [open, setOpen] = useState(false);
  const called = names();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are called in the document
  const entries = useMemo(() => paths.map(assumptionEntry), [paths, called]);
  const chosen = called.assumption(value).label;
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton
        className={classes(selectStyles.select, finderStyles.picker)}
        aria-label={words.controls.chosen(label, chosen)}
      >
        {chosen}
        <ChevronDown size={13} aria-hidden />
      </AriaButton>
      <Popover
        className={classes(menuStyles.popover, finderStyles.popover)}
        placement="bottom start"
        aria-label={label}
      >
        <Finder
          label={words.finder.searchAssumptions}
          list={words.finder.assumptions}
          entries={entries}
          value={value}
          foot={foot}
          onChoose={({ id }) => onChange(id)}
          onClose={() => setOpen(false)}
        />
      </Popover>
    </MenuTrigger>
  );
}
