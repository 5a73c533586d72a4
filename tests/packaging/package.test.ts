import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesOf } from '../../main/places.ts';
import { namedModules } from './named-modules.ts';
import { type Packages, packageWithStubs } from './packaged.ts';

const FUSES: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The runtime comes with each of these the other way round, and with one more that is left alone. */
const RUNTIME_FUSES = [...Object.values(FUSES).map((on) => !on), true];

const SEEDS = readdirSync('seeds');

const same = (one: string, other: string) => readFileSync(one).equals(readFileSync(other));

// The stubs of the runtime and of fpm are shell scripts.
describe.skipIf(process.platform !== 'linux')('the packaged program (made on Linux only)', () => {
  let packages: Packages;
  let modules: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    packages = packageWithStubs(RUNTIME_FUSES);
    modules = new Map(scripts().map((path) => [path, namedModules(text(path))]));
  });
  afterAll(() => packages?.remove());

  const each = () => [packages.linux, packages.windows, packages.macos];
  const archive = () => join(packages.linux.resources, 'app.asar');
  const files = () => listPackage(archive(), { isPack: false }).filter((path) => posix.extname(path) !== '');
  const text = (path: string) => extractFile(archive(), path.replace(/^\//, '')).toString('utf8');
  const scripts = () => files().filter((path) => /\.c?js$/.test(path));

  describe('its archive', () => {
    test('holds main process, preload and page, and nothing else', () => {
      const outside = files().filter(
        (path) => !/^\/(package\.json|out\/(main|preload|renderer|reading-page)\/.+)$/.test(path),
      );
      expect(outside).toEqual([]);
      expect(files()).toEqual(expect.arrayContaining(['/out/preload/index.cjs', '/out/renderer/index.html']));
    });

    test('holds no source, map, type, test, seed or part of the preview', () => {
      const left = files().filter((path) =>
        /\.(tsx?|map|mts)$|node_modules|preview|\.test\.|\/seeds\/|\.vite/.test(path),
      );
      expect(left).toEqual([]);
      expect(scripts().length).toBeGreaterThan(4);
      expect(scripts().filter((path) => /sourceMappingURL|BILATERAL_PREVIEW_USER_DATA/.test(text(path)))).toEqual([]);
    });

    test('stays small: under 8 MB, with fonts and all that exports are written with', () => {
      expect(statSync(archive()).size).toBeLessThan(8_000_000);
    });

    test('starts at an entry that is there, and finds every module, script, style and font that it names', () => {
      const { main } = JSON.parse(text('package.json'));
      expect(files()).toContain(`/${main}`);
      const named = [
        ...files().flatMap((path) => filesNamedIn(path, text(path))),
        ...[...modules].flatMap(([path, names]) => names.filter(isRelative).map((name) => beside(path, name))),
      ];
      expect(named.length).toBeGreaterThan(10);
      expect(named.filter((path) => !files().includes(path))).toEqual([]);
    });

    test('needs no package at run time but Electron', () => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(text('package.json'));
      expect({ ...dependencies, ...devDependencies }).toEqual({});
      const named = [...modules.values()].flat().filter((name) => !isRelative(name) && !isBuiltin(name));
      expect(new Set(named)).toEqual(new Set(['electron']));
    });

    test('has page and preload where the main process looks, and the seeds beside it', () => {
      const { page, preload, seeds } = placesOf('/out/main', packages.linux.resources);
      expect(files()).toContain(posix.join(page, 'index.html'));
      expect(files()).toContain(preload);
      expect(existsSync(seeds)).toBe(true);
    });

    test('is the same on the three systems', () => {
      const [linux, ...others] = each().map(({ resources }) => getRawHeader(join(resources, 'app.asar')).headerString);
      for (const other of others) expect(other).toBe(linux);
    });
  });

  test('brings the seeds and the licences of what it is made of', () => {
    for (const { resources } of each()) {
      expect(readdirSync(join(resources, 'seeds'))).toEqual(SEEDS);
      for (const seed of SEEDS) {
        expect(same(join(resources, 'seeds', seed), join('seeds', seed))).toBe(true);
      }
      const licence = (name: string) => readFileSync(join(resources, 'licenses', name), 'utf8');
      expect(licence('bilateral.txt')).toBe(readFileSync('LICENSE', 'utf8'));
      expect(licence('page.md')).toMatch(/^## react - /m);
      expect(licence('page.md')).toMatch(/^## d3-array - /m);
      expect(licence('program.md')).toMatch(/^## commander - /m);
      expect(licence('preload.md')).toContain('# Licenses');
      expect(licence('inter.txt')).toContain('SIL OPEN FONT LICENSE');
    }
  });

  test('has the fuses set that keep it from being used as Node or loading other code', async () => {
    for (const { program } of each()) {
      const wire = await getCurrentFuseWire(program);
      const on = (name: string) => wire[FuseV1Options[name as keyof typeof FuseV1Options]] === FuseState.ENABLE;
      expect(Object.fromEntries(Object.keys(FUSES).map((name) => [name, on(name)]))).toEqual(FUSES);
      expect(wire[FuseV1Options.WasmTrapHandlers]).toBe(FuseState.ENABLE);
    }
  });

  test('keeps English and Japanese of Chromium’s languages', () => {
    expect(readdirSync(join(packages.linux.folder, 'locales'))).toEqual(['en-US.pak', 'ja.pak']);
  });

  // Programs are started, which takes its time on a busy machine.
  describe('on Linux', () => {
    const placed = (path: string) => join(packages.system, path);
    const entry = () => readFileSync(placed('usr/share/applications/bilateral.desktop'), 'utf8');
    const line = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(entry())?.[1];

    test('is in the menu, and opens documents by path', () => {
      expect(line('Name')).toBe('Bilateral');
      expect(line('Exec')).toBe('/opt/Bilateral/bilateral %F');
      expect(line('Categories')).toBe('Office;Finance;');
      expect(line('Comment')).toBe(JSON.parse(readFileSync('package.json', 'utf8')).description);
    });

    test('has windows that belong to its menu entry', () => {
      expect(JSON.parse(text('package.json')).desktopName).toBe('bilateral.desktop');
      expect(line('StartupWMClass')).toBe('bilateral');
    });

    test('makes .bilateral a kind of file that it opens', () => {
      const type = 'application/vnd.bilateral+json';
      const kinds = readFileSync(placed('usr/share/mime/packages/bilateral.xml'), 'utf8');
      expect(kinds).toContain(`<mime-type type="${type}">`);
      expect(kinds).toContain('<glob pattern="*.bilateral"/>');
      expect(line('MimeType')).toBe(`${type};`);
    });

    test('has its icon in every size', () => {
      expect(line('Icon')).toBe('bilateral');
      for (const name of readdirSync('main/icons/png')) {
        const icon = placed(`usr/share/icons/hicolor/${name.replace('.png', '')}/apps/bilateral.png`);
        expect(same(icon, join('main/icons/png', name))).toBe(true);
      }
    });

    test('tells the package manager what it is', () => {
      const told: string[] = JSON.parse(readFileSync(placed('arguments.json'), 'utf8'));
      const given = (name: string) => told[told.indexOf(name) + 1];
      expect(given('--name')).toBe('bilateral');
      expect(given('--license')).toBe('MIT');
      expect(given('--version')).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
      // What Electron links; without it, the installed program does not start.
      const depends = told.filter((_, place) => told[place - 1] === '-d');
      expect(depends).toEqual(expect.arrayContaining(['libasound2t64 | libasound2', 'libgbm1', 'libgtk-3-0']));
    });

    const answer = (args: readonly string[], folder?: string) =>
      spawnSync(packages.linux.program, args, { encoding: 'utf8', cwd: folder });

    test('answers on the command line as the repository’s program does', () => {
      const args = ['compare', 'seeds/cambodia-japan.bilateral', '--year', '2035', '--format', 'json'];
      const { stdout, status } = answer(args);
      expect(status).toBe(0);
      const own = spawnSync(process.execPath, ['out/main/cli.js', ...args], { encoding: 'utf8' });
      expect(JSON.parse(stdout)).toEqual(JSON.parse(own.stdout));
      expect(stdout).toBe(own.stdout);
    });

    test('says so when its reader did not take all of it, and ends with 2', async () => {
      const child = spawn(packages.linux.program, ['project', 'seeds/cambodia-japan.bilateral', '--format', 'json']);
      child.stdout.destroy();
      let said = '';
      child.stderr.on('data', (more) => {
        said += more;
      });
      const [status] = await once(child, 'close');
      expect([status, said]).toEqual([2, expect.stringMatching(/^standard output: was closed before all was written/)]);
    });

    test('finds its seeds and writes beside the caller, and ends with 2 on what it refuses', () => {
      const folder = mkdtempSync(join(tmpdir(), 'bilateral-caller-'));
      try {
        expect(answer(['figures', '--format', 'json', '--out', 'figures.json'], folder).status).toBe(0);
        expect(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')).dataset).toBeDefined();
        const refused = answer(['compare', 'nothing.bilateral', '--year', '2035'], folder);
        expect(refused).toMatchObject({ status: 2, stdout: '' });
        expect(refused.stderr).toContain('nothing.bilateral');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  describe('on Windows', () => {
    const resourcesOf = () => NtExecutableResource.from(NtExecutable.from(readFileSync(packages.windows.program)));

    test('says what it is, and has its icon in it', () => {
      const [version] = Resource.VersionInfo.fromEntries(resourcesOf().entries);
      expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
        ProductName: 'Bilateral',
        LegalCopyright: 'Copyright © 2026 The Bilateral authors',
      });
      const [icons] = Resource.IconGroupEntry.fromEntries(resourcesOf().entries);
      // A byte holds the width, 0 for 256.
      expect(icons?.icons.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 0]);
      const pictures = icons?.getIconItemsFromEntries(resourcesOf().entries).filter((item) => item.isRaw()) ?? [];
      expect(pictures.length).toBe(2);
      const own = readFileSync('main/icons/bilateral.ico');
      for (const { bin } of pictures) expect(own.includes(Buffer.from(bin))).toBe(true);
    });

    test('carries the hash of its archive, which the runtime checks', () => {
      const entry = resourcesOf().entries.find(({ id }) => id === 'ELECTRONASAR');
      const [{ file, alg, value }] = JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString());
      expect({ file, alg, value }).toEqual({ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash() });
    });

    test('brings a command for consoles, which waits for the program and passes on its status', () => {
      const command = readFileSync(join(packages.windows.folder, 'bin', 'bilateral.cmd'), 'utf8');
      const [, relative] = /^"%~dp0(.+)" %\*\r?$/m.exec(command) ?? [];
      expect(join(packages.windows.folder, 'bin', (relative ?? '').replaceAll('\\', '/'))).toBe(
        packages.windows.program,
      );
      expect(command).toMatch(/^exit \/b %ERRORLEVEL%\r?$/m);
    });
  });

  describe('on macOS', () => {
    const information = () =>
      parse(readFileSync(join(packages.macos.program, 'Contents', 'Info.plist'), 'utf8')) as Record<string, unknown>;

    test('opens .bilateral as its own kind of document, with an icon of their own', () => {
      expect(information().CFBundleDocumentTypes).toEqual([
        {
          CFBundleTypeExtensions: ['bilateral'],
          CFBundleTypeName: 'Bilateral scenarios',
          CFBundleTypeRole: 'Editor',
          CFBundleTypeIconFile: 'document.icns',
          LSHandlerRank: 'Owner',
        },
      ]);
      const installed = (name: unknown) => join(packages.macos.resources, String(name));
      expect(same(installed('document.icns'), 'main/icons/document.icns')).toBe(true);
      expect(same(installed(information().CFBundleIconFile), 'main/icons/bilateral.icns')).toBe(true);
    });

    test('carries the hash of its archive, which the runtime checks', () => {
      expect(information().ElectronAsarIntegrity).toEqual({
        'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash() },
      });
    });
  });

  /** What the integrity of an archive is judged by: the hash of its header, which has the hashes of its files. */
  const headerHash = () => {
    const { headerString } = getRawHeader(archive());
    return createHash('sha256').update(headerString).digest('hex');
  };
});

const isRelative = (name: string) => name.startsWith('.');

/** The archive path of a file named from another. */
const beside = (path: string, name: string) => posix.join(posix.dirname(path), name);

/** Archive paths of what a page or a style loads. */
function filesNamedIn(path: string, text: string): string[] {
  const patterns: Readonly<Record<string, RegExp>> = {
    '.html': /(?:src|href)="([^"]+)"/g,
    '.css': /url\("?(?!data:)([^")]+)"?\)/g,
  };
  const pattern = patterns[posix.extname(path)];
  return pattern === undefined ? [] : [...text.matchAll(pattern)].map(([, name]) => beside(path, name as string));
}
