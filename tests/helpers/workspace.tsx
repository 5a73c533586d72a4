import { act, configure, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createCommands } from '../../renderer/commands/create-commands.ts';
import { createDocumentStore } from '../../renderer/document/document-store.ts';
import { createSession } from '../../renderer/document/session.ts';
import { EngineContext } from '../../renderer/engine/engine-context.ts';
import { createViewStore, initialView, type View } from '../../renderer/view/view-store.ts';
import { type Workspace, WorkspaceContext } from '../../renderer/workspace/workspace-context.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { BilateralBridge, Start } from '../../shared/ipc.ts';
import { inProcessEngine } from './in-process-engine.ts';

// Questions are answered on the test's own thread, between renderings, on machines that may be busy.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

/** Where Electron would be: takes every request and tells nothing. */
const bridge = {
  request: async () => ({ ok: true, value: null }),
  openDropped: async () => null,
  on: () => () => undefined,
} as unknown as BilateralBridge;

/** What the window is put together from, around a document, without its main process. */
export function createTestWorkspace(document: ScenarioDocument, view: Partial<View> = {}): Workspace {
  const documents = createDocumentStore(document);
  const viewStore = createViewStore({ ...initialView(document.baseline.id, document.horizon.end), ...view });
  const start: Start = {
    opened: { handle: 'test', name: null, document, edited: true, view: null },
    notices: [],
    recoveries: [],
    recent: [],
    theme: 'system',
    figures: document.figures,
    shippedFigures: document.figures,
    version: '0.0.0',
    platform: 'linux',
  };
  const session = createSession(start, documents, viewStore, bridge);
  return {
    documents,
    view: viewStore,
    session,
    commands: createCommands(session, viewStore, () => undefined),
    edit: (edit) => documents.edit(edit),
  };
}

/** jsdom has no layout: every element is as large as the centre of the window. */
export function withLayout(width = 864, height = 760): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
}

/** A part of the window on a document, its questions answered on the test's own thread. */
export function renderInWorkspace(shown: ReactNode, document: ScenarioDocument, view: Partial<View> = {}) {
  const workspace = createTestWorkspace(document, view);
  const page = render(
    <EngineContext value={inProcessEngine()}>
      <WorkspaceContext value={workspace}>{shown}</WorkspaceContext>
    </EngineContext>,
  );
  return {
    ...page,
    workspace,
    document: () => workspace.documents.getState().document,
    look: (change: Partial<View>) => act(() => workspace.view.setState(change)),
  };
}

/** Waits for a paragraph that reads like this, whatever is strong in it. */
export const paragraph = (words: RegExp): Promise<HTMLElement> =>
  screen.findByText((_, element) => element?.tagName === 'P' && words.test(element.textContent ?? ''));
