import { words } from '../words.ts';
import { useDocumentPart, useView } from '../workspace/workspace-context.ts';
import printHeadStyles from './print-head.module.css';

/** What a printed page is headed with; not seen on screen. */
export function PrintHead({ place }: { readonly place: string }) {
  const title = useDocumentPart((document) => document.title);
  const year = useView((view) => view.year);
  return (
    <header className={printHeadStyles.head}>
      <b>{title}</b>
      <span>{words.frame.printed(place, year)}</span>
    </header>
  );
}
