import { useMemo, useRef, useState } from 'react';
import { followers, setFigures } from '../../../shared/document/edits/figures.ts';
import { KINDS, MEASURES } from '../../../shared/figures/measure.ts';
import { type Figure, QUALIFIERS } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { FieldProblem } from '../../controls/FieldProblem.tsx';
import { optionsOf } from '../../controls/Select.tsx';
import { exactValue } from '../../controls/shown-value.ts';
import textFieldStyles from '../../controls/text-field.module.css';
import { sentenceOf, words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { Followers, LeftBehind, useFollowing } from './Followers.tsx';
import { FormEnd } from './FormEnd.tsx';
import { FieldRefusal, FormChoice, FormText, useRefusedField } from './FormFields.tsx';
import figuresStyles from './figures.module.css';
import { SourceFields } from './SourceFields.tsx';
import { figuresTyped, OTHER_MEASURE, readValue, type TypedFigure, typedFrom, valueField } from './typed-figure.ts';

const MEASURE_IDS = [OTHER_MEASURE, ...MEASURES] as const;

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
  const said = words.figures;
  const { fields } = said;
  const measures = { ...words.derived.measures, [OTHER_MEASURE]: said.otherMeasure };
  const text = (key: 'label' | 'unit' | 'period', label: string) => (
    <FormText at={`figure.${key}`} label={label} value={typed[key]} onChange={(value) => change({ [key]: value })} />
  );
  return (
    <Dialog title={figure === null ? said.add : said.correctTitle(figure.label)} wide onClose={onClose}>
      <FormEnd verb={figure === null ? said.addVerb : said.correct} onApply={apply} onClose={onClose}>
        <div className={figuresStyles.form}>
          <ValueField typed={typed} onChange={change} />
          {text('unit', fields.unit)}
          <FormChoice
            label={fields.measure}
            value={typed.measure}
            options={MEASURE_IDS.map((id) => ({ id, label: measures[id] }))}
            onChange={(measure) => change({ measure })}
          />
          {typed.measure !== OTHER_MEASURE && (
            <FormChoice
              label={fields.kind}
              value={typed.kind}
              options={optionsOf(KINDS, said.kinds)}
              onChange={(kind) => change({ kind, ...(kind === 'growth' && { unit: '1' }) })}
            />
          )}
          <FormChoice
            label={fields.qualifier}
            value={typed.qualifier}
            options={optionsOf(QUALIFIERS, said.qualifiers)}
            onChange={(qualifier) => change({ qualifier })}
          />
          {text('period', fields.period)}
          {text('label', fields.name)}
          <SourceFields figures={figures} typed={typed} onChange={change} />
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
  const { fields } = words.figures;
  const { id, field: refused } = useRefusedField('figure.value');
  const field = valueField(typed.unit);
  const read = readValue(typed);
  const asked = left && !read.ok && read.readings.length > 0 ? read : null;
  const change = (value: string) => {
    setLeft(false);
    onChange({ value });
  };
  return (
    <div className={textFieldStyles.field}>
      <label>
        {field.percent ? fields.valuePercent : fields.value}
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
