import { memo, useCallback, useMemo } from 'react';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricTitle } from '../../../shared/wording/metric-words.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { following } from '../../charts/live.ts';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { useTargetMoves, useTargets } from '../../charts/use-target-moves.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { YearChoice } from '../../controls/YearChoice.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useCommands, useDocumentPart, useSlice, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { BaselineMoved } from './BaselineMoved.tsx';
import compareStyles from './compare.module.css';
import type { Heights } from './compare-heights.ts';
import { compareView } from './compare-view.ts';
import { madeOf } from './composition.ts';
import { DifferencesBelow } from './DifferencesBelow.tsx';
import { useSavedBaseline } from './earlier-baseline.ts';
import { HistoryTools } from './HistoryTools.tsx';
import { mainChart, movableFlow } from './main-chart.ts';
import { priced, usePrices, usePriceYear } from './price-year.ts';
import { useMovingLines } from './use-moving-lines.ts';
import { usePointMoves } from './use-point-moves.ts';
import { WithoutValues } from './WithoutValues.tsx';

interface MainChartProps {
  readonly width: number;
  readonly heights: Heights;
}

/** One metric of all visible scenarios, and under it what each differs from the baseline by. */
export const MainChart = memo(function MainChart({ width, heights }: MainChartProps) {
  const metric = useView((view) => view.metric);
  const compared = useSlice(compareView, (state) => state);
  const prices = usePrices();
  const priceYear = usePriceYear();
  const { documents, view } = useWorkspace();
  const height = heights.chart;
  const earlier = useSavedBaseline();
  const shown = useMemo(
    () => following(documents, view, ({ document }, viewed) => mainChart(document, viewed, { width, height, earlier })),
    [documents, view, width, height, earlier],
  );
  const flow = movableFlow(metric, compared);
  const onYear = useCallback((next: number) => view.setState({ year: next }), [view]);
  const onExplain = useCallback(
    (id: string, at: number) => view.setState({ explained: { scenario: id, metric, year: at, ...priced(prices) } }),
    [view, metric, prices],
  );
  const { differences } = compared;
  useShownPicture('main', (make) => {
    const { history, back, beside } = compared;
    const about = { ...make.picturedIn({ documents, view }, prices), history: history ? { back, beside } : null };
    return { ...(differences ? make.differencePicture : make.linesPicture)(about), shown: [width, height] };
  });
  const chart = useMovingLines<HTMLElement>();
  return (
    <section className={compareStyles.mainChart} aria-label={metricTitle(names(), metric, priceYear)} ref={chart}>
      <Head metric={metric} movable={flow !== null} />
      <WithoutValues metric={metric} />
      <LineChart
        shown={shown}
        width={width}
        height={height}
        onYear={onYear}
        onMovePoint={usePointMoves(flow)}
        onExplain={onExplain}
        onMoveTarget={useTargetMoves(metric)}
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
  const splits = useDocumentPart((document) => madeOf(document, metric) !== null);
  const { values, toggle } = useTargets(metric);
  const base = useDocumentPart(({ horizon }) => horizon.base);
  const priceYear = usePriceYear();
  const money = metricIn(names(), metric).unit === 'USD m';
  const { help } = names().metric(metric);
  const prices = money ? words.compare.prices(priceYear) : '';
  const about = movable ? words.compare.movable(help) : words.compare.about(help, prices, baselineName);
  const title = metricTitle(names(), metric, priceYear);
  return (
    <div className={classes(chartHeadStyles.head, chartHeadStyles.oneLine)}>
      <div>
        <h2>
          <MetricChoice
            label={words.compare.metricOfChart}
            shown={<span>{differences ? words.compare.differenceTo(title, baselineName) : title}</span>}
          />
        </h2>
        <BaselineMoved metric={metric} otherwise={about} />
      </div>
      <div className={chartHeadStyles.tools}>
        <YearChoice shown={(year) => <span className={chartHeadStyles.year}>{words.compare.inYear(year)}</span>} />
        <Button small pressed={differences} onPress={commands['view.differences'].perform}>
          {words.compare.differences}
        </Button>
        <HistoryTools metric={metric} />
        {splits && (
          <Button small pressed={false} onPress={commands['view.composition'].perform}>
            {words.composition.open}
          </Button>
        )}
        <Button small pressed={priceYear !== null} onPress={commands['view.prices'].perform}>
          {words.compare.inPricesOf(base)}
        </Button>
        {!differences && !(money && priceYear !== null) && (
          <Button small pressed={values.length > 0} onPress={toggle}>
            {words.compare.target}
          </Button>
        )}
        <CopyButton />
        <ExportButton of="main" />
      </div>
    </div>
  );
});
