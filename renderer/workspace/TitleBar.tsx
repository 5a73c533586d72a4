import { Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { setHorizon } from '../../shared/document/edits/document.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { shownKeys } from '../commands/keys.ts';
import { Button } from '../controls/Button.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useCommands, useDocument, useWorkspace } from './workspace-context.ts';

/** Which document this is, whether it is saved, and what reaches every view. */
export function TitleBar({ mac }: { readonly mac: boolean }) {
  const document = useDocument();
  const { session, documents, edit } = useWorkspace();
  const commands = useCommands();
  const name = useStore(session, (state) => state.name);
  const saved = useStore(session, (state) => state.saved);
  const undoable = useStore(documents.history, ({ pastStates }) => pastStates.length > 0);
  const redoable = useStore(documents.history, ({ futureStates }) => futureStates.length > 0);
  const { base, end } = document.horizon;
  return (
    <header className="title-bar">
      <h1 title={name ?? 'Not saved yet'}>{document.title}</h1>
      {saved !== document && undoable && <span className="edited">edited</span>}
      <span className="push" />
      <Button icon label="Undo" disabled={!undoable} onPress={commands['edit.undo'].perform}>
        <Undo2 size={15} aria-hidden />
      </Button>
      <Button icon label="Redo" disabled={!redoable} onPress={commands['edit.redo'].perform}>
        <Redo2 size={15} aria-hidden />
      </Button>
      <span className="separator" />
      <div className="horizon">
        <span>{`Horizon ${base}–`}</span>
        <span className="assumption-field">
          <NumberInput
            value={end}
            field={{ label: 'Last year of the horizon', min: base + 2, max: LAST_YEAR, whole: true }}
            step={1}
            onCommit={(year) => edit((d) => setHorizon(d, { end: year }))[0]?.what ?? null}
          />
        </span>
      </div>
      <span className="separator" />
      <Button onPress={commands['document.open'].perform}>Open…</Button>
      <Button onPress={commands['document.save'].perform}>Save</Button>
      <Button kind="framed" onPress={commands['view.palette'].perform}>
        Find or do
        <span className="keys">{shownKeys(commands['view.palette'].keys, mac)}</span>
      </Button>
    </header>
  );
}
