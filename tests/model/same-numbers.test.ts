import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAtPath, withValue } from '../../shared/document/changes.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { columnsFor } from '../../shared/model/algebra/columns.ts';
import { Graph } from '../../shared/model/algebra/graph.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { quantitiesOf } from '../../shared/model/equations/metrics.ts';
import { isStructure, modelOf } from '../../shared/model/equations/model.ts';
import { explainer } from '../../shared/model/explain/explain-projection.ts';
import type { Frame } from '../../shared/model/frame.ts';
import { yearCount } from '../../shared/model/horizon.ts';
import { movingScenario, project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, isAssumptionPath } from '../../shared/model/register.ts';
import { arbitraryAssumptions, arbitraryValue, structureOf } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, goldenProjections, METRIC_NAMES } from '../helpers/golden.ts';
import { accept } from '../helpers/uncertainty.ts';

const { horizon, cases } = goldenProjections();
const horizons: readonly Frame[] = [horizon, { ...horizon, end: 2026 }, { ...horizon, end: 2060 }];
const scenario = fc
  .constantFrom(...horizons)
  .chain((years) => fc.record({ years: fc.constant(years), assumptions: arbitraryAssumptions(years) }));

/** Any values of any of the numbers that are no structure, as `[path, value]`. */
const moves = fc.array(
  fc
    .constantFrom(...ASSUMPTION_PATHS.filter((path) => !isStructure(path)))
    .chain((path) => fc.tuple(fc.constant(path), arbitraryValue(path))),
  { maxLength: 8 },
);
const has = (assumptions: Assumptions, path: AssumptionPath) => typeof valueAtPath(assumptions, path) === 'number';

/** All metrics of several scenarios of one structure, as columns: every number of theirs is a source. */
function asColumns(rows: readonly Assumptions[], years: Frame): readonly (readonly number[])[] {
  const [first] = rows as readonly [Assumptions];
  const graph = new Graph((path) => !isStructure(path));
  const { names, metric } = quantitiesOf(modelOf(first, years), years);
  const nodes = names.flatMap((name) => Array.from({ length: yearCount(years) }, (_, t) => graph.of(metric(name)(t))));
  const columns = columnsFor(graph, nodes, 16);
  rows.forEach((assumptions, row) => {
    for (const [path, place] of columns.sources) columns.memory[place + row] = valueAtPath(assumptions, path) as number;
  });
  columns.run(rows.length);
  return rows.map((_, row) =>
    nodes.map((node, k) => columns.memory[columns.places[k]! + (graph.isNumber(node) ? 0 : row)]!),
  );
}

describe('the same scenario has the same numbers, to the last bit', () => {
  test('one by one, as columns beside others, and after any moves', () => {
    fc.assert(
      fc.property(scenario, moves, ({ years, assumptions }, changes) => {
        const moving = movingScenario(assumptions, years);
        expect([...moving.projection.values]).toEqual([...project(assumptions, years).values]);
        const rows = [assumptions];
        for (const [path, value] of changes) {
          const before = rows.at(-1)!;
          if (!has(before, path)) continue;
          const after = withValue(before, path, value);
          rows.push(after);
          const place = moving.placeOf(path);
          if (place !== undefined) moving.move(place, value);
          expect([...moving.projection.values]).toEqual([...project(after, years).values]);
        }
        asColumns(rows, years).forEach((values, row) => {
          expect(values).toEqual([...project(rows[row]!, years).values]);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('where it is explained', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), ({ years, assumptions }, any) => {
        const explain = explainer({ names: namesOf(english, structureOf(assumptions)), assumptions, horizon: years });
        const projection = project(assumptions, years);
        for (const metric of METRIC_NAMES)
          for (const t of [0, 1, any % yearCount(years), yearCount(years) - 1]) {
            const { value } = accept(explain(metric, years.base + t));
            expect(value, `${metric} ${t}`).toBe(seriesOf(projection, metric)[t]);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('whatever was projected before', () => {
    const order = cases.flatMap((_, k) => [k, (k * 7) % cases.length, 0]);
    const alone = cases.map(({ assumptions }) => {
      const graph = new Graph();
      const { names, metric } = quantitiesOf(modelOf(assumptions, horizon), horizon);
      return names.flatMap((name) =>
        Array.from({ length: yearCount(horizon) }, (_, t) => graph.settled(metric(name)(t))),
      );
    });
    for (const k of order) expect([...project(cases[k]!.assumptions, horizon).values]).toEqual(alone[k]);
  });
});

test('years and whole numbers are structure, other numbers are values', () => {
  const years = ASSUMPTION_PATHS.filter(isStructure);
  expect(years).toContain('investment.buildYears');
  expect(years).not.toContain('investment.zones');
  expect(isStructure('shocks.0.year')).toBe(true);
  expect(isStructure('shocks.0.size')).toBe(false);
  expect(isAssumptionPath('shocks.0.year')).toBe(false);
});
