import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pageHtml, sourceHash } from '../../../main/exports/page/html.ts';
import { writePage } from '../../../main/exports/page/page.ts';
import { namesIn } from '../../../main/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type ExportChoices, STANDARD_CHOICES } from '../../../shared/exports/choices.ts';
import type { PageData } from '../../../shared/exports/page-data.ts';
import { seedDocument } from '../../seeds/seed.ts';

const HOSTILE = [
  '</script><script>throw 1</script>',
  '<!-- <script>',
  '"quotes" \'and\' `ticks` $here',
  'two\u2028lines\u2029and \n breaks \u0007',
  'עברית \u202e العربية',
  '日本語 ខ្មែរ 🧑‍🌾',
  "=cmd|' /C calc'!A0 _x0041_",
  'x'.repeat(200),
];

const choicesFor = (document: ScenarioDocument, own: Partial<ExportChoices> = {}): ExportChoices => ({
  ...STANDARD_CHOICES,
  scenarios: [document.baseline, ...document.scenarios].map(({ id }) => id),
  year: document.horizon.end,
  metrics: ['exports', 'workers'],
  ...own,
});

const MADE = { version: '1.2.3', hash: '0123456789abcdef', date: '2026-03-01' };

/** Fewer draws, as no test here is about how many they are. */
const some = (document: ScenarioDocument): ScenarioDocument => ({
  ...document,
  uncertainty: { ...document.uncertainty, draws: 200 },
});

async function written(document: ScenarioDocument, own: Partial<ExportChoices> = {}) {
  const shares: number[] = [];
  const subject = { document, names: namesIn(document), choices: choicesFor(document, own), made: MADE };
  const bytes = await writePage(subject, (share) => shares.push(share));
  const html = new TextDecoder().decode(bytes);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const data = JSON.parse(page.getElementById('data')!.textContent!) as PageData;
  return { bytes, html, page, data, shares };
}

describe('a reading page', () => {
  const seed = some(seedDocument());

  test('is the same for the same document and day, is at most 700 kB, and tells how far it is', async () => {
    const [once, again] = [await written(seed), await written(seed)];
    expect(once.html).toBe(again.html);
    expect(once.bytes.length).toBeLessThan(700_000);
    expect(once.shares.at(-1)).toBe(1);
    expect(once.shares).toEqual(once.shares.toSorted((a, b) => a - b));
  });

  test('lets in its one script and its styles by their hashes, and nothing else', async () => {
    const { page, html } = await written(seed);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
    const scripts = [...page.querySelectorAll('script')].filter((one) => !one.hasAttribute('type'));
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect(scripts).toHaveLength(1);
    expect(policy).toBe(
      `default-src 'none'; script-src '${hash(scripts[0]!.textContent!)}'; style-src '${hash(
        page.querySelector('style')!.textContent!,
      )}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    // Before the policy stands nothing that it is for.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(page.querySelectorAll('[src], link, iframe, object, embed, [style], [onload]')).toHaveLength(0);
    expect(page.querySelector('style')!.textContent).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test('keeps names, notes and the question as text, whatever they hold', async () => {
    const [title, ...others] = HOSTILE as [string, ...string[]];
    const hostile = {
      ...seed,
      title,
      notes: others.join('\n'),
      baseline: { ...seed.baseline, name: others[0]! },
      scenarios: seed.scenarios.map((one, k) => ({ ...one, name: others[k] ?? one.name, notes: title })),
    };
    const { page, data, html } = await written(hostile, { question: HOSTILE.join(' ') });
    expect(data.document.title).toBe(title);
    expect(data.document.notes).toBe(hostile.notes);
    expect(data.document.scenarios.map(({ name }) => name)).toEqual(hostile.scenarios.map(({ name }) => name));
    expect(data.question).toBe(HOSTILE.join(' '));
    expect(page.title).toBe(title);
    expect([...page.querySelectorAll('script')].map((one) => one.getAttribute('type'))).toEqual([
      'application/json',
      null,
      'text/plain',
    ]);
    for (const sign of ['\u2028', '\u2029', '\u0007']) expect(html.includes(sign)).toBe(false);
  });

  test('has only the scenarios that were chosen, the baseline for their differences, and no imported series', async () => {
    const series = [{ id: 'kept-here', unit: 'USD m', source: 'khmer-times-2025-05-30', values: { '2023': 1 } }];
    const { data, html } = await written({ ...seed, series }, { scenarios: ['momentum-holds'] });
    expect(data.shown).toEqual(['momentum-holds']);
    expect(data.document.scenarios.map(({ id }) => id)).toEqual(['momentum-holds']);
    expect(data.document.baseline.id).toBe(seed.baseline.id);
    expect(html).not.toContain('kept-here');
  });

  test('has the sliders that were chosen, or the six levers that move the first metric most', async () => {
    const chosen = await written(seed, {
      sliders: ['exports.growth.to', 'exports.groups.garments.share', 'discountRate', 'no.such.path'],
    });
    expect(chosen.data.sliders).toEqual(['exports.growth.to', 'discountRate']);
    const { data } = await written(seed, { metrics: ['workers'] });
    expect(data.sliders.length).toBeGreaterThan(2);
    expect(data.sliders.length).toBeLessThanOrEqual(6);
    expect(data.sliders.every((path) => path.startsWith('workers.'))).toBe(true);
  });
});

test('a text that ends an element where one is written never ends it', () => {
  const html = pageHtml({
    language: 'en',
    title: '</title><script>1</script>',
    script: 'void 0',
    styles: 'p{}',
    data: { text: '</script><!--<script>' },
    withoutScript: '<p>',
    generator: '">',
    licences: '</script>',
  });
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('script')).toHaveLength(3);
  expect(JSON.parse(page.getElementById('data')!.textContent!)).toEqual({ text: '</script><!--<script>' });
  expect(page.title).toBe('</title><script>1</script>');
  expect(html).toContain(sourceHash('void 0'));
});
