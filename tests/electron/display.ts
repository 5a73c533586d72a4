import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A display without a screen. */
export interface Display {
  /** What a program needs to show its windows there. */
  readonly env: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  stop(): Promise<void>;
}

/**
 * Starts a display under a number that is free, for who knows its secret. Where two programs share one, a window that
 * opens over another takes the pointer away from it.
 */
export async function startDisplay(): Promise<Display> {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-display-'));
  const XAUTHORITY = join(folder, 'secret');
  const secret = randomBytes(16).toString('hex');
  const know = (display: string) => spawnSync('xauth', ['-q', '-f', XAUTHORITY, 'add', display, '.', secret]);
  know(':0');
  const options = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', XAUTHORITY, '-displayfd', '3'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  // It complains of every number that is taken.
  let said = '';
  server.stderr?.on('data', (text) => {
    said += text;
  });
  const gone = once(server, 'exit');
  const [number] = (await Promise.race([once(server.stdio[3] as Readable, 'data'), gone])) as [unknown];
  if (server.exitCode !== null) throw new Error(`Xvfb ended with ${server.exitCode}: ${said}`);
  const DISPLAY = `:${String(number).trim()}`;
  know(DISPLAY);
  return {
    env: { DISPLAY, XAUTHORITY },
    async stop() {
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
