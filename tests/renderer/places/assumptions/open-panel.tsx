import { act, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AssumptionsPanel } from '../../../../renderer/places/assumptions/AssumptionsPanel.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { assumptionsOf, valueAtPath } from '../../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { GROUPS, type Group } from '../../../../shared/model/register.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const ALL: readonly Group[] = GROUPS;

/** The panel on the first case with every group open, or as told, and what an analyst does in it. */
export function openPanel(selected: string, view: Partial<View> = {}, document: ScenarioDocument = firstCase()) {
  const opened = renderInWorkspace(<AssumptionsPanel />, document, { selected, openGroups: ALL, ...view });
  const user = userEvent.setup();
  const { documents } = opened.workspace;
  const row = (path: string) => opened.container.querySelector<HTMLElement>(`[data-path="${path}"]`)!;
  // By their labels, without asking jsdom for the role of everything: the panel is large.
  const input = (kind: string, name: string) =>
    opened.container.querySelector<HTMLInputElement>(`input[type="${kind}"][aria-label="${name}"]`)!;
  return {
    ...opened,
    user,
    documents,
    row,
    within: (path: string) => within(row(path)),
    field: (name: string) => input('text', name),
    slider: (name: string) => input('range', name),
    /** Types into a field and takes it over. */
    type: async (name: string, text: string) => {
      const field = input('text', name);
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    },
    value: (path: string, scenario = selected) =>
      valueAtPath(assumptionsOf(documents.getState().document, scenario), path),
    changes: (scenario = selected) =>
      documents.getState().document.scenarios.find(({ id }) => id === scenario)?.changes ?? {},
    undo: () => act(() => documents.undo()),
    redo: () => act(() => documents.redo()),
    steps: () => documents.history.getState().pastStates.length,
  };
}
