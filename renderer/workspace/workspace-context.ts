import { createContext, useContext, useMemo } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { ProjectedScenario } from '../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Problem } from '../../shared/language/problems.ts';
import type { Prices } from '../../shared/model/frame.ts';
import type { Table } from '../../shared/tables/table.ts';
import type { Commands } from '../commands/command.ts';
import type { DocumentStore, Edit, OpenDocument } from '../document/document-store.ts';
import { projectedScenarios } from '../document/projections.ts';
import type { Session } from '../document/session.ts';
import type { ShownPictures } from '../tables/shown-pictures.ts';
import type { ShownTables } from '../tables/shown-tables.ts';
import { sliceOf } from '../view/slice.ts';
import type { Slice, View, ViewStore } from '../view/view-store.ts';

/** What every part of the window works on: the open document and how it is looked at. */
export interface Workspace {
  readonly documents: DocumentStore;
  /** The document a frame later: for all that may be drawn after the main chart. */
  readonly later: StoreApi<OpenDocument>;
  readonly view: ViewStore;
  readonly session: Session;
  readonly commands: Commands;
  /** What the places beside Compare show as tables, to be copied. */
  readonly tables: ShownTables;
  /** What the charts of the place that is shown offer as pictures. */
  readonly pictures: ShownPictures;
  /** The tables of the place that is shown: its own, or those of its parts. */
  shownTables(): readonly Table[];
  /** Applies an edit; what refuses it is shown to the analyst as a notice and given back. */
  edit(edit: Edit): readonly Problem[];
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('there is no workspace around this component');
  return workspace;
}

export const useCommands = (): Commands => useWorkspace().commands;

export const useDocument = (): ScenarioDocument => useStore(useWorkspace().documents, (state) => state.document);

/** A part of the document; only a change of that part draws what shows it anew. */
export const useDocumentPart = <T>(part: (document: ScenarioDocument) => T): T =>
  useStore(useWorkspace().documents, (state) => part(state.document));

/** Every scenario with its projection, the baseline first. */
export const useScenarios = (): readonly ProjectedScenario[] =>
  useDocumentPart((document) => projectedScenarios(document));

export const useLaterDocument = (): ScenarioDocument => useStore(useWorkspace().later, (state) => state.document);

/** A scenario that a question was asked about; undefined once it is deleted. */
export const useScenario = (id: string | undefined): ProjectedScenario | undefined =>
  useScenarios().find((scenario) => scenario.id === id);

/** Every scenario with its projection, a frame after the main chart. */
export const useLaterScenarios = (prices?: Prices): readonly ProjectedScenario[] =>
  useStore(useWorkspace().later, (state) => projectedScenarios(state.document, prices));

export const useView = <T>(select: (view: View) => T): T => useStore(useWorkspace().view, select);

/** A part of how a place is looked at. */
export const useSlice = <State extends object, T>(slice: Slice<State>, select: (state: State) => T): T =>
  useView((view) => select(sliceOf(view, slice)));

/** The scenario whose assumptions are shown; the baseline where the selected one is gone. */
export function useSelectedScenario(): ProjectedScenario {
  const scenarios = useScenarios();
  const selected = useView((view) => view.selected);
  const scenario = scenarios.find(({ id }) => id === selected) ?? scenarios[0];
  if (!scenario) throw new Error('a document has a baseline');
  return scenario;
}

export const useVisibleScenarios = (): readonly ProjectedScenario[] => useShown(useScenarios());

export const useLaterVisibleScenarios = (prices?: Prices): readonly ProjectedScenario[] =>
  useShown(useLaterScenarios(prices));

function useShown(scenarios: readonly ProjectedScenario[]): readonly ProjectedScenario[] {
  const hidden = useView((view) => view.hidden);
  return useMemo(() => scenarios.filter(({ id }) => !hidden.includes(id)), [scenarios, hidden]);
}
