import { describe, expect, test } from 'vitest';
import { styled } from '../../shared/pictures/cascade.ts';
import { colourOf, hexadecimal } from '../../shared/pictures/colours.ts';
import { escaped } from '../../shared/pictures/svg-text.ts';
import { balanced, wrapped } from '../../shared/pictures/wrapped.ts';

describe('colours of a stylesheet', () => {
  const hex = (value: string, theme: 'light' | 'dark' = 'light') => hexadecimal(colourOf(value, theme));

  test('are those of the theme', () => {
    expect(hex('light-dark(#ffffff, #16181a)')).toBe('#ffffff');
    expect(hex('light-dark(#ffffff, #16181a)', 'dark')).toBe('#16181a');
  });

  test('are mixed as CSS Color 5 says: half of white and black is #808080 in sRGB and #636363 in Oklab', () => {
    expect(hex('color-mix(in srgb, #ffffff, #000000)')).toBe('#808080');
    expect(hex('color-mix(in oklab, #ffffff, #000000)')).toBe('#636363');
    expect(hex('color-mix(in oklab, #d55e00 100%, #ffffff)')).toBe('#d55e00');
  });

  test('mixed with nothing they cover less, and stay what they are', () => {
    const [red, green, blue, alpha] = colourOf(
      'color-mix(in srgb, light-dark(#0072b2, #000000) 11%, transparent)',
      'light',
    );
    expect([red, green, blue].map(Math.round)).toEqual([0, 0x72, 0xb2]);
    expect(alpha).toBeCloseTo(0.11, 10);
  });

  test('what is no colour is a mistake', () => {
    expect(() => colourOf('blue-ish', 'light')).toThrow('no colour: blue-ish');
  });
});

describe('rules of a stylesheet', () => {
  const step = (classes: string, after: ' ' | '+' = ' ', tag = '') => ({
    after,
    tag,
    classes: classes.split(' ').filter(Boolean),
  });
  const rules = [
    { steps: [step('chart'), step('line baseline')], declarations: [['stroke-width', '3px']] as const },
    {
      steps: [step('chart'), step('line')],
      declarations: [
        ['stroke-width', '1px'],
        ['stroke', 'var(--own)'],
      ] as const,
    },
    { steps: [step('mark-1')], declarations: [['--own', '#000000']] as const },
    {
      steps: [step('chart'), step('', ' ', 'tspan'), step('', '+', 'tspan')],
      declarations: [['font-size', '11px']] as const,
    },
  ];
  const at = (
    tag: 'g' | 'path' | 'text' | 'tspan',
    name: string,
    parent = null as ReturnType<typeof styled> | null,
    before = null as ReturnType<typeof styled> | null,
  ) => styled({ tag, attributes: { class: name } }, parent, before, rules);

  test('the one with more classes holds, wherever it stands, and variables come from around', () => {
    const line = at('path', 'line baseline', at('g', 'mark-1', at('g', 'chart')));
    expect(Object.fromEntries(line.declared)).toEqual({ 'stroke-width': '3px', stroke: '#000000' });
  });

  test('a neighbour is styled by the one before it', () => {
    const text = at('text', '', at('g', 'chart'));
    const first = at('tspan', '', text);
    expect(first.declared.size).toBe(0);
    expect(at('tspan', '', text, first).declared.get('font-size')).toBe('11px');
  });

  test('outside a chart no rule of charts holds, and a variable that nothing gives is a mistake', () => {
    expect(at('path', 'line').declared.size).toBe(0);
    expect(() => at('path', 'line', at('g', 'chart'))).toThrow('--own');
  });
});

describe('words in lines', () => {
  const width = (text: string) => text.length;

  test('break at spaces, inside a word only where it is longer than a line, and end in an ellipsis', () => {
    expect(wrapped('one two three', 8, 3, width)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghijkl', 5, 3, width)).toEqual(['abcde', 'fghij', 'kl']);
    expect(wrapped('one two nineteen of twenty', 14, 2, width)).toEqual(['one two', 'nineteen of…']);
    expect(wrapped('', 5, 2, width)).toEqual([]);
  });

  test('balanced, they are about as long as each other, and no more lines', () => {
    expect(balanced('aaa bbb ccc ddd ee', 15, 3, width)).toEqual(['aaa bbb ccc', 'ddd ee']);
  });
});

test('text of XML: markup is text, and what XML has no place for is a missing letter', () => {
  expect(escaped(`<a b="c">&'`)).toBe('&#60;a b=&#34;c&#34;&#62;&#38;&#39;');
  expect(escaped('a\u0000b\ud800c\uffff')).toBe('a\ufffdb\ufffdc\ufffd');
});
