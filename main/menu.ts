import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, type CommandDescription, type CommandId, describeCommand } from '../shared/commands.ts';
import type { RecentDocument } from '../shared/ipc.ts';

const MENUS = ['File', 'Edit', 'Scenario', 'View'] as const;

export interface MenuIo {
  readonly perform: (id: CommandId) => void;
  readonly openRecent: (id: string) => void;
  readonly recent: readonly RecentDocument[];
  readonly mac: boolean;
}

/** The program's menu, from the one list of commands; the page performs what is chosen. */
export function setMenu(io: MenuIo): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(io)));
}

/** What the menu holds; apart from recent documents and Electron's own items a mirror of `COMMANDS`. */
export function menuTemplate(io: MenuIo): MenuItemConstructorOptions[] {
  const menus = MENUS.map(
    (label): MenuItemConstructorOptions => ({
      label,
      submenu: [...COMMAND_IDS.flatMap((id) => items(id, label, io)), ...ownItems(label, io.mac)],
    }),
  );
  return io.mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function items(id: CommandId, menu: string, io: MenuIo): MenuItemConstructorOptions[] {
  const command: CommandDescription = describeCommand(id);
  if (command.menu !== menu) return [];
  const shown = [commandItem(id, io), ...(id === 'document.open' ? [recentItem(io)] : [])];
  return command.separated ? [{ type: 'separator' }, ...shown] : shown;
}

function commandItem(id: CommandId, { perform }: MenuIo): MenuItemConstructorOptions {
  const { label, keys }: CommandDescription = describeCommand(id);
  return {
    id,
    label,
    click: () => perform(id),
    // The page listens to the keys itself, as it knows what has the focus; here they are only shown.
    ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
  };
}

function recentItem(io: MenuIo): MenuItemConstructorOptions {
  const { recent, openRecent } = io;
  return {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ id, name, folder }) => ({
        label: literal(folder === '' ? name : `${name} – ${folder}`),
        click: () => openRecent(id),
      })),
      { type: 'separator' },
      commandItem('document.clearRecent', io),
    ],
  };
}

/** In a menu, `&` stands before the letter that chooses an item. */
const literal = (label: string): string => label.replaceAll('&', '&&');

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
