import { describe, expect, test } from 'vitest';
import { handleAt, movedHandle, parameterFields } from '../../../../renderer/draws/distribution-fields.ts';
import { drawsToRun } from '../../../../renderer/draws/draws-asked.ts';
import { givenRange } from '../../../../renderer/draws/given-range.ts';
import { names } from '../../../../renderer/names.ts';
import { correlationRefusal } from '../../../../renderer/places/uncertainty/correlation-refusal.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import type { UncertainInput } from '../../../../shared/document/schema.ts';
import type { AssumptionPath } from '../../../../shared/model/register.ts';
import { choleskyFactor } from '../../../../shared/questions/probability/correlation.ts';
import { heldText, rangeText, spreadText } from '../../../../shared/wording/range-in-words.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();
const baseline = assumptionsOf(seed, 'growth-fades');
const input = (path: string): UncertainInput => seed.uncertainty.inputs.find((one) => one.path === path)!;
const words = (of: UncertainInput) => {
  const range = givenRange(baseline, of)!;
  const path = of.path as AssumptionPath;
  return [rangeText(names(), path, range), spreadText(names(), of, range), heldText(names(), path, range)];
};

describe('an uncertain input in words', () => {
  test('gives the values it makes of the scenario’s own, and how they are spread', () => {
    expect(words(input('exports.growth.from'))).toEqual(['8% to 26%', 'triangular, most likely as set', null]);
    expect(words(input('exports.growth.to'))).toEqual(['1.71% to 8.29%', 'normal, ± 2 points', null]);
    expect(words(input('workers.tracks.trainee.fillRate'))).toEqual(['70% to 100%', 'uniform', null]);
    // A factor of 1 … 1.1, most likely 1.02, on 2,000.
    expect(words(input('base.totalTrade'))).toEqual(['2,000 to 2,200 USD m', 'PERT, most likely 2,040 USD m', null]);
  });

  test('says in how many draws it is held at what is allowed', () => {
    const wide: UncertainInput = {
      ...input('workers.tracks.trainee.fillRate'),
      distribution: { kind: 'uniform', min: -0.1, max: 0.1 },
    };
    expect(words(wide)[2]).toBe('25% of draws are held at 100%.');
  });
});

describe('the fields of a distribution', () => {
  const fields = (of: UncertainInput) => parameterFields(of, givenRange(baseline, of));

  test('of a shift of a percentage are points, and say what the value becomes', () => {
    expect(
      fields(input('exports.growth.from')).map(({ label, value, unit, gives }) => [label, value, unit, gives]),
    ).toEqual([
      ['Least', -0.118, 'points', '8%'],
      ['Most likely', 0, 'points', '19.8%'],
      ['Most', 0.062, 'points', '26%'],
    ]);
    expect(fields(input('exports.growth.from')).every(({ field }) => field.percent)).toBe(true);
  });

  test('are bounded by each other', () => {
    const [min, mode, max] = fields(input('exports.growth.from'));
    expect([min!.field.max, mode!.field.min, mode!.field.max, max!.field.min]).toEqual([0, -0.118, 0.062, 0]);
  });

  test('of a factor are pure numbers', () => {
    const [median, spread] = fields(input('investment.conversionRate'));
    expect(median).toMatchObject({ label: 'Median', unit: '×', gives: '4%', field: { percent: false } });
    expect(spread).toMatchObject({ gives: null, field: { min: 1 } });
  });
});

describe('a handle that is moved', () => {
  const exports = input('exports.growth.from');

  test('takes its parameter with it, in steps, and stops at the others', () => {
    expect(movedHandle(exports, 'max', 0.10049)).toEqual({ ...exports.distribution, max: 0.1 });
    expect(movedHandle(exports, 'max', -1)).toEqual({ ...exports.distribution, max: 0 });
    expect(movedHandle(exports, 'mode', -1)).toEqual({ ...exports.distribution, mode: -0.118 });
  });

  test('of a spread stands one spread above the middle', () => {
    const normal = input('exports.growth.to');
    expect(handleAt(normal.distribution, 'sd')).toBe(0.02);
    expect(movedHandle(normal, 'sd', 0.031)).toEqual({ kind: 'normal', mean: 0, sd: 0.031 });
    expect(movedHandle(normal, 'sd', -1)).toEqual({ kind: 'normal', mean: 0, sd: 0 });
    const lognormal = input('investment.conversionRate');
    expect(handleAt(lognormal.distribution, 'gsd')).toBe(1.6);
    expect(movedHandle(lognormal, 'gsd', 2)).toEqual({ kind: 'lognormal', median: 1, gsd: 2 });
    expect(movedHandle(lognormal, 'gsd', 0.2)).toEqual({ kind: 'lognormal', median: 1, gsd: 1 });
    expect(movedHandle(lognormal, 'median', -3)).toEqual({ kind: 'lognormal', median: 0.01, gsd: 1.6 });
  });
});

describe('a correlation that contradicts the others', () => {
  const [a, b, c] = ['exports.growth.from', 'exports.growth.to', 'imports.growth.to'];
  const bound = {
    ...seed.uncertainty,
    correlations: [
      { a: a!, b: b!, rho: 0.9 },
      { a: b!, b: c!, rho: 0.6 },
    ],
  };
  const refusal = (rho: number) => correlationRefusal(bound, { a: a!, b: c! }, rho, (path) => `<${path}>`);

  test('is refused with the room there is and the pair to lower: 0.54 ± √(0.19 · 0.64)', () => {
    expect(refusal(0.95)).toBe(
      '0.95 contradicts the other correlations: stay between 0.2 and 0.88, or lower that of <exports.growth.from> and <exports.growth.to>, now 0.9.',
    );
  });

  test('is taken inside the room that was told, and at both its ends', () => {
    for (const rho of [0.2, 0.5, 0.88]) expect(refusal(rho)).toBeNull();
    expect(refusal(0.19)).not.toBeNull();
    const placed = [
      { a: 0, b: 1, rho: 0.9 },
      { a: 1, b: 2, rho: 0.6 },
      { a: 0, b: 2, rho: 0.88 },
    ];
    expect(choleskyFactor(3, placed).ok).toBe(true);
  });
});

test('a document that asks for more than 10,000 draws runs them only once it was asked to, and only that document', () => {
  expect(drawsToRun(5000, { handle: '', draws: 0 }, 'a')).toBe(5000);
  expect(drawsToRun(100_000, { handle: '', draws: 0 }, 'a')).toBe(10_000);
  expect(drawsToRun(100_000, { handle: 'b', draws: 100_000 }, 'a')).toBe(10_000);
  expect(drawsToRun(100_000, { handle: 'a', draws: 100_000 }, 'a')).toBe(100_000);
  expect(drawsToRun(1_000_000, { handle: 'a', draws: 100_000 }, 'a')).toBe(100_000);
});
