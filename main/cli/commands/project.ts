import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameIn, type Prices } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { project } from '../../../shared/model/project.ts';
import { projectionTable, seriesByMetric } from '../../../shared/tables/projection.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** Every metric, or those named, of every year of the scenarios asked for. */
export function projectCommand(
  document: ScenarioDocument,
  ids: readonly string[],
  prices: Prices,
  metrics?: readonly MetricName[],
): Result {
  const { horizon } = document;
  const scenarios = [document.baseline, ...document.scenarios]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({
      id,
      name,
      metrics: only(seriesByMetric(project(assumptionsOf(document, id), frameIn(prices, document))), metrics),
    }));
  const tables = scenarios.map((scenario) =>
    projectionTable(namesIn(document), scenario, horizon, scenarioName(document, scenario.id)),
  );
  const inPrices = prices === 'base' ? `${words.commandLine.money.base(horizon.base)}\n\n` : '';
  return {
    json: () => ({ horizon, scenarios }),
    csv: () => tables,
    table: (columns) => inPrices + tables.map((table) => textTable(table, columns)).join('\n'),
  };
}

const only = <T>(all: Record<MetricName, T>, metrics: readonly MetricName[] | undefined): Record<MetricName, T> =>
  metrics === undefined ? all : (Object.fromEntries(metrics.map((one) => [one, all[one]])) as typeof all);
