import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { addListed } from '../../shared/document/edits/structure.ts';
import { isMoved, tryAsScenario } from '../../shared/document/edits/try-as-scenario.ts';
import { setRationale, setValue } from '../../shared/document/edits/values.ts';
import { checkDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { arbitraryChange, arbitraryDocument } from '../helpers/arbitraries.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument } from '../seeds/seed.ts';

const saved = seedDocument();
const { baseline: earlier } = saved;
const BASE = earlier.id;
const edited = () => {
  const path = 'exports.growth.from';
  const moved = answerOf(setValue(saved, { scenario: BASE, path, value: 0.25 }));
  const said = answerOf(setRationale(moved, { scenario: BASE, path, text: 'April was stronger' }));
  return answerOf(setValue(said, { scenario: BASE, path: 'skills.tvetGraduates', value: 700 }));
};
const tried = (document: ScenarioDocument) => answerOf(tryAsScenario(document, { earlier, name: 'Tried' }));

describe('what was changed in the baseline', () => {
  test('becomes a scenario behind it, with its reason; the baseline and all others are as before', () => {
    const after = tried(edited());
    const [first, ...others] = after.scenarios;
    expect(first).toMatchObject({
      name: 'Tried',
      changes: { 'exports.growth.from': 0.25, 'skills.tvetGraduates': 700 },
      rationale: { 'exports.growth.from': 'April was stronger' },
    });
    const unmarked = <T extends object>(one: T) => ({ ...one, mark: undefined });
    expect(unmarked(after.baseline)).toEqual(unmarked(earlier));
    expect(others.map(unmarked)).toEqual(saved.scenarios.map(unmarked));
    expect(assumptionsOf(after, first!.id)).toEqual(edited().baseline.assumptions);
    expect(checkDocument(after)).toMatchObject({ ok: true });
  });

  test('is nothing where the values are the same again, where another is the baseline, or the structure is another', () => {
    expect(isMoved(saved, earlier)).toBe(false);
    expect(tried(saved)).toBe(saved);
    const there = answerOf(setValue(saved, { scenario: BASE, path: 'discountRate', value: 0.07 }));
    expect(isMoved(there, earlier)).toBe(true);
    const back = answerOf(
      setValue(there, { scenario: BASE, path: 'discountRate', value: earlier.assumptions.discountRate }),
    );
    expect(isMoved(back, earlier)).toBe(false);
    expect(isMoved(answerOf(addListed(there, { list: 'tracks', name: 'Students' })), earlier)).toBe(false);
    expect(isMoved(there, { ...earlier, id: 'another' })).toBe(false);
  });

  test('is taken out of any document, which stays one that opens', () => {
    fc.assert(
      fc.property(
        arbitraryDocument().chain((before) =>
          fc.tuple(fc.constant(before), fc.array(arbitraryChange(before.horizon), { minLength: 1, maxLength: 4 })),
        ),
        ([before, changes]) => {
          const now = changes.reduce((document, change) => {
            const next = setValue(document, { scenario: before.baseline.id, ...change });
            return next.ok ? next.value : document;
          }, before);
          const outcome = tryAsScenario(now, { earlier: before.baseline, name: 'Tried' });
          if (!outcome.ok) return;
          expect(checkDocument(outcome.value)).toMatchObject({ ok: true });
          expect(outcome.value.baseline.assumptions).toEqual(before.baseline.assumptions);
          if (outcome.value === now) return;
          const [first] = outcome.value.scenarios;
          expect(assumptionsOf(outcome.value, first!.id)).toEqual(now.baseline.assumptions);
        },
      ),
      { numRuns: 200 },
    );
  });
});
