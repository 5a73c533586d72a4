import { act, configure, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { EngineContext } from '../../renderer/engine/engine-context.ts';
import { createWorkspace } from '../../renderer/frame/create-workspace.ts';
import { withSlice } from '../../renderer/view/slice.ts';
import type { Slice, View } from '../../renderer/view/view-store.ts';
import { type Workspace, WorkspaceContext } from '../../renderer/workspace/workspace-context.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Start } from '../../shared/ipc.ts';
import { type FakeBridge, fakeBridge } from './fake-bridge.ts';
import { inProcessEngine } from './in-process-engine.ts';

configure({ defaultHidden: true });

/** What the main process opens a window with, around a document. */
export const startOf = (document: ScenarioDocument, more: Partial<Start> = {}): Start => ({
  opened: { handle: 'test', name: null, document, edited: false, view: null, notes: [] },
  notices: [],
  notOpened: [],
  recoveries: [],
  recent: [],
  theme: 'system',
  language: undefined,
  decimal: '.',
  figures: document.figures,
  shippedFigures: document.figures,
  version: '0.0.0',
  platform: 'linux',
  ...more,
});

/** What the window is put together from, around a document, without its main process. */
export function createTestWorkspace(
  document: ScenarioDocument,
  view: Partial<View> = {},
  { bridge } = fakeBridge(),
  more: Partial<Start> = {},
): Workspace {
  const made = createWorkspace(startOf(document, more), bridge);
  // Everything is drawn at once: tests look at what is there, not at the frame it comes in.
  const workspace = { ...made, later: made.documents };
  workspace.view.setState(view);
  return workspace;
}

/** jsdom has no layout: every element is as large as the centre of the window. */
export function withLayout(width = 864, height = 760): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
}

/** A part of the window on a document, its questions answered on the test's own thread. */
export function renderInWorkspace(
  shown: ReactNode,
  document: ScenarioDocument,
  view: Partial<View> = {},
  bridge: FakeBridge = fakeBridge(),
  more: Partial<Start> = {},
) {
  const workspace = createTestWorkspace(document, view, bridge, more);
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

/** A view in which one place is looked at in a certain way. */
export const seenAs = <State extends object>(slice: Slice<State>, change: Partial<State>): Partial<View> =>
  withSlice({ slices: {} }, slice, change);

/** Waits for a paragraph that reads like this, whatever is strong in it. */
export const paragraph = (words: RegExp): Promise<HTMLElement> =>
  screen.findByText((_, element) => element?.tagName === 'P' && words.test(element.textContent ?? ''));
