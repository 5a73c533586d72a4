import { describe, expect, test } from 'vitest';
import { remembered, restoredView } from '../../../renderer/view/remembered-view.ts';
import { initialView, type View } from '../../../renderer/view/view-store.ts';
import { seedDocument } from '../../seeds/seed.ts';

const seed = seedDocument();
const fresh = initialView('growth-fades', seed.horizon.end);
const left: View = {
  ...fresh,
  place: 'solve',
  grid: { x: { path: 'investment.conversionRate', from: 0, to: 0.2 }, y: null, count: 81 },
  asIfIndependent: true,
  sideOpen: false,
  listFolded: true,
  solve: { path: 'workers.exchangeRate', targets: { trade: 8000 }, all: false },
  changed: { from: 'export-shock', to: 'growth-fades' },
};
/** As the store of settings gives it back. */
const kept = (view: View): unknown => JSON.parse(JSON.stringify(remembered(view)));

test('axes, question and pair of scenarios come back as they were left', () => {
  expect(restoredView(seed, kept(left))).toEqual(left);
});

test('what belongs to the moment does not come back', () => {
  const moment = { explained: { scenario: 'growth-fades', metric: 'trade', year: 2030 }, palette: '' } as const;
  expect(restoredView(seed, kept({ ...fresh, ...moment }))).toEqual(fresh);
});

describe('what does not fit falls back alone', () => {
  const restored = (change: object) => restoredView(seed, { ...(kept(left) as object), ...change });
  test.each([
    ['a metric that there is not', { metric: 'happiness' }, { metric: 'trade' }],
    ['an assumption that there is not', { solve: { ...left.solve, path: 'workers.mood' } }, { solve: fresh.solve }],
    ['a target of no metric', { solve: { ...left.solve, targets: { mood: 1 } } }, { solve: fresh.solve }],
    ['a target that is no number', { solve: { ...left.solve, targets: { trade: '1' } } }, { solve: fresh.solve }],
    ['a scenario that is gone', { changed: { from: 'gone', to: null } }, { changed: fresh.changed }],
    ['an axis that runs backwards', { grid: { ...left.grid, x: { ...left.grid.x, to: -1 } } }, { grid: fresh.grid }],
    ['very many values', { grid: { ...left.grid, count: 100_000 } }, { grid: fresh.grid }],
    ['nothing at all', { grid: null }, { grid: fresh.grid }],
  ])('%s', (_, change, wanted) => {
    expect(restored(change)).toEqual({ ...left, ...wanted });
  });
});
