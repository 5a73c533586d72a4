import { type ReactNode, useCallback, useMemo } from 'react';
import { type MetricName, metricNames } from '../../shared/model/metrics.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { names } from '../names.ts';
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
  const options = useMemo(
    () => metricNames(idsIn(called.structure), called.structure).map((id) => ({ id, label: called.metric(id).label })),
    [called],
  );
  const choose = useCallback((id: MetricName) => view.setState({ metric: id }), [view]);
  return <Select label={label} value={metric} options={options} onChange={choose} shown={shown} />;
}
