import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../shared/document/read.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import { uncertaintyProblems } from '../../shared/document/uncertainty-constraints.ts';
import { readFigures } from '../../shared/figures/read.ts';
import {
  LONGEST_NAME,
  LONGEST_NOTES,
  LONGEST_TEXT,
  MOST_FIGURES,
  MOST_INPUTS,
  MOST_NAMED,
  MOST_OVERRIDES,
  MOST_PATHS,
  MOST_TARGETS,
} from '../../shared/limits.ts';
import { LAST_YEAR, wholePaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { type Outcome, refused } from '../../shared/outcome.ts';
import { ASSUMPTION_PATHS } from '../helpers/golden.ts';
import { sentenceOf } from '../helpers/said.ts';
import { soon } from '../helpers/soon.ts';
import { seedStructure } from '../seeds/seed.ts';

const seed = readFileSync('seeds/cambodia-japan.bilateral', 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: a file that someone edited by hand has any shape
type Json = any;

const times = <T>(count: number, entry: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => entry(k));
const keys = (count: number, value: unknown) => Object.fromEntries(times(count, (k) => [`p${k}`, value]));

const edited = (edit: (json: Json) => void): string => {
  const json = JSON.parse(seed);
  edit(json);
  return JSON.stringify(json);
};

/** What a file is refused with, in a time that grows no faster than the file. */
async function refusal(read: () => Outcome<unknown>): Promise<readonly string[]> {
  const outcome = await soon(read, 30_000);
  return outcome.ok ? [] : outcome.problems.map(sentenceOf);
}

const problemsOf = (edit: (json: Json) => void): Promise<readonly string[]> => {
  const file = edited(edit);
  return refusal(() => readDocument(file, seedStructure));
};

describe('what a document holds too much of is said in one sentence, before it is looked into', () => {
  test.each<[string, (json: Json) => void, string]>([
    [
      'targets, all of them wrong',
      (json) => {
        json.targets = times(125_000, () => ({ metric: 'x' }));
      },
      `targets: has 125000 entries, at most ${MOST_TARGETS} entries are allowed`,
    ],
    [
      'the same uncertain input again and again',
      (json) => {
        json.uncertainty.inputs = times(8000, () => json.uncertainty.inputs[0]);
      },
      `uncertainty.inputs: has 8000 entries, at most ${MOST_INPUTS} entries are allowed`,
    ],
    [
      'changes at paths that are not there',
      (json) => {
        json.scenarios[0].changes = keys(200_000, 1);
      },
      `scenarios[0].changes: has 200000 entries, at most ${MOST_PATHS} entries are allowed`,
    ],
    [
      'growth typed for years that are none',
      (json) => {
        json.baseline.assumptions.exports.overrides = keys(200_000, 1);
      },
      `baseline.assumptions.exports.overrides: has 200000 entries, at most ${MOST_OVERRIDES} entries are allowed`,
    ],
    [
      'figures',
      (json) => {
        json.figures.items = times(150_000, () => ({}));
      },
      `figures.items: has 150000 entries, at most ${MOST_FIGURES} entries are allowed`,
    ],
    [
      'facts',
      (json) => {
        json.figures.facts = times(MOST_FIGURES + 1, () => ({}));
      },
      `figures.facts: has ${MOST_FIGURES + 1} entries, at most ${MOST_FIGURES} entries are allowed`,
    ],
    [
      'a title',
      (json) => {
        json.title = 'ក'.repeat(LONGEST_NAME + 1);
      },
      `title: has ${LONGEST_NAME + 1} characters, at most ${LONGEST_NAME} characters are allowed (code points: an emoji may take several)`,
    ],
    [
      'the name of a scenario',
      (json) => {
        json.scenarios[1].name = '𝄞'.repeat(LONGEST_NAME + 1);
      },
      `scenarios[1].name: has ${LONGEST_NAME + 1} characters, at most ${LONGEST_NAME} characters are allowed (code points: an emoji may take several)`,
    ],
    [
      'notes',
      (json) => {
        json.baseline.notes = 'x'.repeat(LONGEST_NOTES + 1);
      },
      `baseline.notes: has ${LONGEST_NOTES + 1} characters, at most ${LONGEST_NOTES} characters are allowed (code points: an emoji may take several)`,
    ],
    [
      'a reason',
      (json) => {
        json.baseline.rationale = { 'base.workers': 'x'.repeat(LONGEST_TEXT + 1) };
      },
      `baseline.rationale["base.workers"]: has ${LONGEST_TEXT + 1} characters, at most ${LONGEST_TEXT} characters are allowed (code points: an emoji may take several)`,
    ],
  ])('%s', async (_, edit, problem) => {
    expect(await problemsOf(edit)).toEqual([problem]);
  });

  test('there is room for everything that there is', () => {
    expect(ASSUMPTION_PATHS.length + wholePaths(idsIn(seedStructure)).length).toBeLessThanOrEqual(MOST_PATHS);
    expect(LAST_YEAR - 1990 + 1).toBeLessThanOrEqual(MOST_OVERRIDES);
  });

  test('as much as is allowed is read', async () => {
    expect(
      await problemsOf((json) => {
        json.title = 'ក'.repeat(LONGEST_NAME);
        json.baseline.name = '𝄞'.repeat(LONGEST_NAME);
        json.notes = 'x'.repeat(LONGEST_NOTES);
        json.targets = times(MOST_TARGETS, (value) => ({ metric: 'trade', value }));
        json.baseline.rationale = { 'base.workers': 'x'.repeat(LONGEST_TEXT) };
      }),
    ).toEqual([]);
  });
});

describe('of very many problems the first hundred are listed, and all are counted', () => {
  /** The hundred and first sentence says how many there are besides. */
  const expectCounted = (problems: readonly string[], first: string, all: number) => {
    expect(problems).toHaveLength(101);
    expect(problems[0]).toContain(first);
    expect(problems[100]).toBe(`file: has ${all - 100} more problems, correct those above first`);
  };

  test('of values that the schema refuses, in many places', async () => {
    const problems = await problemsOf((json) => {
      json.scenarios = times(199, (k) => ({ ...json.scenarios[0], id: `s-${k}`, rationale: keys(MOST_PATHS, 1) }));
    });
    expectCounted(problems, 'scenarios[0].rationale.p0: is 1, a text is needed', 199 * MOST_PATHS);
  });

  test('of changes that no path has', async () => {
    const problems = await problemsOf((json) => {
      json.scenarios = times(199, (k) => ({ ...json.scenarios[0], id: `s-${k}`, changes: keys(MOST_PATHS, 1) }));
    });
    expectCounted(problems, 'scenarios[0].changes["p0"]: no assumption has this path', 199 * MOST_PATHS);
  });

  test('of figures that fit no schema, in all three lists', async () => {
    const { sources, facts, items, ...figures } = JSON.parse(seed).figures;
    const file = JSON.stringify({
      ...figures,
      sources: times(MOST_FIGURES, () => ({})),
      facts: times(MOST_FIGURES, () => ({})),
      items: times(MOST_FIGURES, () => ({})),
    });
    // Fields that are needed: 6 of a source, 7 of a fact, 10 of a figure.
    expectCounted(await refusal(() => readFigures(file)), 'sources[0].id: is missing', MOST_FIGURES * (6 + 7 + 10));
  });

  test('and no more of them are ever kept: a list of issues that long cannot be handed on', async () => {
    const json = JSON.parse(seed);
    json.figures.items = times(MOST_FIGURES, () => ({}));
    json.scenarios = times(199, (k) => ({ ...json.scenarios[0], id: `s-${k}`, rationale: keys(MOST_PATHS, 1) }));
    // A hundred and a count, of each of the two lists.
    expect(documentSchema.safeParse({ ...json, structure: seedStructure }).error!.issues).toHaveLength(2 * 101);
  });

  test('of organisations that are no facts', async () => {
    const { facts, ...figures } = JSON.parse(seed).figures;
    const named = times(MOST_NAMED, () => 'zz');
    const file = JSON.stringify({
      ...figures,
      facts: times(MOST_FIGURES, (k) => ({ ...facts[0], id: `f-${k}`, organisations: named })),
    });
    expectCounted(
      await refusal(() => readFigures(file)),
      'facts[0].organisations[0]: "zz" is no organisation among the facts',
      MOST_FIGURES * MOST_NAMED,
    );
  });

  test('of keys that stand twice', async () => {
    const file = `{"x": {${times(1_000_001, () => '"a":1').join(',')}}}`;
    expectCounted(await refusal(() => readDocument(file, seedStructure)), 'x.a: stands twice', 1_000_000);
  });

  test('and a key of any length is named by its beginning', async () => {
    const key = 'k'.repeat(3_000_000);
    const problems = await refusal(() => readDocument(`{"${key}": 1, "${key}": 2}`, seedStructure));
    expect(problems).toEqual([`["${'k'.repeat(100)}…"]: stands twice, keep one of the two`]);
  });
});

test('a matrix of inputs that are refused is not worked on', async () => {
  const { uncertainty } = JSON.parse(seed);
  const inputs = times(8000, () => uncertainty.inputs[0]);
  const problems = await refusal(() => refused(uncertaintyProblems({ ...uncertainty, inputs, correlations: [] })));
  expect(problems).toHaveLength(101);
  expect(problems[0]).toContain('is uncertain twice');
});
