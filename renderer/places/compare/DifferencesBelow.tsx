import { memo, useMemo } from 'react';
import { chartFrame } from '../../../shared/charts/chart-frame.ts';
import { pastExtent } from '../../../shared/charts/chart-history.ts';
import { extentOf } from '../../../shared/charts/value-axis.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { metricTitle, unitAt } from '../../../shared/wording/metric-words.ts';
import { chartSeries } from '../../charts/chart-series.ts';
import { DifferenceStrip } from '../../charts/DifferenceStrip.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { Words } from '../../controls/Finding.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useYear } from '../../workspace/use-year.ts';
import {
  useLaterDocument,
  useLaterScenarios,
  useLaterVisibleScenarios,
  useSlice,
  useView,
} from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { compareView } from './compare-view.ts';
import { historyShown } from './main-chart.ts';
import { usePrices, usePriceYear } from './price-year.ts';

/** Between the heading and what is named beside it, in px. */
const HEAD_APART = 12;

interface DifferencesBelowProps {
  readonly width: number;
  readonly height: number;
}

/**
 * Under the main chart, what each scenario differs from the baseline by. Drawn a frame after the chart, which comes
 * first while a slider moves; hence the frame of its own, the same once both have been drawn.
 */
export const DifferencesBelow = memo(function DifferencesBelow({ width, height }: DifferencesBelowProps) {
  const metric = useView((view) => view.metric);
  const selected = useView((view) => view.selected);
  const document = useLaterDocument();
  const { horizon } = document;
  const prices = usePrices();
  const priceYear = usePriceYear();
  const scenarios = useLaterVisibleScenarios(prices);
  const [first] = useLaterScenarios(prices);
  const { year } = useYear();
  const series = useMemo(() => chartSeries(scenarios, metric, selected), [scenarios, metric, selected]);
  const [least, most] = extentOf(series);
  const labels = scenarios.map(({ name }) => name);
  const compared = useSlice(compareView, (state) => state);
  const history = historyShown(document, metric, compared);
  // As wide as the frame of the chart above it.
  const whole = extentOf([...series, { values: (history && pastExtent(history)) ?? [] }]);
  const values = whole.map(metricFormat(names(), metric, whole).value);
  const framed = { horizon, names: labels, values, width, height, past: history?.past };
  const frame = chartFrame(framed, textWidth);
  const format = metricFormat(names(), metric, [(most - least) / 10]);
  const { unit: own } = metricIn(names(), metric);
  const unit = own === '1' ? words.terms.percentagePoints : unitAt(names(), own, names().unit(own), priceYear);
  const { name, projection } = first!;
  const heading = words.compare.differencesBelow(name, unit);
  const headed = heading.reduce((sum, { text, strong = false }) => sum + textWidth(text, strong), 0);
  return (
    <div className={compareStyles.strip}>
      <h3>
        <Words sentence={heading} />
      </h3>
      <DifferenceStrip
        series={series}
        baseline={seriesOf(projection, metric)}
        frame={{ ...frame, bottom: 10 }}
        year={year}
        format={format.difference}
        roomAbove={width - headed - HEAD_APART}
        label={words.compare.everyMinus(metricTitle(names(), metric, priceYear), name)}
      />
    </div>
  );
});
