import { Copy } from 'lucide-react';
import { words } from '../words.ts';
import { useCommands } from '../workspace/workspace-context.ts';
import { Button } from './Button.tsx';
import chartHeadStyles from './chart-head.module.css';

/** Copies the tables of the place, as the command does. */
export function CopyButton() {
  const command = useCommands()['view.copyTable'];
  return (
    <Button small onPress={command.perform} label={command.label}>
      <Copy size={13} aria-hidden />
      <span className={chartHeadStyles.copyWord}>{words.controls.copy}</span>
    </Button>
  );
}

/** Copies the table of one part of a place. */
export function CopyPart({ label, onCopy }: { readonly label: string; readonly onCopy: () => void }) {
  return (
    <Button small onPress={onCopy} label={label}>
      <Copy size={13} aria-hidden />
    </Button>
  );
}
