import { I18nProvider } from 'react-aria-components';
import type { BilateralBridge, Start } from '../shared/ipc.ts';
import { spokenIn } from '../shared/language/spoken-languages.ts';
import { EngineContext } from './engine/engine-context.ts';
import { createPageEngine } from './engine/page-engine.ts';
import { App } from './frame/App.tsx';
import { createWorkspace } from './frame/create-workspace.ts';
import { followPrinting } from './view/printing.ts';
import { followWindow } from './view/window-room.ts';
import { speak, words } from './words.ts';

/** Puts the window together, around what the main process opened. */
export function openWindow(link: BilateralBridge, start: Start) {
  speak(spokenIn(start.language));
  document.documentElement.lang = words.locale;
  followPrinting();
  followWindow((query) => window.matchMedia(query));
  const workspace = createWorkspace(start, link);
  // What fails after the window is shown is said in it.
  const say = (error: unknown) =>
    workspace.session.notify('problem', words.frame.failed.notDone, [
      error instanceof Error ? error.message : String(error),
    ]);
  window.addEventListener('unhandledrejection', ({ reason }) => say(reason));
  window.addEventListener('error', ({ error }) => error && say(error));
  const engine = createPageEngine((error) =>
    workspace.session.notify('problem', words.frame.failed.notAnswered, error.split('\n')),
  );
  return (
    // What menus and lists say by themselves is said in the same language.
    <I18nProvider locale={words.locale}>
      <EngineContext value={engine}>
        <App workspace={workspace} mac={start.platform === 'darwin'} />
      </EngineContext>
    </I18nProvider>
  );
}
