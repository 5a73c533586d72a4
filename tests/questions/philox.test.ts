import { describe, expect, test } from 'vitest';
import { drawWords, keyOf, philox, uniformOf } from '../../shared/questions/probability/philox.ts';
import { readGolden } from '../helpers/golden.ts';

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

describe('Philox4x32-10', () => {
  // Known answers of Random123.
  test('of counter 0 and key 0', () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
  });

  test('of a counter and key of ones', () => {
    const ones = 0xffffffff;
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
  });

  test('of the digits of pi', () => {
    const counter: [number, number, number, number] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
    expect(hex(philox(counter, [0xa4093822, 0x299f31d0]))).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
  });
});

interface Case {
  uncertainty: { seed: number };
  draws: { index: number }[];
  firstUniforms: number[][];
}

/** The first dimensions of the draws from `first` on, a row per draw. */
function uniforms(first: number, count: number, seed: number, dimensions: number): number[][] {
  const groups = Array.from({ length: Math.ceil(dimensions / 4) }, (_, group) => {
    const words = new Int32Array(4 * count);
    drawWords(first, count, group, keyOf(seed), words, count);
    return words;
  });
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: dimensions }, (_, j) => uniformOf(groups[j >> 2]![(j % 4) * count + i]!)),
  );
}

test.each(['uncertainty', 'uncertainty-wide'])('the first uniforms of %s are those of the worked case', (name) => {
  const { uncertainty, draws, firstUniforms } = readGolden<Case>(name);
  firstUniforms.forEach((want, place) => {
    expect(uniforms(draws[place]!.index, 1, uncertainty.seed, want.length)).toEqual([want]);
  });
});

test('a draw has the same first dimensions however many it is asked for, and alone or among others', () => {
  const many = uniforms(0, 10, 42, 30);
  expect(uniforms(7, 1, 42, 3)).toEqual([many[7]!.slice(0, 3)]);
});
