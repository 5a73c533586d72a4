import { type ReactNode, useCallback, useMemo } from 'react';
import { shownMetrics } from '../../shared/document/workers.ts';
import type { Names } from '../../shared/language/names.ts';
import type { FlowName } from '../../shared/model/equations/model.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useDocumentPart, useView, useWorkspace } from '../workspace/workspace-context.ts';
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
  const metrics = useDocumentPart(shownMetrics);
  const options = useMemo(() => metricOptions(called, metrics), [called, metrics]);
  const choose = useCallback((id: MetricName) => view.setState({ metric: id }), [view]);
  return <Select label={label} value={metric} options={options} onChange={choose} shown={shown} />;
}

type Heading = keyof typeof words.controls.metricsOf;

/** All metrics: those of every document first, then of groups of goods, tracks, and the analyst's own under headings. */
function metricOptions({ structure, metric }: Names, shown: readonly MetricName[]) {
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
  const all = shown.map((id) => ({ id, label: metric(id).label, of: under(id) }));
  const order: readonly (Heading | undefined)[] = [undefined, 'exports', 'imports', 'tracks', 'inputs', 'metrics'];
  return order.flatMap((heading) =>
    all
      .filter(({ of }) => of === heading)
      .map(({ id, label }) => ({ id, label, ...(heading && { under: words.controls.metricsOf[heading] }) })),
  );
}
