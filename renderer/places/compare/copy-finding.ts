import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { STANDARD_CHOICES } from '../../../shared/exports/choices.ts';
import type { Session } from '../../document/session.ts';
import { sliceOf } from '../../view/slice.ts';
import type { View } from '../../view/view-store.ts';
import { words } from '../../words.ts';
import { compareView } from './compare-view.ts';

/** Puts on the clipboard which of the scenarios shown leads on the metric, with its uncertainty and sources. */
export async function copyFinding(session: Session, document: ScenarioDocument, view: View): Promise<void> {
  const ids = [document.baseline, ...document.scenarios].map(({ id }) => id);
  const scenarios = ids.filter((id) => !view.hidden.includes(id));
  const { prices } = sliceOf(view, compareView);
  const { metric, year } = view;
  const choices = { ...STANDARD_CHOICES, scenarios, metrics: [metric], year, prices };
  const { exporting } = words;
  try {
    const found = await session.exporting.finding({ document, choices });
    if (!found.ok) return session.tell(found.problems, exporting.findingNotCopied);
    await navigator.clipboard.writeText(found.value);
    session.say(exporting.findingCopied);
  } catch {
    session.notify('problem', exporting.findingNotCopied);
  }
}
