import { describe, expect, test } from 'vitest';
import { addScenario } from '../../shared/document/edits/scenarios.ts';
import { MARKS, marksOf } from '../../shared/document/marks.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

/** A document with one more scenario for each of these marks; undefined: the file names none. */
function withMarks(...marks: readonly (number | undefined)[]): ScenarioDocument {
  const seed = seedDocument();
  const [first] = seed.scenarios;
  const { mark: _, ...unmarked } = first!;
  const scenarios = marks.map((mark, k) => ({ ...unmarked, id: `s-${k}`, ...(mark === undefined ? {} : { mark }) }));
  return { ...seed, scenarios };
}

const further = (document: ScenarioDocument): readonly number[] => {
  const marks = marksOf(document);
  return document.scenarios.map(({ id }) => marks.get(id)!);
};
const grown = (count: number): ScenarioDocument => {
  let document = seedDocument();
  while (document.scenarios.length < count - 1) {
    const edited = addScenario(document, { name: 'One more' });
    if (!edited.ok) throw new Error('not added');
    document = edited.value;
  }
  return document;
};

describe('markers of scenarios', () => {
  test('are all different for 24 scenarios, whether they were added or come without any', () => {
    for (const document of [grown(24), withMarks(...new Array<undefined>(23))]) {
      expect(new Set(marksOf(document).values()).size).toBe(24);
      expect(marksOf(document).get(document.baseline.id)).toBe(0);
    }
    expect(MARKS).toBe(24);
  });

  test('leave the baseline’s to it, also where they come twice', () => {
    expect(further(grown(60)).filter((mark) => mark === 0)).toEqual([]);
    expect(further(grown(47)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 46 }, (_, k) => 1 + Math.floor(k / 2)),
    );
  });

  test('are the file’s own, the first of two that have the same keeping it', () => {
    // As an earlier version wrote its ninth and tenth scenario.
    expect(further(withMarks(1, 2, 3, 4, 5, 6, 7, 0, 1))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(further(withMarks(undefined, 1))).toEqual([2, 1]);
  });

  test('are read and written up to 23', () => {
    const written = writeDocument(withMarks(23));
    expect(written.ok && readDocument(written.value, seedStructure).ok).toBe(true);
    expect(writeDocument(withMarks(24)).ok).toBe(false);
  });
});
