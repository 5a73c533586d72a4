import { closeSync, createReadStream, open } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import { promisify } from 'node:util';
import { problem } from '../../shared/language/problems.ts';
import type { FileKind } from '../store/file-kind.ts';
import { collected, type FoundFile, WITHOUT_WAITING } from '../store/read-file.ts';

type StreamKind = Exclude<FileKind, 'file' | 'folder'>;

export const isStream = (kind: FileKind): kind is StreamKind => kind !== 'file' && kind !== 'folder';

/** So long is waited for the next byte. */
const PATIENCE_MS = 10_000;

/** What comes through a pipe, a device or an inherited socket, with the limits of a file; silence ends it. */
export async function readStream(
  path: string,
  kind: StreamKind,
  where: string,
  patience = PATIENCE_MS,
): Promise<FoundFile> {
  const stream = await streamOf(path, kind);
  if (stream === null) {
    return { kind: 'refused', problem: problem('commandLine.otherSocket', where) };
  }
  const silence = new Error('silence');
  const timer = setTimeout(() => stream.destroy(silence), patience);
  try {
    return await collected(stream, () => timer.refresh());
  } catch (error) {
    if (error !== silence && (error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    const seconds = Math.round(patience / 1000);
    return { kind: 'refused', problem: problem('commandLine.silent', where, { kind, seconds }) };
  } finally {
    clearTimeout(timer);
    stream.destroy();
  }
}

/** Null for a socket that this process was not started with: it cannot be opened by its name. */
async function streamOf(path: string, kind: StreamKind): Promise<Readable | null> {
  const descriptor = kind === 'socket' ? inherited(path) : await promisify(open)(path, WITHOUT_WAITING);
  if (descriptor === null) return null;
  try {
    // The first two wait without a thread, so that the program can end.
    if (isatty(descriptor)) return new ReadStream(descriptor);
    if (kind !== 'device') return new Socket({ fd: descriptor, readable: true, writable: false });
    return createReadStream('', { fd: descriptor });
  } catch (error) {
    if (kind !== 'socket') closeSync(descriptor);
    throw error;
  }
}

/** The descriptor that a path of this process's own stands for. */
function inherited(path: string): number | null {
  if (path === '/dev/stdin') return 0;
  const told = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/.exec(path)?.[1];
  return told === undefined ? null : Number(told);
}
