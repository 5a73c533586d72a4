import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { accepted, type Outcome, refused, sentence } from '../../shared/outcome.ts';
import { writeAtomically } from './atomic-file.ts';
import { fileProblem } from './file-problem.ts';

/** A file of the store: read, checked, and never lost. */
export interface StoreFile<T> {
  /** What it holds; the default where there is none. */
  read(): Promise<StoreContent<T>>;
  write(content: T): Promise<Outcome<void>>;
}

export interface StoreContent<T> {
  readonly content: T;
  /** What the analyst should know: the file was set aside, or cannot be used. */
  readonly notice?: string;
}

export interface StoreFormat<T> {
  readonly fallback: T;
  /** The checked content of the file's text; `newer` where a newer program wrote it. */
  parse(text: string): Outcome<T> | 'newer';
  print(content: T): string;
}

/**
 * A file of the store. Content that does not fit is set aside as `NAME.unreadable-1` and replaced by the default; a
 * file of a newer program is used for reading nothing and never written; one that cannot be reached just now is left
 * alone. In every case the program goes on.
 */
export function storeFile<T>(path: string, format: StoreFormat<T>): StoreFile<T> {
  let leaveAlone: string | null = null;
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { content: format.fallback };
        leaveAlone = `${sentence(fileProblem(error, path))}. It is left as it is.`;
        return { content: format.fallback, notice: leaveAlone };
      }
      const parsed = format.parse(text);
      if (parsed === 'newer') {
        leaveAlone = `${basename(path)} was written by a newer Bilateral and is left as it is.`;
        return { content: format.fallback, notice: leaveAlone };
      }
      if (parsed.ok) return { content: parsed.value };
      const aside = await setAside(path);
      const reason = sentence(parsed.problems[0]!);
      return {
        content: format.fallback,
        notice: `${basename(path)} could not be read (${reason}) and was set aside as ${aside}.`,
      };
    },
    async write(content) {
      if (leaveAlone !== null)
        return refused({ where: basename(path), what: leaveAlone, allowed: 'nothing was written' });
      try {
        await mkdir(dirname(path), { recursive: true });
      } catch (error) {
        return refused(fileProblem(error, dirname(path)));
      }
      const written = await writeAtomically(path, format.print(content), { replace: true });
      return written.ok ? accepted(undefined) : written;
    },
  };
}

/** Renames a file to the first free `NAME.unreadable-N`; says under which name it is now. */
async function setAside(path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const aside = `${path}.unreadable-${n}`;
    try {
      await readFile(aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') continue;
      await rename(path, aside);
      return basename(aside);
    }
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
        return refused({ where: 'file', what: 'is not valid JSON', allowed: 'it is replaced' });
      }
      const written = (json as { version?: unknown } | null)?.version;
      return typeof written === 'number' && written > version ? 'newer' : check(json);
    },
    print: (content) => `${JSON.stringify(content, null, 2)}\n`,
  };
}

export const inStore = (folder: string, name: string): string => join(folder, name);
