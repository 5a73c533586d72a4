import { memo, useCallback, useMemo } from 'react';
import { extentOf } from '../../../shared/charts/value-axis.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { scaledUnit } from '../../../shared/wording/scaled-unit.ts';
import { chartSeries } from '../../charts/chart-series.ts';
import { SmallMultiple } from '../../charts/SmallMultiple.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import {
  useDocumentPart,
  useLaterVisibleScenarios,
  useView,
  type useVisibleScenarios,
  useWorkspace,
} from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { usePrices, usePriceYear } from './price-year.ts';

const SHOWN: readonly MetricName[] = [
  'exports',
  'imports',
  'balance',
  'workers',
  'remittances',
  'fdi',
  'jobs',
  'externalInflow',
];
const GAP = 12;
/** Below this width of the view the last two give way. */
const NARROW = 760;

/** The other metrics at a glance; choosing one makes it the main chart. */
export const Multiples = memo(function Multiples({
  width,
  height,
  years,
}: Pick<MultipleProps, 'width' | 'height' | 'years'>) {
  const scenarios = useLaterVisibleScenarios(usePrices());
  const metric = useView((view) => view.metric);
  const known = useDocumentPart(shownMetrics);
  if (width === 0) return null;
  const shown = SHOWN.map((name) => (name === metric ? 'trade' : name))
    .filter((name) => known.includes(name))
    .slice(0, width < NARROW ? 6 : 8);
  const each = Math.floor((width - (shown.length - 1) * GAP) / shown.length);
  return (
    <div className={compareStyles.multiples}>
      {shown.map((name) => (
        <Multiple key={name} name={name} scenarios={scenarios} width={each} height={height} years={years} />
      ))}
    </div>
  );
});

interface MultipleProps {
  readonly name: MetricName;
  readonly scenarios: ReturnType<typeof useVisibleScenarios>;
  readonly width: number;
  readonly height: number;
  /** Whether the years stand below each. */
  readonly years: boolean;
}

const Multiple = memo(function Multiple({ name, scenarios, width, height, years }: MultipleProps) {
  const selected = useView((view) => view.selected);
  const horizon = useDocumentPart((document) => document.horizon);
  const { view } = useWorkspace();
  const series = useMemo(() => chartSeries(scenarios, name, selected), [scenarios, name, selected]);
  const [least, most] = extentOf(series);
  const { factor, unit } = scaledUnit(names(), name, Math.max(-least, most));
  const priceYear = usePriceYear();
  const onChoose = useCallback(() => view.setState({ metric: name }), [view, name]);
  const { value } = metricFormat(names(), name, [most / factor]);
  const format = useCallback((of: number) => value(of / factor), [value, factor]);
  const { label, help } = names().metric(name);
  const short: Readonly<Partial<Record<MetricName, string>>> = words.compare.short;
  return (
    <SmallMultiple
      label={short[name] ?? label}
      help={
        priceYear !== null && metricIn(names(), name).unit === 'USD m'
          ? words.compare.helpAtPrices(help, priceYear)
          : help
      }
      unit={unit}
      factor={factor}
      series={series}
      width={width}
      height={height}
      years={years ? [horizon.base, horizon.end] : null}
      format={format}
      onChoose={onChoose}
    />
  );
});
