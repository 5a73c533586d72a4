import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { setNotes, setTitle } from '../../shared/document/edits/document.ts';
import { useDocumentPart, useWorkspace } from './workspace-context.ts';

/** What the document is called, and what its author has to say of it; pressed, both can be changed. */
export function DocumentTitle() {
  const title = useDocumentPart((document) => document.title);
  const notes = useDocumentPart((document) => document.notes);
  const { session, edit } = useWorkspace();
  const name = useStore(session, (state) => state.name);
  return (
    <DialogTrigger>
      <h1>
        <AriaButton className="document-title" aria-label={`${title}: title and notes`}>
          <span>{title === '' ? 'Without a title' : title}</span>
          <ChevronDown size={13} aria-hidden />
        </AriaButton>
      </h1>
      <Popover className="popover document-popover" placement="bottom start">
        <Dialog aria-label="Title and notes">
          <label className="text-field">
            Title
            <input
              defaultValue={title}
              onBlur={(event) => {
                const next = event.currentTarget.value.trim();
                if (next !== title) edit((d) => setTitle(d, next));
              }}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          </label>
          <label className="text-field">
            Notes
            <textarea
              rows={5}
              defaultValue={notes}
              placeholder="What these scenarios are for, and what to know of them"
              onBlur={(event) => {
                const next = event.currentTarget.value;
                if (next !== notes) edit((d) => setNotes(d, next));
              }}
            />
          </label>
          <p>{name === null ? 'Not saved in a file yet.' : `Saved as ${name}.`}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
