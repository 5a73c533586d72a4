import { useMemo, useState } from 'react';
import { followers, setFigures } from '../../shared/document/edits/figures.ts';
import { type Figure, QUALIFIERS } from '../../shared/figures/schema.ts';
import { parseNumber } from '../../shared/formats/parse-number.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { Followers, useFollowing } from './Followers.tsx';
import { FormEnd } from './FormEnd.tsx';
import { FieldProblem, FormChoice, FormText, useRefusedField } from './FormFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { figuresTyped, type TypedFigure, typedFrom } from './typed-figure.ts';

const QUALIFIER_OPTIONS = QUALIFIERS.map((id) => ({ id, label: id }));

/** Corrects a figure, or adds one; the assumptions that stood at its old value follow unless they are unticked. */
export function CorrectFigure({ figure, onClose }: { readonly figure: Figure | null; readonly onClose: () => void }) {
  const document = useDocument();
  const { documents } = useWorkspace();
  const { figures } = document;
  const [typed, setTyped] = useState(() => typedFrom(figures, figure));
  const next = useMemo(() => figuresTyped(figures, figure, typed), [figures, figure, typed]);
  const following = useFollowing(next.ok ? followers(document, next.value) : []);
  const change = (part: Partial<TypedFigure>) => setTyped({ ...typed, ...part });
  const apply = () =>
    next.ok ? documents.edit((d) => setFigures(d, { figures: next.value, follow: following.follow })) : next.problems;
  const text = (key: keyof TypedFigure, label: string, wide = false) => (
    <FormText label={label} value={typed[key]} wide={wide} onChange={(value) => change({ [key]: value })} />
  );
  return (
    <Dialog title={figure === null ? 'Add a figure' : `Correct: ${figure.label}`} wide onClose={onClose}>
      <FormEnd verb={figure === null ? 'Add' : 'Correct'} onApply={apply} onClose={onClose}>
        <div className="figure-form">
          <ValueField typed={typed} onChange={change} />
          {text('unit', 'Unit')}
          <FormChoice
            label="The source says it"
            value={typed.qualifier}
            options={QUALIFIER_OPTIONS}
            onChange={(qualifier) => change({ qualifier })}
          />
          {text('period', 'Period')}
          {text('label', 'Name')}
          <SourceFields figures={figures} typed={typed} onChange={change} />
          {text('where', 'Where it stands in the source')}
          {text('saidBy', 'Who said it')}
          {text('statement', 'What is said, in your own words', true)}
        </div>
        <Followers {...following} />
      </FormEnd>
    </Dialog>
  );
}

interface ValueFieldProps {
  readonly typed: TypedFigure;
  readonly onChange: (part: Partial<TypedFigure>) => void;
}

function ValueField({ typed, onChange }: ValueFieldProps) {
  const percent = typed.unit.trim() === '1';
  const { id, field } = useRefusedField('Value');
  const read = parseNumber(typed.value, { label: 'Value', min: -1e15, max: 1e15, percent, unit: typed.unit.trim() });
  return (
    <div className="text-field">
      <label>
        {percent ? 'Value, %' : 'Value'}
        <input
          // biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its question is answered
          autoFocus
          value={typed.value}
          inputMode="decimal"
          aria-invalid={typed.value !== '' && !read.ok}
          {...field}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      </label>
      <FieldProblem label="Value" id={id} />
    </div>
  );
}
