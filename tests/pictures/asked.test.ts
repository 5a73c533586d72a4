import { describe, expect, test } from 'vitest';
import { circle, clipped, group, path, pressed, rect, span, text } from '../../shared/charts/shapes.ts';
import { english } from '../../shared/language/en/english.ts';
import { askedFor, pictureAskedSchema, pictureOfAsked } from '../../shared/pictures/asked.ts';
import { laidOut } from '../../shared/pictures/picture.ts';

const lettering = { textWidth: (text: string) => 6 * text.length, words: english.charts };

const picture = {
  title: 'A finding.',
  subtitle: 'Trade, 2035',
  assumed: '',
  description: '',
  shown: [400, 300] as const,
  chart: (width: number, height: number) => ({
    name: 'tornado mark-2',
    shapes: [
      rect('hit', 0, 0, width, height, { tabindex: 0, onclick: 'alert(1)', 'data-scenario': 'x' }),
      clipped('clip-1', rect('', 0, 0, 10, 10), [path('line', 'M0,0L10,10')]),
      group('end-label', [text('strong', 5, 5, [span('', 'Café', { dx: 4 })], { dy: '0.34em' })], {
        transform: 'translate(1,2)',
      }),
      pressed('x', 'Explain', 0, 10, 10),
      null,
      circle('handle', 1, 2, 3),
    ],
  }),
};

describe('what the window asks for as a picture', () => {
  test('is data of a closed list: nothing of handles, readers and the page crosses', () => {
    const asked = askedFor(picture, 'shown', lettering);
    expect(pictureAskedSchema.parse(structuredClone(asked))).toEqual(asked);
    expect(JSON.stringify(asked)).not.toMatch(/onclick|tabindex|data-|Explain|"press"/);
    expect([asked.chart.width, asked.chart.height]).toEqual([400, 300]);
  });

  test('is drawn in the room that the words around it leave', () => {
    const asked = askedFor(picture, 'wide', lettering);
    const drawn = laidOut(
      pictureOfAsked(asked),
      'Source',
      [800, 450],
      (one, size) => (one.length * size) / 2,
      english.charts,
    );
    expect([drawn.width, drawn.height, drawn.title]).toEqual([800, 450, 'A finding.']);
    const [, chart] = drawn.shapes;
    expect(chart && chart.attributes['class']).toBe('chart tornado mark-2');
  });
});

describe('what no chart of ours sends is refused', () => {
  const asked = askedFor(picture, 'wide', lettering);
  const refuses = (shape: unknown) => {
    const chart = { ...asked.chart, shapes: [shape] };
    return !pictureAskedSchema.safeParse({ ...asked, chart }).success;
  };
  const plain = { tag: 'g', attributes: {}, words: '', inside: [] };

  test('the plain shape that the others differ from is taken', () => {
    expect(refuses(plain)).toBe(false);
  });

  test.each([
    ['a script', { ...plain, tag: 'script' }],
    ['a foreign object', { ...plain, tag: 'foreignObject' }],
    ['a picture from elsewhere', { ...plain, tag: 'image' }],
    ['a style that loads', { ...plain, attributes: { style: 'fill:url(http://x)' } }],
    ['a clip from elsewhere', { ...plain, attributes: { 'clip-path': 'url(http://x#a)' } }],
    ['a path that is none', { ...plain, attributes: { d: 'M0,0"/><script>' } }],
    ['a move that is none', { ...plain, attributes: { transform: 'matrix(1,0,0,1,0,0)' } }],
    ['a class that ends its quotes', { ...plain, attributes: { class: 'a" onload="x' } }],
    ['a place beyond all', { ...plain, attributes: { x: 1e9 } }],
    ['a place that is no number', { ...plain, attributes: { x: Number.NaN } }],
    ['shapes without words', { tag: 'g', attributes: {}, inside: [] }],
  ])('%s', (_, shape) => {
    expect(refuses(shape)).toBe(true);
  });

  test('shapes too deep in each other, and too many, without reading them all', () => {
    let deep: unknown = plain;
    for (let k = 0; k < 20_000; k++) deep = { ...plain, inside: [deep] };
    expect(refuses(deep)).toBe(true);
    expect(refuses({ ...plain, inside: Array.from({ length: 30_000 }, () => plain) })).toBe(true);
  });

  test('unknown attributes are left out', () => {
    const chart = { ...asked.chart, shapes: [{ ...plain, attributes: { onload: 'alert(1)', x: 1 } }] };
    const { shapes } = pictureAskedSchema.parse({ ...asked, chart }).chart;
    expect(shapes[0]!.attributes).toEqual({ x: 1 });
  });
});
