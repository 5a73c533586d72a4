import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { EngineContext } from './engine/engine-context.ts';
import { createPageEngine } from './engine/page-engine.ts';
import { createWorkspace } from './workspace/create-workspace.ts';

/** Asks the main process what to open, and puts the window together. */
export async function openWindow() {
  const link = bridge();
  const start = await link.request('app.start', null);
  const workspace = createWorkspace(start, link);
  const engine = createPageEngine((error) =>
    workspace.session.notify(
      'problem',
      'A question could not be answered because of a bug in Bilateral.',
      error.split('\n'),
    ),
  );
  return (
    <EngineContext value={engine}>
      <App workspace={workspace} mac={start.platform === 'darwin'} />
    </EngineContext>
  );
}
