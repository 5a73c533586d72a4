import { type BrowserWindow, dialog } from 'electron';

const FILTERS = [{ name: 'Bilateral scenarios', extensions: ['bilateral'] }];

/** Asks which document to open; null when nothing was chosen. */
export async function askOpen(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    properties: ['openFile'],
    filters: [...FILTERS, { name: 'All files', extensions: ['*'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to save; the system asks before a file is replaced. Null when nothing was chosen. */
export async function askSave(window: BrowserWindow, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: FILTERS,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** For what leaves no window to say it in. */
export const sayError = (what: string): void => dialog.showErrorBox('Bilateral', what);
