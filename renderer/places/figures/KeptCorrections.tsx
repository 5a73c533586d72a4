import { useMemo } from 'react';
import { useStore } from 'zustand';
import { correctionsOf, listCorrections } from '../../../shared/figures/corrections.ts';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import figuresStyles from './figures.module.css';

/** What the analyst's kept figures say otherwise than those that came with the program; each can be reset. */
export function KeptCorrections() {
  const { session } = useWorkspace();
  const stored = useStore(session, ({ storeFigures }) => storeFigures);
  const shipped = useStore(session, ({ shippedFigures }) => shippedFigures);
  const corrections = useMemo(() => listCorrections(shipped, correctionsOf(shipped, stored)), [shipped, stored]);
  if (corrections.length === 0) return null;
  const { length } = corrections;
  const said = words.figures;
  return (
    <details className={figuresStyles.keptCorrections}>
      <summary>{said.ownSaved(length)}</summary>
      <ul>
        {corrections.map(({ id, name, kind }) => (
          <li key={id}>
            <span>{said.saved(name, said.savedKinds[kind])}</span>
            <Button small label={said.resetOf(name)} onPress={() => void session.resetFigures(id)}>
              {words.terms.reset}
            </Button>
          </li>
        ))}
      </ul>
      {length > 1 && (
        <Button small kind="framed" onPress={() => void session.resetFigures(null)}>
          {said.resetAll}
        </Button>
      )}
    </details>
  );
}
