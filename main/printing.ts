import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import type { Paper } from '../shared/exports/choices.ts';
import { textInHtml } from '../shared/formats/html.ts';

/** What stands at the foot of each page, left of its number. */
export interface PrintedOn {
  readonly paper: Paper;
  readonly foot: string;
}

/** Inches. */
const SIZES: Readonly<Record<Paper, { width: number; height: number }>> = {
  a4: { width: 8.27, height: 11.69 },
  letter: { width: 8.5, height: 11 },
};

const MARGINS = { top: 0.6, bottom: 0.75, left: 0.6, right: 0.6 };

/** A page of ours as the bytes of a PDF, printed by a window that is not shown. */
export async function printPage(page: string, on: PrintedOn): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(page).toString('base64')}`);
    return await printed(window, on, {});
  } finally {
    window.destroy();
  }
}

/** From this Chromium on, the window's own style has a foot for each page. */
const PAGE_FOOTS = 131;

/** What a window shows as the bytes of a PDF, by its style for paper, on its side as that is. */
export const printWindow = (window: BrowserWindow, on: PrintedOn): Promise<Uint8Array> =>
  printed(window, on, {
    landscape: true,
    displayHeaderFooter: Number.parseInt(process.versions.chrome, 10) < PAGE_FOOTS,
  });

const printed = (
  { webContents }: BrowserWindow,
  { paper, foot }: PrintedOn,
  more: PrintToPDFOptions,
): Promise<Uint8Array> =>
  webContents.printToPDF({
    pageSize: SIZES[paper],
    margins: MARGINS,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(foot),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...more,
  });

/** Chromium fills the numbers in; a template has no styles but its own. */
const footer = (foot: string): string =>
  `<div style="font: 7.5px sans-serif; color: #4d4d4a; width: 100%; margin: 0 0.6in; display: flex; gap: 2em">
  <span style="flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">${textInHtml(foot)}</span>
  <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`;
