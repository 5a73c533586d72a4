import { memo, useCallback, useMemo, useState } from 'react';
import type { ScenarioEnd } from '../../../shared/charts/end-bars-layout.ts';
import { type Extent, type FanSeries, fanExtent, MEDIAN } from '../../../shared/charts/fan-chart-layout.ts';
import { fanColumns } from '../../../shared/charts/fan-columns.ts';
import type { ChartFrame } from '../../../shared/charts/line-chart-layout.ts';
import type { FigurePoint } from '../../../shared/charts/line-chart-shapes.ts';
import { FanChart } from '../../charts/FanChart.tsx';
import { figurePoint } from '../../charts/figure-point.ts';
import { Marker } from '../../charts/Marker.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { useTargets } from '../../charts/use-target-moves.ts';
import { chanceInWords, fanSummary } from '../../draws/fan-sentence.ts';
import type { Fans, ShownFan } from '../../draws/use-fans.ts';
import { type MetricFormat, metricFormat, ownFormat } from '../../metrics/metric-format.ts';
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
  const format = metricFormat(metric, extent);
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

const fanSeries = ({ id, name, mark, of }: ShownFan): FanSeries => ({
  id,
  name,
  mark,
  quantiles: of.quantiles,
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
  const { metric, horizon, lines, lineFans, fans } = shown;
  const { move } = useTargets(metric);
  const explain = useExplainFan(metric);
  const years = horizon.end - horizon.base + 1;
  const ends = useMemo(() => scenarioEnds(fan, lines, lineFans), [fan, lines, lineFans]);
  const columns = useMemo(() => {
    const values = Math.max(...shownEnds(ends).map((value) => numberWidth(format.value(value), true)));
    const names = Math.max(0, ...ends.map(({ name, id }) => textWidth(name, id === fan.id)));
    return fanColumns(width, values, names, fans.length > 1 ? 0 : ends.length - 1);
  }, [format, ends, width, fan.id, fans.length]);
  const frame = useMemo((): ChartFrame => {
    const left = Math.max(34, ...extent.map((value) => numberWidth(format.value(value), false) + 14));
    return { baseYear: horizon.base, years, width, height, left, right: columns.right, top: 26, bottom: 24 };
  }, [horizon.base, years, width, height, columns, extent, format]);
  const chances = useMemo(
    () =>
      fan.whole.targets
        .filter((one) => one.metric === metric)
        .map(({ value, share }) => ({ value, shares: Array.from(share, chanceInWords) })),
    [fan.whole.targets, metric],
  );
  const room = width - frame.left - frame.right;
  const figures = useDocumentPart((document) => document.figures);
  const figure = useMemo(
    () => fittedFigure(figurePoint({ figures, horizon }, metric), room),
    [figures, horizon, metric, room],
  );
  const last = {
    draws: shown.draws,
    mean: fan.of.mean[years - 1]!,
    quantiles: fan.of.quantiles.map((values) => values[years - 1]!),
  };
  const onExplainChance = useCallback(
    (scenario: string, at: number, reaching: number) =>
      view.setState({ explained: { scenario, metric, year: at, reaching } }),
    [view, metric],
  );
  const onYear = useCallback((next: number) => view.setState({ year: next }), [view]);
  return (
    <FanChart
      fan={series}
      lines={lines}
      ends={ends}
      othersTitle={(lineFans ? words.uncertainty.medians : words.uncertainty.asProjected)(horizon.end)}
      columns={columns}
      frame={frame}
      extent={extent}
      targets={targets}
      chances={chances}
      figure={figure}
      year={year}
      pointed={pointed}
      summary={fanSummary(fan.name, metric, horizon.end, last)}
      format={format.value}
      formatFar={ownFormat(metric)}
      onYear={onYear}
      onPoint={onPoint}
      onMoveTarget={move}
      onExplain={explain}
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
