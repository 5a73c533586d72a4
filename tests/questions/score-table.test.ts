import { describe, expect, test } from 'vitest';
import { inverseNormal } from '../../shared/questions/probability/normal.ts';
import { uniformOf } from '../../shared/questions/probability/philox.ts';
import { readScores, scoreTable } from '../../shared/questions/probability/score-table.ts';

const table = scoreTable();

function scoresOf(words: readonly number[]): Float64Array {
  const scores = new Float64Array(words.length);
  readScores(
    table,
    Int32Array.from(words, (word) => word | 0),
    0,
    words.length,
    scores,
    0,
  );
  return scores;
}

/** Both sides of every border between pieces of every octave, and of its middle, in the lower half. */
function aroundBorders(): number[] {
  const words: number[] = [];
  for (let octave = 0; octave < 32; octave++) {
    const start = 2 ** (30 - octave);
    for (let piece = 0; piece <= 64; piece++)
      for (const step of [-1, 0, 1]) words.push(Math.floor(start * (1 + piece / 64)) + step);
  }
  return words.filter((word) => word >= 0 && word < 2 ** 31);
}

const lower = [...new Set([0, 1, 2, 3, 2 ** 31 - 1, ...aroundBorders()])];

describe('the score of a word', () => {
  test.each([
    ['the lower half', lower],
    ['the upper half', lower.map((word) => 2 ** 32 - 1 - word)],
    ['words all over', Array.from({ length: 20_000 }, (_, k) => (k * 2_654_435_761) % 2 ** 32)],
  ])('is Φ⁻¹ of its uniform to a few units in the last place, in %s', (_, words) => {
    const scores = scoresOf(words);
    words.forEach((word, k) => {
      const want = inverseNormal(uniformOf(word));
      expect(Math.abs(scores[k]! - want), `word ${word}`).toBeLessThanOrEqual(
        8 * 2 ** -52 * Math.max(1, Math.abs(want)),
      );
    });
  });

  test('mirrors that of the word’s complement', () => {
    const mirrored = scoresOf(lower.map((word) => 2 ** 32 - 1 - word));
    scoresOf(lower).forEach((score, k) => {
      expect(mirrored[k]).toBe(-score);
    });
  });

  // Quantiles of the standard normal distribution as tabled; the word next to u is off by up to 2⁻³³, which moves z by
  // two terms of its Taylor series.
  test.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.75, 0.6744897501960817],
    [0.01, -2.3263478740408408],
    [0.001, -3.090232306167813],
    [1e-6, -4.753424308822899],
  ])('at %f is the tabled one', (u, z) => {
    const word = Math.round(u * 2 ** 32 - 0.5);
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    const step = (uniformOf(word) - u) / density;
    const nearby = z + step + 0.5 * z * step * step;
    expect(scoresOf([word])[0]).toBeCloseTo(nearby, 11);
  });
});
