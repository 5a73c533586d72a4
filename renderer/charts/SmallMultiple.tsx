import { memo, useMemo } from 'react';
import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { smallMultiple, smallMultipleLayout } from '../../shared/charts/small-multiple-layout.ts';
import { words } from '../words.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import { textWidth } from './measure-text.ts';
import smallMultipleStyles from './small-multiple.module.css';

interface SmallMultipleProps {
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  /** How many of the values' own unit make one of `unit`. */
  readonly factor: number;
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  /** First and last calendar year, where they stand below it. */
  readonly years: readonly [first: number, last: number] | null;
  readonly format: (value: number) => string;
  readonly onChoose: () => void;
}

/** Room right of the plot for a marker and a gap. */
const BEFORE_LABEL = 10;

/** Another metric at a glance; choosing it makes it the main chart. */
export const SmallMultiple = memo(function SmallMultiple(props: SmallMultipleProps) {
  const { label, help, unit, factor, series, width, height, years, format, onChoose } = props;
  const labels = Math.max(
    18,
    ...series
      .filter((one) => one.baseline || one.selected)
      .map(({ values }) => textWidth(format(values[values.length - 1] ?? 0), true)),
  );
  const plot = Math.max(24, Math.floor(width - BEFORE_LABEL - labels));
  const { layout, drawn } = useMemo(() => {
    const layout = smallMultipleLayout(series, plot, height);
    return { layout, drawn: smallMultiple(series, layout, { width: plot, height, years }, format) };
  }, [series, plot, height, years, format]);
  return (
    <button
      type="button"
      className={smallMultipleStyles.multiple}
      onClick={onChoose}
      title={words.charts.smallMultiple(label, help)}
    >
      <b>{label}</b>
      <span>{unit === '1' ? format(layout.top) : `${words.numbers.exactly(layout.top / factor)} ${unit}`}</span>
      <Chart frame={{ width, height: drawn.height }} label={null}>
        <Drawing shapes={drawn.shapes} />
      </Chart>
    </button>
  );
});
