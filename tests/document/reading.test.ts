import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { migrate } from '../../shared/document/migrate.ts';
import { readDocument } from '../../shared/document/read.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { DEEPEST, MOST_BYTES, MOST_SCENARIOS } from '../../shared/limits.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { listing } from '../../shared/outcome.ts';
import { arbitraryDocument } from '../helpers/arbitraries.ts';
import { errorOf } from '../helpers/golden.ts';
import { sentenceOf } from '../helpers/said.ts';
import { firstCaseText, seedDocumentText, seedStructure } from '../seeds/seed.ts';

const sample = readFileSync(resolve('tests/document/samples/version-1.bilateral'));

// biome-ignore lint/suspicious/noExplicitAny: a file that someone edited by hand has any shape
type Json = any;

/** The first case with something done to its JSON. */
const edited = (edit: (json: Json) => void): string => {
  const json = JSON.parse(firstCaseText);
  edit(json);
  return JSON.stringify(json);
};

const problemsOf = (file: string | Uint8Array): readonly string[] => {
  const read = readDocument(file, seedStructure);
  return read.ok ? [] : read.problems.map(sentenceOf);
};

describe('a file that cannot be read is refused whole, with every problem where it stands', () => {
  test.each([
    ['an empty file', '', 'line 1, column 1: the file is empty'],
    ['a file cut off', firstCaseText.slice(0, 200), 'line 6, column 107: is not valid JSON'],
    ['a comma too many', '{"format": "bilateral",}', 'line 1, column 24: is not valid JSON'],
    ['NaN written as a number', '{"format": NaN}', 'line 1, column 12: is not valid JSON'],
    ['a list', '[]', 'file: is a list of 0'],
    ['another format', '{"format": "xlsx"}', 'format: is the text "xlsx"'],
    ['no format', '{}', 'format: is missing'],
    [
      'a version of a newer program',
      '{"format": "bilateral", "version": 7}',
      'made with a newer Bilateral (file format 7): update to open it',
    ],
    ['a version that is none', '{"format": "bilateral", "version": "1"}', 'version: is the text "1"'],
    [
      'a key of JavaScript’s own',
      '{"format": "bilateral", "__proto__": {}}',
      '__proto__: the key __proto__ is not allowed',
    ],
    ['the same, written with escapes', '{"a": {"\\u005f_proto__": 1}}', 'a.__proto__: the key'],
    ['a constructor', '{"a": [{"constructor": 1}]}', 'a[0].constructor: the key constructor'],
  ])('%s', (_, file, problem) => {
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('each key that stands twice is named by its path', () => {
    expect(problemsOf('{"a": 1, "b": {"c": 1, "c": 2}, "a": 2}')).toEqual([
      'b.c: stands twice, keep one of the two',
      'a: stands twice, keep one of the two',
    ]);
  });

  test.each([1, 2, 3, 4])('%i backslashes at the end of a text: the quote after them ends it', (count) => {
    const text = JSON.stringify({ a: '\\'.repeat(count) }).slice(0, -1);
    expect(problemsOf(`${text}, "b": ${'['.repeat(DEEPEST + 1)}`)[0]).toContain(`nested more than ${DEEPEST} levels`);
    const quoted = JSON.stringify({ a: `${'\\'.repeat(count)}"${'['.repeat(DEEPEST + 1)}` });
    expect(problemsOf(quoted), 'a quote within the text does not').toEqual([
      expect.stringContaining('format: is missing'),
    ]);
  });

  test('deep nesting is refused before it is parsed', () => {
    expect(problemsOf('['.repeat(5_000_000))[0]).toContain(`nested more than ${DEEPEST} levels`);
    const within = `${'['.repeat(DEEPEST)}${']'.repeat(DEEPEST)}`;
    expect(problemsOf(within)[0]).toContain('is a list');
  });

  test('a file over the limit is refused by its size', () => {
    expect(problemsOf(new Uint8Array(MOST_BYTES + 1))[0]).toContain('at most 16 MiB');
  });

  test('more scenarios than a document holds are refused before parsing further', () => {
    const many = `{"scenarios": [${'{},'.repeat(MOST_SCENARIOS)}`;
    expect(problemsOf(many)).toEqual([
      'scenarios: are more than 199, beside the baseline, a document holds at most 200 scenarios: split it',
    ]);
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'is encoded as UTF-16'],
    ['Latin-1', Uint8Array.from('{"title": "\u00e9"}', (c) => c.charCodeAt(0)), 'is not encoded as UTF-8'],
  ])('%s is refused with what to do', (_, bytes, problem) => {
    expect(problemsOf(bytes)).toEqual([`file: ${problem}, save it as UTF-8 and open it again`]);
  });
});

describe('a document that does not fit names every problem by path', () => {
  test.each<[string, (json: Json) => void, string[]]>([
    [
      'a number written as text',
      (json) => {
        json.baseline.assumptions.base.totalTrade = 'NaN';
        json.baseline.assumptions.exports.growth.to = '0.05';
      },
      [
        'baseline.assumptions.base.totalTrade: is the text "NaN", a number is needed',
        'baseline.assumptions.exports.growth.to: is the text "0.05", a number is needed',
      ],
    ],
    [
      'values out of range',
      (json) => {
        json.baseline.assumptions.base.exportShare = 1.2;
        json.baseline.assumptions.workers.tracks.trainee.quotaStart = 2061;
        json.baseline.assumptions.investment.buildYears = 2.5;
      },
      [
        'baseline.assumptions.base.exportShare: is 1.2, at most 1 is allowed',
        'baseline.assumptions.investment.buildYears: is 2.5, a whole number is needed',
        'baseline.assumptions.workers.tracks.trainee.quotaStart: is 2061, at most 2060 is allowed',
      ],
    ],
    [
      'what is missing and what is of another type',
      (json) => {
        delete json.title;
        json.scenarios = {};
        json.targets = [{ metric: 'trade', value: null }];
      },
      [
        'title: is missing, a text is needed',
        'scenarios: is an object, a list is needed',
        'targets[0].value: is null, a number is needed',
      ],
    ],
    [
      'a shape of growth that there is not',
      (json) => {
        json.baseline.assumptions.exports.growth.shape = 'cubic';
      },
      [
        'baseline.assumptions.exports.growth.shape: is the text "cubic", allowed are "constant", "fade", "linear", "saturating"',
      ],
    ],
    [
      'changes of what there is not',
      (json) => {
        json.scenarios[0].changes = {
          'exports.growth.too': 1,
          'exports.growth.rate': 0.1,
          'workers.tracks.trainee.newQuota': -1,
        };
      },
      [
        'scenarios[0].changes["exports.growth.too"]: no assumption has this path',
        'scenarios[0].changes["exports.growth.rate"]: the growth path of this scenario has no such field',
        'scenarios[0].changes["workers.tracks.trainee.newQuota"]: is -1, at least 0 is needed',
      ],
    ],
    [
      'a whole value beside one of its leaves',
      (json) => {
        json.scenarios[0].changes = {
          'exports.growth': { shape: 'constant', rate: 0.1 },
          'exports.growth.to': 0.1,
        };
      },
      ['scenarios[0].changes["exports.growth.to"]: is changed beside the whole of exports.growth'],
    ],
    [
      'what does not hold between fields, in the baseline and in a scenario',
      (json) => {
        json.baseline.assumptions.workers.tracks.seasonal.initialShare = 0.1;
        json.scenarios = [
          {
            ...json.scenarios[0],
            changes: { 'workers.tracks.trainee.moveOnTo': 'trainee', 'workers.tracks.seasonal.initialShare': 0 },
          },
          {
            ...json.scenarios[1],
            changes: {
              'exports.growth': { shape: 'saturating', from: 0.1, ceiling: 1000 },
              'workers.tracks.seasonal.initialShare': 0,
            },
          },
        ];
      },
      [
        'baseline.assumptions.workers.tracks: the initial shares of the tracks add up to 1.1, they must add up to 1',
        'scenarios[0] (Growth stalls), workers.tracks.trainee.moveOnTo: is "trainee", none, or one of skilled, seasonal',
        'scenarios[1] (Momentum holds), exports.growth.ceiling: is 1000, a ceiling above the exports of the base year',
      ],
    ],
    [
      'years before the first and beyond the last',
      (json) => {
        const { assumptions } = json.baseline;
        assumptions.exports.access.startYear = 1989;
        assumptions.shocks = [{ year: 2061, flow: 'both', size: 0.1, halfLife: null, group: null }];
      },
      [
        'baseline.assumptions.exports.access.startYear: is 1989, at least 1990 is needed',
        'baseline.assumptions.shocks[0].year: is 2061, at most 2060 is allowed',
      ],
    ],
    [
      'tracks and groups that the structure does not have',
      (json) => {
        const { assumptions } = json.baseline;
        assumptions.workers.tracks.trainee.moveOnTo = 'nobody';
        assumptions.shocks = [{ year: 2030, flow: 'both', size: 0.1, halfLife: null, group: 'toys' }];
        json.structure.tracks[2].id = 'harvest';
        json.targets = [{ metric: 'workers:seasonal', value: 1 }];
      },
      [
        'baseline.assumptions.workers.tracks: has nothing for harvest, exactly the ids of the structure are needed',
        'targets[0].metric: is the text "workers:seasonal", allowed are "exports"',
        'baseline.assumptions.workers.tracks.trainee.moveOnTo: is "nobody", none, or one of skilled, seasonal',
        'baseline.assumptions.shocks[0].group: is "toys", this flow has no groups',
      ],
    ],
    [
      'two scenarios of one id',
      (json) => {
        json.scenarios[1].id = json.scenarios[0].id;
        json.scenarios[2].id = json.baseline.id;
      },
      [
        'scenarios[1].id: another scenario has the id growth-stalls',
        'scenarios[2].id: another scenario has the id growth-fades',
      ],
    ],
    [
      'uncertainty of what cannot be uncertain, and distributions the wrong way round',
      (json) => {
        json.uncertainty.inputs = [
          { path: 'workers.stockCap', apply: 'shift', distribution: { kind: 'normal', mean: 0, sd: 1 } },
          { path: 'investment.buildYears', apply: 'shift', distribution: { kind: 'uniform', min: 2, max: 1 } },
          { path: 'discountRate', apply: 'shift', distribution: { kind: 'triangular', min: 0, mode: 2, max: 1 } },
          { path: 'discountRate', apply: 'shift', distribution: { kind: 'normal', mean: 0, sd: 1 } },
        ];
        json.uncertainty.correlations = [{ a: 'discountRate', b: 'base.workers', rho: 0.5 }];
      },
      [
        'uncertainty.inputs[0].path: "workers.stockCap": the ceiling on workers cannot be uncertain',
        'uncertainty.inputs[1].path: "investment.buildYears": a whole number cannot be uncertain',
        'uncertainty.inputs[1].distribution.min: is 2, at most max, 1, is needed',
        'uncertainty.inputs[2].distribution.mode: is 2, at most max, 1, is needed',
        'uncertainty.inputs[3].path: discountRate is uncertain twice',
        'uncertainty.correlations[0].b: "base.workers" is not uncertain',
      ],
    ],
    [
      'correlations that contradict each other name the pair to lower',
      (json) => {
        const path = (n: number) => json.uncertainty.inputs[n].path;
        json.uncertainty.correlations = [
          { a: path(0), b: path(1), rho: 0.9 },
          { a: path(1), b: path(2), rho: 0.9 },
          { a: path(0), b: path(2), rho: -0.95 },
        ];
      },
      [
        'uncertainty.correlations: the correlations contradict each other (their matrix is not positive definite), lower that of exports.growth.from and imports.growth.to, now -0.95',
      ],
    ],
    [
      'a horizon that ends too early',
      (json) => {
        json.horizon.end = 2025;
      },
      ['horizon.end: is 2025, a year from 2026 to 2060 is needed'],
    ],
  ])('%s', (_, edit, problems) => {
    const found = problemsOf(edited(edit));
    expect(found).toHaveLength(problems.length);
    problems.forEach((problem, n) => {
      expect(found[n]).toContain(problem);
    });
  });

  test('of one number that is wrong in two ways of the schema it is said once', () => {
    const seed = edited((json) => {
      json.uncertainty.seed = 2 ** 53;
    });
    expect(problemsOf(seed)).toEqual(['uncertainty.seed: is 9007199254740992, at most 9007199254740991 is allowed']);
  });

  test('of very many problems the first hundred are listed, then a count', () => {
    const read = readDocument(
      edited((json) => {
        json.targets = Array.from({ length: 150 }, () => ({ metric: 'trade', value: 'much' }));
      }),
      seedStructure,
    );
    if (read.ok) throw new Error('it must be refused');
    const listed = listing(read.problems);
    expect(listed).toHaveLength(101);
    expect(sentenceOf(listed[100]!)).toBe('file: has 50 more problems, correct those above first');
  });
});

describe('a document that fits', () => {
  test('is read with a byte-order mark and Windows line ends', () => {
    expect(readDocument(Buffer.from(`\ufeff${firstCaseText.replaceAll('\n', '\r\n')}`), seedStructure).ok).toBe(true);
  });

  test('is written with the same bytes', () => {
    const read = readDocument(seedDocumentText, seedStructure);
    expect(read.ok && writeDocument(read.value.document)).toEqual({ ok: true, value: seedDocumentText });
  });

  test('of version 1 is written as version 2 has it, with what it did not say yet', () => {
    const read = readDocument(sample, seedStructure);
    const written = read.ok ? writeDocument(read.value.document) : read;
    // The notes have other words since.
    const said = (text: string) =>
      text.replace('Six points above today: a pref', 'Below 0: a pref').replace('continues from', 'goes on from');
    expect(written.ok && written.value).toBe(said(firstCaseText));
  });

  test('keeps keys that this program does not know, after those it knows', () => {
    const read = readDocument(
      edited((json) => {
        json.colour = 'green';
        json.baseline.assumptions.skills = { later: [1, 2], ...json.baseline.assumptions.skills };
      }),
      seedStructure,
    );
    if (!read.ok) throw new Error(sentenceOf(read.problems[0]!));
    const written = writeDocument(read.value.document);
    const json = written.ok ? JSON.parse(written.value) : null;
    expect(json.colour).toBe('green');
    expect(Object.keys(json).at(-1)).toBe('colour');
    expect(json.baseline.assumptions.skills.later).toEqual([1, 2]);
  });

  test('is read back equal, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const written = writeDocument(document);
        if (!written.ok) throw new Error(written.problems.map(sentenceOf).join('\n'));
        const read = readDocument(written.value, seedStructure);
        if (!read.ok) throw new Error(read.problems.map(sentenceOf).join('\n'));
        // −0 is written as 0: the same number.
        expect(JSON.parse(JSON.stringify(read.value.document))).toEqual(JSON.parse(JSON.stringify(document)));
        expect(writeDocument(read.value.document)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test('is refused for writing when a number in it is none', () => {
    const read = readDocument(sample, seedStructure);
    if (!read.ok) throw new Error('the sample is valid');
    const broken = { ...read.value.document, targets: [{ metric: 'trade' as const, value: Number.NaN }] };
    expect(writeDocument(broken).ok).toBe(false);
  });
});

describe('versions of the format', () => {
  test('the sample of version 1 is read for ever', () => {
    const read = readDocument(sample, seedStructure);
    if (!read.ok) throw new Error(sentenceOf(read.problems[0]!));
    expect(read.value.readAs).toBe(1);
    expect(read.value.document.baseline.assumptions.base.totalTrade).toBe(2000);
    expect(read.value.document.scenarios).toHaveLength(6);
  });

  test('an older document is taken step by step to the current version', () => {
    const steps = [
      (json: Json) => ({ document: { ...json, version: 2, notes: `${json.title}!` }, notes: [] }),
      (json: Json) => ({ document: { ...json, version: 3, title: json.notes.toUpperCase() }, notes: [] }),
    ];
    const from = (version: number) =>
      migrate({ format: 'bilateral', version, title: 'old', notes: 'n' }, seedStructure, steps, 3);
    expect(from(1)).toMatchObject({ ok: true, value: { readAs: 1, document: { version: 3, title: 'OLD!' } } });
    expect(from(2)).toMatchObject({ ok: true, value: { readAs: 2, document: { version: 3, title: 'N' } } });
    expect(from(3)).toMatchObject({ ok: true, value: { readAs: 3, document: { title: 'old' } } });
    expect(from(4).ok).toBe(false);
  });
});

test('a document of version 2 as it was first written is read and written as it is, and gives the same numbers', () => {
  const text = readFileSync(resolve('tests/document/samples/version-2.bilateral'), 'utf8');
  const read = readDocument(text, seedStructure);
  if (!read.ok) throw new Error(read.problems.map(sentenceOf).join('\n'));
  expect(read.value).toMatchObject({ readAs: 2, notes: [] });
  const written = writeDocument(read.value.document);
  expect(written).toEqual({ ok: true, value: text });
  const frame = frameOf(read.value.document);
  const last = (id: string, metric: string) =>
    seriesOf(project(assumptionsOf(read.value.document, id), frame), metric as MetricName).at(-1)!;
  for (const row of NUMBERS) {
    METRICS.forEach((metric, k) => {
      expect(errorOf(last(row[0], metric), row[k + 1] as number), `${row[0]}, ${metric}`).toBeLessThanOrEqual(1e-9);
    });
  }
});

const METRICS = ['trade', 'remittancesToGdp', 'exports:garments'];
/** Of the year 2035, as they came out when the sample was written. */
const NUMBERS = [
  ['growth-fades', 5564.174449002752, 0.0011006448924934702, 2008.711358361544],
  ['momentum-holds', 11709.48569334581, 0.0011006448924934702, 3765.752271480126],
  ['higher-worker-quota', 5577.675016579778, 0.002091640389167442, 2008.711358361544],
  ['zones-and-incentives', 5865.974449002752, 0.0011006448924934702, 2008.711358361544],
  ['export-shock', 5532.788334028353, 0.0011006448924934702, 1989.8796893769043],
  ['duty-free-access-ends', 5357.489200060429, 0.0011006448924934702, 1853.697421654801],
  ['electronics-rise', 5568.996840782776, 0.0011006448924934702, 1311.4543629664872],
] as const;
