import { useState } from 'react';
import { setFigures } from '../../../shared/document/edits/figures.ts';
import { FACT_KINDS, type Fact } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { capital } from '../../metrics/sentences.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { FormEnd } from './FormEnd.tsx';
import { FormChoice, FormText } from './FormFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { factsTyped, type TypedFact, typedFromFact } from './typed-fact.ts';

const KINDS = FACT_KINDS.map((id) => ({ id, label: capital(id) }));
const DIRECTIONS = [
  { id: 'exports', label: 'Exports' },
  { id: 'imports', label: 'Imports' },
] as const;

/** Corrects a named fact, or adds one. Nothing is computed from it, so nothing follows. */
export function CorrectFact({ fact, onClose }: { readonly fact: Fact | null; readonly onClose: () => void }) {
  const { figures } = useDocument();
  const { documents } = useWorkspace();
  const [typed, setTyped] = useState(() => typedFromFact(figures, fact));
  const change = (part: Partial<TypedFact>) => setTyped({ ...typed, ...part });
  const apply = () => {
    const next = factsTyped(figures, fact, typed);
    return next.ok ? documents.edit((d) => setFigures(d, { figures: next.value, follow: [] })) : next.problems;
  };
  const { kind } = typed;
  return (
    <Dialog title={fact === null ? 'Add a fact' : `Correct: ${fact.name}`} wide onClose={onClose}>
      <FormEnd verb={fact === null ? 'Add' : 'Correct'} onApply={apply} onClose={onClose}>
        <div className="figure-form">
          <FormText at="figure.label" label="Name" value={typed.name} autoFocus onChange={(name) => change({ name })} />
          <FormChoice label="What it is" value={kind} options={KINDS} onChange={(next) => change({ kind: next })} />
          {kind === 'good' && (
            <FormChoice
              label="Belongs to"
              value={typed.direction}
              options={DIRECTIONS}
              onChange={(direction) => change({ direction })}
            />
          )}
          {kind === 'organisation' && (
            <FormText
              label="Sectors, with commas between"
              value={typed.sectors}
              onChange={(sectors) => change({ sectors })}
            />
          )}
          <SourceFields figures={figures} typed={typed} onChange={change} />
          <FormText label="Where it stands in the source" value={typed.where} onChange={(where) => change({ where })} />
          <FormText label="Who said it" value={typed.saidBy} onChange={(saidBy) => change({ saidBy })} />
          <FormText
            label="What is said, in your own words"
            value={typed.statement}
            wide
            onChange={(statement) => change({ statement })}
          />
        </div>
      </FormEnd>
    </Dialog>
  );
}
