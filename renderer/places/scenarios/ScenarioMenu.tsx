import { Copy, MoreHorizontal } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CommandId } from '../../../shared/commands.ts';
import buttonStyles from '../../controls/button.module.css';
import menuStyles from '../../controls/menu.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useCommands, useWorkspace } from '../../workspace/workspace-context.ts';

const OF_SCENARIO: readonly CommandId[] = [
  'scenario.rename',
  'scenario.duplicate',
  'scenario.addChanges',
  'scenario.makeBaseline',
  'scenario.moveUp',
  'scenario.moveDown',
  'scenario.delete',
];

/** What can be done with a scenario; opening it selects the scenario, as the commands are about the selected one. */
export const ScenarioMenu = memo(function ScenarioMenu({
  id,
  name,
  skipped,
}: {
  readonly id: string;
  readonly name: string;
  /** The Tab key passes it by. */
  readonly skipped: boolean;
}) {
  const commands = useCommands();
  const { view } = useWorkspace();
  // Known here, so that what can be done is asked once the scenario is selected.
  const [open, setOpen] = useState(false);
  const change = (opens: boolean) => {
    if (opens) view.setState({ selected: id });
    setOpen(opens);
  };
  return (
    <MenuTrigger isOpen={open} onOpenChange={change}>
      <AriaButton
        className={classes(buttonStyles.button, buttonStyles.icon)}
        excludeFromTabOrder={skipped}
        aria-label={words.scenarios.more(name)}
      >
        <MoreHorizontal size={14} aria-hidden />
      </AriaButton>
      <Popover className={classes(menuStyles.popover)} placement="bottom end">
        <Menu
          className={classes(menuStyles.menu)}
          aria-label={name}
          onAction={(key) => commands[key as CommandId].perform()}
        >
          {OF_SCENARIO.map((command) => (
            <MenuItem
              key={command}
              id={command}
              className={classes(menuStyles.item)}
              isDisabled={open && !commands[command].enabled()}
            >
              {command === 'scenario.duplicate' && <Copy size={13} aria-hidden />}
              {commands[command].label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
