import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { setNotes, setTitle } from '../../shared/document/edits/document.ts';
import { LONGEST_NAME } from '../../shared/limits.ts';
import { useLiveText } from '../workspace/use-live-text.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';

/** What the document is called; pressed, its title and its notes can be changed. */
export function DocumentTitle() {
  const title = useDocumentPart((document) => document.title);
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <h1>
        <AriaButton className="document-title" aria-label={`${title || 'Without a title'}: title and notes`}>
          <span>{title === '' ? 'Without a title' : title}</span>
          <ChevronDown size={13} aria-hidden />
        </AriaButton>
      </h1>
      <Popover className="popover document-popover" placement="bottom start">
        <Dialog aria-label="Title and notes">
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
      <label className="text-field">
        Title
        <input {...titleField} maxLength={LONGEST_NAME} onKeyDown={(event) => event.key === 'Enter' && onDone()} />
      </label>
      <label className="text-field">
        Notes
        <textarea rows={5} placeholder="What these scenarios are for, and what to know of them" {...notesField} />
      </label>
      <p>
        {name === null
          ? 'Not saved in a file yet.'
          : missing
            ? `${name} is gone from its folder.`
            : `Saved as ${name}.`}
      </p>
    </>
  );
}
