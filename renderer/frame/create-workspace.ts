import type { BilateralBridge, Start } from '../../shared/ipc.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { type Actions, createCommands, type Means } from '../commands/command.ts';
import { belongsToField } from '../commands/keys.ts';
import { createDocumentStore, type DocumentStore } from '../document/document-store.ts';
import { laterDocuments } from '../document/later-documents.ts';
import { createSession } from '../document/session.ts';
import { createShownPictures } from '../tables/shown-pictures.ts';
import { copyTables, createShownTables } from '../tables/shown-tables.ts';
import { isMetric } from '../view/fits.ts';
import { restoredView } from '../view/remembered-view.ts';
import { createViewStore, type ViewStore } from '../view/view-store.ts';
import { words } from '../words.ts';
import type { Workspace } from '../workspace/workspace-context.ts';
import { copyPicture } from './copy-picture.ts';
import { ACTIONS, PLACES, placeOf } from './parts.ts';

/** Puts together what every part of the window works on, around what the main process opened. */
export function createWorkspace(start: Start, link: BilateralBridge): Workspace {
  const { document } = start.opened;
  const documents = createDocumentStore(document);
  const view = createViewStore(restoredView(document, start.opened.view, PLACES));
  const session = createSession(start, documents, view, link);
  selectWhatIsThere(documents, view);
  const tables = createShownTables();
  const shownTables = () => {
    const own = placeOf(view.getState().place).table?.(documents.getState().document, view.getState());
    return own ? [own] : tables.made();
  };
  const pictures = createShownPictures();
  const copying = ({ session: copied }: Means): Actions => ({
    'view.copyPicture': [() => void copyPicture(copied, pictures, view.getState()), () => pictures.parts().length > 0],
    'view.copyTable': [
      () => copyTables(copied, shownTables()),
      () => placeOf(view.getState().place).table !== undefined || tables.any(),
    ],
  });
  const commands = createCommands(session, view, [...ACTIONS, copying]);
  link.on('command', (id) => {
    const command = commands[id];
    // Chosen in the menu while a text field has the focus, undo is the field's own.
    if (belongsToField(command, globalThis.document.activeElement)) {
      globalThis.document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
    } else if (command.enabled()) command.perform();
  });
  return {
    documents,
    later: laterDocuments(documents),
    view,
    session,
    commands,
    tables,
    pictures,
    shownTables,
    edit: (edit) => {
      const problems = documents.edit(edit);
      if (problems.length > 0) session.tell(problems, words.frame.notPossible);
      return problems;
    },
  };
}

/**
 * Undo can take the selected scenario or metric away: then the baseline is selected, which is always there, and trade is
 * looked at; what was explained of the metric is closed.
 */
function selectWhatIsThere(documents: DocumentStore, view: ViewStore): void {
  documents.subscribe(({ document }) => {
    const { baseline, scenarios } = document;
    const { selected, metric, explained, behind } = view.getState();
    if (selected !== baseline.id && !scenarios.some(({ id }) => id === selected)) {
      view.setState({ selected: baseline.id });
    }
    const isThere = (one: MetricName) => isMetric(one, document);
    if (!isThere(metric)) view.setState({ metric: 'trade' });
    if (explained && !isThere(explained.metric)) view.setState({ explained: null });
    if (behind && !isThere(behind.metric)) view.setState({ behind: null });
  });
}
