import { useCallback, useRef } from 'react';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import type { MovePlace } from '../../charts/MapHandle.tsx';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { setBoth } from './set-both.ts';

const exact = (value: number): number => Number(value.toPrecision(12));

/** Writes a place on the map into a scenario: both assumptions in one edit, and a whole drag in one step of undo. */
export function usePlacing(scenario: string, x: AssumptionPath, y: AssumptionPath) {
  const { documents, session } = useWorkspace();
  const { set: carry, question } = useCarrying();
  const set = useCallback(
    ([across, up]: readonly [number, number]): string | null =>
      carry((d, carried) =>
        setBoth(
          d,
          scenario,
          [
            { path: x, value: exact(across) },
            { path: y, value: exact(up) },
          ],
          carried,
        ),
      ),
    [carry, scenario, x, y],
  );
  const tell = useCallback(
    (refused: string | null) => {
      if (refused !== null) session.notify('problem', words.terms.notPossible, [refused]);
    },
    [session],
  );
  /** Why the last move of a drag was refused: said once, when it is over. */
  const refused = useRef<string | null>(null);
  const move = useCallback<MovePlace>(
    (at, phase) => {
      if (phase === 'start') {
        refused.current = null;
        documents.beginGesture();
      }
      if (phase === 'move') refused.current = set(at);
      if (phase === 'end') {
        documents.endGesture();
        tell(refused.current);
      }
    },
    [documents, set, tell],
  );
  const place = useCallback((at: readonly [number, number]) => tell(set(at)), [set, tell]);
  return { place, move, question };
}
