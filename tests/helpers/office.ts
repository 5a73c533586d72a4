import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package by their paths, as text. */
export function partsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** All text of a part as people read it. */
export const textIn = (xml: string): string =>
  [...xml.matchAll(/<(?:w|a):t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => unescaped(text!)).join(' ');

export const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Every part of a package that is XML, read as such by a parser that refuses what is not. */
export function notWellFormed(parts: Readonly<Record<string, string>>, parse: (xml: string) => string | null) {
  return Object.entries(parts).flatMap(([path, xml]) => {
    const mistake = /\.(xml|rels)$/.test(path) ? parse(xml) : null;
    return mistake === null ? [] : [`${path}: ${mistake}`];
  });
}

/** Whether LibreOffice is there, and what reads the PDF that it makes. */
export const OFFICE = ['soffice', 'pdftotext'].every((program) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** A document opened by LibreOffice, in a profile of its own: its pages as text. */
export function pagesOf(bytes: Uint8Array, ending: 'docx' | 'pptx'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-office-'));
  try {
    const file = join(folder, `opened.${ending}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', join(folder, 'opened.pdf'), join(folder, 'opened.txt')]);
    return readFileSync(join(folder, 'opened.txt'), 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
