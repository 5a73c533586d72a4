import type { ExportKind } from '../../exports/choices.ts';

export interface MadeIn {
  readonly version: string;
  readonly hash: string;
}

/** Results written for other programs: the dialog, and what every export says of itself. */
export const exporting = {
  /** At the foot of each page. */
  foot: (title: string, sources: readonly string[], { version, hash }: MadeIn) =>
    [
      title,
      ...(sources.length > 0 ? [`Sources: ${sources.join(', ')}`] : []),
      `Bilateral ${version}`,
      `document ${hash}`,
    ].join(' · '),
  kinds: {
    csv: 'Table (CSV)',
    xlsx: 'Workbook (Excel)',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    docx: 'Brief (Word)',
    pptx: 'Slides (PowerPoint)',
    html: 'Page that answers (HTML)',
    pdf: 'PDF',
  } satisfies Record<ExportKind, string>,
};
