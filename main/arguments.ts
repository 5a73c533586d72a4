import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const isSwitch = (arg: string): boolean => arg.startsWith('-');

/** The two of our own that stand where a command would. */
const isOwnSwitch = (arg: string): boolean => arg === '--help' || arg === '--version';

/**
 * What was typed after the program's name and after switches meant for the runtime, such as a launcher puts first.
 * Electron started by its own name takes the app's folder before ours.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): readonly string[] {
  if (packaged) {
    const first = argv.findIndex((arg, place) => place > 0 && (!isSwitch(arg) || isOwnSwitch(arg)));
    return first === -1 ? [] : argv.slice(first);
  }
  const app = argv.findIndex((arg, place) => place > 0 && !isSwitch(arg));
  return app === -1 ? [] : argv.slice(app + 1);
}

/** `Bilateral compare FILE …` opens no window: a plain word is a command, or a misspelt one; a path is a document. */
export const isCommandLine = ([first = '']: readonly string[]): boolean =>
  /^[a-z]+(-[a-z]+)*$/.test(first) || isOwnSwitch(first);

/** The first document among the arguments, as a path from the caller's folder. */
export function documentAmong(args: readonly string[], folder: string): string | null {
  const file = args.find((arg) => !isSwitch(arg));
  if (file === undefined) return null;
  const path = pathOf(file);
  return isAbsolute(path) ? path : resolve(folder, path);
}

/** File managers give some programs an address in the place of a path. */
function pathOf(arg: string): string {
  if (!arg.startsWith('file://')) return arg;
  try {
    return fileURLToPath(arg);
  } catch {
    return arg;
  }
}

/** What a second start hands over to the running program. */
export interface HandedOver extends Record<string, unknown> {
  readonly document: string | null;
}

export const handedOver = (document: string | null): HandedOver => ({ document });

/** Its document, as a path; null where it has none, or is no start of this program's. */
export function documentHandedOver(data: unknown): string | null {
  const document = (data as { document?: unknown } | null | undefined)?.document;
  return typeof document === 'string' && isAbsolute(document) ? document : null;
}
