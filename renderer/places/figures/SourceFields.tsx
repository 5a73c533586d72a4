import type { Figures } from '../../../shared/figures/schema.ts';
import { FormChoice, FormText } from '../../controls/FormFields.tsx';
import { words } from '../../words.ts';
import { NEW_SOURCE, type TypedSource } from './typed-source.ts';

interface SourceFieldsProps {
  readonly figures: Figures;
  readonly typed: TypedSource;
  readonly onChange: (part: Partial<TypedSource>) => void;
}

/** Which source something stands in, or what there is to say of another one; where in it, and what it says. */
export function SourceFields({ figures, typed, onChange }: SourceFieldsProps) {
  const { fields, otherSource } = words.figures;
  const sources = [
    ...figures.sources.map(({ id, publication, date }) => ({ id, label: words.figures.source([publication, date]) })),
    { id: NEW_SOURCE, label: otherSource },
  ];
  return (
    <>
      <FormChoice
        label={fields.source}
        value={typed.source}
        options={sources}
        onChange={(source) => onChange({ source })}
      />
      {typed.source === NEW_SOURCE && (
        <>
          <FormText
            at="source.publication"
            label={fields.publication}
            value={typed.publication}
            onChange={(publication) => onChange({ publication })}
          />
          <FormText at="source.date" label={fields.date} value={typed.date} onChange={(date) => onChange({ date })} />
          <FormText label={fields.sourceTitle} value={typed.title} wide onChange={(title) => onChange({ title })} />
        </>
      )}
      <FormText label={fields.where} value={typed.where} onChange={(where) => onChange({ where })} />
      <FormText label={fields.saidBy} value={typed.saidBy} onChange={(saidBy) => onChange({ saidBy })} />
      <FormText
        label={fields.statement}
        value={typed.statement}
        wide
        onChange={(statement) => onChange({ statement })}
      />
    </>
  );
}
