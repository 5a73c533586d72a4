import { extname, join } from 'node:path';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { ExportChoices, ExportKind } from '../../shared/exports/choices.ts';
import type { Exported } from '../../shared/ipc.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { PictureAsked } from '../../shared/pictures/asked.ts';
import { safeName } from '../documents/suggested-name.ts';
import type { PrintedOn } from '../printing.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { words } from '../words.ts';
import { madeOf } from './made.ts';
import type { WrittenExport } from './order.ts';
import type { ExportThread } from './thread.ts';
import type { WrittenKind } from './writers.ts';

export interface ExportsIo {
  readonly thread: ExportThread;
  readonly version: string;
  readonly language: () => string | undefined;
  readonly today: () => Date;
  /** Asks where to write, the system asking before it replaces a file; null when the analyst thinks better of it. */
  readonly askPath: (kind: ExportKind, suggested: string) => Promise<string | null>;
  /** Where the last export went, or the documents are. */
  readonly folder: () => string;
  /** An export was written there. */
  readonly used: (path: string) => void;
  readonly share: (id: string, share: number) => void;
  /** A page of ours as a PDF; null: what the window shows. Rejects where no PDF can be had. */
  readonly print: (page: string | null, on: PrintedOn) => Promise<Uint8Array>;
  readonly show: (path: string) => void;
}

/** What an export is asked for with. */
export interface ExportAsked {
  readonly id: string;
  readonly kind: ExportKind;
  /** What its file is called, without an ending. */
  readonly name: string;
  readonly document: ScenarioDocument;
  readonly choices: ExportChoices;
  /** Of what the page itself shows: its tables as text; null: the document is written about. */
  readonly text: string | null;
  /** A chart of the page; null: one is made of the document. */
  readonly picture: PictureAsked | null;
}

export type Exports = ReturnType<typeof createExports>;

/** Exports, by the number that the page gave each. */
export function createExports(io: ExportsIo) {
  const running = new Map<string, AbortController>();
  const written = new Map<string, string>();

  const madeFrom = async (
    { id, kind, document, choices, text, picture }: ExportAsked,
    stopped: AbortSignal,
  ): Promise<Outcome<WrittenExport | null>> => {
    if (text !== null) return accepted({ bytes: new TextEncoder().encode(text), lacking: [] });
    if (kind === 'csv') throw new Error('a table is written by the page that shows it');
    const made = madeOf(document, io.version, io.today());
    if (!made.ok) return made;
    const write = (as: WrittenKind) =>
      io.thread.write(
        { kind: as, document, choices, made: made.value, picture, language: io.language() },
        (share) => io.share(id, share),
        stopped,
      );
    if (kind !== 'pdf') return accepted(await write(kind));
    const page = choices.printed === 'view' ? undefined : await write('html');
    if (page === null) return accepted(null);
    const { title, figures } = document;
    const publications = figures.sources.map(({ publication }) => publication);
    const foot = words.exporting.foot(title, publications, made.value.version, made.value.hash);
    try {
      const printed = page === undefined ? null : new TextDecoder().decode(page.bytes);
      return accepted({ bytes: new Uint8Array(await io.print(printed, { paper: choices.paper, foot })), lacking: [] });
    } catch {
      return refused(problem('exporting.notPrinted', 'PDF'));
    }
  };

  const make = async (asked: ExportAsked, stopped: AbortSignal): Promise<Exported> => {
    const { kind } = asked;
    const chosen = await io.askPath(kind, join(io.folder(), `${safeName(asked.name)}.${kind}`));
    if (chosen === null) return { kind: 'cancelled' };
    const made = await madeFrom(asked, stopped);
    if (!made.ok) return { kind: 'refused', problems: made.problems };
    if (made.value === null) return { kind: 'cancelled' };
    return put(asked, chosen, made.value);
  };

  const put = async (
    { id, kind }: ExportAsked,
    chosen: string,
    { bytes, lacking }: WrittenExport,
  ): Promise<Exported> => {
    // The system asked before replacing what was chosen, and nobody was asked about another name.
    const whole = extname(chosen).toLowerCase() === `.${kind}`;
    const path = whole ? chosen : `${chosen}.${kind}`;
    const saved = await writeAtomically(path, bytes, { replace: whole });
    if (!saved.ok) return { kind: 'refused', problems: saved.problems.map(notExported) };
    written.set(id, path);
    io.used(path);
    return { kind: 'exported', name: path.split(/[\\/]/).at(-1)!, bytes: bytes.length, lacking };
  };

  return {
    async make(asked: ExportAsked): Promise<Exported> {
      const stop = new AbortController();
      running.set(asked.id, stop);
      try {
        return await make(asked, stop.signal);
      } finally {
        running.delete(asked.id);
      }
    },

    /** A picture of an export, or its finding as a sentence, for the page itself. */
    async piece(
      kind: 'svg' | 'png' | 'finding',
      { document, choices, picture }: Pick<ExportAsked, 'document' | 'choices' | 'picture'>,
    ): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
      const made = madeOf(document, io.version, io.today());
      if (!made.ok) return made;
      const order = { kind, document, choices, made: made.value, picture, language: io.language() };
      // Nobody stops it.
      return accepted((await io.thread.write(order, () => undefined, new AbortController().signal))!.bytes);
    },

    cancel: (id: string): void => running.get(id)?.abort(),

    /** Shows a file that was exported in its folder. */
    reveal(id: string): Outcome<void> {
      const path = written.get(id);
      if (path === undefined) return refused(problem('store.notOffered', 'document'));
      io.show(path);
      return accepted(undefined);
    },
  };
}

const notExported = (inner: Problem): Problem => {
  if (inner.code === 'store.EEXIST') return problem('exporting.taken', inner.path);
  return problem(IN_USE.has(inner.code) ? 'exporting.maybeOpen' : 'exporting.notWritten', inner.path, { inner });
};

const IN_USE: ReadonlySet<string> = new Set(['store.EACCES', 'store.EPERM', 'store.EBUSY']);
