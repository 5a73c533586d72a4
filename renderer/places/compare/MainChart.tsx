import { memo, useCallback, useMemo } from 'react';
import { extentOf } from '../../../shared/charts/value-axis.ts';
import { METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { chartSeries } from '../../charts/chart-series.ts';
import { chartSummary } from '../../charts/chart-summary.ts';
import { figurePoint } from '../../charts/figure-point.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { useTargets } from '../../charts/use-target-moves.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { YearChoice } from '../../controls/YearChoice.tsx';
import { metricFormat, ownFormat } from '../../metrics/metric-format.ts';
import { metricTitle } from '../../metrics/metric-words.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useYear } from '../../workspace/use-year.ts';
import {
  useCommands,
  useDocument,
  useDocumentPart,
  useScenarios,
  useSlice,
  useView,
  useVisibleScenarios,
  useWorkspace,
} from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import type { Heights } from './compare-heights.ts';
import { compareView } from './compare-view.ts';
import { DifferencesBelow } from './DifferencesBelow.tsx';
import { growthNote } from './growth-note.ts';
import { useChartFrame } from './use-chart-frame.ts';
import { useMovingLines } from './use-moving-lines.ts';
import { usePointCaption, usePointMoves } from './use-point-moves.ts';

interface MainChartProps {
  readonly width: number;
  readonly heights: Heights;
}

/** One metric of all visible scenarios, and under it what each differs from the baseline by. */
export const MainChart = memo(function MainChart({ width, heights }: MainChartProps) {
  const document = useDocument();
  const scenarios = useVisibleScenarios();
  const [baselineScenario] = useScenarios();
  const metric = useView((view) => view.metric);
  const selected = useView((view) => view.selected);
  const differences = useSlice(compareView, (state) => state.differences);
  const { view } = useWorkspace();
  const { year } = useYear();
  const { horizon } = document;
  const reference = seriesOf(baselineScenario!.projection, metric);
  const levels = useMemo(() => chartSeries(scenarios, metric, selected), [scenarios, metric, selected]);
  const series = useMemo(
    () => (differences ? chartSeries(scenarios, metric, selected, reference) : levels),
    [differences, scenarios, metric, selected, reference, levels],
  );
  const [least, most] = extentOf(series);
  const format = metricFormat(metric, [least, most]);
  const shown = differences ? format.difference : format.value;
  const names = scenarios.map(({ name }) => name);
  const frame = useChartFrame({ horizon, names, values: [shown(most), shown(least)], width, height: heights.chart });
  const { values, move } = useTargets(metric);
  const targets = useMemo(() => (differences ? [] : values), [values, differences]);
  const figure = useMemo(() => (differences ? null : figurePoint(document, metric)), [document, metric, differences]);
  const note = useMemo(() => (differences ? null : growthNote(document, metric)), [document, metric, differences]);
  const onYear = useCallback((next: number) => view.setState({ year: next }), [view]);
  const flow = !differences && (metric === 'exports' || metric === 'imports') ? metric : null;
  const onMovePoint = usePointMoves(flow);
  const pointCaption = usePointCaption(flow);
  const onExplain = useCallback(
    (id: string, at: number) => view.setState({ explained: { scenario: id, metric, year: at } }),
    [view, metric],
  );
  const chart = useMovingLines<HTMLElement>();
  const title = metricTitle(metric);
  return (
    <section className={compareStyles.mainChart} aria-label={title} ref={chart}>
      <Head metric={metric} movable={flow !== null} />
      <LineChart
        series={series}
        frame={frame}
        targets={targets}
        figure={figure}
        note={note}
        year={year}
        summary={chartSummary(title, series, horizon.base, shown)}
        format={shown}
        formatFar={ownFormat(metric)}
        formatDifference={differences ? null : format.difference}
        onYear={onYear}
        onMovePoint={onMovePoint}
        pointCaption={pointCaption}
        onExplain={onExplain}
        onMoveTarget={move}
      />
      {heights.strip > 0 && <DifferencesBelow width={width} height={heights.strip} />}
    </section>
  );
});

interface HeadProps {
  readonly metric: MetricName;
  readonly movable: boolean;
}

/** Not drawn again while values move: what is chosen here stays as it is. */
const Head = memo(function Head({ metric, movable }: HeadProps) {
  const baselineName = useDocumentPart(({ baseline }) => baseline.name);
  const commands = useCommands();
  const differences = useSlice(compareView, (state) => state.differences);
  const { values, toggle } = useTargets(metric);
  const { unit } = METRICS[metric];
  const { help } = names().metric(metric);
  const about = movable ? words.compare.movable(help) : words.compare.about(help, unit === 'USD m', baselineName);
  const title = metricTitle(metric);
  return (
    <div className={classes(chartHeadStyles.head, chartHeadStyles.oneLine)}>
      <div>
        <h2>
          <MetricChoice
            label={words.compare.metricOfChart}
            shown={<span>{differences ? words.compare.differenceTo(title, baselineName) : title}</span>}
          />
        </h2>
        <p title={about}>{about}</p>
      </div>
      <div className={chartHeadStyles.tools}>
        <YearChoice shown={(year) => <span className={chartHeadStyles.year}>{words.compare.inYear(year)}</span>} />
        <Button small pressed={differences} onPress={commands['view.differences'].perform}>
          {words.compare.differences}
        </Button>
        {!differences && (
          <Button small pressed={values.length > 0} onPress={toggle}>
            {words.compare.target}
          </Button>
        )}
        <CopyButton />
      </div>
    </div>
  );
});
