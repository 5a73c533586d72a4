import { words } from '../words.ts';
import { useDocumentPart, useView } from '../workspace/workspace-context.ts';

/** What a printed page is headed with; not seen on screen. */
export function PrintHead({ place }: { readonly place: string }) {
  const title = useDocumentPart((document) => document.title);
  const year = useView((view) => view.year);
  return (
    <header className="print-head">
      <b>{title}</b>
      <span>{words.frame.printed(place, year)}</span>
    </header>
  );
}
