import {
  access,
  constants,
  type FileHandle,
  link,
  lstat,
  open,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { kindOf, noFile } from './file-kind.ts';
import { alone } from './file-lock.ts';
import { fileProblem } from './file-problem.ts';
import { sweepFolder, temporaryName } from './leftovers.ts';

/** Windows refuses to rename over a file that a scanner or another program holds for a moment. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const WAITS_MS = [10, 20, 50, 100, 200, 400];

/**
 * Writes a file so that at every instant, also after a crash, its path holds either the whole old or the whole new
 * content: to a temporary file in the same folder, flushed to disk, put in place in one step, the folder flushed. A
 * symbolic link is followed, the file's mode kept, and a file that may not be written is not replaced either; what is no
 * file (a folder, a pipe, a device) never is. Without `replace` a file that is there, or appears meanwhile, is left alone
 * and refused. What fails leaves the old file and no
 * temporary one.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { replace }: { readonly replace: boolean },
): Promise<Outcome<void>> {
  try {
    // By the name that was given: what a name of a descriptor stands for has no other.
    const entry = await stat(path).catch(absent);
    const problem = entry === undefined ? null : noFile(kindOf(entry), path);
    if (problem !== null) return refused(problem);
    if (entry !== undefined && !replace) return refused(fileProblem({ code: 'EEXIST' }, path));
    const target = await followed(path);
    // Replacing it would only need the folder's permission.
    if (entry !== undefined) await access(target, constants.W_OK);
    const temporary = join(dirname(target), temporaryName());
    try {
      await writeDurably(temporary, content, entry?.mode);
      if (replace) await renamePatiently(temporary, target);
      else await putInPlace(temporary, target);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    await flushFolder(dirname(target));
    await sweepFolder(dirname(target));
    return accepted(undefined);
  } catch (error) {
    return refused(fileProblem(error, path));
  }
}

/** The file itself where the path is a symbolic link; a link that leads nowhere is an error. */
async function followed(path: string): Promise<string> {
  const entry = await lstat(path).catch(absent);
  return entry?.isSymbolicLink() ? realpath(path) : path;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

async function writeDurably(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', 0o666);
  try {
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? WAITS_MS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await setTimeout(wait);
    }
  }
  await rename(from, to);
}

/**
 * A hard link is made only where nothing stands yet, in one step. Where links are not to be had, the file is renamed to a
 * name that was free a moment before, which no other Bilateral takes meanwhile.
 */
async function putInPlace(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    // Systems refuse it in many ways; what else is wrong comes up again.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    return alone(target, 'name', async () => {
      if ((await lstat(target).catch(absent)) !== undefined)
        throw Object.assign(new Error('taken'), { code: 'EEXIST' });
      await renamePatiently(temporary, target);
    });
  }
  await unlink(temporary);
}

/** So that the new name survives a power cut; not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The content is on disk; only the name may be late.
  } finally {
    await handle?.close();
  }
}
