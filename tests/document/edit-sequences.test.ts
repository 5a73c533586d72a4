import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import { setHorizon } from '../../shared/document/edits/document.ts';
import type { Edited } from '../../shared/document/edits/edit.ts';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  renameScenario,
  reorderScenario,
} from '../../shared/document/edits/scenarios.ts';
import { addTarget, moveTarget } from '../../shared/document/edits/targets.ts';
import { resetValue, setRationale, setValue } from '../../shared/document/edits/values.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { arbitraryChange, arbitraryDocument } from '../helpers/arbitraries.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument, seedStructure } from '../seeds/seed.ts';

/** An edit of some scenario, chosen by its place so that it always names one that is there. */
type Command = (document: ScenarioDocument) => Edited;

const idAt = (document: ScenarioDocument, place: number): string => {
  const ids = [document.baseline.id, ...document.scenarios.map(({ id }) => id)];
  return ids[place % ids.length]!;
};

const place = fc.nat({ max: 20 });
const name = fc.string({ maxLength: 12, unit: 'grapheme' });
const change = arbitraryChange({ base: 2024, end: 2035 });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(place, change, fc.boolean()).map(
      ([at, { path, value }, carry]): Command =>
        (d) =>
          setValue(d, { scenario: idAt(d, at), path, value, carry }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, change).map(
      ([at, { path }]): Command =>
        (d) =>
          resetValue(d, { scenario: idAt(d, at), path }),
    ),
  },
  fc.tuple(place, change, name).map(
    ([at, { path }, text]): Command =>
      (d) =>
        setRationale(d, { scenario: idAt(d, at), path, text }),
  ),
  name.map(
    (text): Command =>
      (d) =>
        addScenario(d, { name: text }),
  ),
  fc.tuple(place, name).map(
    ([at, text]): Command =>
      (d) =>
        duplicateScenario(d, { scenario: idAt(d, at), name: text }),
  ),
  fc.tuple(place, name).map(
    ([at, text]): Command =>
      (d) =>
        renameScenario(d, { scenario: idAt(d, at), name: text }),
  ),
  fc.tuple(place, place).map(
    ([at, to]): Command =>
      (d) =>
        reorderScenario(d, { scenario: idAt(d, at), to }),
  ),
  place.map(
    (at): Command =>
      (d) =>
        deleteScenario(d, { scenario: idAt(d, at) }),
  ),
  place.map(
    (at): Command =>
      (d) =>
        makeBaseline(d, { scenario: idAt(d, at) }),
  ),
  fc.integer({ min: 2000, max: 2070 }).map(
    (end): Command =>
      (d) =>
        setHorizon(d, { end }),
  ),
  fc.integer({ min: 1980, max: 2040 }).map(
    (base): Command =>
      (d) =>
        setHorizon(d, { base }),
  ),
  fc.double().map(
    (value): Command =>
      (d) =>
        addTarget(d, { metric: 'trade', value }),
  ),
  fc.double().map(
    (value): Command =>
      (d) =>
        moveTarget(d, d.targets[0] ?? { metric: 'trade', value: 0 }, value),
  ),
);

const start = fc.oneof(
  { weight: 3, arbitrary: fc.constant(seedDocument()) },
  { weight: 1, arbitrary: arbitraryDocument() },
);

describe('whatever is done to a document', () => {
  test('what was written can always be read, and nothing that was refused left a trace', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(start, fc.array(command, { minLength: 20, maxLength: 40 }), (first, commands) => {
        let document = first;
        for (const [step, edit] of commands.entries()) {
          const before = JSON.stringify(document.scenarios);
          const edited = edit(document);
          if (edited.ok) done++;
          else refused++;
          expect(JSON.stringify(document.scenarios)).toBe(before);
          if (!edited.ok) {
            expect(edited.problems.length).toBeGreaterThan(0);
            for (const problem of edited.problems) expect(sentenceOf(problem)).not.toMatch(/undefined|\[object/);
            continue;
          }
          document = edited.value;
          if (step % 4 !== 0) continue;
          const written = writeDocument(document);
          if (!written.ok) throw new Error(written.problems.map(sentenceOf).join('\n'));
          expect(readDocument(written.value, seedStructure).ok).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
    // Both ways are really tried.
    expect(done).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(200);
  });

  test('making any scenario the baseline moves none', () => {
    fc.assert(
      fc.property(arbitraryDocument(), place, (document, at) => {
        const next = makeBaseline(document, { scenario: idAt(document, at) });
        if (!next.ok) throw new Error('it is always possible');
        for (const { id } of [document.baseline, ...document.scenarios]) {
          expect(assumptionsOf(next.value, id)).toEqual(assumptionsOf(document, id));
        }
      }),
      { numRuns: 120 },
    );
  });

  test('carrying scenarios along moves only those that follow the baseline', () => {
    fc.assert(
      fc.property(arbitraryDocument(), change, (document, { path, value }) => {
        const scenario = document.baseline.id;
        const plain = setValue(document, { scenario, path, value });
        fc.pre(!plain.ok && plain.carry !== undefined);
        const carried = setValue(document, { scenario, path, value, carry: true });
        if (!carried.ok || plain.ok) return;
        for (const id of plain.carry ?? []) {
          expect(assumptionsOf(carried.value, id)).toEqual(assumptionsOf(document, id));
        }
      }),
      { numRuns: 10, maxSkipsPerRun: 1000 },
    );
  });
});
