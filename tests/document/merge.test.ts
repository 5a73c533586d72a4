import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import type { Edited } from '../../shared/document/edits/edit.ts';
import { addScenario, deleteScenario, renameScenario, reorderScenario } from '../../shared/document/edits/scenarios.ts';
import { addListed } from '../../shared/document/edits/structure.ts';
import { addTarget, moveTarget } from '../../shared/document/edits/targets.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import { merge } from '../../shared/document/merge.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { project } from '../../shared/model/project.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument } from '../seeds/seed.ts';

const base = seedDocument();

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join('\n'));
  return outcome.value;
};

const edited = (...edits: readonly ((document: ScenarioDocument) => Edited)[]): ScenarioDocument =>
  edits.reduce<ScenarioDocument>((document, edit) => done(edit(document)), base);

const typed = (scenario: string, path: string, value: unknown) => (document: ScenarioDocument) =>
  setValue(document, { scenario, path, value });

const conflicts = (ours: ScenarioDocument, theirs: ScenarioDocument): readonly string[] => {
  const merged = merge(base, ours, theirs);
  return merged.ok ? [] : merged.problems.map(sentenceOf);
};

const names = ({ baseline, scenarios }: ScenarioDocument) => [baseline, ...scenarios].map(({ name }) => name);

describe('what one side changed is taken', () => {
  const ours = edited(
    typed('growth-fades', 'exports.growth.to', 0.04),
    (d) => renameScenario(d, { scenario: 'momentum-holds', name: 'Momentum' }),
    (d) => addTarget(d, { metric: 'workers', value: 30_000 }),
  );
  const theirs = edited(
    typed('growth-fades', 'imports.growth.to', 0.03),
    typed('momentum-holds', 'discountRate', 0.07),
    (d) => moveTarget(d, d.targets[0]!, 6000),
    (d) => deleteScenario(d, { scenario: 'export-shock' }),
  );

  test('from both, whichever is ours', () => {
    const merged = done(merge(base, ours, theirs));
    expect(done(merge(base, theirs, ours))).toEqual({
      ...merged,
      targets: expect.arrayContaining([...merged.targets]),
    });
    expect(merged.baseline.assumptions).toMatchObject({
      exports: { growth: { to: 0.04 } },
      imports: { growth: { to: 0.03 } },
    });
    expect(merged.scenarios.find(({ id }) => id === 'momentum-holds')).toMatchObject({
      name: 'Momentum',
      changes: { discountRate: 0.07 },
    });
    expect(merged.targets).toHaveLength(2);
    expect(merged.targets).toEqual(
      expect.arrayContaining([
        { metric: 'trade', value: 6000 },
        { metric: 'workers', value: 30_000 },
      ]),
    );
    expect(names(merged)).not.toContain('Export shock');
  });

  test('nothing on one side gives the other, and the same on both is no question', () => {
    expect(done(merge(base, ours, base))).toEqual(ours);
    expect(done(merge(base, base, theirs))).toEqual(theirs);
    expect(done(merge(base, ours, ours))).toEqual(ours);
  });
});

test('scenarios that both added stay, under ids of their own', () => {
  const added = (name: string, rate: number) =>
    edited(
      (d) => addScenario(d, { name: 'Mine' }),
      typed('mine', 'discountRate', rate),
      (d) => renameScenario(d, { scenario: 'mine', name }),
    );
  const merged = done(merge(base, added('Ours', 0.06), added('Theirs', 0.08)));
  expect(names(merged)).toEqual([...names(base), 'Theirs', 'Ours']);
  expect(merged.scenarios.slice(-2).map(({ id, changes }) => [id, changes])).toEqual([
    ['mine-2', { discountRate: 0.08 }],
    ['mine', { discountRate: 0.06 }],
  ]);
  const marks = merged.scenarios.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  expect(new Set(marks).size).toBe(marks.length);
});

describe('what both changed differently is listed', () => {
  test('each place with what it was, and is', () => {
    const ours = edited(
      typed('growth-fades', 'exports.growth.to', 0.04),
      typed('momentum-holds', 'discountRate', 0.06),
    );
    const theirs = edited(
      typed('growth-fades', 'exports.growth.to', 0.03),
      typed('momentum-holds', 'discountRate', 0.07),
      typed('growth-fades', 'base.workers', 21_000),
    );
    expect(conflicts(ours, theirs)).toEqual([
      'baseline.assumptions.exports.growth.to: was 0.05, is 0.04 in ours and 0.03 in theirs, make it the same in both, then merge again',
      'scenarios.momentum-holds.changes.discountRate: was nothing, is 0.06 in ours and 0.07 in theirs, make it the same in both, then merge again',
    ]);
  });

  test('a scenario that one side took out and the other changed', () => {
    const [conflict, ...others] = conflicts(
      edited((d) => deleteScenario(d, { scenario: 'export-shock' })),
      edited(typed('export-shock', 'discountRate', 0.07)),
    );
    expect(conflict).toMatch(/^scenarios\.export-shock: was \{"id":"export-shock".*, is nothing in ours and \{"id"/);
    expect(others).toEqual([]);
  });

  test('growth paths of two shapes, which have no middle', () => {
    const shape = (value: object) =>
      edited((d) => setValue(d, { scenario: 'growth-fades', path: 'exports.growth', value, carry: true }));
    expect(
      conflicts(
        shape({ shape: 'linear', from: 0.1, to: 0.05, years: 4 }),
        shape({ shape: 'fade', from: 0.1, to: 0.04, halfLife: 2 }),
      )[0],
    ).toMatch(/^baseline\.assumptions\.exports\.growth: was \{"shape":"fade"/);
  });
});

test('a scenario that one side made the baseline, and another that the other side edited', () => {
  const ours = edited((d) => makeBaseline(d, { scenario: 'momentum-holds' }));
  const theirs = edited(typed('growth-fades', 'discountRate', 0.06));
  for (const merged of [done(merge(base, ours, theirs)), done(merge(base, theirs, ours))]) {
    expect(merged.baseline.id).toBe('momentum-holds');
    for (const { id } of [merged.baseline, ...merged.scenarios])
      expect(project(assumptionsOf(merged, id), frameOf(merged)).values).toEqual(
        project(assumptionsOf(theirs, id), frameOf(theirs)).values,
      );
  }
  expect(
    conflicts(
      ours,
      edited((d) => makeBaseline(d, { scenario: 'growth-stalls' })),
    )[0],
  ).toMatch(/^baseline\.id: was growth-fades, is momentum-holds in ours and growth-stalls in theirs/);
});

test('an order that one side changed holds', () => {
  const moved = edited((d) => reorderScenario(d, { scenario: 'preferences-lost', to: 1 }));
  const added = edited((d) => addScenario(d, { name: 'New' }));
  for (const merged of [done(merge(base, moved, added)), done(merge(base, added, moved))])
    expect(names(merged)).toEqual([...names(moved), 'New']);
});

test('what joined would be no document is refused as such', () => {
  const added = (name: string) => edited((d) => addListed(d, { list: 'tracks', name }));
  const both = merge(base, added('Carers'), added('Drivers'));
  expect(both.ok && both.value.structure.tracks.map(({ name }) => name)).toEqual([
    ...base.structure.tracks.map(({ name }) => name),
    'Drivers',
    'Carers',
  ]);
  const shares = (shares: Readonly<Record<string, number>>) => {
    const document = structuredClone(base) as { baseline: { assumptions: Assumptions } } & ScenarioDocument;
    for (const [id, share] of Object.entries(shares))
      document.baseline.assumptions.workers.tracks[id]!.initialShare = share;
    return document;
  };
  expect(conflicts(shares({ trainee: 0.6, skilled: 0.4 }), shares({ trainee: 0.6, seasonal: 0.1 }))).toEqual([
    expect.stringMatching(/^baseline\.assumptions\.workers\.tracks.*1\.1/),
  ]);
});
