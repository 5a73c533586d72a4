import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, type CommandId, describeCommand, MENUS, type MenuId } from '../shared/commands.ts';
import type { RecentDocument } from '../shared/ipc.ts';
import { literal, withMnemonics } from './mnemonics.ts';
import { words } from './words.ts';

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
    (menu): MenuItemConstructorOptions => ({
      label: words.menus.names[menu],
      submenu: [...COMMAND_IDS.flatMap((id) => items(id, menu, io)), ...ownItems(menu, io.mac)],
    }),
  );
  // On a Mac there are no letters to choose by.
  return io.mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : lettered(menus);
}

/** Items with the letters that choose them, each once in its menu; a label that has one keeps it. */
function lettered(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const own = items.filter(({ label, visible }) => label !== undefined && visible !== false && !label.startsWith('&'));
  const labels = withMnemonics(own.map(({ label }) => label!));
  return items.map((item) => {
    const at = own.indexOf(item);
    const submenu = Array.isArray(item.submenu) ? { submenu: lettered(item.submenu) } : {};
    return { ...item, ...(at < 0 ? {} : { label: labels[at]! }), ...submenu };
  });
}

function items(id: CommandId, menu: MenuId, io: MenuIo): MenuItemConstructorOptions[] {
  const command = describeCommand(id);
  if (command.menu !== menu) return [];
  const shown = [commandItem(id, io), ...(id === 'document.open' ? [recentItem(io)] : [])];
  return command.separated ? [{ type: 'separator' }, ...shown] : shown;
}

function commandItem(id: CommandId, { perform }: MenuIo): MenuItemConstructorOptions {
  const { keys } = describeCommand(id);
  return {
    id,
    label: words.commands[id],
    click: () => perform(id),
    // The page listens to the keys itself, as it knows what has the focus; here they are only shown.
    ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
  };
}

function recentItem(io: MenuIo): MenuItemConstructorOptions {
  const { recent, openRecent, mac } = io;
  // Names are chosen by their number, as their letters change with them.
  const numbered = (name: string, at: number) => (mac || at > 8 ? literal(name) : `&${at + 1}  ${literal(name)}`);
  return {
    label: words.menus.openRecent,
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ id, name, folder }, at) => ({
        label: numbered(words.menus.recent(name, folder), at),
        click: () => openRecent(id),
      })),
      { type: 'separator' },
      commandItem('document.clearRecent', io),
    ],
  };
}

/** What the system does by itself. Text fields need their roles for the clipboard to work on a Mac. */
function ownItems(menu: MenuId, mac: boolean): MenuItemConstructorOptions[] {
  const said = words.menus;
  // A Mac names what it does itself.
  const own = (role: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions =>
    mac ? { role } : { role, label };
  switch (menu) {
    case 'file':
      return [{ type: 'separator' }, mac ? { role: 'close' } : own('quit', said.quit)];
    case 'edit':
      return [
        { type: 'separator' },
        own('cut', said.cut),
        own('copy', said.copy),
        own('paste', said.paste),
        own('selectAll', said.selectAll),
      ];
    case 'view':
      return [
        { type: 'separator' },
        own('resetZoom', said.actualSize),
        own('zoomIn', said.zoomIn),
        own('zoomOut', said.zoomOut),
        ...OTHER_ZOOM_KEYS.map(([role, keys]) => alsoBy(role, keys)),
        own('togglefullscreen', said.fullScreen),
      ];
    case 'scenario':
      return [];
  }
}

/** Beside those that Electron gives its own items: `+` without Shift, and the number pad. */
const OTHER_ZOOM_KEYS = [
  ['zoomIn', 'CommandOrControl+='],
  ['zoomIn', 'CommandOrControl+numadd'],
  ['zoomOut', 'CommandOrControl+numsub'],
  ['resetZoom', 'CommandOrControl+num0'],
] as const;

/** An item has one accelerator; another one needs an item that is not shown. */
const alsoBy = (role: (typeof OTHER_ZOOM_KEYS)[number][0], accelerator: string): MenuItemConstructorOptions => ({
  role,
  accelerator,
  visible: false,
  acceleratorWorksWhenHidden: true,
});
