import type { Figures } from '../../../shared/figures/schema.ts';
import { FormChoice, FormText } from './FormFields.tsx';
import { NEW_SOURCE, type TypedSource } from './typed-source.ts';

interface SourceFieldsProps {
  readonly figures: Figures;
  readonly typed: TypedSource;
  readonly onChange: (part: Partial<TypedSource>) => void;
}

/** Which source something stands in, or what there is to say of another one. */
export function SourceFields({ figures, typed, onChange }: SourceFieldsProps) {
  const sources = [
    ...figures.sources.map(({ id, publication, date }) => ({ id, label: `${publication}, ${date}` })),
    { id: NEW_SOURCE, label: 'Another source…' },
  ];
  return (
    <>
      <FormChoice label="Source" value={typed.source} options={sources} onChange={(source) => onChange({ source })} />
      {typed.source === NEW_SOURCE && (
        <>
          <FormText
            at="source.publication"
            label="Publication"
            value={typed.publication}
            onChange={(publication) => onChange({ publication })}
          />
          <FormText
            at="source.date"
            label="Date, as 2025-05-30"
            value={typed.date}
            onChange={(date) => onChange({ date })}
          />
          <FormText
            label="Title of the source, in your own words"
            value={typed.title}
            wide
            onChange={(title) => onChange({ title })}
          />
        </>
      )}
    </>
  );
}
