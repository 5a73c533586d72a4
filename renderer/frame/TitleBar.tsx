import { type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { shownKeys } from '../commands/keys.ts';
import { Button } from '../controls/Button.tsx';
import buttonStyles from '../controls/button.module.css';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { useCommands, useWorkspace } from '../workspace/workspace-context.ts';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Horizon } from './Horizon.tsx';
import titleBarStyles from './title-bar.module.css';
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
    <header className={titleBarStyles.bar}>
      <DocumentTitle />
      {edited && <span className={titleBarStyles.edited}>{words.frame.edited}</span>}
      <span className={titleBarStyles.push} />
      {step('edit.undo', undoable, Undo2)}
      {step('edit.redo', redoable, Redo2)}
      <span className={titleBarStyles.separator} />
      <Horizon />
      <span className={titleBarStyles.separator} />
      <span className={titleBarStyles.new}>
        <Button onPress={commands['document.new'].perform}>{words.commands['document.new']}</Button>
      </span>
      <Button onPress={commands['document.open'].perform}>{words.commands['document.open']}</Button>
      <Button onPress={commands['document.save'].perform}>{words.commands['document.save']}</Button>
      <Button onPress={commands['document.export'].perform}>{words.commands['document.export']}</Button>
      <Button kind="framed" onPress={commands['view.palette'].perform}>
        {words.finder.findOrDo}
        <span className={classes(buttonStyles.keys, titleBarStyles.keys)}>
          {shownKeys(commands['view.palette'].keys, mac)}
        </span>
      </Button>
    </header>
  );
}
