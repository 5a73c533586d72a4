import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { addChanges, changedDifferently } from '../../shared/document/edits/package.ts';
import { addScenario } from '../../shared/document/edits/scenarios.ts';
import { setShare } from '../../shared/document/edits/shares.ts';
import { setRationale, setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { sharePath } from '../../shared/model/register.ts';
import { packageEffects } from '../../shared/questions/attribution/package.ts';
import { answerOf, told } from '../helpers/golden-questions.ts';
import { seedDocument } from '../seeds/seed.ts';

const added = (document: ScenarioDocument, name: string) => answerOf(addScenario(document, { name }));
const set = (document: ScenarioDocument, scenario: string, path: string, value: unknown) =>
  answerOf(setValue(document, { scenario, path, value }));
/** Two scenarios that change nothing yet. */
const start = () => added(added(seedDocument(), 'one'), 'two');
const both = { scenario: 'one', other: 'two' } as const;
const changesOf = ({ scenarios }: ScenarioDocument, id: string) => scenarios.find((one) => one.id === id)!.changes;

describe('the changes of another scenario', () => {
  test('are added with their reasons, and the other scenario stays as it is', () => {
    let document = set(set(start(), 'one', 'investment.zones', 3), 'two', 'skills.tvetGraduates', 900);
    document = answerOf(setRationale(document, { scenario: 'two', path: 'skills.tvetGraduates', text: 'two schools' }));
    expect(changedDifferently(document, both)).toEqual([]);
    const after = answerOf(addChanges(document, { ...both, keep: 'mine' }));
    const one = after.scenarios.find(({ id }) => id === 'one')!;
    expect(one.changes).toEqual({ 'investment.zones': 3, 'skills.tvetGraduates': 900 });
    expect(one.rationale).toEqual({ 'skills.tvetGraduates': 'two schools' });
    expect(one.rationaleBefore).toBeUndefined();
    expect(after.scenarios.find(({ id }) => id === 'two')).toBe(document.scenarios.find(({ id }) => id === 'two'));
  });

  test('that both change differently stay or are taken, as asked', () => {
    const document = set(
      set(set(start(), 'one', 'investment.zones', 3), 'two', 'investment.zones', 5),
      'two',
      'investment.zoneYear',
      2029,
    );
    expect(changedDifferently(document, both)).toEqual(['investment.zones']);
    const mine = answerOf(addChanges(document, { ...both, keep: 'mine' }));
    expect(changesOf(mine, 'one')).toEqual({ 'investment.zones': 3, 'investment.zoneYear': 2029 });
    const theirs = answerOf(addChanges(document, { ...both, keep: 'theirs' }));
    expect(changesOf(theirs, 'one')).toEqual({ 'investment.zones': 5, 'investment.zoneYear': 2029 });
  });

  test('that both change alike are not asked about', () => {
    const document = set(set(start(), 'one', 'investment.zones', 4), 'two', 'investment.zones', 4);
    expect(changedDifferently(document, both)).toEqual([]);
  });

  test('keep shares together, which add up to 1 whichever is kept', () => {
    const share = (document: ScenarioDocument, scenario: string, track: string, value: number) =>
      answerOf(setShare(document, { scenario, path: sharePath(track), share: value }));
    const document = share(share(start(), 'one', 'trainee', 0.9), 'two', 'skilled', 0.7);
    expect(changedDifferently(document, both)).toHaveLength(1);
    for (const [keep, from] of [
      ['mine', 'one'],
      ['theirs', 'two'],
    ] as const) {
      const after = answerOf(addChanges(document, { ...both, keep }));
      const shares = (of: ScenarioDocument, id: string) =>
        Object.values(assumptionsOf(of, id).workers.tracks).map(({ initialShare }) => initialShare);
      expect(shares(after, 'one')).toEqual(shares(document, from));
    }
  });

  test('keep a growth path whole where one of them has changed all of it', () => {
    const path = { shape: 'constant', rate: 0.04 };
    const document = set(set(start(), 'one', 'exports.growth', path), 'two', 'exports.growth.to', 0.09);
    expect(changedDifferently(document, both)).toEqual(['exports.growth.to']);
    expect(changesOf(answerOf(addChanges(document, { ...both, keep: 'mine' })), 'one')).toEqual({
      'exports.growth': path,
    });
    expect(changesOf(answerOf(addChanges(document, { ...both, keep: 'theirs' })), 'one')).toEqual({
      'exports.growth.to': 0.09,
    });
    const leaves = set(set(start(), 'one', 'exports.growth.from', 0.1), 'two', 'exports.growth.to', 0.09);
    expect(changesOf(answerOf(addChanges(leaves, { ...both, keep: 'mine' })), 'one')).toEqual({
      'exports.growth.from': 0.1,
      'exports.growth.to': 0.09,
    });
  });

  test('are refused where the two do not go together', () => {
    const saturating = { shape: 'saturating', from: 0.1, ceiling: 3000 };
    const document = set(set(start(), 'one', 'exports.growth', saturating), 'two', 'base.totalTrade', 9000);
    expect(told(addChanges(document, { ...both, keep: 'mine' }))).toMatch(/ceiling/);
  });
});

test('a package in four numbers: each alone, both together, and what is beyond their sum', () => {
  const horizon = frameOf(seedDocument());
  const document = set(set(start(), 'one', 'investment.zones', 5), 'two', 'investment.incentiveUplift', 1.5);
  const mix = answerOf(addChanges(document, { ...both, keep: 'mine' }));
  const [baseline, one, other, together] = [
    assumptionsOf(document, document.baseline.id),
    assumptionsOf(document, 'one'),
    assumptionsOf(document, 'two'),
    assumptionsOf(mix, 'one'),
  ];
  const asked = { horizon, baseline, one, other, together, metric: 'jobs', year: 2035 } as const;
  const got = packageEffects(asked);
  const jobs = (assumptions: typeof one) => seriesOf(project(assumptions, horizon), 'jobs')[11]!;
  expect(got.baseline).toBe(jobs(baseline));
  expect(got.one).toBeCloseTo(jobs(one) - jobs(baseline), 9);
  expect(got.other).toBeCloseTo(jobs(other) - jobs(baseline), 9);
  expect(got.together).toBeCloseTo(jobs(together) - jobs(baseline), 9);
  expect(got.beyond).toBeCloseTo(got.together - got.one - got.other, 9);
});
