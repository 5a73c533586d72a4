import { lstat, mkdir, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { jsonText } from '../../shared/document/json-output.ts';
import { decodeUtf8 } from '../../shared/document/utf8.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { sentenceOf, words } from '../words.ts';
import { writeAtomically } from './atomic-file.ts';
import { fileProblem } from './file-problem.ts';
import { sweepFolder } from './leftovers.ts';
import { findFile } from './read-file.ts';

/** A file of the store: read, checked, and never lost. */
export interface StoreFile<T> {
  /** What it holds; the default where there is none. */
  read(): Promise<StoreContent<T>>;
  write(content: T): Promise<Outcome<void>>;
}

export interface StoreContent<T> {
  readonly content: T;
  /** What the analyst should know: the file was set aside, or is left as it is. */
  readonly notice?: string;
}

export interface StoreFormat<T> {
  readonly fallback: T;
  /** The checked content of the file's text. */
  parse(text: string): Parsed<T>;
  /** Its text; refused where it could not be read again. */
  print(content: T): Outcome<string>;
}

/** Of a newer program's file as much as fits this one, to be read and never written; null where nothing does. */
export type Parsed<T> = Outcome<T> | { readonly ok: 'newer'; readonly value: T | null };

/**
 * A file of the store. Content that does not fit is set aside as `NAME.unreadable-1` and replaced by the default; a
 * file of a newer program is read and never written; one that cannot be reached just now is left alone. In every case
 * the program goes on.
 */
export function storeFile<T>(path: string, format: StoreFormat<T>): StoreFile<T> {
  let leaveAlone: string | null = null;
  const left = (content: T, notice: string): StoreContent<T> => {
    leaveAlone = notice;
    return { content, notice };
  };
  return {
    async read() {
      await sweepFolder(dirname(path));
      const found = await findFile(path);
      if (found.kind === 'nothing') return { content: format.fallback };
      if (found.kind === 'refused') {
        return left(format.fallback, words.notices.storeLeft(sentenceOf(found.problem)));
      }
      const text = decodeUtf8(found.bytes);
      const parsed = text.ok ? format.parse(text.value) : text;
      if (parsed.ok === 'newer') {
        return left(parsed.value ?? format.fallback, words.notices.storeNewer(basename(path)));
      }
      if (parsed.ok) return { content: parsed.value };
      const reason = sentenceOf(parsed.problems[0]!);
      const aside = await setAside(path);
      if (!aside.ok) return left(format.fallback, words.notices.storeUnreadable(basename(path), reason));
      return {
        content: format.fallback,
        notice: words.notices.storeSetAside(basename(path), reason, aside.value),
      };
    },
    async write(content) {
      if (leaveAlone !== null) return refused(problem('store.leftAlone', basename(path), { notice: leaveAlone }));
      try {
        await mkdir(dirname(path), { recursive: true });
      } catch (error) {
        return refused(fileProblem(error, dirname(path)));
      }
      const text = format.print(content);
      return text.ok ? writeAtomically(path, text.value, { replace: true }) : text;
    },
  };
}

/** Renames a file to the first free `NAME.unreadable-N`; gives the name it has now. */
export async function setAside(path: string): Promise<Outcome<string>> {
  try {
    let aside = '';
    let taken = true;
    for (let n = 1; taken; n++) {
      aside = `${path}.unreadable-${n}`;
      taken = await isThere(aside);
    }
    await rename(path, aside);
    return accepted(basename(aside));
  } catch (error) {
    return refused(fileProblem(error, path));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Content as JSON with a schema of its own, and a version that tells what a newer program wrote. */
export function jsonFormat<T>(fallback: T, version: number, check: (json: unknown) => Outcome<T>): StoreFormat<T> {
  return {
    fallback,
    parse(text) {
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        return refused(problem('store.noJson', ''));
      }
      const written = (json as { version?: unknown } | null)?.version;
      if (typeof written !== 'number' || written <= version) return check(json);
      const known = check({ ...(json as object), version });
      return { ok: 'newer', value: known.ok ? known.value : null };
    },
    print: jsonText,
  };
}
