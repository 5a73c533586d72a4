import { describe, expect, test } from 'vitest';
import { copyName, distinctNames, freeName } from '../../shared/document/names.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { english } from '../../shared/language/en/english.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

/** The seed with other names, in the order of the document. */
function named(...names: readonly string[]): ScenarioDocument {
  const seed = seedDocument();
  return {
    ...seed,
    baseline: { ...seed.baseline, name: names[0]! },
    scenarios: seed.scenarios.map((scenario, k) => ({ ...scenario, name: names[k + 1] ?? `Other ${k}` })),
  };
}
const told = (document: ScenarioDocument) => [...distinctNames(document).values()];

describe('names that scenarios are told apart by', () => {
  test('are their own where no two are the same', () => {
    const { baseline, scenarios } = seedDocument();
    expect(told(seedDocument())).toEqual([baseline, ...scenarios].map(({ name }) => name));
  });

  test('have a number where they are the same: the first one keeps its own', () => {
    expect(told(named('A', 'B', 'A', 'A', 'B')).slice(0, 5)).toEqual(['A', 'B', 'A (2)', 'A (3)', 'B (2)']);
  });

  test('never make the name of another scenario, wherever that stands', () => {
    expect(told(named('A', 'A', 'A (2)', 'A')).slice(0, 4)).toEqual(['A', 'A (3)', 'A (2)', 'A (4)']);
    expect(told(named('A (2)', 'A', 'A')).slice(0, 3)).toEqual(['A (2)', 'A', 'A (3)']);
  });

  test('count as the same what the eye cannot tell apart', () => {
    expect(told(named('Café', 'Cafe\u0301', 'Café ', 'café'))[1]).toBe('Cafe\u0301 (2)');
    expect(
      new Set(told(named('A b', 'A  b', 'A\u00a0b', ' A b')).map((name) => name.replace(/\s+/g, ' ').trim())).size,
    ).toBe(seedDocument().scenarios.length + 1);
    expect(told(named('café', 'Café')).slice(0, 2)).toEqual(['café', 'Café']);
  });

  test('stay what they are in the file: one that holds a name twice is opened and written as it is', () => {
    const text = answerOf(writeDocument(named('A', 'A')));
    const { document } = answerOf(readDocument(text, seedStructure));
    expect([document.baseline.name, document.scenarios[0]!.name]).toEqual(['A', 'A']);
    expect(answerOf(writeDocument(document))).toBe(text);
  });
});

test('the next free name counts from 2', () => {
  expect(freeName(named('A'), 'B')).toBe('B');
  expect(freeName(named('A', 'A 2'), ' A ')).toBe('A 3');
});

test('a copy is called so, and a copy of a copy counts on', () => {
  expect(copyName(named('A'), 'A', english.scenarios.copies)).toBe('A copy');
  expect(copyName(named('A', 'A copy'), 'A', english.scenarios.copies)).toBe('A copy 2');
  expect(copyName(named('A', 'A copy', 'A copy 2'), 'A copy 2', english.scenarios.copies)).toBe('A copy 3');
});
