import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { moveBaseYear, nextBaseYears } from '../../shared/document/edits/base-year.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { Graph } from '../../shared/model/algebra/graph.ts';
import { exchangeRate } from '../../shared/model/equations/exchange.ts';
import { FLOWS, type FlowName, modelOf } from '../../shared/model/equations/model.ts';
import { flowOf } from '../../shared/model/equations/trade.ts';
import { arbitraryDocument } from '../helpers/arbitraries.ts';

const all = ({ baseline, scenarios }: ScenarioDocument) => [baseline, ...scenarios];

/** Exports or imports without new projects, USD m, and those of each group of goods, from a year on. */
function underlying(document: ScenarioDocument, scenario: string, flow: FlowName, from: number): readonly number[] {
  const { base, end } = document.horizon;
  const model = modelOf(assumptionsOf(document, scenario), document.horizon);
  const { withoutProjects, groups } = flowOf(flow, model, exchangeRate(model));
  const graph = new Graph();
  return [withoutProjects, ...groups.values()].flatMap((series) =>
    Array.from({ length: end - from + 1 }, (_, k) => graph.settled(series(from + k - base))),
  );
}

describe('moving the base year onto what is projected', () => {
  const moving = arbitraryDocument()
    .filter((document) => nextBaseYears(document).length > 0)
    .chain((document) =>
      fc.record({ document: fc.constant(document), year: fc.constantFrom(...nextBaseYears(document)) }),
    );

  it('leaves underlying exports and imports of all later years as they were, for every shape, tariff, shock and rate', () => {
    fc.assert(
      fc.property(moving, ({ document, year }) => {
        const moved = moveBaseYear(document, { year, known: [] });
        // What grows out of an assumption’s range, or comes to its ceiling, is refused.
        fc.pre(moved.ok);
        const after = moved.value.document;
        for (const { id } of all(document)) {
          // The smaller flow is what the share leaves of trade: of a millionth of it the last digits are lost.
          const { exportShare } = assumptionsOf(after, id).base;
          if (exportShare < 1e-4 || exportShare > 1 - 1e-4) continue;
          for (const flow of FLOWS) {
            const were = underlying(document, id, flow, year);
            underlying(after, id, flow, year).forEach((value, k) => {
              expect(Math.abs(value - were[k]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, were[k]!));
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
