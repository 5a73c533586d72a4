import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { BilateralBridge, Opened, Recovery, Start } from '../../shared/ipc.ts';
import { type Outcome, type Problem, sentence } from '../../shared/outcome.ts';
import type { Theme } from '../../shared/settings.ts';
import { initialView, type ViewStore } from '../view/view-store.ts';
import type { DocumentStore } from './document-store.ts';

/** Something said to the analyst, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'information' | 'problem';
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Choice {
  readonly label: string;
  readonly act: () => void;
  readonly primary?: true;
}

/** A question that has to be answered before anything else. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What is open, where it is saved, and what the analyst is told and asked. */
export interface SessionState {
  readonly handle: string;
  readonly name: string | null;
  /** The document as its file has it; null while it has none. */
  readonly saved: ScenarioDocument | null;
  readonly saving: boolean;
  readonly notices: readonly Notice[];
  readonly question: Question | null;
  readonly recoveries: readonly Recovery[];
  readonly recent: readonly string[];
  readonly theme: Theme;
  readonly storeFigures: Figures;
  readonly version: string;
}

export interface Session extends StoreApi<SessionState> {
  readonly documents: DocumentStore;
  isEdited(): boolean;
  newDocument(): Promise<void>;
  openDocument(): Promise<void>;
  openRecent(place: number): Promise<void>;
  openDropped(file: File): Promise<void>;
  recover(id: string): Promise<void>;
  discardRecovery(id: string): Promise<void>;
  save(as?: boolean): Promise<boolean>;
  reload(): void;
  setTheme(theme: Theme): Promise<void>;
  keepFigures(figures: Figures): Promise<void>;
  notify(kind: Notice['kind'], title: string, lines?: readonly string[]): void;
  tell(problems: readonly Problem[], title: string): void;
  dismiss(id: number): void;
  answer(choice: Choice): void;
}

/** Unsaved work is in the journal this long after the last change. */
const KEEP_AFTER_MS = 1000;

/** The life of documents in this window: opened, edited, kept, saved, closed. */
export function createSession(
  start: Start,
  documents: DocumentStore,
  view: ViewStore,
  bridge: BilateralBridge,
): Session {
  const { opened } = start;
  const store = createStore<SessionState>()(() => ({
    handle: opened.handle,
    name: opened.name,
    saved: opened.edited ? null : opened.document,
    saving: false,
    notices: [],
    question: null,
    recoveries: start.recoveries,
    recent: start.recent,
    theme: start.theme,
    storeFigures: start.figures,
    version: start.version,
  }));
  const { getState, setState } = store;
  const current = () => documents.getState().document;
  let notices = 0;

  const isEdited = () => getState().saved !== current();
  const notify: Session['notify'] = (kind, title, lines = []) => {
    notices += 1;
    const id = notices;
    setState({ notices: [...getState().notices, { id, kind, title, lines }] });
  };
  const tell: Session['tell'] = (problems, title) => notify('problem', title, problems.map(sentence));
  const ask = (question: Question) => setState({ question });

  const show = ({ handle, name, document, edited, view: kept }: Opened) => {
    const before = getState().handle;
    setState({ handle, name, saved: edited ? null : document });
    documents.replace(document);
    view.setState({ ...initialView(document.baseline.id, document.horizon.end), ...(kept as object | null) });
    if (before !== handle) void bridge.request('document.close', { handle: before });
  };
  const showOutcome = (outcome: Outcome<Opened> | null, what: string) => {
    if (outcome === null) return;
    if (outcome.ok) show(outcome.value);
    else tell(outcome.problems, `${what} could not be opened; what was open still is.`);
  };

  /** Does it at once, or asks first where work would be lost. */
  const leaving = (act: () => void) => {
    if (!isEdited() || (getState().saved === null && !documents.canUndo())) return act();
    const name = getState().name ?? current().title;
    ask({
      title: `Save the changes to ${name}?`,
      text: 'Without saving they are lost.',
      choices: [
        { label: 'Save', primary: true, act: () => void save().then((saved) => saved && act()) },
        { label: 'Do not save', act },
        { label: 'Cancel', act: () => undefined },
      ],
    });
  };

  const save = async (as = false, overwrite = false): Promise<boolean> => {
    const { handle } = getState();
    const document = current();
    if (!as && getState().saved === document && getState().name !== null) return true;
    setState({ saving: true });
    const saved = await bridge.request('document.save', { handle, document, as, overwrite });
    setState({ saving: false });
    switch (saved.kind) {
      case 'saved':
        setState({ name: saved.name, saved: document });
        return true;
      case 'cancelled':
        return false;
      case 'refused':
        tell(saved.problems, 'The document was not saved.');
        return false;
      case 'conflict':
        ask({
          title: `${saved.name} was changed by another program`,
          text: 'Saving now would replace what is in the file.',
          choices: [
            { label: 'Save as…', primary: true, act: () => void save(true) },
            { label: 'Replace the file', act: () => void save(false, true) },
            { label: 'Reload, losing my changes', act: () => void reloadNow() },
            { label: 'Cancel', act: () => undefined },
          ],
        });
        return false;
    }
  };

  const reloadNow = async () =>
    showOutcome(await bridge.request('document.reload', { handle: getState().handle }), 'The file');

  const api: Omit<Session, keyof StoreApi<SessionState>> = {
    documents,
    isEdited,
    newDocument: async () =>
      leaving(async () => showOutcome(await bridge.request('document.new', null), 'The first case')),
    openDocument: async () =>
      leaving(async () => showOutcome(await bridge.request('document.open', null), 'The document')),
    openRecent: async (place) =>
      leaving(async () => showOutcome(await bridge.request('document.openRecent', { place }), 'The document')),
    openDropped: async (file) => leaving(async () => showOutcome(await bridge.openDropped(file), file.name)),
    recover: async (id) => {
      const outcome = await bridge.request('recovery.open', { id });
      if (outcome.ok) setState({ recoveries: getState().recoveries.filter((other) => other.id !== id) });
      showOutcome(outcome, 'The recovered work');
    },
    discardRecovery: async (id) => {
      await bridge.request('recovery.discard', { id });
      setState({ recoveries: getState().recoveries.filter((other) => other.id !== id) });
    },
    save: (as) => save(as),
    reload: () => leaving(() => void reloadNow()),
    setTheme: async (theme) => {
      setState({ theme });
      await bridge.request('settings.theme', { theme });
    },
    keepFigures: async (figures) => {
      const kept = await bridge.request('figures.keep', { figures });
      if (kept.ok) setState({ storeFigures: kept.value });
      else tell(kept.problems, 'The figures were not kept.');
    },
    notify,
    tell,
    dismiss: (id) => setState({ notices: getState().notices.filter((notice) => notice.id !== id) }),
    answer: ({ act }) => {
      setState({ question: null });
      act();
    },
  };

  for (const notice of start.notices) notify('information', notice);
  journal(store, documents, bridge, isEdited);
  bridge.on('opened', (outcome) => leaving(() => showOutcome(outcome, 'The document')));
  bridge.on('closing', () => leaving(() => void bridge.request('page.close', null)));
  bridge.on('changedOutside', ({ handle, name, gone }) => {
    if (handle !== getState().handle) return;
    if (gone) return notify('information', `${name} is no longer where it was. Saving writes it again.`);
    if (!isEdited())
      return void reloadNow().then(() =>
        notify('information', `${name} was changed by another program and read again.`),
      );
    ask({
      title: `${name} was changed by another program`,
      text: 'You have unsaved changes of your own.',
      choices: [
        { label: 'Keep mine', primary: true, act: () => undefined },
        { label: 'Reload, losing my changes', act: () => void reloadNow() },
      ],
    });
  });
  return Object.assign(store, api);
}

/** Keeps unsaved work in the store soon after every change, and tells the window what it shows. */
function journal(
  session: StoreApi<SessionState>,
  documents: DocumentStore,
  bridge: BilateralBridge,
  isEdited: () => boolean,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  const keep = () => {
    const { handle } = session.getState();
    const document = isEdited() && documents.canUndo() ? documents.getState().document : null;
    void bridge.request('document.keep', { handle, document });
  };
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
    const { title } = documents.getState().document;
    const edited = isEdited();
    const next = `${session.getState().name ?? title} ${edited}`;
    if (next === shown) return;
    shown = next;
    void bridge.request('page.shows', {
      title: session.getState().name ?? title,
      edited: edited && documents.canUndo(),
    });
  };
  documents.subscribe(follow);
  session.subscribe((state, before) => {
    if (state.saved !== before.saved || state.name !== before.name) follow();
  });
  follow();
}
