import { useMemo } from 'react';
import { useStore } from 'zustand';
import { correctionsOf, listCorrections } from '../../../shared/figures/corrections.ts';
import { Button } from '../../controls/Button.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';

const WORDS = { corrected: 'corrected', added: 'added', removed: 'taken out' } as const;

/** What the analyst's kept figures say otherwise than those that came with the program; each can be reset. */
export function KeptCorrections() {
  const { session } = useWorkspace();
  const stored = useStore(session, ({ storeFigures }) => storeFigures);
  const shipped = useStore(session, ({ shippedFigures }) => shippedFigures);
  const corrections = useMemo(() => listCorrections(shipped, correctionsOf(shipped, stored)), [shipped, stored]);
  if (corrections.length === 0) return null;
  const { length } = corrections;
  return (
    <details className="kept-corrections">
      <summary>
        {length === 1
          ? 'One of the figures kept on this computer is your own.'
          : `${length} of the figures kept on this computer are your own.`}
      </summary>
      <ul>
        {corrections.map(({ id, name, kind }) => (
          <li key={id}>
            <span>{`${name}: ${WORDS[kind]}`}</span>
            <Button small label={`Reset ${name}`} onPress={() => void session.resetFigures(id)}>
              Reset
            </Button>
          </li>
        ))}
      </ul>
      {length > 1 && (
        <Button small kind="framed" onPress={() => void session.resetFigures(null)}>
          Reset all
        </Button>
      )}
    </details>
  );
}
