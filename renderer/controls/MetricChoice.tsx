import { type ReactNode, useCallback, useMemo } from 'react';
import type { Names } from '../../shared/language/names.ts';
import type { FlowName } from '../../shared/model/equations/model.ts';
import { type MetricName, metricNames } from '../../shared/model/metrics.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useView, useWorkspace } from '../workspace/workspace-context.ts';
import { Select } from './Select.tsx';

interface MetricChoiceProps {
  readonly label: string;
  /** The metric that is looked at, as it stands there. */
  readonly shown: ReactNode;
}

/** The metric that is looked at, the same in every place. */
export function MetricChoice({ label, shown }: MetricChoiceProps) {
  const metric = useView((state) => state.metric);
  const { view } = useWorkspace();
  const called = names();
  const options = useMemo(() => metricOptions(called), [called]);
  const choose = useCallback((id: MetricName) => view.setState({ metric: id }), [view]);
  return <Select label={label} value={metric} options={options} onChange={choose} shown={shown} />;
}

type Heading = keyof typeof words.controls.metricsOf;

/** All metrics: those of every document first, then of groups of goods, tracks, and the analyst's own under headings. */
function metricOptions({ structure, metric }: Names) {
  const { inputs, metrics } = structure;
  const headings = new Map<string, Heading>([
    ...inputs.map(({ id }) => [id, 'inputs'] as const),
    ...metrics.map(({ id }) => [id, 'metrics'] as const),
  ]);
  const under = (name: string): Heading | undefined => {
    const [of, id] = name.split(':');
    if (id === undefined) return headings.get(name);
    return of === 'workers' ? 'tracks' : (of as FlowName);
  };
  const all = metricNames(idsIn(structure), structure).map((id) => ({ id, label: metric(id).label, of: under(id) }));
  const order: readonly (Heading | undefined)[] = [undefined, 'exports', 'imports', 'tracks', 'inputs', 'metrics'];
  return order.flatMap((heading) =>
    all
      .filter(({ of }) => of === heading)
      .map(({ id, label }) => ({ id, label, ...(heading && { under: words.controls.metricsOf[heading] }) })),
  );
}
