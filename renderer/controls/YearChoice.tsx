import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { useYear } from '../workspace/use-year.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import questionPlaceStyles from './question-place.module.css';
import { Select } from './Select.tsx';

/** The year that is compared, chosen from those of the horizon. */
export function YearChoice({ shown }: { readonly shown?: (year: number) => ReactNode }) {
  const { base, end } = useDocumentPart(({ horizon }) => horizon);
  const { view } = useWorkspace();
  const { year } = useYear();
  const years = Array.from({ length: end - base + 1 }, (_, t) => ({ id: String(base + t), label: String(base + t) }));
  return (
    <Select
      label={words.controls.year}
      value={String(year)}
      options={years}
      onChange={(id) => view.setState({ year: Number(id) })}
      shown={shown?.(year) ?? <span className={questionPlaceStyles.year}>{year}</span>}
    />
  );
}
