import { useEffect } from 'react';
import { useStore } from 'zustand';
import { words } from '../words.ts';
import { useDocumentPart, useView, useWorkspace } from '../workspace/workspace-context.ts';
import printHeadStyles from './print-head.module.css';

/** What a printed page is headed with, and what stands at its foot; not seen on screen. */
export function PrintHead({ place }: { readonly place: string }) {
  const title = useDocumentPart((document) => document.title);
  const sources = useDocumentPart(({ figures }) => figures.sources);
  const year = useView((view) => view.year);
  const version = useStore(useWorkspace().session, (state) => state.version);
  usePageFoot(
    words.exporting.foot(
      title,
      sources.map(({ publication }) => publication),
      version,
    ),
  );
  return (
    <header className={printHeadStyles.head}>
      <b>{title}</b>
      <span>{words.frame.printed(place, year)}</span>
    </header>
  );
}

/** At the foot of each page of paper a line, and the page's number. Browsers before Chromium 131 leave it out. */
function usePageFoot(line: string): void {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageFoot(line));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [line]);
}

const LOOK = 'font: 7.5pt "Inter Variable", sans-serif; color: #4d4d4a; vertical-align: top; padding-top: 2mm;';

const pageFoot = (line: string): string => `@page {
  margin-bottom: 14mm;
  @bottom-left { content: ${quoted(line)}; width: 85%; white-space: nowrap; overflow: hidden; ${LOOK} }
  @bottom-right { content: counter(page) " / " counter(pages); ${LOOK} }
}`;

/** A text as CSS has it. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r\f\0]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
