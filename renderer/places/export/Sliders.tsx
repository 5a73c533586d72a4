import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type ExportChoices, MOST_SLIDERS } from '../../../shared/exports/choices.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { assumptionEntry } from '../../controls/assumption-entries.ts';
import { Button } from '../../controls/Button.tsx';
import { FormSearch } from '../../controls/FormSearch.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import exportStyles from './export.module.css';
import { type ExportForm, slidable } from './export-form.ts';

interface SlidersProps {
  readonly form: ExportForm;
  readonly document: ScenarioDocument;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** Which assumptions the page's readers can move; without a choice, those that move the metric most. */
export function Sliders({ form: { choices }, document, onChange }: SlidersProps) {
  const { exporting } = words;
  const chosen = choices.sliders ?? [];
  const entries = useMemo(() => slidable(document).map(assumptionEntry), [document]);
  const set = (sliders: readonly string[]) => onChange({ sliders: sliders.length === 0 ? null : [...sliders] });
  return (
    <div className={exportStyles.sliders}>
      <ul aria-label={exporting.sliders}>
        {chosen.map((path) => {
          const { label } = names().assumption(path as AssumptionPath);
          return (
            <li key={path}>
              {label}
              <Button
                icon
                small
                label={exporting.withoutSlider(label)}
                onPress={() => set(chosen.filter((one) => one !== path))}
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          );
        })}
      </ul>
      {chosen.length < MOST_SLIDERS && (
        <FormSearch
          key={chosen.length}
          at="sliders"
          label={chosen.length === 0 ? exporting.widestSliders : exporting.addSlider(MOST_SLIDERS - chosen.length)}
          value=""
          entries={entries.filter(({ id }) => !chosen.includes(id))}
          onChange={(path) => set([...chosen, path])}
        />
      )}
    </div>
  );
}
