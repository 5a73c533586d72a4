import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { ScenarioDraw } from '../../../shared/questions/draws/draw-alone.ts';
import { projectionTable, seriesByMetric } from '../../../shared/tables/projection.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** One draw of every scenario: the same state of the world in each. */
export function drawCommand(document: ScenarioDocument, index: number, drawn: readonly ScenarioDraw[]): Result {
  const scenarios = drawn.map(({ id, projection }) => ({ id, metrics: seriesByMetric(projection) }));
  const names = namesIn(document);
  const name = (id: string) => scenarioName(document, id);
  const tables = scenarios.map((scenario) =>
    projectionTable(names, scenario, document.horizon, words.commandLine.drawOf(name(scenario.id), index)),
  );
  return {
    json: () => ({ scenarios }),
    csv: () => tables,
    table: (columns) => tables.map((table) => textTable(table, columns)).join('\n'),
    notes: drawn.flatMap(({ id, absent }) =>
      absent.map((path) => words.commandLine.ofScenario(name(id), names.absent(path))),
    ),
  };
}
