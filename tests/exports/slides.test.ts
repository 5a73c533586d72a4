import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeSlides } from '../../main/exports/slides/slides.ts';
import type { ExportSubject } from '../../main/exports/subject.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { pagesOf, partsIn, textIn, unescaped, withoutPages } from '../helpers/office.ts';
import { hostileDocument, hostileTexts, MADE, reportIn, scenarioIds } from '../helpers/reports.ts';
import { seedDocument } from '../seeds/seed.ts';

const written = (document: ScenarioDocument) =>
  writeSlides(
    {
      document,
      names: namesOf(english, document.structure),
      made: MADE,
      choices: { ...reportIn(document).subject.choices } as ExportSubject['choices'],
    },
    () => {},
    () => {},
  );

const bytes = await written(seedDocument());
const parts = partsIn(bytes);
const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
const charts = Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));

describe('slides', () => {
  test('have a title placeholder each, that states what was found', () => {
    expect(slides.length).toBeGreaterThan(7);
    for (const path of slides) expect(parts[path], path).toMatch(/<p:ph[^>]*type="(title|ctrTitle)"/);
    const all = slides.map((path) => textIn(parts[path]!)).join('\n');
    expect(all).toContain('Trade in 2035 is highest in Momentum holds, at 11,709 million US dollars');
    expect(all).toContain('imports growth adds 3,217 and exports growth adds 2,928.');
  });

  test('have native charts of the engine’s numbers, each scenario with its own colour, marker and dash', () => {
    expect(charts).toEqual(['ppt/charts/chart1.xml', 'ppt/charts/chart2.xml', 'ppt/charts/chart3.xml']);
    const lines = parts['ppt/charts/chart1.xml']!;
    const series = [...lines.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => xml);
    expect(series).toHaveLength(9);
    const looks = series.map((xml) =>
      [/srgbClr val="(\w+)"/, /c:symbol val="(\w+)"/, /prstDash val="(\w+)"/]
        .map((look) => look.exec(xml)![1])
        .join(' '),
    );
    expect(new Set(looks).size).toBe(9);
    expect(looks[0]).toBe('1A1A19 circle solid');
    const values = [...series[2]!.matchAll(/<c:val>.*?<\/c:val>/gs)][0]![0];
    expect(values).toContain('<c:v>11709.48569334581</c:v>');
    expect(lines).toMatch(/<c:externalData r:id="rId1">/);
  });

  test('carry contributions on an unfilled base, and the steps lead from one scenario to the other', () => {
    const [base, ends, adds] = [...parts['ppt/charts/chart3.xml']!.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(
      ([xml]) => xml,
    );
    expect(base).toMatch(/<c:spPr><a:noFill\/>/);
    expect(ends).not.toMatch(/<c:spPr><a:noFill\/><a:ln>/);
    const numbers = (xml: string) =>
      [...xml.split('<c:val>')[1]!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(([, , value]) => Number(value));
    const [under, added] = [numbers(base!), numbers(adds!)];
    expect(under.at(-2)! + added.at(-1)!).toBeCloseTo(11709.48569334581, 6);
  });

  test('have the numbers behind a chart in a workbook, where its references find them', () => {
    const sheet = partsIn(unzipSync(bytes)['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!)[
      'xl/worksheets/sheet1.xml'
    ]!;
    const [head, ...rows] = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => row!);
    expect(head).toContain('>Momentum holds<');
    expect(rows.at(-1)).toContain('<v>11709.48569334581</v>');
    expect(parts['ppt/charts/chart1.xml']).toContain('<c:f>Sheet1!$D$2:$D$13</c:f>');
  });

  test('name sources and what made them in the notes of every slide', () => {
    const notes = Object.keys(parts).filter((path) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path));
    expect(notes).toHaveLength(slides.length);
    for (const path of notes) expect(textIn(parts[path]!), path).toMatch(/Sources: Khmer Times.*0123456789abcdef/);
  });

  test('speak of no part that is not there', () => {
    const named = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
    expect(named.filter((path) => !(path in parts))).toEqual([]);
  });

  test('say what they are, and name nobody', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Cambodia–Japan to 2035</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator></dc:creator>');
    expect(Object.values(parts).join('')).not.toMatch(/PptxGenJS/i);
  });

  test('are the same bytes from the same document', async () => {
    expect(Buffer.compare(Buffer.from(await written(seedDocument())), Buffer.from(bytes))).toBe(0);
  });

  test('have long titles in letters that fit, and count the assumptions that have no room', async () => {
    const document = seedDocument();
    const long = { ...document, baseline: { ...document.baseline, name: 'W'.repeat(200) } };
    const some = partsIn(await written(long));
    const sizes = slides.map((path) => Number(/type="title".*? sz="(\d+)"/s.exec(some[path]!)?.[1] ?? 2200));
    expect(Math.min(...sizes)).toBeLessThan(2200);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
    expect(slides.map((path) => textIn(parts[path]!)).join('\n')).toMatch(/\d+ further rows are in the workbook\./);
  });

  test('show hostile names as they are', async () => {
    const hostile = partsIn(await written(hostileDocument(seedDocument())));
    const chart = unescaped(hostile['ppt/charts/chart1.xml']!);
    for (const name of hostileTexts.slice(0, 8)) expect(chart).toContain(name);
  });

  test('of one scenario, or without uncertainty, leave out what there is nothing to say of', async () => {
    const { scenarios: _, ...rest } = seedDocument();
    const alone = { ...rest, scenarios: [] } as unknown as ScenarioDocument;
    expect(scenarioIds(alone)).toHaveLength(1);
    const few = partsIn(await written(alone));
    expect(Object.keys(few).filter((path) => /charts\/chart\d/.test(path))).toHaveLength(1);
  });

  test('draw the scenarios that are furthest from the baseline where there are too many', async () => {
    const { scenarios, ...rest } = seedDocument();
    const many = Array.from({ length: 20 }, (_, k) => ({ ...scenarios[5]!, id: `s-${k}`, name: `Same ${k}` }));
    const last = { ...scenarios[1]!, id: 'last', name: 'Furthest' };
    const crowded = { ...rest, scenarios: [...many, last] } as unknown as ScenarioDocument;
    const chart = partsIn(await written(crowded))['ppt/charts/chart1.xml']!;
    expect(chart.match(/<c:ser>/g)).toHaveLength(12);
    expect(chart).toContain('<c:v>Furthest</c:v>');
    expect(chart).toContain('<c:v>Growth fades</c:v>');
  });

  test.skipIf(withoutPages !== '')('open in LibreOffice, a page a slide', () => {
    const pages = pagesOf(bytes, 'pptx');
    expect(pages).toHaveLength(slides.length);
    expect(pages[1]).toMatch(/highest in Momentum holds/);
  });
});
