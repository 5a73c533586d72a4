import { useMemo, useRef, useState } from 'react';
import { followers, setFigures } from '../../../shared/document/edits/figures.ts';
import { MEASURE_NAMES, MEASURES } from '../../../shared/figures/measure.ts';
import { type Figure, QUALIFIERS } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { FieldProblem } from '../../controls/FieldProblem.tsx';
import { exactValue } from '../../controls/shown-value.ts';
import { sentenceOf } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { Followers, LeftBehind, useFollowing } from './Followers.tsx';
import { FormEnd } from './FormEnd.tsx';
import { FieldRefusal, FormChoice, FormText, useRefusedField } from './FormFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { figuresTyped, OTHER_MEASURE, readValue, type TypedFigure, typedFrom, valueField } from './typed-figure.ts';

const MEASURE_OPTIONS = [
  { id: OTHER_MEASURE, label: 'Something else' },
  ...MEASURES.map((id) => ({ id, label: MEASURE_NAMES[id] })),
] as const;
const KIND_OPTIONS = [
  { id: 'value', label: 'a value' },
  { id: 'growth', label: 'growth on the same months a year before' },
] as const;
const QUALIFIER_OPTIONS = QUALIFIERS.map((id) => ({ id, label: id }));

/** Corrects a figure, or adds one; the assumptions that were taken from it follow unless they are unticked. */
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
    <FormText
      at={`figure.${key}`}
      label={label}
      value={typed[key]}
      wide={wide}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <Dialog title={figure === null ? 'Add a figure' : `Correct: ${figure.label}`} wide onClose={onClose}>
      <FormEnd verb={figure === null ? 'Add' : 'Correct'} onApply={apply} onClose={onClose}>
        <div className="figure-form">
          <ValueField typed={typed} onChange={change} />
          {text('unit', 'Unit')}
          <FormChoice
            label="What it measures"
            value={typed.measure}
            options={MEASURE_OPTIONS}
            onChange={(measure) => change({ measure })}
          />
          {typed.measure !== OTHER_MEASURE && (
            <FormChoice
              label="As"
              value={typed.kind}
              options={KIND_OPTIONS}
              onChange={(kind) => change({ kind, ...(kind === 'growth' && { unit: '1' }) })}
            />
          )}
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
        {next.ok && <LeftBehind figures={next.value} />}
      </FormEnd>
    </Dialog>
  );
}

interface ValueFieldProps {
  readonly typed: TypedFigure;
  readonly onChange: (part: Partial<TypedFigure>) => void;
}

/** The value as it is typed; once the field is left, a text with several readings has a button for each. */
function ValueField({ typed, onChange }: ValueFieldProps) {
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { id, field: refused } = useRefusedField('figure.value');
  const field = valueField(typed.unit);
  const read = readValue(typed);
  const asked = left && !read.ok && read.readings.length > 0 ? read : null;
  const change = (value: string) => {
    setLeft(false);
    onChange({ value });
  };
  return (
    <div className="text-field">
      <label>
        {field.percent ? 'Value, %' : 'Value'}
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its question is answered
          autoFocus
          value={typed.value}
          inputMode="decimal"
          aria-invalid={typed.value !== '' && !read.ok}
          {...refused}
          aria-describedby={asked ? id : refused['aria-describedby']}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
          onBlur={() => setLeft(true)}
        />
      </label>
      {asked ? (
        <FieldProblem
          id={id}
          label={field.label}
          problem={sentenceOf(asked.problems[0]!)}
          readings={asked.readings}
          onChoose={(value) => {
            change(exactValue(value, field));
            input.current?.focus();
          }}
          onEscape={() => {
            setLeft(false);
            input.current?.focus();
          }}
        />
      ) : (
        <FieldRefusal at="figure.value" id={id} />
      )}
    </div>
  );
}
