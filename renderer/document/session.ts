import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameValue } from '../../shared/document/differences.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { DecimalSign } from '../../shared/formats/csv.ts';
import type { BilateralBridge, Start } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/language/problems.ts';
import { nameOfLanguage } from '../../shared/language/spoken-languages.ts';
import { listing, type Outcome } from '../../shared/outcome.ts';
import type { Theme } from '../../shared/settings.ts';
import type { ViewStore } from '../view/view-store.ts';
import { sentenceOf, words } from '../words.ts';
import { createAsking } from './asking.ts';
import type { DocumentStore } from './document-store.ts';
import { createExporting, type Exporting } from './exporting.ts';
import { createJournal } from './journal.ts';
import { createOpening } from './opening.ts';
import { listenOutside } from './outside.ts';
import { createViewMemory } from './remember-view.ts';
import { createSaving } from './saving.ts';
import type { Choice, Notice, SessionState } from './session-state.ts';

export type { Choice, Notice, Question, SessionState } from './session-state.ts';

/** Long enough to be read twice. */
const SAID_FOR_MS = 8000;
/** So many problems of one notice are listed. */
const MOST_LINES = 12;

export interface Session extends StoreApi<SessionState> {
  readonly documents: DocumentStore;
  openExample(): Promise<void>;
  /** Opens a document that was just made; false where it was not, as what was open stays. */
  openNew(document: ScenarioDocument): Promise<boolean>;
  openDocument(): Promise<void>;
  openRecent(id: string): Promise<void>;
  clearRecent(): Promise<void>;
  openDropped(dropped: Pick<DataTransfer, 'files' | 'items'>): Promise<void>;
  recover(id: string): Promise<void>;
  discardRecovery(id: string): Promise<void>;
  /** True where it is saved now. */
  save(as?: boolean): Promise<boolean>;
  reload(): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  setDecimal(decimal: DecimalSign): Promise<void>;
  /** For the next start. */
  setLanguage(tag: string): Promise<void>;
  keepFigures(figures: Figures): Promise<void>;
  /** A figure of the store as it was shipped; null: all of them. */
  resetFigures(id: string | null): Promise<void>;
  notify(kind: Notice['kind'], title: string, lines?: readonly string[]): void;
  tell(problems: readonly Problem[], title: string): void;
  /** Says in passing that something was done; it goes away by itself. */
  say(text: string): void;
  /** Writes results for other programs. */
  readonly exporting: Exporting;
  dismiss(id: number): void;
  answer(choice: Choice): void;
}

/** The life of documents in this window: opened, edited, kept, saved, closed. */
export function createSession(
  start: Start,
  documents: DocumentStore,
  view: ViewStore,
  bridge: BilateralBridge,
): Session {
  const store = createStore<SessionState>()(() => initialState(start));
  const { getState, setState } = store;
  let notices = 0;
  const add = (notice: Omit<Notice, 'id'>) => {
    notices += 1;
    const said = JSON.stringify([notice.kind, notice.title, notice.lines]);
    // What is said again is said once, and of what failed again the last time counts.
    const others = getState().notices.filter(
      (one) =>
        JSON.stringify([one.kind, one.title, one.lines]) !== said &&
        (notice.failed === null || one.failed !== notice.failed),
    );
    setState({ notices: [...others, { id: notices, ...notice }] });
  };
  const notify: Session['notify'] = (kind, title, lines = []) => add({ kind, title, lines, failed: null });
  const tell = (problems: readonly Problem[], title: string, failed: Notice['failed'] = null) =>
    add({ kind: 'problem', title, lines: listing(problems, MOST_LINES).map(sentenceOf), failed });
  const succeeded = (what: Notice['failed']) =>
    setState({ notices: getState().notices.filter(({ failed }) => failed !== what) });
  const told = <T>(outcome: Outcome<T>, title: string, done: (value: T) => void = () => undefined): void => {
    if (outcome.ok) done(outcome.value);
    else tell(outcome.problems, title);
  };

  let passing: ReturnType<typeof setTimeout> | undefined;
  const say = (said: string) => {
    clearTimeout(passing);
    setState({ said });
    passing = setTimeout(() => setState({ said: null }), SAID_FOR_MS);
  };

  const handle = () => getState().handle;
  const journal = createJournal({
    bridge,
    handle,
    unsaved: () => (getState().edited || getState().missing ? documents.getState().document : null),
    failed: (problems) => tell(problems, words.documents.cannotBeKept),
  });
  const memory = createViewMemory(bridge, view, handle);
  const ask = createAsking(store);
  const parts = { store, documents, view, bridge, journal, memory, ask, notify, tell, succeeded };
  const saving = createSaving(parts, async () => void (await opening.reloadNow()));
  const opening = createOpening(parts, saving.save);

  for (const notice of start.notices) notify('information', notice);
  for (const title of start.notOpened) add({ kind: 'information', title, lines: [], failed: 'opening' });
  followEdits(store, documents, journal.changed, bridge);
  listenOutside(parts, opening);
  return Object.assign(store, {
    documents,
    openExample: opening.openExample,
    openNew: opening.openNew,
    openDocument: opening.openDocument,
    openRecent: opening.openRecent,
    openDropped: opening.openDropped,
    recover: opening.recover,
    reload: opening.reload,
    save: (as = false) => saving.save(as),
    async clearRecent() {
      told(await bridge.request('recent.clear', null), words.documents.recentNotCleared);
    },
    async discardRecovery(id: string) {
      told(await bridge.request('recovery.discard', { id }), words.documents.notDiscarded, () =>
        setState({ recoveries: getState().recoveries.filter((other) => other.id !== id) }),
      );
    },
    async setTheme(theme: Theme) {
      setState({ theme });
      told(await bridge.request('settings.theme', { theme }), words.documents.themeNotKept);
    },
    async setDecimal(decimal: DecimalSign) {
      setState({ decimal });
      told(await bridge.request('settings.decimal', { decimal }), words.documents.decimalNotKept);
    },
    async setLanguage(tag: string) {
      told(await bridge.request('settings.language', { language: tag }), words.documents.languageNotKept, () =>
        notify('information', words.documents.languageNext(nameOfLanguage(tag))),
      );
    },
    async keepFigures(figures: Figures) {
      const kept = await bridge.request('figures.keep', { figures });
      told(kept, words.documents.figuresNotKept, (storeFigures) => setState({ storeFigures }));
    },
    async resetFigures(id: string | null) {
      const reset = await bridge.request('figures.reset', { id });
      told(reset, words.documents.figuresNotReset, (storeFigures) => setState({ storeFigures }));
    },
    notify,
    tell,
    say,
    exporting: createExporting(bridge),
    dismiss: (id: number) => setState({ notices: getState().notices.filter((notice) => notice.id !== id) }),
    answer: ({ act }: Choice) => act(),
  });
}

const initialState = (start: Start): SessionState => ({
  handle: start.opened.handle,
  name: start.opened.name,
  saved: start.opened.edited ? null : start.opened.document,
  missing: false,
  edited: start.opened.edited,
  saving: false,
  notices: [],
  said: null,
  question: null,
  recoveries: start.recoveries,
  recent: start.recent,
  theme: start.theme,
  decimal: start.decimal,
  storeFigures: start.figures,
  shippedFigures: start.shippedFigures,
  version: start.version,
});

/** Whether the document is edited follows from it and from what is saved; window and journal are told. */
function followEdits(
  { getState, setState, subscribe }: StoreApi<SessionState>,
  documents: DocumentStore,
  changed: () => void,
  bridge: Pick<BilateralBridge, 'request'>,
): void {
  let shown = '';
  /** Once when a change is whole: another document comes in several steps. */
  const tellWindow = () => {
    const { name } = getState();
    const edited = getState().edited || getState().missing;
    const title = name ?? documents.getState().document.title;
    const next = JSON.stringify([title, edited]);
    if (next === shown) return;
    shown = next;
    void bridge.request('page.shows', { title, edited });
  };
  const follow = () => {
    const { saved } = getState();
    const edited = saved === null || !sameValue(saved, documents.getState().document);
    if (edited !== getState().edited) setState({ edited });
    queueMicrotask(tellWindow);
  };
  documents.subscribe(() => {
    follow();
    changed();
  });
  subscribe((state, before) => {
    if (state.saved === before.saved && state.name === before.name && state.missing === before.missing) return;
    follow();
    changed();
  });
  follow();
}
