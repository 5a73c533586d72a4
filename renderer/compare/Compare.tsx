import { Copy } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { chartSummary } from '../charts/chart-summary.ts';
import { DifferenceStrip } from '../charts/DifferenceStrip.tsx';
import { labelRoom } from '../charts/EndLabels.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import type { ChartFrame } from '../charts/line-chart-layout.ts';
import type { MovePoint } from '../charts/PointHandles.tsx';
import { SmallMultiple } from '../charts/SmallMultiple.tsx';
import { useSize } from '../charts/useSize.ts';
import { extentOf } from '../charts/value-axis.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { projectedScenarios } from '../document/projections.ts';
import type { TableOf } from '../view/view-store.ts';
import {
  useCommands,
  useDocument,
  useScenarios,
  useView,
  useVisibleScenarios,
  useWorkspace,
} from '../workspace/workspace-context.ts';
import { AssumptionTable } from './AssumptionTable.tsx';
import { chartSeries } from './chart-series.ts';
import { figurePoint } from './figure-point.ts';
import { metricFormat } from './metric-format.ts';
import { growthToReach } from './point-drag.ts';
import { Tiles } from './Tiles.tsx';
import { ValueTable } from './ValueTable.tsx';
import '../charts/charts.css';
import './compare.css';

const METRIC_OPTIONS = METRIC_NAMES.map((id) => ({ id, label: METRICS[id].label }));
const MULTIPLES: readonly MetricName[] = [
  'exports',
  'imports',
  'balance',
  'workers',
  'remittances',
  'fdi',
  'jobs',
  'externalInflow',
];
const TABLES: readonly { readonly id: TableOf; readonly label: string }[] = [
  { id: 'year', label: 'Values in the year' },
  { id: 'cumulative', label: 'Sums to the year' },
  { id: 'presentValue', label: 'Present values' },
  { id: 'assumptions', label: 'Assumptions' },
];

/** All visible scenarios beside each other: one metric large, the others small, and a table of them all. */
export function Compare() {
  const document = useDocument();
  const visible = useVisibleScenarios();
  const later = useDeferredValue(visible);
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div className="compare" ref={ref}>
      {visible.length === 0 ? (
        <p className="empty">No scenario is shown. Show one with the eye beside its name.</p>
      ) : (
        <>
          <HeadTiles scenarios={later} />
          {size.width > 0 && <MainChart document={document} width={size.width} height={size.height} />}
          <Multiples width={size.width} />
          <Table />
        </>
      )}
    </div>
  );
}

function useExplain() {
  const { view } = useWorkspace();
  return useCallback(
    (scenario: string, metric: MetricName) => view.setState(({ year }) => ({ explained: { scenario, metric, year } })),
    [view],
  );
}

function HeadTiles({ scenarios }: { readonly scenarios: ReturnType<typeof useVisibleScenarios> }) {
  const all = useDeferredValue(useScenarios());
  const year = useView((view) => view.year);
  const selected = useView((view) => view.selected);
  const { horizon } = useDocument();
  return (
    <Tiles
      scenarios={scenarios}
      all={all}
      selected={selected}
      t={yearIndex(year, horizon)}
      year={clampedYear(year, horizon)}
      onExplain={useExplain()}
    />
  );
}

const clampedYear = (year: number, { base, end }: ScenarioDocument['horizon']): number =>
  Math.max(base, Math.min(end, year));
const yearIndex = (year: number, horizon: ScenarioDocument['horizon']): number =>
  clampedYear(year, horizon) - horizon.base;

/** What the main chart, the strip, the multiples and the table leave to each other, by the height there is. */
const chartHeight = (height: number): number => Math.max(170, Math.min(330, Math.round(height * 0.33)));

function MainChart({
  document,
  width,
  height,
}: {
  readonly document: ScenarioDocument;
  readonly width: number;
  readonly height: number;
}) {
  const scenarios = useVisibleScenarios();
  const metric = useView((view) => view.metric);
  const selected = useView((view) => view.selected);
  const year = useView((view) => view.year);
  const differences = useView((view) => view.differences);
  const { view, documents, edit } = useWorkspace();
  const commands = useCommands();
  const { horizon, baseline, targets: allTargets } = document;
  const reference = seriesOf(projectedScenarios(document)[0]!.projection, metric);
  const series = useMemo(
    () => chartSeries(scenarios, metric, selected, differences ? reference : null),
    [scenarios, metric, selected, differences, reference],
  );
  const levels = useMemo(() => chartSeries(scenarios, metric, selected), [scenarios, metric, selected]);
  const [least, most] = extentOf(series);
  const format = metricFormat(metric, [least, most]);
  const room = labelRoom(
    scenarios.map(({ name }) => name),
    [format.value(most), format.value(least)],
    Math.min(260, width * 0.3),
  );
  const years = horizon.end - horizon.base + 1;
  const tall = chartHeight(height);
  const frame = useMemo(
    (): ChartFrame => ({
      baseYear: horizon.base,
      years,
      width,
      height: tall,
      left: 52,
      right: room,
      top: 10,
      bottom: 24,
    }),
    [horizon.base, years, width, tall, room],
  );
  const strip = useMemo((): ChartFrame => ({ ...frame, height: 92, top: 10, bottom: 10 }), [frame]);
  const targets = useMemo(
    () => (differences ? [] : allTargets.filter((target) => target.metric === metric).map(({ value }) => value)),
    [allTargets, metric, differences],
  );
  const figure = useMemo(() => (differences ? null : figurePoint(document, metric)), [document, metric, differences]);
  const unit = METRICS[metric].unit;
  const title = `${METRICS[metric].label}${unit === '1' ? ', %' : `, ${unit}${METRICS[metric].kind === 'flow' ? ' a year' : ''}`}`;
  const onYear = useCallback((next: number) => view.setState({ year: next }), [view]);
  const movable = !differences && (metric === 'exports' || metric === 'imports') ? metric : null;
  const onMovePoint: MovePoint | undefined = useMemo(
    () =>
      movable === null
        ? undefined
        : (t, value, phase) => {
            if (phase === 'start') documents.beginGesture();
            if (phase === 'end') documents.endGesture();
            if (phase !== 'move') return;
            const current = documents.getState().document;
            const scenario = projectedScenarios(current).find(({ id }) => id === view.getState().selected);
            if (!scenario) return;
            const growth = growthToReach(movable, t, value, scenario.assumptions, scenario.projection, current.horizon);
            const overrides = { ...scenario.assumptions[movable].overrides, [current.horizon.base + t]: growth };
            edit((d) => setValue(d, { scenario: scenario.id, path: `${movable}.overrides`, value: overrides }));
          },
    [movable, documents, view, edit],
  );
  const stripped = useDeferredValue(levels);
  const strippedReference = useDeferredValue(reference);

  return (
    <section className="main-chart" aria-label={title}>
      <div className="chart-head">
        <div>
          <Select
            label="Metric of the main chart"
            value={metric}
            options={METRIC_OPTIONS}
            onChange={(id) => view.setState({ metric: id })}
            shown={<h2>{differences ? `${title}, difference to ${baseline.name}` : title}</h2>}
          />
          <p>{`${METRICS[metric].help}${unit === 'USD m' ? ', current prices' : ''}. ${baseline.name} is the baseline.${movable === null ? '' : ' Drag a point to set the growth of its year.'}`}</p>
        </div>
        <div className="chart-tools">
          <Button small pressed={differences} onPress={commands['view.differences'].perform}>
            Differences
          </Button>
          <Button small onPress={commands['view.copyTable'].perform} label="Copy the table">
            <Copy size={13} aria-hidden />
            <span className="copy-word">Copy</span>
          </Button>
        </div>
      </div>
      <LineChart
        series={series}
        frame={frame}
        targets={targets}
        figure={figure}
        year={clampedYear(year, horizon)}
        summary={chartSummary(title, series, horizon.base, format.value)}
        format={differences ? format.difference : format.value}
        formatDifference={format.difference}
        onYear={onYear}
        onMovePoint={onMovePoint}
      />
      {!differences && height >= 640 && (
        <div className="strip">
          <h3>{`Difference to ${baseline.name}, ${unit === '1' ? 'percentage points' : unit}`}</h3>
          <DifferenceStrip
            series={stripped}
            baseline={strippedReference}
            frame={strip}
            year={clampedYear(year, horizon)}
            format={format.difference}
            label={`${title}: every scenario minus ${baseline.name}`}
          />
        </div>
      )}
    </section>
  );
}

function Multiples({ width }: { readonly width: number }) {
  const scenarios = useDeferredValue(useVisibleScenarios());
  const metric = useView((view) => view.metric);
  const selected = useView((view) => view.selected);
  const { horizon } = useDocument();
  const { view } = useWorkspace();
  if (width === 0) return null;
  const shown = MULTIPLES.map((name) => (name === metric ? 'trade' : name)).slice(0, width < 760 ? 6 : 8);
  const each = Math.floor((width - (shown.length - 1) * 10) / shown.length);
  return (
    <div className="multiples">
      {shown.map((name) => (
        <Multiple
          key={name}
          name={name}
          scenarios={scenarios}
          selected={selected}
          width={each}
          years={`${horizon.base}${horizon.end}`}
          onChoose={() => view.setState({ metric: name })}
        />
      ))}
    </div>
  );
}

interface MultipleProps {
  readonly name: MetricName;
  readonly scenarios: ReturnType<typeof useVisibleScenarios>;
  readonly selected: string;
  readonly width: number;
  readonly years: string;
  readonly onChoose: () => void;
}

function Multiple({ name, scenarios, selected, width, years, onChoose }: MultipleProps) {
  const series = useMemo(() => chartSeries(scenarios, name, selected), [scenarios, name, selected]);
  const [, most] = extentOf(series);
  const { unit, label } = METRICS[name];
  const format = metricFormat(name, [most]);
  return (
    <SmallMultiple
      label={label.replace(' in new projects', '').replace('New-project ', '')}
      unit={unit}
      series={series}
      width={width}
      height={56}
      current={false}
      years={years}
      format={format.value}
      onChoose={onChoose}
    />
  );
}

function Table() {
  const scenarios = useDeferredValue(useVisibleScenarios());
  const selected = useView((view) => view.selected);
  const year = useView((view) => view.year);
  const table = useView((view) => view.table);
  const percent = useView((view) => view.percent);
  const { horizon } = useDocument();
  const { view } = useWorkspace();
  const explain = useExplain();
  const onSelect = useCallback((id: string) => view.setState({ selected: id }), [view]);
  return (
    <section className="tables" aria-label="Table">
      <div className="table-head">
        <Select
          label="What the table shows"
          value={table}
          options={TABLES}
          onChange={(id) => view.setState({ table: id })}
        />
        {table !== 'assumptions' && (
          <label className="only-changed">
            <input
              type="checkbox"
              checked={percent}
              onChange={(event) => view.setState({ percent: event.currentTarget.checked })}
            />
            Differences in %
          </label>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Table of scenarios">
        {table === 'assumptions' ? (
          <AssumptionTable scenarios={scenarios} />
        ) : (
          <ValueTable
            scenarios={scenarios}
            selected={selected}
            t={yearIndex(year, horizon)}
            year={clampedYear(year, horizon)}
            kind={table}
            percent={percent}
            onSelect={onSelect}
            onExplain={explain}
          />
        )}
      </section>
    </section>
  );
}
