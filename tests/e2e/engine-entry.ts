import { assumptionsOf } from '../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';

/** A metric of every scenario of a document, a value per year. */
export function projected(text: string, metric: string): Record<string, number[]> {
  const document = JSON.parse(text) as ScenarioDocument;
  const { baseline, scenarios } = document;
  return Object.fromEntries(
    [baseline, ...scenarios].map(({ id }) => {
      const projection = project(assumptionsOf(document, id), frameOf(document));
      return [id, [...seriesOf(projection, metric as MetricName)]];
    }),
  );
}
