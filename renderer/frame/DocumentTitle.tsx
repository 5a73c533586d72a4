import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { setNotes, setTitle } from '../../shared/document/edits/document.ts';
import { LONGEST_NAME } from '../../shared/limits.ts';
import menuStyles from '../controls/menu.module.css';
import textFieldStyles from '../controls/text-field.module.css';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { useLiveText } from '../workspace/use-live-text.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import documentTitleStyles from './document-title.module.css';

/** What the document is called; pressed, its title and its notes can be changed. */
export function DocumentTitle() {
  const title = useDocumentPart((document) => document.title);
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <h1>
        <AriaButton
          className={classes(documentTitleStyles.title)}
          aria-label={words.frame.titleAndNotesOf(title || words.frame.untitled)}
        >
          <span>{title || words.frame.untitled}</span>
          <ChevronDown size={13} aria-hidden />
        </AriaButton>
      </h1>
      <Popover className={classes(menuStyles.popover, documentTitleStyles.popover)} placement="bottom start">
        <Dialog aria-label={words.frame.titleAndNotes}>
          <TitleAndNotes onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What its author has to say of the document. */
function TitleAndNotes({ onDone }: { readonly onDone: () => void }) {
  const title = useDocumentPart((document) => document.title);
  const notes = useDocumentPart((document) => document.notes);
  const { session } = useWorkspace();
  const name = useStore(session, (state) => state.name);
  const missing = useStore(session, (state) => state.missing);
  const titleField = useLiveText(title, setTitle);
  const notesField = useLiveText(notes, setNotes);
  return (
    <>
      <label className={textFieldStyles.field}>
        {words.frame.title}
        <input {...titleField} maxLength={LONGEST_NAME} onKeyDown={(event) => event.key === 'Enter' && onDone()} />
      </label>
      <label className={textFieldStyles.field}>
        {words.frame.notes}
        <textarea rows={5} placeholder={words.frame.notesFor} {...notesField} />
      </label>
      <p>{name === null ? words.frame.notInFile : missing ? words.frame.gone(name) : words.frame.savedAs(name)}</p>
    </>
  );
}
