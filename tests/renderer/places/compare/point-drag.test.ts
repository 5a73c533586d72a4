import { describe, expect, test } from 'vitest';
import { draggedGrowth } from '../../../../renderer/places/compare/point-drag.ts';
import type { Assumptions, Horizon } from '../../../../shared/model/assumptions.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import { bare, goldenProjections, readGolden } from '../../../helpers/golden.ts';

const { cases, horizon } = goldenProjections();
type Case = (typeof cases)[number];
type Flow = 'exports' | 'imports';

/** The flow in every year once that growth is typed for the year. */
const moved = ({ assumptions }: Case, flow: Flow, t: number, growth: number) => {
  const overrides = { ...assumptions[flow].overrides, [horizon.base + t]: growth };
  const given = { ...assumptions, [flow]: { ...assumptions[flow], overrides } };
  return seriesOf(project(given, horizon), flow);
};
const growth = (one: Case, flow: Flow, t: number, wanted: number) =>
  draggedGrowth(flow, t, wanted, one.assumptions, project(one.assumptions, horizon), horizon)!;

// Shocks, tariff cuts, projects' own exports and imports, and every shape of growth are among the worked cases.
describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test.each(['exports', 'imports'] as const)('a point of %s lands where it was put', (flow) => {
    for (const t of [1, 2, 5, 11]) {
      const now = one.metrics[flow][t]!;
      for (const factor of [0.8, 1, 1.3]) {
        const found = growth(one, flow, t, now * factor);
        if (found === -0.9 || found === 2) continue;
        expect(moved(one, flow, t, found)[t]! / (now * factor)).toBeCloseTo(1, 4);
      }
    }
  });
});

test('what cannot be reached ends at the end of the range', () => {
  const [fades] = cases as [Case];
  expect(growth(fades, 'exports', 3, 0)).toBe(-0.9);
  expect(growth(fades, 'exports', 3, 1e9)).toBe(2);
});

test('a point below what the projects alone export ends at the least growth', () => {
  const zones = cases.find(({ name }) => name === 'zones-and-incentives')!;
  const ofProjects = zones.metrics.projectExports[11]!;
  expect(ofProjects).toBeGreaterThan(0);
  expect(growth(zones, 'exports', 11, ofProjects / 2)).toBe(-0.9);
});

const worked = readGolden<{ cases: { name: string; document: Horizon; assumptions: Assumptions }[] }>(
  'model-2/projections',
).cases.filter(({ assumptions }) => Object.keys(assumptions.exports.groups).length > 0);

test.each(worked)('in $name, with groups of goods, a point lands where it was put', ({ document, assumptions }) => {
  const projection = project(assumptions, bare(document));
  for (const flow of ['exports', 'imports'] as const) {
    const follows = Object.values(assumptions[flow].groups).some(({ growth, share }) => growth === null && share > 0);
    for (const t of [1, 3]) {
      const wanted = 1.05 * seriesOf(projection, flow)[t]!;
      const growth = draggedGrowth(flow, t, wanted, assumptions, projection, document);
      if (!follows) expect(growth).toBeNull();
      // Nothing is exported in one of the cases.
      if (growth === null || growth === -0.9 || growth === 2 || wanted === 0) continue;
      const overrides = { ...assumptions[flow].overrides, [document.base + t]: growth };
      const then = project({ ...assumptions, [flow]: { ...assumptions[flow], overrides } }, bare(document));
      expect(seriesOf(then, flow)[t]! / wanted).toBeCloseTo(1, 4);
    }
  }
});
