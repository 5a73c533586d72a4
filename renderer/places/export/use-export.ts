import { useState } from 'react';
import type { ExportKind } from '../../../shared/exports/choices.ts';
import type { Exported } from '../../../shared/ipc.ts';
import { tablesInFull } from '../../../shared/tables/write.ts';
import { askedPicture } from '../../charts/asked-picture.ts';
import type { Running } from '../../document/exporting.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useWorkspace, type Workspace } from '../../workspace/workspace-context.ts';
import type { ExportForm } from './export-form.ts';

export type ExportState =
  | { readonly kind: 'asked' }
  | { readonly kind: 'running'; readonly running: Running; readonly share: number }
  | { readonly kind: 'done'; readonly running: Running; readonly exported: Exported & { readonly kind: 'exported' } }
  | { readonly kind: 'refused'; readonly exported: Exported & { readonly kind: 'refused' } }
  /** A bug. */
  | { readonly kind: 'failed'; readonly why: string };

/** The export of a form: asked about, on its way, done. */
export function useExport(form: ExportForm) {
  const workspace = useWorkspace();
  const [state, setState] = useState<ExportState>({ kind: 'asked' });
  const begin = async () => {
    const asked = await askedFor(form, workspace);
    const running = workspace.session.exporting.make(asked, (share) =>
      setState((now) => (now.kind === 'running' ? { ...now, share } : now)),
    );
    setState({ kind: 'running', running, share: 0 });
    try {
      setState(after(await running.done, running));
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    state,
    begin: () => void begin(),
    /** Something else is chosen: what was said of the last export is not of this one. */
    again: () => setState((now) => (now.kind === 'running' ? now : { kind: 'asked' })),
  };
}

function after(exported: Exported, running: Running): ExportState {
  switch (exported.kind) {
    case 'exported':
      return { kind: 'done', running, exported };
    case 'refused':
      return { kind: 'refused', exported };
    case 'cancelled':
      return { kind: 'asked' };
  }
}

async function askedFor(form: ExportForm, workspace: Workspace) {
  const { kind, choices } = form;
  const { document } = workspace.documents.getState();
  return {
    kind,
    name: `${document.title}, ${whatItIs(kind, form, workspace)}`,
    document,
    choices,
    text: kind === 'csv' ? tableText(form, workspace) : null,
    picture: await pictureOf(form, workspace),
  };
}

/** The chart of the place that is asked for as a picture; null: one of the document is, or nothing is drawn. */
export async function pictureOf({ kind, shown }: ExportForm, workspace: Workspace) {
  return shown && (kind === 'svg' || kind === 'png') ? askedPicture(workspace, shown.part, shown.size) : null;
}

/** The tables of the place that is shown, as CSV. */
export const tableText = (
  { choices }: ExportForm,
  { shownTables, session }: Pick<Workspace, 'shownTables' | 'session'>,
): string =>
  `${choices.bom ? '\ufeff' : ''}${tablesInFull(words, shownTables(), choices.separator, session.getState().decimal)}`;

const placeName = (view: Workspace['view']): string =>
  words.places[view.getState().place as keyof typeof words.places].toLowerCase();

/** What a file's name says beside the document's title: `trade`, `brief`. */
function whatItIs(kind: ExportKind, { choices, shown }: ExportForm, { view }: Workspace): string {
  const { fileNames } = words.exporting;
  const metric = () => names().metric(choices.metrics[0]!).label.toLowerCase();
  switch (kind) {
    case 'csv':
      return placeName(view);
    case 'svg':
    case 'png':
      return shown ? placeName(view) : fileNames.chart[choices.chart](metric());
    case 'pdf':
      return choices.printed === 'report' ? fileNames.report : words.places[view.getState().place as never];
    default:
      return fileNames[kind];
  }
}
