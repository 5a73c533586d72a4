import { setScenarioNotes } from '../../shared/document/edits/scenarios.ts';
import { useDocumentPart, useView, useWorkspace } from '../workspace/workspace-context.ts';

/** What the selected scenario supposes, in the analyst's words. */
export function ScenarioNotes() {
  const selected = useView((view) => view.selected);
  const { id, name, notes } = useDocumentPart(
    ({ baseline, scenarios }) => scenarios.find((one) => one.id === selected) ?? baseline,
  );
  const { edit } = useWorkspace();
  return (
    <section className="note">
      <h3 id="scenario-notes">Notes on {name}</h3>
      <textarea
        key={`${id} ${notes}`}
        className="notes-field"
        aria-labelledby="scenario-notes"
        rows={2}
        placeholder="What this scenario supposes"
        defaultValue={notes}
        onBlur={(event) => {
          const text = event.currentTarget.value;
          if (text !== notes) edit((d) => setScenarioNotes(d, { scenario: id, notes: text }));
        }}
      />
    </section>
  );
}
