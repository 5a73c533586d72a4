import { ChevronDown } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { names } from '../names.ts';

interface AssumptionPickerProps {
  /** What it is chosen for: `Assumption across`. */
  readonly label: string;
  readonly value: AssumptionPath;
  readonly paths: readonly AssumptionPath[];
  readonly onChange: (path: AssumptionPath) => void;
  /** What is not on offer and why, under the list. */
  readonly foot?: ReactNode;
}

/** One assumption among many, found by typing a part of its name or of its group's. */
export function AssumptionPicker({ label, value, paths, onChange, foot }: AssumptionPickerProps) {
  const [open, setOpen] = useState(false);
  const { contains } = useFilter({ sensitivity: 'base' });
  const entries = useMemo(
    () => paths.map((id) => ({ id, label: names().assumption(id).label, group: names().group(REGISTER[id].group) })),
    [paths],
  );
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton
        className="select-button assumption-picker"
        aria-label={`${label}: ${names().assumption(value).label}`}
      >
        {names().assumption(value).label}
        <ChevronDown size={13} aria-hidden />
      </AriaButton>
      <Popover className="popover picker-popover" placement="bottom start" aria-label={label}>
        <div className="picker">
          <Autocomplete filter={contains}>
            <SearchField aria-label="Search assumptions" autoFocus className="palette-field">
              <Input placeholder="Search assumptions" />
            </SearchField>
            <Menu
              className="menu picker-list"
              aria-label="Assumptions"
              items={entries}
              // Not a selection of the menu's: Enter on what is selected already would do nothing.
              dependencies={[value]}
              renderEmptyState={() => <p className="palette-empty">No assumption is called that.</p>}
              onAction={(key) => {
                setOpen(false);
                onChange(key as AssumptionPath);
              }}
            >
              {(entry) => (
                <MenuItem
                  id={entry.id}
                  className={entry.id === value ? 'menu-item chosen' : 'menu-item'}
                  textValue={`${entry.label} ${entry.group}`}
                >
                  <span>{entry.label}</span>
                  <span className="keys">{entry.group}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          {foot !== undefined && <p className="picker-foot">{foot}</p>}
        </div>
      </Popover>
    </MenuTrigger>
  );
}
