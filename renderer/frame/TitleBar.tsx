import { type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { shownKeys } from '../commands/keys.ts';
import { Button } from '../controls/Button.tsx';
import { words } from '../words.ts';
import { useCommands, useWorkspace } from '../workspace/workspace-context.ts';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Horizon } from './Horizon.tsx';
import { useEdited } from './use-edited.ts';

/** Which document this is, whether it is saved, and what reaches every view. */
export function TitleBar({ mac }: { readonly mac: boolean }) {
  const { documents } = useWorkspace();
  const commands = useCommands();
  const edited = useEdited();
  const undoable = useStore(documents.history, ({ pastStates }) => pastStates.length > 0);
  const redoable = useStore(documents.history, ({ futureStates }) => futureStates.length > 0);
  const step = (id: 'edit.undo' | 'edit.redo', possible: boolean, Icon: LucideIcon) => (
    <Button
      icon
      label={words.commands[id]}
      hint={words.frame.withKeys(words.commands[id], shownKeys(commands[id].keys, mac))}
      disabled={!possible}
      onPress={commands[id].perform}
    >
      <Icon size={15} aria-hidden />
    </Button>
  );
  return (
    <header className="title-bar">
      <DocumentTitle />
      {edited && <span className="edited">{words.frame.edited}</span>}
      <span className="push" />
      {step('edit.undo', undoable, Undo2)}
      {step('edit.redo', redoable, Redo2)}
      <span className="separator" />
      <Horizon />
      <span className="separator" />
      <Button onPress={commands['document.open'].perform}>{words.commands['document.open']}</Button>
      <Button onPress={commands['document.save'].perform}>{words.commands['document.save']}</Button>
      <Button kind="framed" onPress={commands['view.palette'].perform}>
        {words.finder.findOrDo}
        <span className="keys">{shownKeys(commands['view.palette'].keys, mac)}</span>
      </Button>
    </header>
  );
}
