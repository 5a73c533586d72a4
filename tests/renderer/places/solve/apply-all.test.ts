import { expect, test } from 'vitest';
import { applyAll } from '../../../../renderer/places/solve/apply-all.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const longRun = (document: ScenarioDocument, id: string) => assumptionsOf(document, id).exports.growth;

test('a scenario that has its value from the baseline keeps it while the baseline is given another', () => {
  const found = [
    { scenario: 'growth-fades', value: 0.02 },
    { scenario: 'zones-and-incentives', value: 0.05 },
  ];
  const next = answerOf(applyAll(seedDocument(), 'exports.growth.to', found, false));
  expect(longRun(next, 'growth-fades')).toMatchObject({ to: 0.02 });
  expect(longRun(next, 'zones-and-incentives')).toMatchObject({ to: 0.05 });
});

test('where one cannot take its value, none is given one', () => {
  const found = [
    { scenario: 'growth-fades', value: 0.02 },
    { scenario: 'growth-stalls', value: 99 },
  ];
  expect(applyAll(seedDocument(), 'exports.growth.to', found, false).ok).toBe(false);
});
