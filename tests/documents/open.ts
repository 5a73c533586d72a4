import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments, type Documents, type DocumentsIo } from '../../main/documents/documents.ts';
import { openRecovery, type RecoveryJournal } from '../../main/documents/recovery.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Events, Opened } from '../../shared/ipc.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { temporaryFolder } from '../helpers/command-line.ts';
import { seedDocument, seedDocumentText, seedFigures, seeds } from '../seeds/seed.ts';

export type Changed = Events['changedOutside'];

/** Documents on a folder of their own, as the main process has them. */
export interface Desk {
  readonly documents: Documents;
  readonly recovery: RecoveryJournal;
  /** A path in the folder. */
  at(name: string): string;
  text(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  /** What the next dialogs answer; null: cancelled. */
  answers: (string | null)[];
  /** What the dialogs suggested. */
  readonly suggested: string[];
  readonly used: string[];
  readonly changed: Changed[];
  /** Who is told of changes outside from now on. */
  listens(told: (changed: Changed) => void): void;
  /** Resolves when a change outside is told. */
  nextChange(): Promise<Changed>;
  /** Which page is there: what one before it asks is not heard any more. */
  page: number;
  remove(): void;
}

export function openDesk(io: Partial<DocumentsIo> = {}): Desk {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const recovery = openRecovery(at('store/recovery'), seeds.structure, () => new Date('2025-11-26T08:00:00Z'));
  const views = new Map<string, unknown>();
  const waiting: ((changed: Changed) => void)[] = [];
  let listener: (changed: Changed) => void = () => undefined;
  const desk: Desk = {
    documents: createDocuments({
      seeds,
      recovery,
      figures: seedFigures,
      views: { of: (path) => views.get(path), remember: (path, view) => void views.set(path, view) },
      folder: () => folder.path,
      askPath: async (suggested) => {
        desk.suggested.push(suggested);
        return desk.answers.shift() ?? null;
      },
      used: (path) => void desk.used.push(path),
      changedOutside(changed) {
        desk.changed.push(changed);
        listener(changed);
        waiting.shift()?.(changed);
      },
      ...io,
    }),
    recovery,
    at,
    text: (name) => readFileSync(at(name), 'utf8'),
    write(name, content) {
      writeFileSync(at(name), content);
      return at(name);
    },
    answers: [],
    suggested: [],
    used: [],
    changed: [],
    listens(told) {
      listener = told;
    },
    nextChange: () => new Promise((resolve) => waiting.push(resolve)),
    page: 0,
    remove() {
      desk.page += 1;
      desk.documents.letGo();
      folder.remove();
    },
  };
  return desk;
}

export const titled = (title: string): ScenarioDocument => ({ ...seedDocument(), title });

/** The text of a document's file: the shipped one in its canonical form, with another title. */
export const textTitled = (title: string): string =>
  seedDocumentText.replace(/"title": "[^"]*"/, `"title": ${JSON.stringify(title)}`);

export function opened(outcome: Outcome<Opened>): Opened {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
