import { memo, useCallback, useMemo, useState } from 'react';
import type { ScenarioEnd } from '../../../shared/charts/end-bars-layout.ts';
import {
  type Extent,
  type FanSeries,
  fanChartLayout,
  fanExtent,
  MEDIAN,
} from '../../../shared/charts/fan-chart-layout.ts';
import { fanColumns } from '../../../shared/charts/fan-columns.ts';
import type { ChartFrame } from '../../../shared/charts/line-chart-layout.ts';
import type { FigurePoint } from '../../../shared/charts/line-chart-shapes.ts';
import { yearIndex } from '../../../shared/charts/year-axis.ts';
import { chanceInWords, fanSummary } from '../../../shared/wording/fan-sentence.ts';
import { type MetricFormat, metricFormat, ownFormat } from '../../../shared/wording/metric-format.ts';
import { type ShownFan as Drawn, FanChart } from '../../charts/FanChart.tsx';
import { figurePoint } from '../../charts/figure-point.ts';
import { still } from '../../charts/live.ts';
import { Marker } from '../../charts/Marker.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { useTargetMoves, useTargets } from '../../charts/use-target-moves.ts';
import type { Fans, ShownFan } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import uncertaintyStyles from './uncertainty.module.css';
import { useExplainFan } from './use-explain-fan.ts';

interface FanPairProps {
  readonly shown: Fans;
  readonly width: number;
  readonly height: number;
}

const GAP = 28;
const NAME = 20;

/** One fan with the other scenarios beside it, or two on one scale. */
export const FanPair = memo(function FanPair({ shown, width, height }: FanPairProps) {
  const { fans, lines, metric } = shown;
  const { values: targets } = useTargets(metric);
  const [pointed, setPointed] = useState<number | null>(null);
  const series = useMemo(() => fans.map(fanSeries), [fans]);
  const extent = useMemo(() => fanExtent(series, lines, targets), [series, lines, targets]);
  const format = metricFormat(names(), metric, extent);
  const pair = fans.length > 1;
  const each = pair ? Math.floor((width - GAP) / 2) : width;
  return (
    <div className={uncertaintyStyles.fanPair} style={{ gap: GAP }}>
      {fans.map((fan, k) => (
        <div key={fan.id} className={uncertaintyStyles.fanOf}>
          {pair && (
            <h3>
              <Marker mark={fan.mark} size={13} />
              {fan.name}
            </h3>
          )}
          <Fan
            fan={fan}
            series={series[k]!}
            shown={shown}
            targets={targets}
            extent={extent}
            format={format}
            width={each}
            height={pair ? height - NAME : height}
            pointed={pointed}
            onPoint={setPointed}
          />
        </div>
      ))}
    </div>
  );
});

const fanSeries = ({ id, name, mark, of, projection }: ShownFan): FanSeries => ({
  id,
  name,
  mark,
  quantiles: of.quantiles,
  projection,
});

interface FanProps extends FanPairProps {
  readonly fan: ShownFan;
  readonly series: FanSeries;
  readonly targets: readonly number[];
  readonly extent: Extent;
  readonly format: MetricFormat;
  readonly pointed: number | null;
  readonly onPoint: (t: number | null) => void;
}

function Fan({ fan, series, shown, targets, extent, format, width, height, pointed, onPoint }: FanProps) {
  const { view } = useWorkspace();
  const { year } = useYear();
  const { metric, horizon } = shown;
  const figures = useDocumentPart((document) => document.figures);
  const drawn = useMemo(() => {
    const { lines, lineFans, fans, draws } = shown;
    const ends = scenarioEnds(fan, lines, lineFans);
    const widest = Math.max(...shownEnds(ends).map((value) => numberWidth(format.value(value), true)));
    const widestName = Math.max(0, ...ends.map(({ name, id }) => textWidth(name, id === fan.id)));
    const columns = fanColumns(width, widest, widestName, fans.length > 1 ? 0 : ends.length - 1);
    const left = Math.max(34, ...extent.map((value) => numberWidth(format.value(value), false) + 14));
    const { right } = columns;
    const years = horizon.end - horizon.base + 1;
    const frame: ChartFrame = { baseYear: horizon.base, years, width, height, left, right, top: 26, bottom: 24 };
    const last = { draws, mean: fan.of.mean[years - 1]!, quantiles: ends[0]!.quantiles! };
    return still<Drawn>({
      fan: series,
      layout: fanChartLayout(series, lines, targets, frame, extent),
      ends,
      othersTitle: (lineFans ? words.uncertainty.medians : words.uncertainty.asProjected)(horizon.end),
      columns,
      chances: fan.whole.targets
        .filter((one) => one.metric === metric)
        .map(({ value, share }) => ({ value, shares: Array.from(share, chanceInWords) })),
      figure: fittedFigure(figurePoint({ figures, horizon }, metric), width - left - right),
      compared: yearIndex(frame, year),
      summary: fanSummary(names(), fan.name, metric, horizon.end, last),
      format: format.value,
      formatFar: ownFormat(names(), metric),
    });
  }, [fan, series, shown, targets, extent, format, width, height, figures, year, metric, horizon]);
  const onExplainChance = useCallback(
    (scenario: string, at: number, reaching: number) =>
      view.setState({ explained: { scenario, metric, year: at, reaching } }),
    [view, metric],
  );
  return (
    <FanChart
      shown={drawn}
      width={width}
      height={height}
      pointed={pointed}
      onYear={useCallback((next: number) => view.setState({ year: next }), [view])}
      onPoint={onPoint}
      onMoveTarget={useTargetMoves(metric)}
      onExplain={useExplainFan(metric)}
      onExplainChance={onExplainChance}
    />
  );
}

/** What is written at the ends: quantiles of the fan, the values of the others. */
const shownEnds = (ends: readonly ScenarioEnd[]): readonly number[] =>
  ends.flatMap(({ value, quantiles }, k) => (k === 0 && quantiles ? quantiles : [value]));

const FIGURE_WORDS = 262;

/** The figure without where it stands, and without any words, as there is room for it. */
const fittedFigure = (figure: FigurePoint | null, room: number): FigurePoint | null =>
  figure && room < FIGURE_WORDS ? { ...figure, text: room < 200 ? '' : figure.text, source: '' } : figure;

/** Room for a number, whichever its digits are: it must not move while they do. */
const numberWidth = (text: string, strong: boolean): number => Math.ceil(textWidth(text.replace(/\d/g, '0'), strong));

/** The fan's own end, then where the others end. */
function scenarioEnds(
  { id, name, mark, of }: ShownFan,
  lines: Fans['lines'],
  lineFans: Fans['lineFans'],
): readonly ScenarioEnd[] {
  const lastOf = (quantiles: readonly Float64Array[]) => quantiles.map((series) => series[series.length - 1]!);
  const own = lastOf(of.quantiles);
  return [
    { id, name, mark, value: own[MEDIAN]!, quantiles: own },
    ...lines.map(({ values, ...line }, k) => ({
      ...line,
      value: values[values.length - 1]!,
      quantiles: lineFans ? lastOf(lineFans[k]!.quantiles) : null,
    })),
  ];
}
