import { setScenarioNotes } from '../../shared/document/edits/scenarios.ts';
import { distinctNames } from '../../shared/document/names.ts';
import { useLiveText } from '../workspace/use-live-text.ts';
import { useDocumentPart, useView } from '../workspace/workspace-context.ts';

/** What the selected scenario supposes, in the analyst's words. */
export function ScenarioNotes() {
  const selected = useView((view) => view.selected);
  const { id, notes } = useDocumentPart(
    ({ baseline, scenarios }) => scenarios.find((one) => one.id === selected) ?? baseline,
  );
  const name = useDocumentPart((document) => distinctNames(document).get(id));
  const text = useLiveText(notes, (d, next) => setScenarioNotes(d, { scenario: id, notes: next }));
  return (
    <section className="note">
      <h3 id="scenario-notes" title={name}>
        <span className="notes-of">Notes on {name}</span>
      </h3>
      <textarea
        className="notes-field"
        aria-labelledby="scenario-notes"
        rows={2}
        placeholder="What this scenario supposes"
        {...text}
      />
    </section>
  );
}
