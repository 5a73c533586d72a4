import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { createCommands } from './commands/create-commands.ts';
import { belongsToField } from './commands/keys.ts';
import { tableText } from './compare/copy-text.ts';
import { metricsOf } from './compare/table-rows.ts';
import { createDocumentStore } from './document/document-store.ts';
import { projectedScenarios } from './document/projections.ts';
import { createSession } from './document/session.ts';
import { EngineContext } from './engine/engine-context.ts';
import { createPageEngine } from './engine/page-engine.ts';
import { restoredView } from './view/remembered-view.ts';
import { createViewStore } from './view/view-store.ts';
import type { Workspace } from './workspace/workspace-context.ts';

/** Asks the main process what to open, and puts the window together. */
export async function openWindow() {
  const link = bridge();
  const start = await link.request('app.start', null);
  const { document } = start.opened;
  const documents = createDocumentStore(document);
  const view = createViewStore(restoredView(document, start.opened.view));
  const session = createSession(start, documents, view, link);
  const copyTable = () => {
    const current = documents.getState().document;
    const { hidden, year, table } = view.getState();
    const visible = projectedScenarios(current).filter(({ id }) => !hidden.includes(id));
    const kind = table === 'assumptions' ? 'year' : table;
    const shown = Math.max(current.horizon.base, Math.min(current.horizon.end, year));
    const text = tableText(visible, metricsOf(kind), shown - current.horizon.base, kind, shown);
    void navigator.clipboard.writeText(text).then(
      () => session.notify('information', 'The table is on the clipboard, as text that a spreadsheet takes.'),
      () => session.notify('problem', 'The table could not be put on the clipboard.'),
    );
  };
  const commands = createCommands(session, view, copyTable);
  link.on('command', (id) => {
    const command = commands[id];
    // Chosen in the menu while a text field has the focus, undo is the field's own.
    if (belongsToField(command, globalThis.document.activeElement)) {
      globalThis.document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
    } else if (command.enabled()) command.perform();
  });
  const workspace: Workspace = {
    documents,
    view,
    session,
    commands,
    edit: (edit) => {
      const problems = documents.edit(edit);
      if (problems.length > 0) session.tell(problems, 'That is not possible.');
      return problems;
    },
  };
  const engine = createPageEngine((error) =>
    session.notify('problem', 'A question could not be answered because of a bug in Bilateral.', error.split('\n')),
  );
  return (
    <EngineContext value={engine}>
      <App workspace={workspace} mac={start.platform === 'darwin'} />
    </EngineContext>
  );
}
