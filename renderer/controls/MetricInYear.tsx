import type { ReactNode } from 'react';
import { metricTitle } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useView } from '../workspace/workspace-context.ts';
import chartHeadStyles from './chart-head.module.css';
import { Words } from './Finding.tsx';
import { MetricChoice } from './MetricChoice.tsx';
import questionPlaceStyles from './question-place.module.css';
import { YearChoice } from './YearChoice.tsx';

/** The metric and the year that a question is asked of; both are the same in every place. */
export function MetricInYear({ note, children }: { readonly note: ReactNode; readonly children?: ReactNode }) {
  const metric = useView((state) => state.metric);
  const parts = [
    <MetricChoice key="metric" label={words.controls.metric} shown={<h2>{metricTitle(names(), metric)}</h2>} />,
    <YearChoice key="year" />,
  ];
  return (
    <div className={chartHeadStyles.head}>
      <div>
        <div className={questionPlaceStyles.metricInYear}>
          <Words sentence={words.controls.metricInYear()} slot={(number) => parts[number]} />
        </div>
        {typeof note === 'string' ? <p>{note}</p> : note}
      </div>
      <div className={chartHeadStyles.tools}>{children}</div>
    </div>
  );
}
