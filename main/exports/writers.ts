import type { ExportKind } from '../../shared/exports/choices.ts';
import type { WriteExport } from './subject.ts';

/** What is written of a document alone: a table is written by who shows it, a PDF is printed by a window. */
export type WrittenKind = Exclude<ExportKind, 'csv' | 'pdf'> | 'finding';

/** What writes each kind. Its library is loaded when the first one is written, and by nothing else. */
export const WRITERS: Readonly<Record<WrittenKind, () => Promise<WriteExport>>> = {
  xlsx: async () => (await import('./workbook/workbook.ts')).writeWorkbook,
  finding: async () => (await import('./finding.ts')).writeFinding,
  docx: async () => (await import('./brief/brief.ts')).writeBrief,
  pptx: async () => (await import('./slides/slides.ts')).writeSlides,
  html: async () => (await import('./page/page.ts')).writePage,
  svg: async () => (await import('./pictures/picture.ts')).writeSvg,
  png: async () => (await import('./pictures/picture.ts')).writePng,
};
