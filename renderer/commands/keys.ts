import { COMMAND_IDS } from '../../shared/commands.ts';
import type { Command, Commands } from './command.ts';

/** The keys of a command as this system writes them: ⇧⌘Z or Ctrl+Shift+Z. */
export function shownKeys(keys: string | undefined, mac: boolean): string {
  if (keys === undefined) return '';
  const parts = keys.split('+');
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const key = parts.at(-1)!;
  return `${parts.includes('Shift') ? '⇧' : ''}${parts.includes('CmdOrCtrl') ? '⌘' : ''}${key}`;
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command whose keys these are; Ctrl+Y redoes too. */
export function commandFor(press: KeyPress, commands: Commands, mac: boolean): Command | undefined {
  if (press.altKey || (mac ? press.ctrlKey : press.metaKey) || !(mac ? press.metaKey : press.ctrlKey)) return undefined;
  const key = press.key.toUpperCase();
  if (!mac && key === 'Y' && !press.shiftKey) return commands['edit.redo'];
  const keys = `CmdOrCtrl+${press.shiftKey ? 'Shift+' : ''}${key}`;
  return COMMAND_IDS.map((id) => commands[id]).find((command) => command.keys === keys);
}

/** Keys that a text field has a meaning of its own for. */
const OF_FIELDS = new Set(['edit.undo', 'edit.redo']);

/**
 * Whether the focus is where something is being typed, so that undo is the field's own. A slider, a box and a number
 * field in which nothing was typed have nothing to undo.
 */
export const belongsToField = (command: Command, target: EventTarget | null): boolean =>
  OF_FIELDS.has(command.id) && isTypedIn(target);

/** Whether somebody is typing there. */
export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="range"], [type="checkbox"], [data-typing="false"]), textarea');
