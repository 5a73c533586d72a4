import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = ['soffice', 'libreoffice'];

const found = PROGRAMS.find((program) => spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0);

/** Why a test that needs LibreOffice is skipped; empty where it is there. */
export const withoutLibreOffice = found === undefined ? 'LibreOffice is not installed' : '';

/** Formulas are always computed anew when a file is opened; without being told, it shows the values it finds there. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens files in LibreOffice, in a profile of its own, and saves them in another format: all in one run, as each start takes seconds. */
export function converted(files: Readonly<Record<string, Uint8Array>>, to: string): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-office-'));
  try {
    const [profile, given, made] = ['profile', 'given', 'made'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(join(profile, 'user'), { recursive: true });
    mkdirSync(given);
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(given, name);
      writeFileSync(path, bytes);
      return path;
    });
    const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', made];
    execFileSync(found!, [...options, ...paths], { stdio: 'pipe', timeout: 300_000 });
    const ending = to.split(':')[0]!;
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, readFileSync(join(made, name.replace(/\.[^.]+$/, `.${ending}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
