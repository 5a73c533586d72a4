import { readFile } from 'node:fs/promises';
import { shownName } from '../../../shared/formats/shown-name.ts';
import type { WriteExport } from '../subject.ts';
import { pageHtml } from './html.ts';
import { pageData } from './page-data.ts';

/** Where the page's own files lie: beside the built program, and seen from these sources. */
const BUILT = ['../reading-page/', '../../../out/reading-page/'].map((folder) => new URL(folder, import.meta.url));

/** Of the work, the share that making the draws takes. */
const DRAWS = 0.9;

/** A page that still answers: one HTML file with the report, sliders and the engine itself. */
export const writePage: WriteExport = async (subject, progress) => {
  const { words } = subject.names;
  const files = ['page.js', 'page.css', 'licenses.txt', 'inter.txt'];
  const [script, styles, ...licences] = await Promise.all(files.map(partOf));
  const data = pageData(subject, (share) => progress(share * DRAWS));
  const html = pageHtml({
    language: words.locale,
    title: shownName(subject.document.title) || words.readingPage.untitled,
    script: script!,
    styles: styles!,
    data,
    withoutScript: words.readingPage.withoutScript,
    generator: words.readingPage.generator(subject.made.version),
    licences: licences.join('\n'),
  });
  progress(1);
  return new TextEncoder().encode(html);
};

async function partOf(name: string): Promise<string> {
  for (const folder of BUILT) {
    try {
      return await readFile(new URL(name, folder), 'utf8');
    } catch {
      // It lies in the other one.
    }
  }
  throw new Error(`The page's ${name} is not there.`);
}
