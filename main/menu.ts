import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, type CommandDescription, type CommandId, describeCommand } from '../shared/commands.ts';

const MENUS = ['File', 'Edit', 'Scenario', 'View'] as const;

/** The program's menu, from the one list of commands; the page performs what is chosen. */
export function setMenu(perform: (id: CommandId) => void, mac: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(perform, mac)));
}

/** What the menu holds; apart from Electron's own items a mirror of `COMMANDS`. */
export function menuTemplate(perform: (id: CommandId) => void, mac: boolean): MenuItemConstructorOptions[] {
  const menus = MENUS.map(
    (label): MenuItemConstructorOptions => ({
      label,
      submenu: [...COMMAND_IDS.flatMap((id) => items(id, label, perform)), ...ownItems(label, mac)],
    }),
  );
  return mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function items(id: CommandId, menu: string, perform: (id: CommandId) => void): MenuItemConstructorOptions[] {
  const command: CommandDescription = describeCommand(id);
  if (command.menu !== menu) return [];
  const item: MenuItemConstructorOptions = {
    id,
    label: command.label,
    click: () => perform(id),
    // The page listens to the keys itself, as it knows what has the focus; here they are only shown.
    ...(command.keys ? { accelerator: command.keys, registerAccelerator: false } : {}),
  };
  return command.separated ? [{ type: 'separator' }, item] : [item];
}

/** What the system does by itself. Text fields need their roles for the clipboard to work on a Mac. */
function ownItems(menu: (typeof MENUS)[number], mac: boolean): MenuItemConstructorOptions[] {
  switch (menu) {
    case 'File':
      return [{ type: 'separator' }, mac ? { role: 'close' } : { role: 'quit' }];
    case 'Edit':
      return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ];
    case 'Scenario':
      return [];
  }
}
