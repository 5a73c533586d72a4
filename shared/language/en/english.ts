import { brief } from './brief.ts';
import { commandLine } from './command-line.ts';
import { dialogs } from './dialogs.ts';
import { menus } from './menus.ts';
import { notices } from './notices.ts';
import { preview } from './preview.ts';
import { readingPage } from './reading-page.ts';
import { report } from './report.ts';
import { slides } from './slides.ts';
import { spoken } from './spoken.ts';
import { workbook } from './workbook.ts';

/** All English: what the window says, and what is said outside of it and in what is exported. */
export const english = {
  ...spoken,
  brief,
  commandLine,
  dialogs,
  menus,
  notices,
  preview,
  readingPage,
  report,
  slides,
  workbook,
};
