import { memo, useMemo } from 'react';
import { chartFrame } from '../../shared/charts/chart-frame.ts';
import { extentOf } from '../../shared/charts/value-axis.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { metricIn } from '../../shared/wording/metric.ts';
import { metricFormat } from '../../shared/wording/metric-format.ts';
import { metricTitle, unitAt } from '../../shared/wording/metric-words.ts';
import { chartSeries } from '../charts/chart-series.ts';
import { DifferenceStrip } from '../charts/DifferenceStrip.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import { following, still } from '../charts/live.ts';
import { textWidth } from '../charts/measure-text.ts';
import { useSize } from '../charts/useSize.ts';
import { names } from '../names.ts';
import { NamedScenario } from './NamedScenario.tsx';
import type { PageStore } from './page-store.ts';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { priceYear, shownLines } from './shown-lines.ts';
import { shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** Up to this width, in px, lines have no room for their names. */
const NARROW = 560;
const HEIGHTS = { narrow: { main: 300, differences: 150 }, wide: { main: 400, differences: 170 } };

/** The metric of all scenarios over the years, and under it what each differs from the baseline by. */
export const Charts = memo(function Charts({ page }: { readonly page: PageStore }) {
  const [room, { width }] = useSize<HTMLDivElement>();
  const height = width < NARROW ? HEIGHTS.narrow : HEIGHTS.wide;
  return (
    <div ref={room} className={readingPageStyles.charts}>
      {width > 0 && (
        <>
          {width < NARROW && <Legend page={page} />}
          <MainChart page={page} width={width} height={height.main} named={width >= NARROW} />
          <DifferenceChart page={page} width={width} height={height.differences} named={width >= NARROW} />
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

interface NamedChartProps extends ChartProps {
  /** Lines have their names at their ends. */
  readonly named: boolean;
}

function MainChart({ page, width, height, named }: NamedChartProps) {
  const shown = useMemo(
    () => following(page, still({ width, height, named }), (now, room) => shownLines(page.data, now, room)),
    [page, width, height, named],
  );
  return <LineChart shown={shown} width={width} height={height} onYear={(year) => page.look({ year })} />;
}

/** What the markers on the lines stand for. */
function Legend({ page }: Pick<ChartProps, 'page'>) {
  const { shown } = shownScenarios(page.data, page.data.document);
  return (
    <ul className={readingPageStyles.legend} aria-label={words.readingPage.legend}>
      {shown.map(({ id, name, mark }) => (
        <li key={id}>
          <NamedScenario name={name} mark={mark} />
        </li>
      ))}
    </ul>
  );
}

/** Nothing is named over the strip but what its lines leave it with. */
function DifferenceChart({ page, width, height, named }: NamedChartProps) {
  const { state, document } = usePage(page);
  const { metric, year, scenario } = state;
  const { baseline, shown } = shownScenarios(page.data, document);
  const series = useMemo(() => {
    const own = chartSeries(shown, metric, scenario);
    return named ? own : own.map((one) => ({ ...one, name: '' }));
  }, [shown, metric, scenario, named]);
  const [least, most] = extentOf(series);
  const level = metricFormat(names(), metric, [least, most]).value;
  const format = metricFormat(names(), metric, [(most - least) / 10]);
  const labels = series.map(({ name }) => name);
  const { horizon } = document;
  const frame = chartFrame({ horizon, names: labels, values: [level(most), level(least)], width, height }, textWidth);
  const { unit: own } = metricIn(names(), metric);
  const unit =
    own === '1' ? words.terms.percentagePoints : unitAt(names(), own, names().unit(own), priceYear(page.data));
  const heading = words.readingPage.differences(baseline.name, unit);
  return (
    <div className={readingPageStyles.differences}>
      <h3>{heading}</h3>
      <DifferenceStrip
        series={series}
        baseline={seriesOf(baseline.projection, metric)}
        frame={{ ...frame, bottom: 10 }}
        year={year}
        format={format.difference}
        roomAbove={width - textWidth(heading, true) - HEAD_APART}
        label={words.compare.everyMinus(metricTitle(names(), metric, priceYear(page.data)), baseline.name)}
      />
    </div>
  );
}

/** Between the heading and what is named beside it, in px. */
const HEAD_APART = 24;
