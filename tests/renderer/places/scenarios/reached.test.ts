import { describe, expect, test } from 'vitest';
import { projectedScenarios } from '../../../../renderer/document/projections.ts';
import { groupName, reachedBy } from '../../../../renderer/places/scenarios/reached.ts';
import { firstCase } from '../../../seeds/seed.ts';

const scenarios = projectedScenarios(firstCase());

describe('when a target is first reached', () => {
  test('scenarios of the same year stand together, the earliest first, those that do not come last', () => {
    const groups = reachedBy(scenarios, { metric: 'trade', value: 5000 }, 2024);
    expect(groups.map(({ year }) => year)).toEqual([2029, 2033, 2034, null]);
    expect(groups.at(-1)?.names).toEqual(['Growth stalls']);
    expect(groups.flatMap(({ names }) => names)).toHaveLength(7);
  });

  test('the largest group of several is named as the others', () => {
    const groups = reachedBy(scenarios, { metric: 'trade', value: 5000 }, 2024);
    expect(groups.map((group) => groupName(group, groups))).toEqual([
      'Momentum holds',
      'The other three',
      'Export shock, Preferences lost',
      'Growth stalls',
    ]);
  });

  test('all of them together are all scenarios', () => {
    const groups = reachedBy(scenarios, { metric: 'trade', value: 1000 }, 2024);
    expect(groups).toMatchObject([{ year: 2024 }]);
    expect(groupName(groups[0]!, groups)).toBe('All scenarios');
  });
});
