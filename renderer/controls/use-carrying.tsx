import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Edited, EditRefusal } from '../../shared/document/edits/edit.ts';
import { distinctNames } from '../../shared/document/names.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { sentenceOf, words } from '../words.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Button } from './Button.tsx';
import carryingStyles from './carrying.module.css';

type Carried = (document: ScenarioDocument, carry: boolean) => Edited;

interface Waiting {
  readonly edit: Carried;
  readonly carry: readonly string[];
}

/** Edits that other scenarios can stand in the way of: offers to write out their values, so that they keep them. */
export function useCarrying(): { readonly set: (edit: Carried) => string | null; readonly question: ReactNode } {
  const { documents, edit: tellingEdit } = useWorkspace();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const asked = waiting !== null;
  useEffect(() => {
    // The question is about the document as it was.
    if (asked) return documents.subscribe(() => setWaiting(null));
  }, [asked, documents]);

  const set = useCallback(
    (edit: Carried): string | null => {
      let refusal: EditRefusal | null = null;
      documents.edit((document) => {
        const edited = edit(document, false);
        if (!edited.ok) refusal = edited;
        return edited;
      });
      const refused = refusal as EditRefusal | null;
      setWaiting(refused?.carry === undefined ? null : { edit, carry: refused.carry });
      if (refused === null || refused.carry !== undefined) return null;
      return sentenceOf(refused.problems[0]!);
    },
    [documents],
  );
  if (waiting === null) return { set, question: null };
  const told = distinctNames(documents.getState().document);
  const carry = () => {
    setWaiting(null);
    tellingEdit((document) => waiting.edit(document, true));
  };
  const names = waiting.carry.map((id) => told.get(id) ?? id);
  return {
    set,
    question: (
      <div className={carryingStyles.question} role="alert">
        <p>{words.controls.noLongerFit(names)}</p>
        <div className={carryingStyles.choices}>
          <Button small kind="framed" onPress={carry}>
            {words.controls.changeAndKeep(names.length)}
          </Button>
          <Button small onPress={() => setWaiting(null)}>
            {words.controls.leaveIt}
          </Button>
        </div>
      </div>
    ),
  };
}
