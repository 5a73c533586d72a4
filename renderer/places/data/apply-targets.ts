import { assumptionsOf, valueAtPath } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type AssumptionPath, isAssumptionPath } from '../../../shared/model/register.ts';
import { codesOf } from '../../../shared/series/goods.ts';
import type { Series } from '../../../shared/series/schema.ts';

const FLOWS = ['exports', 'imports'] as const;
type Flow = (typeof FLOWS)[number];

/** The flows that a series may speak for: its own; of trade and of reference data both. */
export function flowsOf({ measure, hs }: Series): readonly Flow[] {
  if (hs !== undefined) return [];
  if (measure === undefined || measure === null || measure === 'trade') return FLOWS;
  return FLOWS.filter((flow) => flow === measure);
}

/** Growth rates that a scenario has, and a series can give: of its flow, of the group of its goods, of its own input. */
export function growthTargets(document: ScenarioDocument, scenario: string, series: Series): readonly AssumptionPath[] {
  const assumptions = assumptionsOf(document, scenario);
  return pathsOf(document, series)
    .flatMap((path) => ['rate', 'from', 'to'].map((leaf) => `${path}.growth.${leaf}`))
    .filter(
      (path): path is AssumptionPath => isAssumptionPath(path) && typeof valueAtPath(assumptions, path) === 'number',
    );
}

function pathsOf({ structure }: ScenarioDocument, series: Series): readonly string[] {
  const { measure } = series;
  if (series.hs === undefined) {
    const input = structure.inputs.find(({ id }) => id === measure);
    return input ? [`inputs.${input.id}`] : flowsOf(series);
  }
  const codes = codesOf(series).toSorted().join(' ');
  return FLOWS.filter((flow) => flow === measure).flatMap((flow) =>
    structure.goods[flow]
      .filter(({ hs = [] }) => hs.length > 0 && hs.toSorted().join(' ') === codes)
      .map(({ id }) => `${flow}.groups.${id}`),
  );
}
