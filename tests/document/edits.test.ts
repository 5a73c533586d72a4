import { describe, expect, test } from 'vitest';
import { assumptionsOf, valueAtPath } from '../../shared/document/changes.ts';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import { setHorizon } from '../../shared/document/edits/document.ts';
import type { Edited } from '../../shared/document/edits/edit.ts';
import { followers, setFigures } from '../../shared/document/edits/figures.ts';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  freeId,
  renameScenario,
  reorderScenario,
} from '../../shared/document/edits/scenarios.ts';
import { addTarget, moveTarget, removeTarget, removeTargetsOf } from '../../shared/document/edits/targets.ts';
import { resetValue, setRationale, setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { sentenceOf } from '../helpers/said.ts';
import { corrected, seedDocument } from '../seeds/seed.ts';

const seed = seedDocument();

const done = (edited: Edited): ScenarioDocument => {
  if (!edited.ok) throw new Error(edited.problems.map(sentenceOf).join('\n'));
  return edited.value;
};

const why = (edited: Edited): string => (edited.ok ? 'it was done' : edited.problems.map(sentenceOf).join('\n'));
const value = (document: ScenarioDocument, scenario: string, path: string) =>
  valueAtPath(assumptionsOf(document, scenario), path);
const changesOf = (document: ScenarioDocument, id: string) =>
  document.scenarios.find((scenario) => scenario.id === id)?.changes;

describe('setting a value', () => {
  test('of the baseline reaches every scenario that does not override it, and no other', () => {
    const next = done(setValue(seed, { scenario: 'growth-fades', path: 'skills.tvetGraduates', value: 300 }));
    expect(value(next, 'momentum-holds', 'skills.tvetGraduates')).toBe(300);
    expect(value(next, 'zones-and-incentives', 'skills.tvetGraduates')).toBe(600);
  });

  test('of a scenario is a change of that scenario alone', () => {
    const next = done(setValue(seed, { scenario: 'export-shock', path: 'skills.tvetGraduates', value: 300 }));
    expect(changesOf(next, 'export-shock')).toMatchObject({ 'skills.tvetGraduates': 300 });
    expect(value(next, 'growth-fades', 'skills.tvetGraduates')).toBe(150);
    expect(assumptionsOf(next, 'momentum-holds')).toBe(assumptionsOf(seed, 'momentum-holds'));
  });

  test('to the baseline’s value is kept as a change until it is reset', () => {
    const next = done(setValue(seed, { scenario: 'export-shock', path: 'discountRate', value: 0.05 }));
    expect(changesOf(next, 'export-shock')).toHaveProperty('discountRate', 0.05);
    const reset = done(resetValue(next, { scenario: 'export-shock', path: 'discountRate' }));
    expect(changesOf(reset, 'export-shock')).not.toHaveProperty('discountRate');
  });

  test('to what it is gives the same document', () => {
    expect(done(setValue(seed, { scenario: 'growth-fades', path: 'discountRate', value: 0.05 }))).toBe(seed);
  });

  test('out of range is refused with what is allowed', () => {
    expect(why(setValue(seed, { scenario: 'growth-fades', path: 'base.exportShare', value: 1.5 }))).toBe(
      'base.exportShare: is 1.5, at most 1 is allowed',
    );
    expect(why(setValue(seed, { scenario: 'growth-fades', path: 'base.totalTrade', value: Number.NaN }))).toContain(
      'a number is needed',
    );
  });

  test('of a whole growth path takes the place of the leaves changed before, and a leaf then goes inside it', () => {
    const shape = { shape: 'constant', rate: 0.1 };
    const whole = done(setValue(seed, { scenario: 'momentum-holds', path: 'exports.growth', value: shape }));
    expect(Object.keys(changesOf(whole, 'momentum-holds')!)).not.toContain('exports.growth.to');
    const leaf = done(setValue(whole, { scenario: 'momentum-holds', path: 'exports.growth.rate', value: 0.2 }));
    expect(changesOf(leaf, 'momentum-holds')).toHaveProperty(['exports.growth'], { shape: 'constant', rate: 0.2 });
  });

  test('of the start of a saturating path is refused below 0, on its own too', () => {
    const saturating = { shape: 'saturating', from: 0.1, ceiling: 9000 };
    const at = { scenario: 'export-shock', path: 'exports.growth' } as const;
    const next = done(setValue(seed, { ...at, value: saturating }));
    expect(why(setValue(next, { ...at, path: 'exports.growth.from', value: -0.1 }))).toContain('at least 0 is needed');
    const baseline = done(
      setValue(seed, { scenario: 'growth-fades', path: 'exports.growth', value: saturating, carry: true }),
    );
    const leaf = { scenario: 'higher-worker-quota', path: 'exports.growth.from', value: -0.1 } as const;
    expect(why(setValue(baseline, leaf))).toContain('starts at 0 or more');
  });

  test('that the growth path has not is refused with what to do', () => {
    expect(why(setValue(seed, { scenario: 'growth-fades', path: 'exports.growth.rate', value: 0.1 }))).toContain(
      'choose another shape of the growth path first',
    );
  });
});

describe('an edit of the baseline that would break another scenario', () => {
  const shape = { scenario: 'growth-fades', path: 'exports.growth', value: { shape: 'constant', rate: 0.1 } } as const;

  test('is not done, and names the scenarios in its way', () => {
    const refusal = setValue(seed, shape);
    expect(why(refusal)).toContain('scenarios[0].changes["exports.growth.to"]');
    expect(refusal).toMatchObject({ ok: false, carry: ['growth-stalls', 'momentum-holds'] });
  });

  test('carries them along when asked: their values are written out and stay', () => {
    const next = done(setValue(seed, { ...shape, carry: true }));
    expect(assumptionsOf(next, 'momentum-holds')).toEqual(assumptionsOf(seed, 'momentum-holds'));
    expect(value(next, 'higher-worker-quota', 'exports.growth')).toEqual(shape.value);
  });

  test('a base above another’s ceiling', () => {
    const saturating = { shape: 'saturating', from: 0.1, ceiling: 1400 };
    const capped = done(setValue(seed, { scenario: 'export-shock', path: 'exports.growth', value: saturating }));
    const higher = { scenario: 'growth-fades', path: 'base.totalTrade', value: 2100 } as const;
    expect(setValue(capped, higher)).toMatchObject({ ok: false, carry: ['export-shock'] });
    const carried = done(setValue(capped, { ...higher, carry: true }));
    expect(value(carried, 'export-shock', 'base.totalTrade')).toBe(2000);
  });

  test('that is wrong in itself is refused even when others could be carried', () => {
    const wrong = { scenario: 'growth-fades', path: 'marketAccess.tariffCut', value: 0.5, carry: true } as const;
    expect(setValue(seed, wrong).ok).toBe(false);
  });
});

describe('making another scenario the baseline', () => {
  test('moves no scenario, puts it first and keeps markers', () => {
    const next = done(makeBaseline(seed, { scenario: 'momentum-holds' }));
    expect(next.baseline.id).toBe('momentum-holds');
    expect(next.scenarios[0]?.id).toBe('growth-fades');
    for (const { id, mark } of [seed.baseline, ...seed.scenarios]) {
      expect(assumptionsOf(next, id)).toEqual(assumptionsOf(seed, id));
      expect([next.baseline, ...next.scenarios].find((scenario) => scenario.id === id)?.mark).toBe(mark);
    }
  });

  test('writes only what differs, and what a scenario had pinned', () => {
    const pinned = done(setValue(seed, { scenario: 'export-shock', path: 'discountRate', value: 0.05 }));
    const next = done(makeBaseline(pinned, { scenario: 'zones-and-incentives' }));
    expect(Object.keys(changesOf(next, 'export-shock')!).sort()).toEqual(
      ['discountRate', 'investment.incentiveUplift', 'investment.zones', 'shocks', 'skills.tvetGraduates'].sort(),
    );
  });

  test('and back again gives scenarios with the projections they had', () => {
    const there = done(makeBaseline(seed, { scenario: 'preferences-lost' }));
    const back = done(makeBaseline(there, { scenario: 'growth-fades' }));
    for (const { id } of [seed.baseline, ...seed.scenarios]) {
      expect(assumptionsOf(back, id)).toEqual(assumptionsOf(seed, id));
    }
  });

  test('a reason follows its value', () => {
    const [path, reason] = Object.entries(seed.scenarios[3]!.rationale)[0]!;
    const next = done(makeBaseline(seed, { scenario: seed.scenarios[3]!.id }));
    expect(next.baseline.rationale[path]).toBe(reason);
    const old = next.scenarios.find(({ id }) => id === 'growth-fades')!;
    for (const kept of Object.keys(old.rationale)) {
      expect(old.changes).toHaveProperty([kept]);
      expect(old.rationale[kept]).toBe(seed.baseline.rationale[kept]);
    }
  });
});

describe('scenarios', () => {
  test('a new one differs in nothing and has a marker and an id of its own', () => {
    const next = done(addScenario(seed, { name: 'Export shock!' }));
    const added = next.scenarios.at(-1)!;
    expect(added).toMatchObject({
      id: 'export-shock-2',
      name: 'Export shock!',
      changes: {},
      mark: seed.scenarios.length + 1,
    });
  });

  test('a new one and a copy take the next name that is free', () => {
    const once = done(addScenario(seed, { name: ' Export  shock' }));
    const twice = done(addScenario(once, { name: 'Export shock' }));
    expect(twice.scenarios.slice(-2).map(({ name }) => name)).toEqual(['Export  shock 2', 'Export shock 3']);
    const copied = done(duplicateScenario(seed, { scenario: 'export-shock', name: 'Growth fades' }));
    expect(copied.scenarios[5]!.name).toBe('Growth fades 2');
  });

  test('a name that another scenario has is refused, its own and another one’s in other letters are not', () => {
    const named = (name: string) => renameScenario(seed, { scenario: 'export-shock', name });
    for (const taken of ['Growth fades', ' Growth stalls ', 'Momentum\u00a0holds'])
      expect(why(named(taken))).toMatch(/^name: “.*” is another scenario’s, give this one a name of its own/);
    expect(done(named('Export shock')).scenarios[4]!.name).toBe('Export shock');
    expect(done(named('growth fades')).scenarios[4]!.name).toBe('growth fades');
  });

  test('an id can be made from any name', () => {
    expect(freeId(seed, '  Équité & Größe! ')).toBe('equite-gro-e');
    expect(freeId(seed, '輸出の伸び')).toBe('scenario');
    expect(freeId(seed, 'x'.repeat(200))).toMatch(/^[a-z0-9-]{1,64}$/);
  });

  test('a copy stands beside what it copies', () => {
    const next = done(duplicateScenario(seed, { scenario: 'export-shock', name: 'Copy' }));
    const place = next.scenarios.findIndex(({ id }) => id === 'export-shock');
    expect(next.scenarios[place + 1]).toMatchObject({ name: 'Copy', changes: seed.scenarios[4]!.changes });
  });

  test('a copy of the baseline is a scenario without changes', () => {
    const next = done(duplicateScenario(seed, { scenario: 'growth-fades', name: 'Mine' }));
    expect(next.scenarios[0]).toMatchObject({ name: 'Mine', changes: {} });
  });

  test('an empty name is refused', () => {
    expect(why(renameScenario(seed, { scenario: 'export-shock', name: '  ' }))).toBe(
      'name: is empty, give the scenario a name',
    );
  });

  test('the order changes and markers stay', () => {
    const next = done(reorderScenario(seed, { scenario: 'preferences-lost', to: 0 }));
    expect(next.scenarios[0]).toMatchObject({ id: 'preferences-lost', mark: 6 });
    expect(reorderScenario(seed, { scenario: 'growth-fades', to: 2 }).ok).toBe(false);
  });

  test('the baseline cannot be deleted, any other can', () => {
    expect(why(deleteScenario(seed, { scenario: 'growth-fades' }))).toContain(
      'make another scenario the baseline first',
    );
    expect(done(deleteScenario(seed, { scenario: 'export-shock' })).scenarios).toHaveLength(seed.scenarios.length - 1);
  });

  test('no more than a document holds', () => {
    let document = seed;
    for (let n = document.scenarios.length; n < 199; n++) document = done(addScenario(document, { name: `N${n}` }));
    expect(why(addScenario(document, { name: 'One more' }))).toContain('at most 200');
  });
});

describe('the document', () => {
  test('a horizon is any, whatever scenarios say of years outside', () => {
    expect(done(setHorizon(seed, { end: 2060 })).horizon).toEqual({ base: 2024, end: 2060 });
    expect(done(setHorizon(seed, { base: 2031 })).horizon).toEqual({ base: 2031, end: 2035 });
    expect(why(setHorizon(seed, { base: 2034 }))).toContain('a year from 2036 to 2060 is needed');
  });

  test('of two targets of a metric one is moved and taken away, and the other stays as it is', () => {
    const five = { metric: 'trade', value: 5000 } as const;
    const two = done(addTarget(seed, { metric: 'trade', value: 1 }));
    expect(two.targets).toEqual([five, { metric: 'trade', value: 1 }]);
    expect(done(addTarget(two, five))).toBe(two);
    const moved = done(moveTarget(two, five, 6000));
    expect(moved.targets).toEqual([
      { metric: 'trade', value: 6000 },
      { metric: 'trade', value: 1 },
    ]);
    // Dragged across the other: the two are one value for a moment, and two again.
    const across = done(moveTarget(done(moveTarget(two, five, 1)), { metric: 'trade', value: 1 }, 0));
    expect(across.targets.map(({ value }) => value)).toEqual([0, 1]);
    expect(done(removeTarget(two, five)).targets).toEqual([{ metric: 'trade', value: 1 }]);
    expect(done(moveTarget(two, { metric: 'jobs', value: 5000 }, 3))).toBe(two);
    expect(why(moveTarget(two, five, Number.NaN))).toContain('a number is needed');
    const jobs = done(addTarget(two, { metric: 'jobs', value: 2 }));
    expect(done(removeTargetsOf(jobs, 'trade')).targets).toEqual([{ metric: 'jobs', value: 2 }]);
  });

  test('a reason can be given, changed and taken away', () => {
    const at = { scenario: 'export-shock', path: 'shocks' } as const;
    const given = done(setRationale(seed, { ...at, text: 'A strike' }));
    expect(given.scenarios[4]!.rationale.shocks).toBe('A strike');
    expect(done(setRationale(given, { ...at, text: ' ' })).scenarios[4]!.rationale).not.toHaveProperty('shocks');
  });
});

describe('correcting a figure', () => {
  const figures = corrected(seed.figures, 'trade.total.2024', { value: 2100 });

  test('lists the assumptions that stood at its old value, also where a scenario says it itself', () => {
    const pinned = done(setValue(seed, { scenario: 'export-shock', path: 'base.totalTrade', value: 2000 }));
    expect(followers(pinned, figures)).toEqual([
      { scenario: 'growth-fades', path: 'base.totalTrade', from: 2000, to: 2100 },
      { scenario: 'export-shock', path: 'base.totalTrade', from: 2000, to: 2100 },
    ]);
  });

  test('what is derived from it follows too', () => {
    const moved = followers(seed, corrected(seed.figures, 'exports.2025-01..2025-04', { value: 600 }));
    expect(moved.map(({ path }) => path)).toEqual(['base.exportShare']);
  });

  test('assumptions follow unless they are kept', () => {
    const all = followers(seed, figures);
    const followed = done(setFigures(seed, { figures, follow: all }));
    expect(value(followed, 'growth-fades', 'base.totalTrade')).toBe(2100);
    const kept = done(setFigures(seed, { figures, follow: [] }));
    expect(value(kept, 'growth-fades', 'base.totalTrade')).toBe(2000);
    expect(kept.figures).toBe(figures);
  });
});
