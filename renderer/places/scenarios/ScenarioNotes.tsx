import { setScenarioNotes } from '../../../shared/document/edits/scenarios.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import { shownName } from '../../../shared/formats/shown-name.ts';
import { words } from '../../words.ts';
import { useLiveText } from '../../workspace/use-live-text.ts';
import { useDocumentPart, useView } from '../../workspace/workspace-context.ts';
import { FoldedNote, type Folding } from './FoldedNote.tsx';
import scenariosStyles from './scenarios.module.css';

/** What the selected scenario supposes, in the analyst's words. */
export function ScenarioNotes(folding: Folding) {
  const selected = useView((view) => view.selected);
  const { id, notes } = useDocumentPart(
    ({ baseline, scenarios }) => scenarios.find((one) => one.id === selected) ?? baseline,
  );
  const name = useDocumentPart((document) => shownName(distinctNames(document).get(id) ?? ''));
  const text = useLiveText(notes, (d, next) => setScenarioNotes(d, { scenario: id, notes: next }));
  return (
    <FoldedNote title={words.scenarios.notesOn(name)} id="scenario-notes" {...folding}>
      <textarea
        className={scenariosStyles.notesField}
        aria-labelledby="scenario-notes"
        rows={2}
        placeholder={words.scenarios.notesHint}
        {...text}
      />
    </FoldedNote>
  );
}
