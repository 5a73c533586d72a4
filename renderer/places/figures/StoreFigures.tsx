import { useStore } from 'zustand';
import { sameValue } from '../../../shared/document/differences.ts';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import type { Change } from './ChangeFigures.tsx';
import figuresStyles from './figures.module.css';

/** Says quietly whether the document's figures are the analyst's own, and offers to take over the one or the other. */
export function StoreFigures({ onChange }: { readonly onChange: (change: Change) => void }) {
  const document = useDocument();
  const { session } = useWorkspace();
  const stored = useStore(session, ({ storeFigures }) => storeFigures);
  if (sameValue(document.figures, stored)) return null;
  const { differ, useSaved, use, save } = words.figures;
  return (
    <div className={figuresStyles.storeFigures} role="status">
      <p>{differ}</p>
      <Button small kind="framed" onPress={() => onChange({ title: useSaved, verb: use, figures: stored })}>
        {useSaved}
      </Button>
      <Button small kind="framed" onPress={() => void session.keepFigures(document.figures)}>
        {save}
      </Button>
    </div>
  );
}
