import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { setRationale, setValue } from '../../shared/document/edits/values.ts';
import { english } from '../../shared/language/en/english.ts';
import { wordsOf } from '../../shared/language/sentence.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { changedTable, differingTable } from '../../shared/tables/changed.ts';
import { tabSeparated } from '../../shared/tables/write.ts';
import { changedSentence, partsFormat } from '../../shared/wording/changed-sentence.ts';
import { differingGroups, groupOf } from '../../shared/wording/differing.ts';
import { ASSUMPTION_PATHS } from '../helpers/golden.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument, seedNames } from '../seeds/seed.ts';

const seed = seedDocument();
const subject = (id: string, document = seed) => ({ id, assumptions: assumptionsOf(document, id) });
const pair = { from: 'Zones and incentives', to: 'Export shock', metric: 'trade', year: 2035 } as const;

/** The worked case of zones and incentives to export shock. */
const worked: Answers['changed'] = {
  from: 5861.4,
  to: 5528.2,
  difference: -333.1861149743997,
  parts: {
    tradeBase: 0,
    exportsGrowth: 0,
    importsGrowth: 0,
    marketAccessAndShocks: -31.386114974399472,
    investment: -146.54971621148727,
    exchange: 0,
    workers: 0,
    skills: -155.25028378851218,
    inputs: 0,
  },
};
const none = Object.fromEntries(Object.keys(worked.parts).map((group) => [group, 0])) as Answers['changed']['parts'];

describe('what separates two scenarios, in words', () => {
  test('says how far apart they are and which groups make it, the largest first', () => {
    expect(wordsOf(changedSentence(seedNames, pair, worked, 4))).toBe(
      'Trade in 2035 is 333 million US dollars lower in Export shock than in Zones and incentives: skills takes 155 away, investment takes 147 away and market access and shocks takes 31 away.',
    );
  });

  test('of a single group says that all comes from it', () => {
    const answer = { from: 100, to: 150, difference: 50, parts: { ...none, workers: 50 } };
    expect(wordsOf(changedSentence(seedNames, { ...pair, metric: 'workers' }, answer, 2))).toBe(
      'Workers in 2035 are 50 more in Export shock than in Zones and incentives, all of it from workers.',
    );
  });

  test('of shares speaks of percentage points', () => {
    const answer = {
      from: 0.68,
      to: 0.7,
      difference: 0.02,
      parts: { ...none, exportsGrowth: 0.03, importsGrowth: -0.01 },
    };
    expect(wordsOf(changedSentence(seedNames, { ...pair, metric: 'exportShare' }, answer, 2))).toBe(
      'Export share in 2035 is 2.0 percentage points higher in Export shock than in Zones and incentives: exports growth adds 3.0 pts and imports growth takes 1.0 pts away.',
    );
  });

  test('where parts cancel out says so', () => {
    const answer = { from: 100, to: 100, difference: 0, parts: { ...none, investment: 20, skills: -20 } };
    expect(wordsOf(changedSentence(seedNames, pair, answer, 2))).toBe(
      'Trade in 2035 is the same in Export shock as in Zones and incentives: investment adds 20 and skills takes 20 away.',
    );
  });

  test('where what differs moves nothing says so', () => {
    const answer = { from: 100, to: 100, difference: 0, parts: none };
    expect(wordsOf(changedSentence(seedNames, pair, answer, 1))).toBe(
      'Export shock and Zones and incentives differ in one assumption, and it does not move trade in 2035: 100 million US dollars in both.',
    );
    expect(wordsOf(changedSentence(seedNames, pair, answer, 3))).toMatch(
      /differ in 3 assumptions, and they do not move trade/,
    );
  });

  test('where nothing differs says so', () => {
    expect(wordsOf(changedSentence(seedNames, pair, { from: 1, to: 1, difference: 0, parts: none }, 0))).toBe(
      'Export shock has the same assumptions as Zones and incentives: nothing differs between them.',
    );
  });

  test('a difference much smaller than the values keeps its digits', () => {
    const small = { from: 5562.9, to: 5563.0125, difference: 0.1125, parts: { ...none, workers: 0.1125 } };
    expect(partsFormat(seedNames, 'trade', small).difference(0.1125)).toBe('+0.113');
  });
});

describe('the assumptions that differ', () => {
  test('stand under their groups, from what to what', () => {
    const groups = differingGroups(seedNames, seed, subject('growth-fades'), subject('zones-and-incentives'));
    expect(
      groups.map(({ label, differing }) => [label, differing.map(({ path, from, to }) => [path, from, to])]),
    ).toEqual([
      [
        'Investment',
        [
          ['investment.incentiveUplift', '0%', '50%'],
          ['investment.zones', '0 zones', '2 zones'],
        ],
      ],
      ['Skills', [['skills.tvetGraduates', '150 persons a year', '600 persons a year']]],
    ]);
  });

  test('a shock differs as a whole, in words', () => {
    const [group] = differingGroups(seedNames, seed, subject('growth-fades'), subject('export-shock'));
    expect(group).toMatchObject({ group: 'marketAccessAndShocks', differing: [{ path: 'shocks', from: 'none' }] });
    expect(group?.differing[0]?.to).toMatch(/exports −15% in 2027/);
  });

  test('carry the reason of the second scenario', () => {
    const why = { scenario: 'zones-and-incentives', path: 'investment.zones', text: 'As proposed at the forum' };
    const document = answerOf(setRationale(seed, why));
    const [investment] = differingGroups(seedNames, document, subject('growth-fades'), subject('zones-and-incentives'));
    expect(investment?.differing.map(({ reason }) => reason)).toEqual([
      'Half as many leads again become projects',
      'As proposed at the forum',
    ]);
  });

  test('of which no metric speaks stand with the inputs', () => {
    const document = answerOf(setValue(seed, { scenario: 'export-shock', path: 'discountRate', value: 0.1 }));
    const groups = differingGroups(seedNames, document, subject('growth-fades'), subject('export-shock', document));
    expect(groups.at(-1)).toMatchObject({
      group: 'inputs',
      differing: [{ path: 'discountRate', from: '5%', to: '10%' }],
    });
  });

  test('every assumption has a group', () => {
    expect(ASSUMPTION_PATHS.filter((path) => groupOf(path) === undefined)).toEqual([]);
  });
});

test('the table on the clipboard holds the parts with all digits and the assumptions that differ', () => {
  const [from, to] = [subject('zones-and-incentives'), subject('export-shock')];
  const answer = answerOf(changed({ horizon: frameOf(seed), from, to, metric: 'trade', year: 2035 }));
  const rows = [
    changedTable(seedNames, pair, answer),
    differingTable(seedNames, pair, differingGroups(seedNames, seed, from, to)),
  ]
    .flatMap((table) => tabSeparated(english, table).split('\n'))
    .map((line) => line.split('\t'));
  const skills = rows.find(([name]) => name === 'Skills');
  expect(Number(skills?.[1])).toBeCloseTo(worked.parts.skills, 9);
  const parts = rows.slice(2, 11).reduce((sum, row) => sum + Number(row[1]), 0);
  expect(Number(rows[11]?.[1]) - Number(rows[1]?.[1])).toBeCloseTo(parts, 9);
  expect(rows).toContainEqual(['Investment', 'New special economic zones', '2 zones', '0 zones', '']);
});
