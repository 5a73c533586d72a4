import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../main/menu.ts';
import { withMnemonics } from '../../main/mnemonics.ts';
import { speak } from '../../main/words.ts';
import { COMMAND_IDS, type CommandId, describeCommand, MENUS } from '../../shared/commands.ts';
import type { RecentDocument } from '../../shared/ipc.ts';
import { english } from '../../shared/language/en/english.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';

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
/** A label as it is read. */
const plain = (label: string | undefined): string => (label ?? '').replaceAll(/&(.)/g, '$1');
const choose = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('the menu', () => {
  test('holds every command that names a menu there, once, in order, with its label and keys', () => {
    const { template } = menu();
    expect(template.map(({ label }) => plain(label))).toEqual(MENUS.map((menu) => english.menus.names[menu]));
    for (const [k, { submenu }] of template.entries()) {
      const shown = (submenu as MenuItemConstructorOptions[]).filter(({ id }) => id !== undefined);
      const wanted = COMMAND_IDS.filter((id) => describeCommand(id).menu === MENUS[k]);
      expect(shown.map(({ id }) => id)).toEqual(wanted);
      expect(shown.map((item) => plain(item.label))).toEqual(wanted.map((id) => english.commands[id]));
      expect(shown.map((item) => item.accelerator)).toEqual(wanted.map((id) => describeCommand(id).keys));
    }
    const menus = new Set(COMMAND_IDS.flatMap((id) => describeCommand(id).menu ?? []));
    expect(menus).toEqual(new Set(MENUS));
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
    const recent = everyItem(template).find(({ label }) => plain(label) === 'Open recent');
    expect(itemsOf(recent).map(({ label, type }) => label ?? type)).toEqual([
      '&1  Plan && more.bilateral – Trade',
      '&2  Plan.bilateral – Jobs',
      'separator',
      '&Clear recent documents',
    ]);
    for (const item of itemsOf(recent)) choose(item);
    expect(performed).toEqual(['recent a', 'recent b', 'document.clearRecent' satisfies CommandId]);
  });

  test('has nothing to open where nothing was opened lately', () => {
    const { template } = menu(false, []);
    expect(everyItem(template).find(({ label }) => plain(label) === 'Open recent')?.enabled).toBe(false);
  });

  test('ends the program from the File menu; on a Mac from its own, where closing closes the window', () => {
    const roles = (mac: boolean) => {
      const file = menu(mac).template.find(({ label }) => plain(label) === 'File');
      return itemsOf(file).flatMap(({ role }) => role ?? []);
    };
    expect(roles(false)).toEqual(['quit']);
    expect(roles(true)).toEqual(['close']);
    const { template } = menu(true);
    expect([template[0]?.role, template.at(-1)?.role]).toEqual(['appMenu', 'windowMenu']);
  });

  test('has what text fields need', () => {
    const edit = menu().template.find(({ label }) => plain(label) === 'Edit');
    expect(itemsOf(edit).flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  });

  test('chooses every item by a letter off the Mac, each once in its menu; a Mac has none', () => {
    const menusOf = (items: readonly MenuItemConstructorOptions[]): (readonly MenuItemConstructorOptions[])[] => [
      items,
      ...items.filter(({ submenu }) => submenu !== undefined).flatMap((item) => menusOf(itemsOf(item))),
    ];
    for (const items of menusOf(menu().template)) {
      const shown = items.filter(({ type, visible }) => type !== 'separator' && visible !== false);
      const letters = shown.map(({ label }) => /(?<!&)(?:&&)*&([a-z0-9])/i.exec(label ?? '')?.[1]?.toLowerCase());
      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    }
    const mac = everyItem(menu(true, []).template).map(({ label }) => label ?? '');
    expect(mac.filter((label) => label.includes('&'))).toEqual([]);
    expect(menu().template.map(({ label }) => label)).toEqual(['&File', '&Edit', '&Scenario', '&View']);
  });

  test('says everything by the language', () => {
    speak(pseudo(english));
    const labels = everyItem(menu(false, []).template).map(({ label }) => plain(label));
    speak(english);
    expect(labels.filter((label) => /[A-Za-z]/.test(label))).toEqual([]);
    expect(labels.join()).toContain(widen(english.menus.quit));
  });

  test('zooms by + without Shift and by the number pad too, in items that are not shown', () => {
    const view = menu().template.find(({ label }) => plain(label) === 'View');
    const hidden = itemsOf(view).filter(({ visible }) => visible === false);
    expect(hidden.map(({ role, accelerator }) => [role, accelerator])).toEqual([
      ['zoomIn', 'CommandOrControl+='],
      ['zoomIn', 'CommandOrControl+numadd'],
      ['zoomOut', 'CommandOrControl+numsub'],
      ['resetZoom', 'CommandOrControl+num0'],
    ]);
  });
});

describe('letters to choose by', () => {
  test('are the first of a word that is free, else any other, or one that another can spare; & stays what it is', () => {
    expect(withMnemonics(['Open…', 'Open recent', 'Or', 'R & D', '…'])).toEqual([
      'O&pen…',
      'Open &recent',
      '&Or',
      'R && &D',
      '…',
    ]);
  });
});
