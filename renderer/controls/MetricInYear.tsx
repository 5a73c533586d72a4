import type { ReactNode } from 'react';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { metricTitle } from '../metrics/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useView, useWorkspace } from '../workspace/workspace-context.ts';
import { Select } from './Select.tsx';
import { YearChoice } from './YearChoice.tsx';

const options = () => METRIC_NAMES.map((id) => ({ id, label: names().metric(id).label }));

/** The metric and the year that a question is asked of; both are the same in every place. */
export function MetricInYear({ note, children }: { readonly note: ReactNode; readonly children?: ReactNode }) {
  const metric = useView((state) => state.metric);
  const { view } = useWorkspace();
  return (
    <div className="chart-head">
      <div>
        <div className="metric-in-year">
          <Select
            label={words.controls.metric}
            value={metric}
            options={options()}
            onChange={(id) => view.setState({ metric: id })}
            shown={<h2>{metricTitle(metric)}</h2>}
          />
          <span>{words.controls.inYear}</span>
          <YearChoice />
        </div>
        {typeof note === 'string' ? <p>{note}</p> : note}
      </div>
      <div className="chart-tools">{children}</div>
    </div>
  );
}
