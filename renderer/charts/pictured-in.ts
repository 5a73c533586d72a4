import type { Prices } from '../../shared/model/frame.ts';
import { type Pictured, pictured } from '../../shared/pictures/scenarios.ts';
import { names } from '../names.ts';
import type { Workspace } from '../workspace/workspace-context.ts';

/** What is looked at, as pictures are made about it: the metric, the year, and the scenarios that are not hidden. */
export function picturedIn({ documents, view }: Pick<Workspace, 'documents' | 'view'>, prices: Prices): Pictured {
  const { document } = documents.getState();
  const { hidden, metric, year } = view.getState();
  const ids = [document.baseline, ...document.scenarios].map(({ id }) => id);
  const shown = ids.filter((id) => !hidden.includes(id));
  // Where all are hidden, the baseline stands for them.
  const scenarios = shown.length > 0 ? shown : ids.slice(0, 1);
  return pictured({ document, names: names(), choices: { scenarios, year, metrics: [metric], prices } });
}
