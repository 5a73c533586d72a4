import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Page } from '@playwright/test';
import { load } from 'js-yaml';
import type { ElectronOptions } from '../e2e/electron-app.ts';
import { runBuilder } from '../packaging/packaged.ts';

/** The program packaged for Linux around the runtime that the tests run in. */
export interface Packaged {
  /** Path of what is started. */
  readonly program: string;
  readonly resources: string;
  /** Packages that the .deb asks for. */
  readonly depends: readonly string[];
  remove(): void;
}

/** Packages the built program as `npm run dist` does. */
export async function packaged({ app }: ElectronOptions): Promise<Packaged> {
  const top = mkdtempSync(join(tmpdir(), 'bilateral-packaged-'));
  // Outside Electron, the package gives the path of its program.
  const runtime = createRequire(import.meta.url)('electron') as unknown as string;
  const config = load(readFileSync('electron-builder.yml', 'utf8')) as Record<string, object>;
  // An older runtime has fewer fuses.
  const { grantFileProtocolExtraPrivileges, ...fuses } = config.electronFuses as Record<string, boolean>;
  const wire = await getCurrentFuseWire(runtime);
  const known = FuseV1Options.GrantFileProtocolExtraPrivileges in wire;
  const own = {
    ...config,
    electronFuses: known ? { grantFileProtocolExtraPrivileges, ...fuses } : fuses,
    electronDist: dirname(runtime),
    electronVersion: readFileSync(join(dirname(runtime), 'version'), 'utf8').trim(),
    directories: { ...config.directories, app, output: join(top, 'dist') },
  };
  writeFileSync(join(top, 'electron-builder.json'), JSON.stringify(own));
  runBuilder(top, ['--config', join(top, 'electron-builder.json'), '--linux', 'dir', 'deb']);
  const folder = join(top, 'dist', 'linux-unpacked');
  // The builder takes it out of a runtime that it unpacks itself.
  rmSync(join(folder, 'resources', 'default_app.asar'), { force: true });
  const told: string[] = JSON.parse(readFileSync(join(top, 'system', 'arguments.json'), 'utf8'));
  return {
    program: join(folder, 'bilateral'),
    resources: join(folder, 'resources'),
    depends: told.filter((_, place) => told[place - 1] === '-d'),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** Reads the address out of what a program says when its pages may be driven. */
const ADDRESS = /^DevTools listening on (ws:\S+)$/m;
const LIMIT_MS = 30_000;

/** Starts a packaged program and drives its window; it refuses to have its main process inspected. */
export async function windowOf(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const main = spawn(program, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()));
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`it says no address: ${said}`)), LIMIT_MS);
    main.stderr.on('data', (text) => {
      said += text;
      const [, address] = ADDRESS.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    });
  });
  // Electron has no downloads to be set up, as Playwright otherwise does at once.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
  return {
    page,
    async close() {
      // Only lets go of it.
      await browser.close();
      main.kill('SIGKILL');
      await gone;
    },
  };
}

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function answerOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv, folder?: string): Answer {
  const { status, stdout, stderr } = spawnSync(program, args, {
    env,
    cwd: folder,
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  return { status, out: stdout, err: stderr };
}
