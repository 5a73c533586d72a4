import { isAbsolute, resolve } from 'node:path';

/** Commands that run without a window when they come first. */
const COMMANDS = new Set(['project', 'compare', 'explain', 'check', 'figures', '--help', '--version']);

/** What was typed after the program's name: Electron started by its own name takes the app's folder first. */
export const ownArguments = (argv: readonly string[], packaged: boolean): readonly string[] =>
  argv.slice(packaged ? 1 : 2);

/** `Bilateral compare FILE …` opens no window. */
export const isCommandLine = (args: readonly string[]): boolean => args[0] !== undefined && COMMANDS.has(args[0]);

/** The first document among the arguments, as a path from the caller's folder. */
export function documentAmong(args: readonly string[], folder: string): string | null {
  const file = args.find((arg) => arg.toLowerCase().endsWith('.bilateral') && !arg.startsWith('-'));
  if (file === undefined) return null;
  return isAbsolute(file) ? file : resolve(folder, file);
}
