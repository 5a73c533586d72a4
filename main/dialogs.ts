import { type BrowserWindow, dialog } from 'electron';
import type { ExportKind } from '../shared/exports/choices.ts';
import { words } from './words.ts';

const scenarioFiles = () => ({ name: words.dialogs.scenarioFiles, extensions: ['bilateral'] });

/** Asks which document to open; null when nothing was chosen. */
export async function askOpen(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    properties: ['openFile'],
    filters: [scenarioFiles(), { name: words.dialogs.allFiles, extensions: ['*'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to save; the system asks before a file is replaced. Null when nothing was chosen. */
export async function askSave(window: BrowserWindow, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: [scenarioFiles()],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks where to write an export. */
export async function askExport(window: BrowserWindow, kind: ExportKind, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: [{ name: words.exporting.kinds[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks whether a window whose page does not answer is closed; taken back, as a no, when the page answers after all. */
export async function askWithoutPage(window: BrowserWindow, answered: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.dialogs.notAnswering,
    detail: words.dialogs.notAnsweringDetail,
    buttons: [words.dialogs.wait, words.dialogs.closeWindow],
    defaultId: 0,
    cancelId: 0,
    signal: answered,
  });
  return response === 1;
}

/** For what leaves no window to say it in. */
export const sayError = (what: string): void => dialog.showErrorBox('Bilateral', what);
