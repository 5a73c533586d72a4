import { memo, useMemo } from 'react';
import { type DensityCurve, densityLayout } from '../../shared/charts/density-layout.ts';
import { Chart } from './Chart.tsx';

interface DensityPictureProps {
  readonly curve: DensityCurve | number;
  /** The value that is set. */
  readonly tick: number;
  readonly width: number;
  readonly height: number;
}

/** A small picture of a distribution; its words stand beside it. */
export const DensityPicture = memo(function DensityPicture({ curve, tick, width, height }: DensityPictureProps) {
  const layout = useMemo(() => densityLayout(curve, tick, { width, height }), [curve, tick, width, height]);
  return (
    <Chart name="density" frame={{ width, height: height + 4 }} label={null}>
      <path className="density-area" d={layout.area} />
      <path className="density-curve" d={layout.curve} />
      <line className="zero" x1={0} x2={width} y1={layout.baseY + 0.5} y2={layout.baseY + 0.5} />
      <line className="density-tick" x1={layout.tickX} x2={layout.tickX} y1={height - 9} y2={height + 3} />
    </Chart>
  );
});
