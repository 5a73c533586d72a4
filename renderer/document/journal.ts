import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { BilateralBridge } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/language/problems.ts';

/** Unsaved work is in the store at most this long after a change, also while changes go on. */
const KEEP_WITHIN_MS = 1000;

export interface JournalIo {
  readonly bridge: Pick<BilateralBridge, 'request'>;
  readonly handle: () => string;
  /** The work that is in no file; null: there is none. */
  readonly unsaved: () => ScenarioDocument | null;
  readonly failed: (problems: readonly Problem[]) => void;
}

/** Keeps unsaved work in the store, so that a crash loses none of it. */
export interface Journal {
  changed(): void;
  /** Keeps it now. */
  keep(): Promise<void>;
  /** What is to be kept belongs to a document that is let go. */
  stop(): void;
}

export function createJournal({ bridge, handle, unsaved, failed }: JournalIo): Journal {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: ScenarioDocument | null = null;
  let said = false;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = async () => {
    stop();
    const document = unsaved();
    if (document === kept) return;
    kept = document;
    const outcome = await bridge.request('document.keep', { handle: handle(), document });
    if (!outcome.ok && !said) failed(outcome.problems);
    said = !outcome.ok;
    // It is tried again with the next change.
    if (!outcome.ok && kept === document) kept = null;
  };
  return {
    changed() {
      timer ??= setTimeout(() => void keep(), KEEP_WITHIN_MS);
    },
    keep,
    stop() {
      stop();
      kept = null;
    },
  };
}
