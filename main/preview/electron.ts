/**
 * Stands in for the part of Electron's API that the main process uses, over loopback HTTP and any browser. Typed against
 * Electron's own declarations; checks what Electron would check. Never packaged.
 */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { guarded } from './guard.ts';
import { link } from './stand-in-state.ts';

export { app } from './app-stand-in.ts';
export { ipcMain } from './ipc-stand-in.ts';
export { protocol } from './protocol-stand-in.ts';
export { BrowserWindow } from './window-stand-in.ts';

const extensionsOf = (filters: readonly Electron.FileFilter[] = []): readonly string[] =>
  filters.some(({ extensions }) => extensions.includes('*')) ? [] : filters.flatMap(({ extensions }) => extensions);

export const dialog = guarded('dialog', {
  async showOpenDialog(_window: unknown, { defaultPath = '' }: Electron.OpenDialogOptions) {
    const path = await link.ask({ dialog: 'open', path: defaultPath, extensions: [], confirmsOverwrite: false });
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(_window: unknown, options: Electron.SaveDialogOptions) {
    const path = await link.ask({
      dialog: 'save',
      path: options.defaultPath ?? '',
      extensions: extensionsOf(options.filters),
      confirmsOverwrite: options.properties?.includes('showOverwriteConfirmation') ?? false,
    });
    return { canceled: path === null, filePath: path ?? '' };
  },
  /** The page that would ask is the one that does not answer: it is said where the program was started, and waited. */
  async showMessageBox(_window: unknown, { message, detail = '', cancelId = 0 }: Electron.MessageBoxOptions) {
    process.stderr.write(`${message} ${detail}\n`);
    return { response: cancelId, checkboxChecked: false };
  },
  showErrorBox(title, content) {
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies {
  showOpenDialog(
    window: Electron.BaseWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(
    window: Electron.BaseWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue>;
  showMessageBox(
    window: Electron.BaseWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue>;
} & Pick<Electron.Dialog, 'showErrorBox'>);

/** Menus are the system's; the page has its own palette and keys. */
export const Menu = guarded('Menu', {
  buildFromTemplate: (template) => template as unknown as Electron.Menu,
  setApplicationMenu(_menu) {},
} satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>);

/** What a page may do, and what is fetched for it, is the browser's affair. */
export const session = guarded('session', {
  defaultSession: guarded(
    'session.defaultSession',
    Object.assign(new EventEmitter(), {
      setPermissionRequestHandler(_handler) {},
      setPermissionCheckHandler(_handler) {},
      setDevicePermissionHandler(_handler) {},
      setSpellCheckerLanguages(_languages) {},
    } satisfies Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerLanguages'
    >),
  ),
});

/** Folders are shown by the system: here it is said where a file lies. */
export const shell = guarded('shell', {
  showItemInFolder(path) {
    process.stdout.write(`shown in its folder: ${path}\n`);
  },
} satisfies Pick<Electron.Shell, 'showItemInFolder'>);

export const nativeTheme = guarded('nativeTheme', {
  themeSource: 'system',
} as Pick<Electron.NativeTheme, 'themeSource'>);

/** One screen, as large as any: where a window stands is the browser's affair. */
const display = { id: 1, workArea: { x: 0, y: 0, width: 20_000, height: 20_000 } } satisfies Pick<
  Electron.Display,
  'id' | 'workArea'
> as Electron.Display;
export const screen = guarded('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>);

/** Never heard of here: a preview ends with its terminal. */
export const powerMonitor = guarded('powerMonitor', new EventEmitter());
