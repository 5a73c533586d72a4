import { type ReactNode, useState } from 'react';
import type { Edited, EditRefusal } from '../../shared/document/edits/edit.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { sentence } from '../../shared/outcome.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';

type Carried = (document: ScenarioDocument, carry: boolean) => Edited;

/** Edits that other scenarios can stand in the way of: offers to write out their values, so that they keep them. */
export function useCarrying(): { readonly set: (edit: Carried) => string | null; readonly question: ReactNode } {
  const { documents } = useWorkspace();
  const { scenarios } = useDocument();
  const [waiting, setWaiting] = useState<{ readonly edit: Carried; readonly carry: readonly string[] } | null>(null);

  const set = (edit: Carried): string | null => {
    let refusal: EditRefusal | null = null;
    documents.edit((document) => {
      const edited = edit(document, false);
      if (!edited.ok) refusal = edited;
      return edited;
    });
    const refused = refusal as EditRefusal | null;
    setWaiting(refused?.carry === undefined ? null : { edit, carry: refused.carry });
    if (refused === null || refused.carry !== undefined) return null;
    return sentence(refused.problems[0]!);
  };
  if (waiting === null) return { set, question: null };
  const names = waiting.carry.map((id) => scenarios.find((scenario) => scenario.id === id)?.name ?? id).join(', ');
  return {
    set,
    question: (
      <div className="carry" role="alert">
        <p>{`${names} would no longer fit. Their values can be written out, so that they keep them.`}</p>
        <Button
          small
          kind="framed"
          onPress={() => {
            documents.edit((document) => waiting.edit(document, true));
            setWaiting(null);
          }}
        >
          Change it, they keep theirs
        </Button>
        <Button small onPress={() => setWaiting(null)}>
          Leave it
        </Button>
      </div>
    ),
  };
}
