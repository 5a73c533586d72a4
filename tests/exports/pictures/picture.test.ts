import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureOf, pngOf, svgOf, writePng, writeSvg } from '../../../main/exports/pictures/picture.ts';
import type { ExportSubject } from '../../../main/exports/subject.ts';
import { namesIn } from '../../../main/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import {
  EXPORTED_CHARTS,
  type ExportChoices,
  PICTURE_SIZES,
  PICTURE_THEMES,
  STANDARD_CHOICES,
} from '../../../shared/exports/choices.ts';
import { differing, pixelsOf } from '../../helpers/png-pixels.ts';
import { all, type Element, elementOf } from '../../helpers/xml.ts';
import { seedDocument } from '../../seeds/seed.ts';

function subjectOf(document: ScenarioDocument, choices: Partial<ExportChoices> = {}): ExportSubject {
  const scenarios = [document.baseline, ...document.scenarios].map(({ id }) => id);
  return {
    document,
    names: namesIn(document),
    choices: {
      ...STANDARD_CHOICES,
      scenarios,
      year: document.horizon.end,
      metrics: ['trade'],
      ...choices,
    },
    made: { version: '1.2.3', hash: '0123456789abcdef', date: '2026-01-01' },
  };
}

/** Draws are few, as what is drawn of them is tested elsewhere. */
const quick = (): ScenarioDocument => {
  const document = seedDocument();
  return { ...document, uncertainty: { ...document.uncertainty, draws: 200 } };
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const HOSTILE = [
  '</svg><script>alert(1)</script>',
  '=cmd|\' /C calc\'!A0 & "quotes" <b>',
  'line\nbreak\u0000\u0007\u202e control',
  '日本語の名前',
  'កម្ពុជា សេណារីយ៉ូ',
  'سيناريو عربي',
  '_x0041_ emoji 🚀',
  'very long '.repeat(20),
];

function hostile(): ScenarioDocument {
  const document = quick();
  const scenarios = document.scenarios.map((one, k) => ({ ...one, name: HOSTILE[k] ?? one.name }));
  return { ...document, title: HOSTILE[0]!, scenarios };
}

describe.each(EXPORTED_CHARTS)('the picture of a document: %s', (chart) => {
  test.each(PICTURE_SIZES)('as SVG, %s: nothing is left to a stylesheet, and all text is inside', async (size) => {
    const subject = subjectOf(quick(), { chart });
    const picture = pictureOf(subject, chart, size);
    for (const theme of PICTURE_THEMES) {
      const svg = textOf((await svgOf(picture, { theme, outlines: false })).bytes);
      const root = elementOf(svg);
      expect(svg).not.toMatch(/var\(|light-dark|color-mix|class=|style=|foreignObject|NaN|undefined|Infinity/);
      expect(root.attributes['width']).toBe(size === 'wide' ? '1280' : '1080');
      expect(all(root, 'title')[0]?.text).toBe(picture.title);
      const said = all(root, 'desc')[0]!.text;
      expect(said).toContain('Bilateral 1.2.3, seed 42, 200 draws, document 0123456789abcdef');
      expect(said).toContain('Khmer Times');
    }
  });

  test.each(PICTURE_SIZES)('%s: no words reach beyond the sides', (size) => {
    const subject = subjectOf(hostile(), { chart });
    const { width } = pictureOf(subject, chart, size);
    return svgOf(pictureOf(subject, chart, size), { theme: 'light', outlines: false }).then(({ bytes }) => {
      const texts = all(elementOf(textOf(bytes)), 'text');
      expect(texts.length).toBeGreaterThan(10);
      const out = texts.filter((text) => {
        const [x, long] = [absoluteX(text), Number(text.attributes['textLength'])];
        const before = { start: 0, middle: 0.5, end: 1 }[anchorOf(text)]! * long;
        return x - before < -0.5 || x - before + long > width + 0.5;
      });
      expect(out.map(({ text }) => text)).toEqual([]);
    });
  });
});

/** Where a text stands, with the groups around it moved. */
function absoluteX(text: Element): number {
  let x = Number(text.attributes['x']);
  for (let one: Element | null = text; one; one = one.parent) {
    x += Number(/translate\(([-\d.]+)/.exec(one.attributes['transform'] ?? '')?.[1] ?? 0);
  }
  return x;
}

function anchorOf(text: Element): 'start' | 'middle' | 'end' {
  let one: Element | null = text;
  while (one && one.attributes['text-anchor'] === undefined) one = one.parent;
  return (one?.attributes['text-anchor'] ?? 'start') as 'start';
}

test('names survive as text whatever they hold', async () => {
  const { bytes } = await svgOf(pictureOf(subjectOf(hostile()), 'lines', 'wide'), { theme: 'dark', outlines: false });
  const said = elementOf(textOf(bytes)).text;
  expect(textOf(bytes)).not.toContain('<script');
  for (const part of ['</svg><script>', '=cmd|', '日本語の名前', 'កម្ពុជា', 'سيناريو', '_x0041_', '🚀']) {
    expect(said).toContain(part);
  }
});

test('signs that are joined are drawn where there is no window: of Khmer not one is left out', async () => {
  const drawnWith = async (name: string) => {
    const document = quick();
    const named = {
      ...document,
      scenarios: document.scenarios.map((one, k) => ({ ...one, name: k === 0 ? name : one.name })),
    };
    const style = { theme: 'light', outlines: false, scale: 1 } as const;
    return pixelsOf((await pngOf(pictureOf(subjectOf(named), 'lines', 'wide'), style)).bytes);
  };
  const [joined, blank] = await Promise.all([drawnWith('កម្ពុជា'), drawnWith('\u00a0\u00a0\u00a0')]);
  expect(differing(joined, blank)).toBeGreaterThan(0.0005);
});

test('letters that no font has are named', async () => {
  const document = quick();
  const [first, ...others] = document.scenarios;
  const named = { ...document, scenarios: [{ ...first!, name: 'Plan \u0378' }, ...others] };
  const { missing } = await svgOf(pictureOf(subjectOf(named), 'lines', 'wide'), { theme: 'light', outlines: false });
  expect(missing).toEqual(['\u0378']);
});

test('as outlines there are no letters left, and the title and description stay', async () => {
  const { bytes } = await svgOf(pictureOf(subjectOf(quick()), 'lines', 'wide'), { theme: 'light', outlines: true });
  const root = elementOf(textOf(bytes));
  expect(all(root, 'text')).toHaveLength(0);
  expect(all(root, 'path').length).toBeGreaterThan(50);
  expect(all(root, 'title')[0]?.text).toContain('Trade in 2035');
});

test('the same document gives the same bytes', async () => {
  const subject = subjectOf(quick(), { chart: 'fan' });
  const progress = () => undefined;
  expect(await writeSvg(subject, progress)).toEqual(await writeSvg(subject, progress));
  expect(await writePng(subject, progress)).toEqual(await writePng(subject, progress));
});

test.each([1, 2, 4] as const)('PNG at %i× has so many times 1280 × 720 pixels', async (scale) => {
  const { bytes } = await pngOf(pictureOf(subjectOf(quick()), 'changed', 'wide'), {
    theme: 'light',
    outlines: false,
    scale,
  });
  const head = Buffer.from(bytes);
  expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([1280 * scale, 720 * scale]);
});

/**
 * Stored pictures are of the size of their layout's room. Where a change of the drawing is meant, deleting a stored one
 * and running this again stores it anew, to be looked at.
 */
describe('looks as it is stored', () => {
  test.each([
    ['lines', 'wide', 'light'],
    ['difference', 'square', 'dark'],
    ['fan', 'wide', 'light'],
    ['tornado', 'wide', 'dark'],
    ['changed', 'square', 'light'],
  ] as const)('%s, %s, %s', async (chart, size, theme) => {
    const stored = `tests/fixtures/pictures/${chart}-${size}-${theme}.png`;
    const picture = pictureOf(subjectOf(quick()), chart, size);
    const { bytes } = await pngOf(picture, { theme, outlines: false, scale: 0.5 as 1 });
    if (!existsSync(stored)) writeFileSync(stored, bytes);
    // At most two pixels in a thousand differ, as letters do by a renderer's rounding.
    expect(differing(pixelsOf(bytes), pixelsOf(readFileSync(stored)))).toBeLessThan(0.002);
  });
});
