import { memo, useMemo } from 'react';
import { extentOf } from '../../shared/charts/value-axis.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { chartSeries } from '../charts/chart-series.ts';
import { DifferenceStrip } from '../charts/DifferenceStrip.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import { following, still } from '../charts/live.ts';
import { textWidth } from '../charts/measure-text.ts';
import { useSize } from '../charts/useSize.ts';
import { metricAt } from '../metrics/metric.ts';
import { metricFormat } from '../metrics/metric-format.ts';
import { metricTitle, unitAt } from '../metrics/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import type { PageStore } from './page-store.ts';
import styles from './reading-page.module.css';
import { priceYear, shownLines } from './shown-lines.ts';
import { shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** Heights in px, on a narrow page and on a wide one. */
const NARROW = 560;
const HEIGHTS = { narrow: { main: 320, differences: 150 }, wide: { main: 400, differences: 170 } };

/** The metric of all scenarios over the years, and under it what each differs from the baseline by. */
export const Charts = memo(function Charts({ page }: { readonly page: PageStore }) {
  const [room, { width }] = useSize<HTMLDivElement>();
  const height = width < NARROW ? HEIGHTS.narrow : HEIGHTS.wide;
  return (
    <div ref={room} className={styles.charts}>
      {width > 0 && (
        <>
          <MainChart page={page} width={width} height={height.main} />
          <DifferenceChart page={page} width={width} height={height.differences} />
        </>
      )}
    </div>
  );
});

interface ChartProps {
  readonly page: PageStore;
  readonly width: number;
  readonly height: number;
}

function MainChart({ page, width, height }: ChartProps) {
  const shown = useMemo(
    () => following(page, still({ width, height }), (now, room) => shownLines(page.data, now, room)),
    [page, width, height],
  );
  return <LineChart shown={shown} width={width} height={height} onYear={(year) => page.look({ year })} />;
}

/** Nothing is named over the strip but what its lines leave it with. */
function DifferenceChart({ page, width, height }: ChartProps) {
  const { state, document } = usePage(page);
  const { metric, year, scenario } = state;
  const { baseline, shown } = shownScenarios(page.data, document);
  const series = useMemo(() => chartSeries(shown, metric, scenario), [shown, metric, scenario]);
  const [least, most] = extentOf(series);
  const level = metricFormat(metric, [least, most]).value;
  const format = metricFormat(metric, [(most - least) / 10]);
  const labels = shown.map(({ name }) => name);
  const { horizon } = document;
  const frame = chartFrame({ horizon, names: labels, values: [level(most), level(least)], width, height });
  const { unit: own } = metricAt(metric);
  const unit = own === '1' ? words.terms.percentagePoints : unitAt(own, names().unit(own), priceYear(page.data));
  const heading = words.readingPage.differences(baseline.name, unit);
  return (
    <div className={styles.differences}>
      <h3>{heading}</h3>
      <DifferenceStrip
        series={series}
        baseline={seriesOf(baseline.projection, metric)}
        frame={{ ...frame, bottom: 10 }}
        year={year}
        format={format.difference}
        roomAbove={width - textWidth(heading, true) - HEAD_APART}
        label={words.compare.everyMinus(metricTitle(metric, priceYear(page.data)), baseline.name)}
      />
    </div>
  );
}

/** Between the heading and what is named beside it, in px. */
const HEAD_APART = 24;
