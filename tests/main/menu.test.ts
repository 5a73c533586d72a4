import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../main/menu.ts';
import { COMMAND_IDS, type CommandId, describeCommand } from '../../shared/commands.ts';
import type { RecentDocument } from '../../shared/ipc.ts';

const RECENT: readonly RecentDocument[] = [
  { id: 'a', name: 'Plan & more.bilateral', folder: 'Trade' },
  { id: 'b', name: 'Plan.bilateral', folder: 'Jobs' },
];

function menu(mac = false, recent = RECENT) {
  const performed: string[] = [];
  const template = menuTemplate({
    perform: (id) => void performed.push(id),
    openRecent: (id) => void performed.push(`recent ${id}`),
    recent,
    mac,
  });
  return { template, performed };
}

const itemsOf = (item: MenuItemConstructorOptions | undefined) => (item?.submenu ?? []) as MenuItemConstructorOptions[];
const everyItem = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...everyItem(itemsOf(item))]);
const choose = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('the menu', () => {
  test('holds every command that names a menu there, once, in order, with its label and keys', () => {
    const { template } = menu();
    for (const { label, submenu } of template) {
      const shown = (submenu as MenuItemConstructorOptions[]).filter(({ id }) => id !== undefined);
      const wanted = COMMAND_IDS.filter((id) => describeCommand(id).menu === label);
      expect(shown.map(({ id }) => id)).toEqual(wanted);
      expect(shown.map((item) => item.label)).toEqual(wanted.map((id) => describeCommand(id).label));
      expect(shown.map((item) => item.accelerator)).toEqual(wanted.map((id) => describeCommand(id).keys));
    }
    const menus = new Set(COMMAND_IDS.flatMap((id) => describeCommand(id).menu ?? []));
    expect(new Set(template.map(({ label }) => label))).toEqual(menus);
  });

  test('performs what is chosen, and leaves keys to the page', () => {
    const { template, performed } = menu();
    const items = everyItem(template).filter(({ id }) => id !== undefined);
    for (const item of items) choose(item);
    expect(performed).toEqual(items.map(({ id }) => id));
    for (const item of items.filter(({ accelerator }) => accelerator !== undefined)) {
      expect(item.registerAccelerator).toBe(false);
    }
  });

  test('opens recent documents by name, told apart by folder, with nothing lost to the letter that & chooses', () => {
    const { template, performed } = menu();
    const recent = everyItem(template).find(({ label }) => label === 'Open recent');
    expect(itemsOf(recent).map(({ label, type }) => label ?? type)).toEqual([
      'Plan && more.bilateral – Trade',
      'Plan.bilateral – Jobs',
      'separator',
      describeCommand('document.clearRecent').label,
    ]);
    for (const item of itemsOf(recent)) choose(item);
    expect(performed).toEqual(['recent a', 'recent b', 'document.clearRecent' satisfies CommandId]);
  });

  test('has nothing to open where nothing was opened lately', () => {
    const { template } = menu(false, []);
    expect(everyItem(template).find(({ label }) => label === 'Open recent')?.enabled).toBe(false);
  });

  test('ends the program from the File menu; on a Mac from its own, where closing closes the window', () => {
    const roles = (mac: boolean) => {
      const file = menu(mac).template.find(({ label }) => label === 'File');
      return itemsOf(file).flatMap(({ role }) => role ?? []);
    };
    expect(roles(false)).toEqual(['quit']);
    expect(roles(true)).toEqual(['close']);
    const { template } = menu(true);
    expect([template[0]?.role, template.at(-1)?.role]).toEqual(['appMenu', 'windowMenu']);
  });

  test('has what text fields need', () => {
    const edit = menu().template.find(({ label }) => label === 'Edit');
    expect(itemsOf(edit).flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  });
});
