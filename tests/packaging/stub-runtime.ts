import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Which fuses are on, by their place in the wire. */
export type FuseWire = readonly boolean[];

/**
 * Writes, into one folder, what Electron's archives for Linux, Windows and macOS unpack to, as far as packaging looks:
 * programs with their fuses, languages, licences. The program for Linux starts the stand-in for Electron.
 */
export function writeStubRuntime(folder: string, fuses: FuseWire): void {
  const wire = [
    'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX',
    '\u0001',
    String.fromCharCode(fuses.length),
    ...fuses.map((on) => (on ? '1' : '0')),
  ].join('');
  const write = (path: string, content: string | Uint8Array = '') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html']) write(file, file);
  for (const language of ['en-US', 'ja', 'fr']) write(`locales/${language}.pak`);
  writeStarter(join(folder, 'electron'), resolve('tests/packaging/stub-electron.mjs'), wire);
  write('electron.exe', windowsProgram(wire));

  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const helper = `${contents}/Frameworks/Electron Helper.app/Contents`;
  for (const name of [contents, helper]) write(`${name}/Info.plist`, EMPTY_LIST);
  write(`${contents}/MacOS/Electron`);
  write(`${helper}/MacOS/Electron Helper`);
  write(`${framework}/Electron Framework`, wire);
  for (const place of [`${contents}/Resources`, `${framework}/Versions/A/Resources`]) {
    for (const language of ['en', 'ja', 'fr']) write(`${place}/${language}.lproj/locale.pak`);
  }
}

/** A program that hands over to a script, with its own path as first argument; what follows is never read. */
export function writeStarter(path: string, script: string, after = ''): void {
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$0" "$@"\n${after}`, { mode: 0o755 });
}

const EMPTY_LIST = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict/></plist>`;

/** A program for Windows without code, with the resources that packaging looks for, its fuses among them. */
function windowsProgram(wire: string): Uint8Array {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const english = { lang: 1033, codepage: 1200 };
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(english, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: 'DATA', id: 1, ...english, bin: new TextEncoder().encode(wire).buffer });
  resources.outputResource(program);
  return new Uint8Array(program.generate());
}
