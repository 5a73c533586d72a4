import { expect, test } from 'vitest';
import { removeLeverRange, setLeverRange } from '../../shared/document/edits/levers.ts';
import { readDocument } from '../../shared/document/read.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { answerOf, told } from '../helpers/golden-questions.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

const zones = { path: 'investment.zones', from: 0, to: 6 } as const;
const quota = { path: 'workers.tracks.trainee.newQuota', from: 100, to: 900 } as const;

test('a range is stated once a lever, keeps its place when it changes, and is written and read back', () => {
  const both = answerOf(setLeverRange(answerOf(setLeverRange(seedDocument(), zones)), quota));
  expect(both.levers).toEqual([zones, quota]);
  const moved = answerOf(setLeverRange(both, { ...zones, to: 8 }));
  expect(moved.levers).toEqual([{ ...zones, to: 8 }, quota]);
  const read = answerOf(readDocument(new TextEncoder().encode(answerOf(writeDocument(moved))), seedStructure));
  expect(read.document.levers).toEqual(moved.levers);
});

test('without ranges a document is what it was before the first', () => {
  const seed = seedDocument();
  const stated = answerOf(setLeverRange(seed, zones));
  expect(answerOf(removeLeverRange(stated, zones.path))).toEqual(seed);
  expect(answerOf(removeLeverRange(stated, quota.path))).toBe(stated);
});

test('a range of what is no lever, or of a track that is not there, is refused, also when a document is read', () => {
  expect(told(setLeverRange(seedDocument(), { path: 'exports.growth.to', from: 0, to: 1 }))).toMatch(
    /^levers\[0\]: exports\.growth\.to is no lever/,
  );
  expect(told(setLeverRange(seedDocument(), { ...quota, path: 'workers.tracks.nobody.newQuota' }))).toMatch(/no lever/);
  const wrong = { ...seedDocument(), levers: [{ ...zones, to: 101 }] };
  expect(told(readDocument(new TextEncoder().encode(JSON.stringify(wrong)), seedStructure))).toMatch(
    /^levers\[0\]: investment\.zones goes from 0 to 101/,
  );
});
