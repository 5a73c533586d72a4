import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf, valueAtPath } from '../../shared/document/changes.ts';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import { followers, leftBehind, setFigures, takeFrom } from '../../shared/document/edits/figures.ts';
import { duplicateScenario } from '../../shared/document/edits/scenarios.ts';
import { setShare } from '../../shared/document/edits/shares.ts';
import { resetValue, setValue } from '../../shared/document/edits/values.ts';
import { originAt, provenanceOf, users, usersOf, withHeldOrigins } from '../../shared/document/origins.ts';
import { withHeldReasons } from '../../shared/document/rationale.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { readPeriod } from '../../shared/figures/period.ts';
import type { Figure, Figures } from '../../shared/figures/schema.ts';
import { type Takeable, takeable } from '../../shared/figures/takeable.ts';
import { english } from '../../shared/language/en/english.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { corrected, firstCase, seedDocument, seedFigures, seedStructure, without } from '../seeds/seed.ts';

const BASE = 'growth-fades';
const STALLS = 'growth-stalls';
const HIGHER = 'momentum-holds';
const QUOTA = 'higher-worker-quota';
const TRADE = 'base.totalTrade';
const sample = readFileSync(resolve('tests/document/samples/version-1.bilateral'), 'utf8');

const added: Figure = {
  id: 'trade.customs',
  label: 'Trade 2024, customs',
  measure: 'trade',
  kind: 'value',
  value: 2050,
  unit: 'USD m',
  period: '2024',
  qualifier: 'exactly',
  source: 'khmer-times-2025-05-30',
  where: 'table 3',
  saidBy: 'Customs',
  statement: 'Trade both ways.',
};
const withAdded = (figures: Figures = seedFigures()): Figures => ({ ...figures, items: [...figures.items, added] });
const extended = () => answerOf(setFigures(seedDocument(), { figures: withAdded(), follow: [] }));
const take = (document: ScenarioDocument, scenario: string, path: AssumptionPath, id: string) =>
  answerOf(takeFrom(document, { scenario, path, origin: { figure: id } }));
const set = (document: ScenarioDocument, scenario: string, path: string, value: unknown) =>
  answerOf(setValue(document, { scenario, path, value }));
const value = (document: ScenarioDocument, scenario: string, path: string) =>
  valueAtPath(assumptionsOf(document, scenario), path);
const edited = (edit: (json: ReturnType<typeof JSON.parse>) => void, text = sample): ScenarioDocument => {
  const json = JSON.parse(text);
  edit(json);
  return answerOf(readDocument(JSON.stringify(json), seedStructure)).document;
};

describe('a document from before there were origins', () => {
  test('has those on opening that it showed', () => {
    expect(answerOf(readDocument(sample, seedStructure)).document).toEqual({
      ...firstCase(),
      baseline: { ...firstCase().baseline, notes: expect.anything() },
      scenarios: firstCase().scenarios.map((one) => ({ ...one, rationale: expect.anything() })),
    });
  });

  test('has none for a value of the analyst’s own, and a scenario its own', () => {
    const document = edited((json) => {
      json.baseline.assumptions.base.totalTrade = 3500;
      json.scenarios[1].changes[TRADE] = 2000;
    });
    expect(originAt(document, BASE, TRADE)).toBeUndefined();
    expect(originAt(document, STALLS, TRADE)).toBeUndefined();
    expect(originAt(document, HIGHER, TRADE)).toEqual({ figure: 'trade.total.2024' });
  });

  test('is opened once: what was read then is not read again', () => {
    const moved = set(seedDocument(), BASE, TRADE, 2100);
    const back = set(moved, BASE, TRADE, 2000);
    const written = answerOf(writeDocument(back));
    // Equal numbers are no link.
    expect(originAt(answerOf(readDocument(written, seedStructure)).document, BASE, TRADE)).toBeUndefined();
  });
});

describe('an origin', () => {
  test('says what a value comes from: a figure, one that is read, a derived one, or nothing', () => {
    const document = seedDocument();
    expect(provenanceOf(document, BASE, TRADE)).toEqual({ kind: 'figure', figure: 'trade.total.2024' });
    expect(provenanceOf(document, BASE, 'base.workers')).toMatchObject({ kind: 'read', figure: 'workers.2025-03' });
    expect(provenanceOf(document, BASE, 'base.exportShare')).toEqual({
      kind: 'derived',
      derived: 'exportShareJanApr2024',
    });
    expect(provenanceOf(document, BASE, 'investment.conversionRate')).toMatchObject({ kind: 'assumed' });
    expect(provenanceOf(document, BASE, 'workers.stockCap')).toMatchObject({ kind: 'assumed' });
  });

  test('is inherited with its value, and gone where a scenario says another', () => {
    const document = seedDocument();
    expect(provenanceOf(document, HIGHER, 'imports.growth.from').kind).toBe('figure');
    expect(provenanceOf(document, STALLS, 'imports.growth.from')).toEqual({
      kind: 'assumed',
      note: null,
    });
  });

  test('is gone when another value is typed, and stays gone when the number comes back', () => {
    const typed = set(seedDocument(), BASE, TRADE, 3500);
    expect(originAt(typed, BASE, TRADE)).toBeUndefined();
    expect(usersOf(typed, 'trade.total.2024')).toEqual([]);
    expect(originAt(set(typed, BASE, TRADE, 2000), BASE, TRADE)).toBeUndefined();
  });

  test('stays where another shape of growth keeps its value', () => {
    const linear = set(seedDocument(), QUOTA, 'exports.growth', { shape: 'linear', from: 0.198, to: 0.05, years: 5 });
    expect(originAt(linear, QUOTA, 'exports.growth.from')).toEqual({ figure: 'exports.growth.2025-01..2025-04' });
    const other = set(linear, QUOTA, 'exports.growth', { shape: 'linear', from: 0.19, to: 0.05, years: 5 });
    expect(originAt(other, QUOTA, 'exports.growth.from')).toBeUndefined();
  });

  test('goes along with the value to a scenario that writes it out', () => {
    const own = set(seedDocument(), HIGHER, 'exports.growth', { shape: 'linear', from: 0.198, to: 0.09, years: 5 });
    expect(originAt(own, HIGHER, 'exports.growth.from')).toEqual({ figure: 'exports.growth.2025-01..2025-04' });
    const moved = set(own, BASE, 'exports.growth.from', 0.25);
    expect(originAt(moved, BASE, 'exports.growth.from')).toBeUndefined();
    expect(originAt(moved, HIGHER, 'exports.growth.from')).toBeDefined();
    const back = answerOf(resetValue(moved, { scenario: HIGHER, path: 'exports.growth' }));
    expect(originAt(back, HIGHER, 'exports.growth.from')).toBeUndefined();
  });

  test('stays with its value in every scenario when another becomes the baseline', () => {
    const document = take(extended(), STALLS, TRADE, 'trade.customs');
    const other = answerOf(makeBaseline(document, { scenario: STALLS }));
    for (const { id } of [document.baseline, ...document.scenarios]) {
      for (const path of [TRADE, 'base.exportShare', 'exports.growth.from', 'imports.growth.from']) {
        expect(originAt(other, id, path), `${id} ${path}`).toEqual(originAt(document, id, path));
      }
    }
    expect(answerOf(makeBaseline(other, { scenario: BASE })).baseline.origins).toEqual(document.baseline.origins);
  });

  test('is copied with its scenario', () => {
    const document = take(extended(), STALLS, TRADE, 'trade.customs');
    const copied = answerOf(duplicateScenario(document, { scenario: STALLS, name: 'Copy' }));
    expect(originAt(copied, 'copy', TRADE)).toEqual({ figure: 'trade.customs' });
  });

  test.each<[string, (json: ReturnType<typeof JSON.parse>) => unknown]>([
    ['the value', (json) => Object.assign(json.baseline.assumptions.base, { totalTrade: 2100 })],
    ['the figure', (json) => Object.assign(json.figures.items[0], { value: 2100 })],
    ['the unit of the figure', (json) => Object.assign(json.figures.items[0], { unit: 'USD bn' })],
  ])('does not hold where another program changed %s', (_, edit) => {
    const text = answerOf(writeDocument(seedDocument()));
    expect(
      originAt(
        edited(() => undefined, text),
        BASE,
        TRADE,
      ),
    ).toBeDefined();
    expect(originAt(edited(edit, text), BASE, TRADE)).toBeUndefined();
  });

  test('is refused where another program took its figure out', () => {
    const json = JSON.parse(answerOf(writeDocument(seedDocument())));
    json.figures.items.shift();
    expect(readDocument(JSON.stringify(json), seedStructure)).toMatchObject({
      ok: false,
      problems: [{ code: 'series.noFigure', path: 'baseline.origins["base.totalTrade"]' }],
    });
  });

  test('of no known form is refused by its path', () => {
    const read = readDocument(
      JSON.stringify({ ...seedDocument(), baseline: { ...seedDocument().baseline, origins: { [TRADE]: 5 } } }),
      seedStructure,
    );
    expect(!read.ok && read.problems[0]?.path).toBe('baseline.origins["base.totalTrade"]');
  });
});

describe('a figure of another time than the assumption', () => {
  const of2025 = (): ScenarioDocument => ({ ...seedDocument(), horizon: { base: 2025, end: 2035 } });

  test('is read, and says of which time it is', () => {
    expect(provenanceOf(of2025(), BASE, TRADE)).toEqual({
      kind: 'read',
      figure: 'trade.total.2024',
      other: readPeriod('2024'),
    });
    expect(provenanceOf(of2025(), BASE, 'base.exportShare')).toMatchObject({
      kind: 'derived',
      other: readPeriod('Jan–Apr 2024'),
    });
    // March 2025 lies in the base year now; growth tells of the year after it, and leads of the one that they name.
    expect(provenanceOf(of2025(), BASE, 'base.workers')).not.toHaveProperty('other');
    expect(provenanceOf(of2025(), BASE, 'exports.growth.from')).toMatchObject({
      kind: 'read',
      other: readPeriod('Jan–Apr 2025'),
    });
    expect(provenanceOf(of2025(), BASE, 'investment.leads')).not.toHaveProperty('other');
    const later = answerOf(setValue(of2025(), { scenario: BASE, path: 'investment.leadsYear', value: 2026 }));
    expect(provenanceOf(later, BASE, 'investment.leads')).toMatchObject({ other: readPeriod('May 2025') });
  });

  test('is no other for the first year’s growth and leads of the first case, and is for its workers', () => {
    expect(provenanceOf(seedDocument(), BASE, 'exports.growth.from').kind).toBe('figure');
    expect(provenanceOf(seedDocument(), BASE, 'investment.leads')).not.toHaveProperty('other');
    expect(provenanceOf(seedDocument(), BASE, 'base.workers')).toMatchObject({ other: readPeriod('March 2025') });
  });
});

describe('taking a value', () => {
  test('offers every figure of the unit and every derived one, first what the register means', () => {
    const nameOf = ({ given }: Takeable) => english.derived.figureName(given);
    const offered = takeable({ figures: withAdded(), structure: seedStructure }, TRADE, 2024);
    expect(offered.slice(0, 2).map(nameOf)).toEqual(['Trade 2024, customs', 'Trade 2024']);
    expect(offered.map(nameOf)).toContain('Exports 2024');
    expect(offered.every(({ given }) => given.unit === 'USD m')).toBe(true);
    expect(
      takeable({ figures: seedFigures(), structure: seedStructure }, 'base.workers', 2024).map(({ value }) => value),
    ).toEqual([20000, 300]);
    expect(takeable({ figures: seedFigures(), structure: seedStructure }, 'exchange.rate', 2024)).toEqual([]);
    const rate = corrected(withAdded(), 'trade.customs', { measure: 'exchange', value: 151, unit: 'JPY/USD' });
    expect(
      takeable({ figures: rate, structure: seedStructure }, 'exchange.rate', 2024).map(({ value }) => value),
    ).toEqual([151]);
  });

  test('from an added figure sets it, and the figure is used by it', () => {
    const document = take(extended(), BASE, TRADE, 'trade.customs');
    expect(value(document, BASE, TRADE)).toBe(2050);
    expect(usersOf(document, 'trade.customs')).toEqual([
      { scenario: BASE, path: TRADE, origin: { figure: 'trade.customs' } },
    ]);
    expect(usersOf(document, 'trade.total.2024')).toEqual([]);
  });

  test('by an assumption that the register knows no figure for', () => {
    const document = take(extended(), BASE, 'investment.capexPerProject', 'trade.customs');
    expect(provenanceOf(document, BASE, 'investment.capexPerProject')).toEqual({
      kind: 'figure',
      figure: 'trade.customs',
    });
  });

  test('in a scenario is that scenario’s own, even of the number it had', () => {
    const document = take(seedDocument(), STALLS, TRADE, 'trade.total.2024');
    expect(document.scenarios[0]!.changes[TRADE]).toBe(2000);
    expect(users(document).filter(({ scenario }) => scenario === STALLS)).toHaveLength(1);
  });

  test('of a track’s share balances the others', () => {
    const figures = corrected(withAdded(), 'trade.customs', { value: 0.6, unit: '1' });
    const document = answerOf(setFigures(seedDocument(), { figures, follow: [] }));
    const taken = take(document, BASE, 'workers.tracks.trainee.initialShare', 'trade.customs');
    expect(taken.baseline.assumptions).toEqual(
      answerOf(setShare(document, { scenario: BASE, path: 'workers.tracks.trainee.initialShare', share: 0.6 })).baseline
        .assumptions,
    );
  });

  test('is refused from a figure that is not there, of another unit, or out of range', () => {
    const from = (id: string, path: AssumptionPath) =>
      takeFrom(extended(), { scenario: BASE, path, origin: { figure: id } });
    expect(from('no.such', TRADE)).toMatchObject({ ok: false });
    expect(from('forum.investors', TRADE)).toMatchObject({ ok: false });
    expect(from('exports.growth.2025-01..2025-04', 'exports.growth.to').ok).toBe(true);
    expect(from('imports.growth.2025-01..2025-04', 'imports.growth.to')).toMatchObject({ ok: false });
  });
});

describe('a correction', () => {
  test('is followed by what was taken from the figure, in every scenario, and by nothing else', () => {
    const both = take(
      take(extended(), BASE, 'investment.capexPerProject', 'trade.customs'),
      STALLS,
      TRADE,
      'trade.customs',
    );
    // The same number, typed.
    const document = set(both, HIGHER, TRADE, 2050);
    const figures = corrected(withAdded(), 'trade.customs', { value: 2060 });
    const follow = followers(document, figures);
    expect(follow).toEqual([
      { scenario: BASE, path: 'investment.capexPerProject', from: 2050, to: 2060 },
      { scenario: STALLS, path: TRADE, from: 2050, to: 2060 },
    ]);
    const after = answerOf(setFigures(document, { figures, follow: follow.slice(1) }));
    expect(value(after, STALLS, TRADE)).toBe(2060);
    expect(value(after, HIGHER, TRADE)).toBe(2050);
    // What followed is still linked; what was unticked is the analyst's own.
    expect(users(after).filter(({ origin }) => 'figure' in origin && origin.figure === 'trade.customs')).toHaveLength(
      1,
    );
    expect(value(after, BASE, 'investment.capexPerProject')).toBe(2050);
    expect(originAt(after, BASE, 'investment.capexPerProject')).toBeUndefined();
  });

  test('of what something is derived from moves that, and the link goes on from the new figures', () => {
    const figures = withAdded(seedFigures());
    // Stated now: the share no longer rests on growth.
    const exports = { ...added, id: 'x', measure: 'exports', period: 'Jan–Apr 2024', value: 440 } as const;
    const imports = { ...exports, id: 'm', measure: 'imports', value: 210 } as const;
    const more = { ...figures, items: [...figures.items, exports, imports] };
    const follow = followers(seedDocument(), more);
    expect(follow.map(({ path }) => path)).toEqual(['base.exportShare']);
    const after = answerOf(setFigures(seedDocument(), { figures: more, follow }));
    expect(value(after, BASE, 'base.exportShare')).toBeCloseTo(440 / 650, 12);
    expect(originAt(after, BASE, 'base.exportShare')).toEqual({ rule: 'exportShare', figures: ['x', 'm'] });
  });

  test('that takes the figure away leaves the value, as an assumed one', () => {
    const figures = without(seedFigures(), 'trade.total.2024');
    expect(followers(seedDocument(), figures)).toEqual([]);
    expect(leftBehind(seedDocument(), figures).map(({ path }) => path)).toEqual([TRADE]);
    const after = answerOf(setFigures(seedDocument(), { figures, follow: [] }));
    expect(value(after, BASE, TRADE)).toBe(2000);
    expect(provenanceOf(after, BASE, TRADE).kind).toBe('assumed');
  });

  test('of words alone leaves every link', () => {
    const figures = corrected(seedFigures(), 'trade.total.2024', { where: 'line 9' });
    const after = answerOf(setFigures(seedDocument(), { figures, follow: [] }));
    expect(after.baseline).toEqual(seedDocument().baseline);
  });
});

describe('whatever is edited', () => {
  const ids = [BASE, STALLS, HIGHER, QUOTA];
  const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    [TRADE]: fc.constantFrom(2000, 2050, 3500),
    'exports.growth.from': fc.constantFrom(0.198, 0.25),
    'exports.growth': fc.constantFrom(
      { shape: 'linear', from: 0.198, to: 0.05, years: 5 },
      { shape: 'constant', rate: 0.1 },
    ),
  };
  const edits = fc.oneof(
    ...Object.entries(values).map(([path, value]) =>
      fc
        .record({ scenario: fc.constantFrom(...ids), value, carry: fc.boolean() })
        .map((at) => (d: ScenarioDocument) => setValue(d, { ...at, path })),
    ),
    fc
      .record({ scenario: fc.constantFrom(...ids), path: fc.constantFrom(...Object.keys(values)) })
      .map((at) => (d: ScenarioDocument) => resetValue(d, at)),
    fc.constantFrom(...ids).map((scenario) => (d: ScenarioDocument) => makeBaseline(d, { scenario })),
    fc.record({ scenario: fc.constantFrom(...ids), id: fc.constantFrom('trade.customs', 'trade.total.2024') }).map(
      ({ scenario, id }) =>
        (d: ScenarioDocument) =>
          takeFrom(d, { scenario, path: TRADE, origin: { figure: id } }),
    ),
    fc.constantFrom(1990, 2050, 2100).map((value) => (d: ScenarioDocument) => {
      const figures = corrected(d.figures, 'trade.total.2024', { value });
      return setFigures(d, { figures, follow: followers(d, figures) });
    }),
  );

  test('every origin that is left gives the value that stands there, and every reason says of which value it is', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (all) => {
        const document = all.reduce((d, edit) => {
          const outcome = edit(d);
          return outcome.ok ? outcome.value : d;
        }, extended());
        expect(withHeldOrigins(document)).toBe(document);
        expect(withHeldReasons(document)).toBe(document);
        expect(answerOf(readDocument(answerOf(writeDocument(document)), seedStructure)).document).toEqual(document);
      }),
      { numRuns: 30 },
    );
  });
});
