import { expect, test } from 'vitest';
import { assumptionsOf, withValue } from '../../shared/document/changes.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { limitProblem } from '../../shared/wording/limit-words.ts';
import { seedDocument, seedNames } from '../seeds/seed.ts';

const baseline = assumptionsOf(seedDocument(), 'growth-fades');
const capped = (flow: 'exports' | 'imports', ceiling: number) =>
  withValue(baseline, `${flow}.growth`, { shape: 'saturating', from: 0.1, ceiling });
const [exportsCapped, importsCapped] = [capped('exports', 3000), capped('imports', 700)];

test.each<[AssumptionPath, number, typeof baseline, string]>([
  [
    'exports.growth.from',
    -0.1,
    exportsCapped,
    'Exports growth, first year: −10% is not possible, a saturating path starts at 0% or more',
  ],
  [
    'exports.growth.ceiling',
    1361.2,
    exportsCapped,
    'Exports, ceiling: 1,361.2 USD m is not possible, it must be above the exports of the base year, 1,361.25634327 USD m',
  ],
  [
    'base.totalTrade',
    5000,
    exportsCapped,
    'Trade in the base year: 5,000 USD m is not possible, the exports of the base year must stay below their ceiling of 3,000 USD m',
  ],
  [
    'base.exportShare',
    0.6,
    importsCapped,
    'Export share in the base year: 60% is not possible, the imports of the base year must stay below their ceiling of 700 USD m',
  ],
])('why %s cannot be %d names what is in the way', (path, value, assumptions, sentence) => {
  expect(limitProblem(seedNames, path, value, assumptions)).toBe(sentence);
});

test('nothing is said of what is possible', () => {
  expect(limitProblem(seedNames, 'exports.access.preferentialTariff', 0.02, baseline)).toBeNull();
  expect(limitProblem(seedNames, 'base.totalTrade', 5000, baseline)).toBeNull();
});
