import { describe, expect, test } from 'vitest';
import { setNotes, setTitle } from '../../shared/document/edits/document.ts';
import type { Edited } from '../../shared/document/edits/edit.ts';
import { setFigures } from '../../shared/document/edits/figures.ts';
import {
  addScenario,
  duplicateScenario,
  renameScenario,
  setScenarioNotes,
} from '../../shared/document/edits/scenarios.ts';
import { addTarget, moveTarget } from '../../shared/document/edits/targets.ts';
import { addInput, setInput } from '../../shared/document/edits/uncertainty.ts';
import { setRationale } from '../../shared/document/edits/values.ts';
import { copyName } from '../../shared/document/names.ts';
import type { Distribution, ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { english } from '../../shared/language/en/english.ts';
import {
  characters,
  LONGEST_NAME,
  LONGEST_NOTES,
  LONGEST_TEXT,
  MOST_FIGURES,
  MOST_TARGETS,
} from '../../shared/limits.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument } from '../seeds/seed.ts';

const seed = seedDocument();
const scenario = 'momentum-holds';
const long = (length: number) => 'ក'.repeat(length);
const why = (edited: Edited): string => (edited.ok ? 'it was done' : edited.problems.map(sentenceOf).join('\n'));

function done(edited: Edited): ScenarioDocument {
  if (!edited.ok) throw new Error(why(edited));
  return edited.value;
}

describe('a text that no file may hold is refused, the longest that one may is taken', () => {
  test.each<[string, number, string, (text: string) => Edited]>([
    ['the title', LONGEST_NAME, 'title', (text) => setTitle(seed, text)],
    ['notes', LONGEST_NOTES, 'notes', (text) => setNotes(seed, text)],
    ['the name of a new scenario', LONGEST_NAME, 'name', (name) => addScenario(seed, { name })],
    ['the name of a copy', LONGEST_NAME, 'name', (name) => duplicateScenario(seed, { scenario, name })],
    ['another name', LONGEST_NAME, 'name', (name) => renameScenario(seed, { scenario, name })],
    ['notes on a scenario', LONGEST_NOTES, 'notes', (notes) => setScenarioNotes(seed, { scenario, notes })],
    ['a reason', LONGEST_TEXT, 'base.workers', (text) => setRationale(seed, { scenario, path: 'base.workers', text })],
  ])('%s', (_, most, where, edit) => {
    expect(why(edit(long(most + 1)))).toBe(
      `${where}: has ${most + 1} characters, at most ${most} characters are allowed (code points: an emoji may take several)`,
    );
    expect(writeDocument(done(edit(long(most)))).ok).toBe(true);
  });
});

test('a copy of a scenario with the longest name, and a second one, have names that fit', () => {
  const named = done(renameScenario(seed, { scenario, name: long(LONGEST_NAME) }));
  const copied = done(
    duplicateScenario(named, { scenario, name: copyName(named, long(LONGEST_NAME), english.scenarios.copies) }),
  );
  const twice = done(
    duplicateScenario(copied, { scenario, name: copyName(copied, long(LONGEST_NAME), english.scenarios.copies) }),
  );
  const names = twice.scenarios.map(({ name }) => name);
  expect(names.some((name) => name.endsWith(' copy'))).toBe(true);
  expect(names.some((name) => name.endsWith(' copy 2'))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(characters(name)).toBeLessThanOrEqual(LONGEST_NAME);
  // A character of two units is not cut in half.
  expect(copyName(seed, '𝄞'.repeat(LONGEST_NAME / 2), english.scenarios.copies)).toMatch(/^𝄞+ copy$/u);
});

test('targets end where a file may hold no more, and a target that is moved has to be a number', () => {
  const targets = Array.from({ length: MOST_TARGETS }, (_, value) => ({ metric: 'trade' as const, value }));
  const full = { ...seed, targets };
  expect(why(addTarget(full, { metric: 'trade', value: -1 }))).toBe(
    `targets: has ${MOST_TARGETS + 1} entries, at most ${MOST_TARGETS} entries are allowed`,
  );
  expect(done(moveTarget(full, targets[0]!, 5)).targets[0]!.value).toBe(5);
  expect(why(moveTarget(full, targets[0]!, Number.NaN))).toContain('targets[0].value: is NaN, a number is needed');
});

test('figures end where a file may hold no more', () => {
  const [item] = seed.figures.items;
  const items = Array.from({ length: MOST_FIGURES + 1 }, (_, k) => ({ ...item!, id: `item-${k}` }));
  expect(why(setFigures(seed, { figures: { ...seed.figures, items }, follow: [] }))).toBe(
    `items: has ${MOST_FIGURES + 1} entries, at most ${MOST_FIGURES} entries are allowed`,
  );
});

describe('a parameter of a distribution is 0, or of a size that can be reckoned with', () => {
  const bare = { ...seed, uncertainty: { ...seed.uncertainty, inputs: [], correlations: [] } };
  const add = (distribution: Distribution) => addInput(bare, { path: 'base.workers', apply: 'factor', distribution });
  const size = ', 0, or 1e-12 to 1000000000000 above or below it, is needed';
  const at = 'uncertainty.inputs[0].distribution';

  test.each<[Distribution, string]>([
    [{ kind: 'normal', mean: 0, sd: 1e308 }, `${at}.sd: is 1e+308${size}`],
    [{ kind: 'normal', mean: 1e-13, sd: 1 }, `${at}.mean: is 1e-13${size}`],
    [{ kind: 'normal', mean: 0, sd: -1 }, `${at}.sd: is -1, at least 0 is needed`],
    [{ kind: 'lognormal', median: 1e-310, gsd: 2 }, `${at}.median: is 1e-310${size}`],
    [{ kind: 'lognormal', median: 1, gsd: 1001 }, `${at}.gsd: is 1001, at most 1000 is allowed`],
    [{ kind: 'lognormal', median: 0, gsd: 2 }, `${at}.median: is 0, more than 0 is needed`],
    [{ kind: 'uniform', min: -1.1e12, max: 0 }, `${at}.min: is -1100000000000${size}`],
    [{ kind: 'pert', min: 0, mode: 1e-300, max: 1 }, `${at}.mode: is 1e-300${size}`],
    [{ kind: 'triangular', min: 0, mode: 0, max: 2e12 }, `${at}.max: is 2000000000000${size}`],
  ])('%j is refused', (distribution, problem) => {
    expect(why(add(distribution))).toBe(problem);
    const kept = done(add({ kind: 'normal', mean: 1, sd: 0.1 }));
    expect(why(setInput(kept, { path: 'base.workers', apply: 'factor', distribution }))).toBe(problem);
  });

  test.each<Distribution>([
    { kind: 'uniform', min: -1e12, max: 1e12 },
    { kind: 'triangular', min: -1e-12, mode: 0, max: 1e-12 },
    { kind: 'normal', mean: 0, sd: 0 },
    { kind: 'lognormal', median: 1e-12, gsd: 1000 },
  ])('%j is taken', (distribution) => {
    expect(why(add(distribution))).toBe('it was done');
  });
});
