import { describe, expect, test } from 'vitest';
import type { Edited } from '../../shared/document/edits/edit.ts';
import {
  addInput,
  removeInput,
  setCorrelation,
  setDraws,
  setInput,
  setNoise,
  setNoiseCorrelation,
  setSeed,
} from '../../shared/document/edits/uncertainty.ts';
import { checkDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument } from '../seeds/seed.ts';

const seed = seedDocument();

const done = (edited: Edited): ScenarioDocument => {
  if (!edited.ok) throw new Error(edited.problems.map(sentenceOf).join('\n'));
  expect(checkDocument(edited.value).ok).toBe(true);
  return edited.value;
};
const why = (edited: Edited): string => (edited.ok ? 'it was done' : edited.problems.map(sentenceOf).join('\n'));
const pathsOf = ({ uncertainty }: ScenarioDocument) => uncertainty.inputs.map(({ path }) => path);

describe('an assumption that may be off', () => {
  const zones = {
    path: 'investment.firmsPerZone',
    apply: 'factor',
    distribution: { kind: 'uniform', min: 0.5, max: 1.5 },
  } as const;

  test('is added after the others, which stay the dimensions they are', () => {
    expect(pathsOf(done(addInput(seed, zones)))).toEqual([...pathsOf(seed), zones.path]);
  });

  test('is refused twice, and where it cannot be uncertain', () => {
    expect(why(addInput(done(addInput(seed, zones)), zones))).toBe(
      'uncertainty.inputs[8].path: investment.firmsPerZone is uncertain twice, keep one of the two',
    );
    expect(why(addInput(seed, { ...zones, path: 'investment.buildYears' }))).toContain(
      'a whole number cannot be uncertain',
    );
  });

  test('is said anew in its place, with its correlations', () => {
    const distribution = { kind: 'normal', mean: 0, sd: 0.03 } as const;
    const next = done(setInput(seed, { path: 'exports.growth.to', apply: 'shift', distribution }));
    expect(pathsOf(next)).toEqual(pathsOf(seed));
    expect(next.uncertainty.inputs[1]!.distribution).toEqual(distribution);
    expect(next.uncertainty.correlations).toEqual(seed.uncertainty.correlations);
  });

  test('is refused with ends that are out of order or a spread below 0', () => {
    const at = (distribution: Parameters<typeof setInput>[1]['distribution']) =>
      why(setInput(seed, { path: 'exports.growth.to', apply: 'shift', distribution }));
    expect(at({ kind: 'pert', min: 0.1, mode: 0, max: 0.2 })).toBe(
      'uncertainty.inputs[1].distribution.min: is 0.1, at most mode, 0, is needed',
    );
    expect(at({ kind: 'normal', mean: 0, sd: -1 })).toBe(
      'uncertainty.inputs[1].distribution.sd: is -1, at least 0 is needed',
    );
  });

  test('goes with its correlations, and with no others', () => {
    const next = done(removeInput(seed, 'exports.growth.from'));
    expect(pathsOf(next)).not.toContain('exports.growth.from');
    expect(next.uncertainty.correlations).toEqual([{ a: 'imports.growth.to', b: 'exports.growth.to', rho: 0.3 }]);
  });
});

describe('a correlation', () => {
  const pair = { a: 'exports.growth.to', b: 'exports.growth.from' };

  test('is found in either order, and stands where it stood', () => {
    expect(done(setCorrelation(seed, pair, 0.4)).uncertainty.correlations[0]).toEqual({
      a: 'exports.growth.from',
      b: 'exports.growth.to',
      rho: 0.4,
    });
  });

  test('of 0 is not written down', () => {
    expect(done(setCorrelation(seed, pair, 0)).uncertainty.correlations).toHaveLength(1);
    const none = { a: 'base.totalTrade', b: 'imports.growth.from' };
    expect(done(setCorrelation(seed, none, 0))).toBe(seed);
  });

  test('that contradicts the others is refused with the pair to lower', () => {
    const strong = done(
      setCorrelation(done(setCorrelation(seed, pair, 0.7)), { a: pair.a, b: 'imports.growth.to' }, 0.7),
    );
    expect(why(setCorrelation(strong, { a: pair.b, b: 'imports.growth.to' }, -0.5))).toContain(
      'lower that of imports.growth.to and exports.growth.to, now 0.7',
    );
  });

  test('of 1 is refused', () => {
    expect(why(setCorrelation(seed, pair, 1))).toContain('rho: is 1');
  });
});

describe('noise, draws and seed', () => {
  test('are set one by one', () => {
    expect(done(setNoise(seed, 'imports', { sd: 0.1 })).uncertainty.noise.imports).toEqual({
      sd: 0.1,
      persistence: 0.2,
    });
    expect(done(setNoiseCorrelation(seed, -1)).uncertainty.noise.correlation).toBe(-1);
    expect(done(setDraws(seed, 50_000)).uncertainty.draws).toBe(50_000);
    expect(done(setSeed(seed, 7)).uncertainty.seed).toBe(7);
  });

  test('out of range are refused with what is allowed', () => {
    expect(why(setNoise(seed, 'exports', { persistence: 1 }))).toBe(
      'uncertainty.noise.exports.persistence: is 1, at most 0.99 is allowed',
    );
    expect(why(setDraws(seed, 0))).toBe('uncertainty.draws: is 0, at least 1 is needed');
    expect(why(setSeed(seed, 0.5))).toContain('uncertainty.seed: is 0.5');
  });

  test('set to what they are give the same document', () => {
    expect(done(setDraws(seed, seed.uncertainty.draws))).toBe(seed);
    expect(done(setNoise(seed, 'exports', { sd: 0.05 }))).toBe(seed);
  });
});
