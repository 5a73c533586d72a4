import { describe, expect, test } from 'vitest';
import { setBoth } from '../../../../renderer/places/sensitivity/set-both.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();

describe('two values set at once', () => {
  test('stand in the document together', () => {
    const placed = [
      { path: 'exports.growth.to', value: 0.07 },
      { path: 'imports.growth.to', value: 0.03 },
    ] as const;
    const { changes } = answerOf(setBoth(seed, 'export-shock', placed, false)).scenarios.find(
      ({ id }) => id === 'export-shock',
    )!;
    expect(changes).toMatchObject({ 'exports.growth.to': 0.07, 'imports.growth.to': 0.03 });
  });

  test('are asked of together: trade above the ceiling with a ceiling above it', () => {
    const path = { shape: 'saturating', from: 0.1, ceiling: 2000 };
    const edit = { scenario: 'growth-fades', path: 'exports.growth', value: path, carry: true };
    const capped = answerOf(setValue(seed, edit));
    const placed = [
      { path: 'base.totalTrade', value: 4000 },
      { path: 'exports.growth.ceiling', value: 5000 },
    ] as const;
    const { base, exports } = answerOf(setBoth(capped, 'growth-fades', placed, false)).baseline.assumptions;
    expect([base.totalTrade, exports.growth]).toMatchObject([4000, { ceiling: 5000 }]);
    expect(answerOf(setBoth(capped, 'growth-fades', placed.toReversed() as never, false))).toBeTruthy();
  });

  test('are refused together where one of them is not possible', () => {
    const placed = [
      { path: 'exports.growth.to', value: 0.07 },
      { path: 'imports.growth.to', value: 0.9 },
    ] as const;
    expect(setBoth(seed, 'growth-fades', placed, false)).toMatchObject({ ok: false });
  });

  test('on the baseline name the scenario in the way, and carry it along', () => {
    const saturating = { shape: 'saturating', from: 0.1, ceiling: 2000 };
    const document = answerOf(setValue(seed, { scenario: 'growth-stalls', path: 'exports.growth', value: saturating }));
    const placed = [
      { path: 'base.totalTrade', value: 4000 },
      { path: 'imports.growth.to', value: 0.03 },
    ] as const;
    expect(setBoth(document, 'growth-fades', placed, false)).toMatchObject({ ok: false, carry: ['growth-stalls'] });
    expect(answerOf(setBoth(document, 'growth-fades', placed, true)).baseline.assumptions.base.totalTrade).toBe(4000);
  });
});
