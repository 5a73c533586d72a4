import { describe, expect, test } from 'vitest';
import { names } from '../../../../renderer/names.ts';
import { closestValue, shownValue, standingAt } from '../../../../renderer/places/solve/shown-solution.ts';
import {
  curveQuestion,
  shownRange,
  solvablePaths,
  solvedPath,
  solvedTarget,
} from '../../../../renderer/places/solve/solve-question.ts';
import { assumptionsOf, withValue } from '../../../../shared/document/changes.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { wordsOf } from '../../../../shared/language/sentence.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import type { MetricName } from '../../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import type { AssumptionPath } from '../../../../shared/model/register.ts';
import { grid } from '../../../../shared/questions/levers/grid.ts';
import type { Answers } from '../../../../shared/questions/questions.ts';
import { type ShownValue, type Solved, solvedTable } from '../../../../shared/tables/solve.ts';
import { heading } from '../../../../shared/tables/write.ts';
import { changeText, solveSentence } from '../../../../shared/wording/solve-sentence.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { seedDocument, seedNames } from '../../../seeds/seed.ts';

const seed = seedDocument();
const fades = assumptionsOf(seed, 'growth-fades');

const found = (more: Partial<Answers['solve']> = {}): Answers['solve'] => ({
  reached: true,
  moves: true,
  range: [-0.5, 0.5],
  value: 0.12229200631100207,
  gives: 8000,
  others: [],
  ...more,
});
/** A value that is shown as it is, or rounded. */
const shown = (value: number, gives = 8000, exact = value): ShownValue => ({ value, gives, exact });
const solved = (more: Partial<Solved> = {}): Solved => ({
  now: 5564,
  standing: 'below',
  shown: [shown(0.123, 8044, 0.12229200631100207)],
  closest: shown(0.123, 8044, 0.12229200631100207),
  name: 'Growth fades',
  path: 'exports.growth.to',
  metric: 'trade',
  year: 2035,
  target: 8000,
  today: 0.05,
  answer: found(),
  ...more,
});
const words = (more: Partial<Solved> = {}) => wordsOf(solveSentence(names(), solved(more)));

describe('a goal seek in words', () => {
  test('says what is needed, what is set, the way between, and what meets the target exactly', () => {
    expect(words()).toBe(
      'In Growth fades, exports growth, long run of 12.3% gives trade of 8,044 million US dollars in 2035; now set to 5%, 7.3 points lower. Exactly 8,000 takes 12.229%.',
    );
  });

  test('names other values that would do', () => {
    expect(words({ shown: [shown(0.12), shown(0.3), shown(0.4)] })).toMatch(
      /12% gives .*lower\. 30% and 40% would give it too\.$/,
    );
  });

  test('says where the value lies beyond the useful range', () => {
    expect(words({ path: 'investment.zones', today: 0, shown: [shown(77, 5000.7, 76.365)] })).toMatch(
      /Exactly 8,000 takes 76.365 zones\. That is beyond the useful range, 0 to 10 zones\.$/,
    );
    expect(words({ path: 'investment.zones', today: 0, shown: [shown(10)] })).not.toMatch(/beyond/);
  });

  test('of a scenario above the target says that, and how far it could go', () => {
    const above = { target: 5000, now: 6545, standing: 'above' } as const;
    expect(words({ ...above, shown: [shown(0.0266, 5002, 0.02653)] })).toBe(
      'Growth fades is above trade of 5,000 million US dollars in 2035 as it stands: it gives 6,545. With exports growth, long run of 2.66% it would still give 5,002.',
    );
    expect(words({ ...above, shown: [] })).toMatch(/as it stands: it gives 6,545\.$/);
  });

  test('where the target is out of reach says what comes closest and what that gives', () => {
    const answer = found({ reached: false, value: 1, gives: 5794.57444900275, range: [0, 1] });
    const closest = shown(1, 5794.57444900275);
    expect(words({ path: 'investment.conversionRate', target: 50_000, today: 0.04, answer, shown: [], closest })).toBe(
      'In Growth fades no value of conversion rate of leads from 0% to 100% gives trade of 50,000 million US dollars in 2035. The closest is 100%, which gives 5,795.',
    );
  });

  test('where the assumption moves nothing says what the metric is', () => {
    const answer = found({ moves: false, reached: false, gives: 5563 });
    expect(words({ path: 'workers.tracks.trainee.wage', answer })).toBe(
      'Trainees, wage does not move trade in 2035 in Growth fades: whatever it is, trade is 5,563 million US dollars.',
    );
  });

  test('where the target is there already says so', () => {
    expect(words({ now: 8000, standing: 'at' })).toBe(
      'Growth fades reaches trade of 8,000 million US dollars in 2035 as it stands.',
    );
  });

  test('without a value today does not compare with it', () => {
    const given = { path: 'workers.stockCap', metric: 'workers', target: 20_000, today: null } as const;
    expect(words({ ...given, shown: [shown(21_000, 20_000)] })).toBe(
      'In Growth fades, ceiling on all workers of 21,000 persons gives workers of 20,000 in 2035; now set to none.',
    );
  });
});

test.each([
  ['exports.growth.to', 0.05, 0.12229, '+7.229 points'],
  ['workers.tracks.trainee.newQuota', 5000, 14866.53, '+9,867'],
  ['workers.tracks.trainee.newQuota', 5000, 5621.258, '+621'],
  ['exports.access.elasticity', 1.5, 1.25, '−0.25'],
  ['investment.zones', 2, 2, '0'],
] as const)('the way from today’s %s is %d → %d: %s', (path, today, value, text) => {
  expect(changeText(names(), path, today, value)).toBe(text);
});

describe('a value that reaches the target', () => {
  const question = (path: AssumptionPath, target: number) =>
    ({
      horizon: frameOf(seed),
      subject: { id: 'a', assumptions: fades },
      path,
      range: null,
      metric: 'trade',
      year: 2035,
      target,
    }) as const;

  test('of a count is the next whole one on the side that reaches it', () => {
    const up = question('investment.zones', 100);
    expect(shownValue(76.365, up, [0, 100], (x) => x + 23.635)).toMatchObject({ value: 77, exact: 76.365 });
    // What falls with more of it is reached by fewer.
    expect(shownValue(76.365, up, [0, 100], (x) => 176.365 - x)).toMatchObject({ value: 76 });
    expect(shownValue(76, up, [0, 100], (x) => x + 24)).toMatchObject({ value: 76, gives: 100 });
    expect(
      shownValue(14_866.53, question('workers.tracks.trainee.newQuota', 1), [0, 1e6], (x) => x / 14_866.53),
    ).toMatchObject({ value: 14_867 });
  });

  test('of all else has three digits, rounded to that side', () => {
    const growth = question('exports.growth.to', 1);
    expect(shownValue(0.122292, growth, [-0.5, 0.5], (x) => x / 0.122292).value).toBe(0.123);
    expect(shownValue(0.122292, growth, [-0.5, 0.5], (x) => 0.122292 / x).value).toBe(0.122);
    expect(shownValue(-0.122292, growth, [-0.5, 0.5], (x) => 1.122292 + x).value).toBe(-0.122);
    expect(
      shownValue(1_951_234, question('workers.tracks.trainee.wage', 1), [0, 1e8], (x) => x / 1_951_234).value,
    ).toBe(1_960_000);
  });

  test('has more digits, or all, where fewer do not reach it', () => {
    const growth = question('exports.growth.to', 1);
    // Reached only within a hair of it: 0.1223 is too far off, 0.12229 is not.
    expect(shownValue(0.122292, growth, [-0.5, 0.5], (x) => (Math.abs(x - 0.122292) < 3e-6 ? 1 : 0)).value).toBe(
      0.12229,
    );
    expect(shownValue(1 / 3, growth, [-0.5, 0.5], (x) => (x === 1 / 3 ? 1 : 0)).value).toBe(1 / 3);
    // The rounded one would leave what is allowed.
    expect(shownValue(0.0199, question('investment.zones', 1), [0, 0.5], (x) => (x >= 0.0199 ? 1 : 0)).value).toBe(
      0.0199,
    );
  });

  test('where none does, of a count the whole one that comes closest', () => {
    const zones = question('investment.zones', 100);
    expect(closestValue(0.361, zones, [0, 100], (x) => 50 + x)).toMatchObject({ value: 1, gives: 51 });
    expect(closestValue(0.361, question('exports.growth.to', 100), [0, 1], (x) => x)).toMatchObject({ value: 0.361 });
  });

  test('is told apart from what stands at the target and above it', () => {
    expect([4999, 5000, 5000 - 1e-7, 5001].map((now) => standingAt(now, 5000))).toEqual(['below', 'at', 'at', 'above']);
  });
});

describe('what can be asked', () => {
  test('numbers of the scenario that can move alone by any amount', () => {
    const paths = solvablePaths(fades);
    expect(paths).toContain('exports.growth.to');
    expect(paths).toContain('workers.stockCap');
    for (const path of [
      'exports.growth.rate',
      'investment.zoneYear',
      'workers.tracks.trainee.initialShare',
      'discountRate',
    ])
      expect(paths).not.toContain(path);
  });

  test('where the scenario has not what was chosen, another is asked about', () => {
    const constant = withValue(fades, 'exports.growth', { shape: 'constant', rate: 0.1 });
    expect(solvedPath('exports.growth.to', solvablePaths(constant), 'trade', constant, frameOf(seed))).toBe(
      'exports.growth.rate',
    );
    expect(solvedPath('investment.zones', solvablePaths(fades), 'trade', fades, frameOf(seed))).toBe(
      'investment.zones',
    );
  });

  test('as long as nothing is chosen, what can move the metric is asked about', () => {
    const first = (metric: MetricName) => solvedPath(null, solvablePaths(fades), metric, fades, frameOf(seed));
    expect(first('trade')).toBe('exports.growth.to');
    expect(first('balance')).toBe('exports.growth.to');
    expect(first('workers')).toMatch(/^workers\./);
    expect(first('fdi')).toMatch(/^investment\./);
  });

  test('the target is what was typed, else the document’s, else a round number a tenth above', () => {
    expect(solvedTarget(7000, seed, 'trade', 5563)).toBe(7000);
    expect(solvedTarget(undefined, seed, 'trade', 5563)).toBe(5000);
    expect(solvedTarget(undefined, seed, 'workers', 21_300)).toBe(23_000);
    expect(solvedTarget(undefined, seed, 'balance', -100)).toBe(-90);
    expect(solvedTarget(undefined, seed, 'fdi', 0)).toBe(1);
  });
});

describe('the curve', () => {
  test('runs where analysts move the assumption, stretched to all values found', () => {
    expect(shownRange('exports.growth.to', [[0.05, [shown(0.12)]]])).toEqual([-0.05, 0.15]);
    const [low, high] = shownRange('exports.growth.to', [[0.05, [shown(0.35), shown(-0.15)]]]);
    expect(low).toBeCloseTo(-0.17, 12);
    expect(high).toBeCloseTo(0.37, 12);
    expect(shownRange('exports.growth.to', [[0.05, []]])).toEqual([-0.05, 0.15]);
  });

  test('is what the model gives', () => {
    const question = curveQuestion(
      frameOf(seed),
      { id: 'a', assumptions: fades },
      'exports.growth.to',
      [-0.05, 0.15],
      [-0.5, 0.5],
      'trade',
      2035,
    )!;
    const { xs, values } = answerOf(grid(question));
    const k = 60;
    const there = project(withValue(fades, 'exports.growth.to', xs[k]), frameOf(seed));
    expect(values[k]![0]).toBe(seriesOf(there, 'trade')[11]);
    expect(values[k]![1]).toBe(values[k]![0]);
  });

  test('is cut where the scenario does not allow more, and left out where it allows nothing', () => {
    const at = (range: readonly [number, number]) =>
      curveQuestion(
        frameOf(seed),
        { id: 'a', assumptions: fades },
        'exports.access.preferentialTariff',
        [-0.1, 0.1],
        range,
        'trade',
        2035,
      );
    expect(at([-1, 0.02])?.x).toMatchObject({ from: -0.1, to: 0.02 });
    expect(at([0.2, 0.5])).toBeNull();
  });
});

test('the table on the clipboard has all digits', () => {
  const { columns, rows } = solvedTable(seedNames, [
    solved({ shown: [shown(0.123, 8044, 0.12229200631100207), shown(0.3141592653), shown(-0.5)] }),
  ]);
  expect(columns.map((column) => heading(english, column))).toEqual([
    'Scenario',
    'Exports growth, long run: needed, fraction',
    'Exports growth, long run: exactly, fraction',
    'Exports growth, long run: today, fraction',
    'Trade in 2035: target, USD m',
    'Trade in 2035: given, USD m',
    'Reached',
    'Exports growth, long run: also, fraction',
  ]);
  const [needed, exactly] = [0.123, 0.12229200631100207];
  expect(rows[0]).toEqual(['Growth fades', needed, exactly, 0.05, 8000, 8044, 'yes', '0.3141592653; -0.5']);
});
