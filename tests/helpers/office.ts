import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { converted, withoutLibreOffice } from './libreoffice.ts';
import { elementOf } from './xml.ts';

/** The parts of a package by their paths, as text. What is no well-formed XML though its name says so is thrown. */
export function partsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) elementOf(xml);
  return Object.fromEntries(parts);
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

/** Why a test that reads pages is skipped; empty where what it needs is there. */
export const withoutPages =
  withoutLibreOffice || (spawnSync('pdftotext', ['-v']).status === 0 ? '' : 'pdftotext is not installed');

/** A document as LibreOffice opens it: its pages as text. */
export function pagesOf(bytes: Uint8Array, ending: 'docx' | 'pptx'): readonly string[] {
  const pdf = converted({ [`opened.${ending}`]: bytes }, 'pdf')[`opened.${ending}`]!;
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-pages-'));
  try {
    const file = join(folder, 'opened.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
