import { type ReactNode, useCallback, useMemo } from 'react';
import { shownMetrics } from '../../shared/document/workers.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
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
  const options = useMemo(() => metrics.map((id) => ({ id, label: called.metric(id).label })), [called, metrics]);
  const choose = useCallback((id: MetricName) => view.setState({ metric: id }), [view]);
  return <Select label={label} value={metric} options={options} onChange={choose} shown={shown} />;
}
