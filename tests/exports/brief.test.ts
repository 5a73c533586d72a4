import { describe, expect, test } from 'vitest';
import { writeBrief } from '../../main/exports/brief/brief.ts';
import type { ExportSubject } from '../../main/exports/subject.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { pagesOf, partsIn, textIn, withoutPages } from '../helpers/office.ts';
import { hostileDocument, hostileTexts, MADE, reportIn } from '../helpers/reports.ts';
import { seedDocument } from '../seeds/seed.ts';

const written = (document: ScenarioDocument, choices: Partial<ExportSubject['choices']> = {}) =>
  writeBrief(
    {
      document,
      names: namesOf(english, document.structure),
      made: MADE,
      choices: { ...reportIn(document).subject.choices, ...choices } as ExportSubject['choices'],
    },
    () => {},
    () => {},
  );

const bytes = await written(seedDocument());
const parts = partsIn(bytes);
const body = parts['word/document.xml']!;
const paragraphsIn = (style: string) =>
  [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].flatMap(([xml]) =>
    xml.includes(`<w:pStyle w:val="${style}"/>`) ? [textIn(xml)] : [],
  );

describe('a brief', () => {
  test('has a title, headings in order, and findings with number, unit and year', () => {
    expect(paragraphsIn('Title')).toEqual(['Cambodia–Japan to 2035']);
    expect(paragraphsIn('Heading1')).toEqual([
      'Question',
      'Findings',
      'Comparison',
      'How uncertain it is',
      'Annex: assumptions and sources',
    ]);
    expect(paragraphsIn('ListParagraph')).toHaveLength(5);
    expect(paragraphsIn('ListParagraph')[0]).toMatch(/11,709 million US dollars \(90% range/);
  });

  test('answers the question that was typed', async () => {
    const asked = partsIn(await written(seedDocument(), { question: 'Is five billion within reach?' }));
    expect(textIn(asked['word/document.xml']!)).toContain('Is five billion within reach?');
  });

  test('numbers its figures and tables with fields, and describes each picture', () => {
    expect(body.match(/SEQ Figure/g)).toHaveLength(4);
    expect(body.match(/SEQ Table/g)!.length).toBeGreaterThan(5);
    const described = [...body.matchAll(/<wp:docPr id="(\d+)" name="([^"]+)" descr="([^"]+)"/g)];
    expect(described.map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
    expect(Object.keys(parts).filter((path) => /^word\/media\/.*\.png$/.test(path))).toHaveLength(4);
  });

  test('repeats the head of every table, and splits no row', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? table.match(/<w:tr[ >].*?<\/w:tr>/gs)!;
      expect(rows[0]).toContain('<w:tblHeader');
      expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    }
  });

  test('is an A4 page with numbers at its foot, in a language', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts['word/footer1.xml']).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Cambodia–Japan to 2035</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator></dc:creator>');
  });

  test('gives reasons, places in the source, and what made it', () => {
    const text = textIn(body);
    expect(text).toContain('Little more than prices: a market that grows no more in volume');
    expect(text).toContain('line 8');
    expect(text).toContain('0123456789abcdef');
  });

  test('is the same bytes from the same document', async () => {
    expect(Buffer.compare(Buffer.from(await written(seedDocument())), Buffer.from(bytes))).toBe(0);
  });

  test('shows hostile names as they are', async () => {
    const hostile = partsIn(await written(hostileDocument(seedDocument())));
    const text = textIn(hostile['word/document.xml']!);
    for (const name of hostileTexts) expect(text).toContain(name);
  });

  test.skipIf(withoutPages !== '')('opens in LibreOffice as a note of a few pages', () => {
    const pages = pagesOf(bytes, 'docx');
    expect(pages.length).toBeLessThan(9);
    expect(pages[0]).toMatch(/Findings/);
    expect(pages.join(' ')).toMatch(/Table 1: Trade, balance and workers in 2035/);
  });
});
