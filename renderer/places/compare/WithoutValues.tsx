import { partsOf } from '../../../shared/model/formulas/formula-tree.ts';
import { readFormula } from '../../../shared/model/formulas/read-formula.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useLaterDocument, useLaterScenarios } from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { usePrices } from './price-year.ts';

/** Why the chart is empty: an own metric that is undefined in every year, and the inputs in its formula that are 0. */
export function WithoutValues({ metric }: { readonly metric: MetricName }) {
  const { structure, baseline } = useLaterDocument();
  const scenarios = useLaterScenarios(usePrices());
  const own = structure.metrics.find(({ id }) => id === metric);
  if (!own || scenarios.some(({ projection }) => seriesOf(projection, metric).some((value) => !Number.isNaN(value)))) {
    return null;
  }
  const used = usedIn(own.formula);
  const empty = structure.inputs.filter(({ id }) => used.has(id) && baseline.assumptions.inputs[id]?.base === 0);
  const said = empty.map(({ id }) => names().listed({ list: 'inputs', id }));
  return (
    <p className={compareStyles.withoutValues} role="status">
      {words.compare.withoutValues(own.name, said)}
    </p>
  );
}

/** What a formula names. */
function usedIn(text: string): ReadonlySet<string> {
  const read = readFormula(text);
  if (!read.ok) return new Set();
  return new Set([...partsOf(read.formula)].flatMap(({ part }) => (part.kind === 'name' ? [part.name] : [])));
}
