import { type ReactNode, useState } from 'react';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { resetShare, setShare, sharedOut, sharesBeside } from '../../../shared/document/edits/shares.ts';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type AssumptionPath, listedAt } from '../../../shared/model/register.ts';
import { limitProblem } from '../../../shared/wording/limit-words.ts';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

interface Setting {
  /** Gives back why the value is refused, or nothing. */
  readonly set: (value: number | null) => string | null;
  readonly reset: () => void;
  /** What moved along with the value, in a sentence, until the value moves on. */
  readonly told: string | null;
  /** What has to be answered before the value can be set. */
  readonly question: ReactNode;
}

/** How one assumption of a scenario is set and reset: shares keep adding up, others stay in their limits. */
export function useSetting(scenario: string, path: AssumptionPath, value: number | null): Setting {
  const { documents, edit } = useWorkspace();
  const carrying = useCarrying();
  const [told, setTold] = useState<{ readonly text: string; readonly at: number } | null>(null);
  const isShare = sharedOut(path) !== undefined;

  const setOneShare = (share: number): string | null => {
    const before = documents.getState().document;
    const refused = carrying.set((d, carry) => setShare(d, { scenario, path, share, carry }));
    const after = documents.getState().document;
    if (after !== before) setTold({ text: movedShares(before, after, scenario, path), at: share });
    return refused;
  };
  const set = (next: number | null): string | null => {
    const { document } = documents.getState();
    if (next !== null) {
      const problem = limitProblem(names(), path, next, assumptionsOf(document, scenario));
      if (problem !== null) return problem;
      if (isShare) return setOneShare(next);
    }
    return carrying.set((d, carry) => setValue(d, { scenario, path, value: next, carry }));
  };
  const reset = () => {
    edit((d) => (isShare ? resetShare : resetValue)(d, { scenario, path }));
  };
  return { set, reset, question: carrying.question, told: told?.at === value ? told.text : null };
}

function movedShares(before: ScenarioDocument, after: ScenarioDocument, scenario: string, set: string): string {
  const [old, now] = [sharesBeside(before, scenario, set), sharesBeside(after, scenario, set)];
  const moved = Object.entries(now).filter(([path, share]) => path !== set && share !== old[path]);
  if (moved.length === 0) return '';
  const { sharesMoved } = words.assumptionsPanel;
  return sharesMoved(
    moved.map(([path, share]) => ({
      of: names().listed(listedAt(path)!),
      share: names().value(path as AssumptionPath, share),
    })),
  );
}
