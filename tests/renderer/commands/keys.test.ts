import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../renderer/commands/command.ts';
import { commandFor, type KeyPress, shownKeys } from '../../../renderer/commands/keys.ts';
import { COMMAND_IDS, describeCommand } from '../../../shared/commands.ts';

const commands = Object.fromEntries(
  COMMAND_IDS.map((id) => {
    const { keys } = describeCommand(id);
    return [id, { id, label: id, keys, enabled: () => true, perform: () => undefined }];
  }),
) as unknown as Commands;
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const found = (key: string, more: Partial<KeyPress>, mac = false) => commandFor(press(key, more), commands, mac)?.id;

describe('the keys of commands', () => {
  test('are Ctrl here and ⌘ on a Mac', () => {
    expect(found('s', { ctrlKey: true })).toBe('document.save');
    expect(found('s', { metaKey: true })).toBeUndefined();
    expect(found('s', { metaKey: true }, true)).toBe('document.save');
    expect(found('s', { ctrlKey: true }, true)).toBeUndefined();
  });

  test('tell Shift apart, and leave Alt to text', () => {
    expect(found('S', { ctrlKey: true, shiftKey: true })).toBe('document.saveAs');
    expect(found('z', { ctrlKey: true, altKey: true })).toBeUndefined();
    expect(found('s', {})).toBeUndefined();
  });

  test('redo by Ctrl+Y too, but not on a Mac', () => {
    expect(found('y', { ctrlKey: true })).toBe('edit.redo');
    expect(found('Z', { ctrlKey: true, shiftKey: true })).toBe('edit.redo');
    expect(found('y', { metaKey: true }, true)).toBeUndefined();
  });

  test('are written as the system does', () => {
    expect(shownKeys('CmdOrCtrl+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shownKeys('CmdOrCtrl+Shift+Z', true)).toBe('⇧⌘Z');
    expect(shownKeys(undefined, true)).toBe('');
  });

  test('stand for one command each', () => {
    const keys = COMMAND_IDS.map((id) => describeCommand(id).keys).filter((one) => one !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
