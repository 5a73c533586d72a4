import { describe, expect, test } from 'vitest';
import { PLACES } from '../../../renderer/frame/parts.ts';
import { compareView } from '../../../renderer/places/compare/compare-view.ts';
import { sensitivityView } from '../../../renderer/places/sensitivity/sensitivity-view.ts';
import { solveView } from '../../../renderer/places/solve/solve-view.ts';
import { remembered, restoredView, sameRemembered } from '../../../renderer/view/remembered-view.ts';
import { sliceOf, withSlice } from '../../../renderer/view/slice.ts';
import type { View } from '../../../renderer/view/view-store.ts';
import { scenarioPair } from '../../../renderer/workspace/scenario-pair.ts';
import { seedDocument } from '../../seeds/seed.ts';

const seed = seedDocument();
const restored = (kept: unknown) => restoredView(seed, kept, PLACES);
const fresh = restored(null);
const grid = { x: { path: 'investment.conversionRate', from: 0, to: 0.2 }, y: null, count: 81 } as const;
const solve = { path: 'exchange.rate', targets: { trade: 8000 }, all: false } as const;
const pair = { from: 'export-shock', to: 'growth-fades', one: null, other: null };
const left: View = {
  ...fresh,
  place: 'solve',
  sideOpen: false,
  listFolded: true,
  slices: {
    ...fresh.slices,
    sensitivity: { ...sensitivityView.initial, grid, asIfIndependent: true },
    solve,
    changed: pair,
  },
};
/** As the store of settings gives it back. */
const kept = (view: View): object => JSON.parse(JSON.stringify(remembered(view)));

test('axes, question and pair of scenarios come back as they were left', () => {
  expect(restored(kept(left))).toEqual(left);
});

test('a view that was kept before places had slices of their own comes back too', () => {
  const { sensitivity: _, compare: __, uncertainty: ___, ...rest } = kept(left) as Record<string, unknown>;
  const flat = { ...rest, grid, asIfIndependent: true, differences: true, table: 'cumulative', side: 'ranges' };
  expect(restored(flat)).toEqual({
    ...left,
    ...withSlice(left, compareView, { differences: true, table: 'cumulative' }),
  });
});

test('what belongs to the moment does not come back, and is nothing to keep', () => {
  const explained = { scenario: 'growth-fades', metric: 'trade', year: 2030 } as const;
  const sorted = withSlice(fresh, compareView, { sorting: { metric: 'trade', down: true } });
  const moment = { ...fresh, explained, palette: '', ...sorted };
  expect(restored(kept(moment))).toEqual(fresh);
  expect(sameRemembered(fresh, moment)).toBe(true);
  expect(sameRemembered(fresh, { ...fresh, ...withSlice(fresh, compareView, { percent: true }) })).toBe(false);
});

describe('what does not fit falls back alone', () => {
  test('a metric that there is not', () => {
    expect(restored({ ...kept(left), metric: 'happiness' })).toEqual(left);
  });

  test.each([
    ['an assumption that there is not', { ...solve, path: 'workers.mood' }, { path: null }],
    ['a target of no metric', { ...solve, targets: { mood: 1 } }, { targets: {} }],
    ['a target that is no number', { ...solve, targets: { trade: '1' } }, { targets: {} }],
  ])('%s', (_, given, wanted) => {
    expect(sliceOf(restored({ ...kept(left), solve: given }), solveView)).toEqual({ ...solve, ...wanted });
  });

  test('a scenario that is gone', () => {
    const { slices } = restored({ ...kept(left), changed: { ...pair, from: 'gone' } });
    expect(sliceOf({ slices }, scenarioPair)).toEqual({ ...pair, from: null });
  });

  test.each([
    ['an axis that runs backwards', { ...grid, x: { ...grid.x, to: -1 } }],
    ['very many values', { ...grid, count: 100_000 }],
    ['nothing at all', null],
  ])('%s', (_, given) => {
    const { slices } = restored({ ...kept(left), sensitivity: { grid: given, asIfIndependent: true } });
    expect(sliceOf({ slices }, sensitivityView)).toEqual({ ...sensitivityView.initial, asIfIndependent: true });
  });
});
