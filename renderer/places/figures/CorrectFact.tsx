import { useState } from 'react';
import { setFigures } from '../../../shared/document/edits/figures.ts';
import { FACT_KINDS, type Fact } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { FormChoice, FormText } from '../../controls/FormFields.tsx';
import formStyles from '../../controls/form.module.css';
import { optionsOf } from '../../controls/Select.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { SourceFields } from './SourceFields.tsx';
import { factsTyped, type TypedFact, typedFromFact } from './typed-fact.ts';
import { FORM_FIELDS } from './typed-source.ts';

const DIRECTIONS = ['exports', 'imports'] as const;

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
  const { addFact, addVerb, correct, correctTitle, factKinds, directions, fields } = words.figures;
  return (
    <Dialog title={fact === null ? addFact : correctTitle(fact.name)} wide onClose={onClose}>
      <FormEnd fields={FORM_FIELDS} verb={fact === null ? addVerb : correct} onApply={apply} onClose={onClose}>
        <div className={formStyles.form}>
          <FormText
            at="figure.label"
            label={fields.name}
            value={typed.name}
            autoFocus
            onChange={(name) => change({ name })}
          />
          <FormChoice
            label={fields.factKind}
            value={kind}
            options={optionsOf(FACT_KINDS, factKinds)}
            onChange={(next) => change({ kind: next })}
          />
          {kind === 'good' && (
            <FormChoice
              label={fields.direction}
              value={typed.direction}
              options={optionsOf(DIRECTIONS, directions)}
              onChange={(direction) => change({ direction })}
            />
          )}
          {kind === 'organisation' && (
            <FormText label={fields.sectors} value={typed.sectors} onChange={(sectors) => change({ sectors })} />
          )}
          <SourceFields figures={figures} typed={typed} onChange={change} />
        </div>
      </FormEnd>
    </Dialog>
  );
}
