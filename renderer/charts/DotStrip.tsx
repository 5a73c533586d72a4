import { memo } from 'react';
import { type Dot, dotStrip } from '../../shared/charts/dot-strip.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';

/** Where each scenario stands between the least and the greatest, on one line; the numbers are in the table. */
export const DotStrip = memo(function DotStrip({
  dots,
  width,
}: {
  readonly dots: readonly Dot[];
  readonly width: number;
}) {
  return (
    <Chart name="dot-strip" frame={{ width, height: 14 }} label={null}>
      <Drawing shapes={dotStrip(dots, width)} />
    </Chart>
  );
});
