import { useMemo, useState } from 'react';
import { followers, setFigures } from '../../../shared/document/edits/figures.ts';
import { KINDS, MEASURES } from '../../../shared/figures/measure.ts';
import { type Figure, QUALIFIERS } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { Followers, useFollowing } from '../../controls/Followers.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { FormChoice, FormNumber, FormText } from '../../controls/FormFields.tsx';
import formStyles from '../../controls/form.module.css';
import { optionsOf } from '../../controls/Select.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { LeftBehind } from './LeftBehind.tsx';
import { SourceFields } from './SourceFields.tsx';
import { figuresTyped, OTHER_MEASURE, type TypedFigure, typedFrom, valueField } from './typed-figure.ts';
import { FORM_FIELDS } from './typed-source.ts';

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
  const field = valueField(typed.unit);
  const measures = { ...words.derived.measures, [OTHER_MEASURE]: said.otherMeasure };
  const text = (key: 'label' | 'unit' | 'period', label: string) => (
    <FormText at={`figure.${key}`} label={label} value={typed[key]} onChange={(value) => change({ [key]: value })} />
  );
  return (
    <Dialog title={figure === null ? said.add : said.correctTitle(figure.label)} wide onClose={onClose}>
      <FormEnd
        fields={FORM_FIELDS}
        verb={figure === null ? said.addVerb : said.correct}
        onApply={apply}
        onClose={onClose}
      >
        <div className={formStyles.form}>
          <FormNumber
            at="figure.value"
            label={field.percent ? fields.valuePercent : fields.value}
            value={typed.value}
            field={field}
            autoFocus
            onChange={(value) => change({ value })}
          />
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
