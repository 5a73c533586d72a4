import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type * as Electron from 'electron';
import { words } from '../words.ts';
import { guarded } from './guard.ts';
import { type SecondStart, takeInstanceLock } from './single-instance.ts';
import { becomeReady, isReady, preventable } from './stand-in-state.ts';

/** The page has to hear of the end before the process is gone. */
const FAREWELL_MS = 50;

type Members =
  | 'isPackaged'
  | 'commandLine'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'quit'
  | 'exit';

/** What `app` does with windows; they are told of here, as windows know the app. */
export interface Closable {
  /** Closes it unless a listener prevents that; true where it is closed. */
  close(): boolean | undefined;
}
export const windows = new Set<Closable>();

class AppStandIn extends EventEmitter implements Pick<Electron.App, Members> {
  readonly isPackaged = false;
  readonly commandLine = guarded('app.commandLine', {
    hasSwitch: (name: string) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) =>
      process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
    /** What Chromium does is the browser's affair. */
    appendSwitch(_name: string, _value?: string) {},
  } satisfies Pick<
    Electron.CommandLine,
    'hasSwitch' | 'getSwitchValue' | 'appendSwitch'
  >) as unknown as Electron.CommandLine;
  private userData = process.env.BILATERAL_PREVIEW_USER_DATA ?? join(homedir(), '.bilateral-preview');
  private quitting = false;

  async whenReady(): Promise<void> {
    await Promise.resolve();
    becomeReady();
  }
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const start = { argv: process.argv, folder: process.cwd(), data: additionalData ?? null };
    const heard = ({ argv, folder, data }: SecondStart) => this.emit('second-instance', {}, argv, folder, data);
    // Never before the app is ready.
    const first = takeInstanceLock(this.getPath('userData'), start, (second) => {
      if (isReady()) heard(second);
      else setTimeout(() => heard(second));
    });
    if (!first) process.stdout.write('handed over\n');
    return first;
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name === 'documents') return homedir();
    if (name !== 'userData') throw new Error(`The preview does not stand in for the path ${name}.`);
    try {
      mkdirSync(this.userData, { recursive: true });
    } catch {
      // Who reads and writes there says what is wrong with it.
    }
    return this.userData;
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData') throw new Error(`The preview does not stand in for setting the path ${name}.`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.userData = path;
  }
  getVersion(): string {
    return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
  }
  /** Lists of the system's own. */
  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}

  /** Asks every window to close, and ends the process when they are. */
  quit(): void {
    if (this.quitting) return;
    const before = preventable();
    this.emit('before-quit', before);
    if (before.prevented()) return;
    this.quitting = true;
    const closed = [...windows].every((window) => window.close());
    this.quitting = false;
    if (closed) this.end();
  }
  windowClosed(): void {
    if (this.quitting || windows.size > 0) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
  exit(status = 0): void {
    process.exit(status);
  }
  private end(): void {
    const will = preventable();
    this.emit('will-quit', will);
    if (will.prevented()) return;
    this.emit('quit', {}, 0);
    setTimeout(() => process.exit(0), FAREWELL_MS);
  }
}

const standIn = new AppStandIn();
export const app = guarded('app', standIn);
export const windowClosed = (): void => standIn.windowClosed();

/** A preview without the terminal it was started from would be found by nobody; what is unsaved is in the journal. */
if (process.env.BILATERAL_ENDS_WITH_INPUT === '1') process.stdin.resume().on('close', () => process.exit(0));

/** As Electron does: the first signal asks to end, which unsaved work may hold up; the second one ends. */
let signalled = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (signalled) process.exit(1);
    signalled = true;
    standIn.quit();
    if (windows.size > 0) {
      process.stderr.write(`${words.preview.unsaved}\n`);
    }
  });
}
