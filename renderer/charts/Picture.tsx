import { type ComponentProps, memo } from 'react';
import type { Shapes } from '../../shared/charts/shapes.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import '../../shared/charts/question-charts.css';

interface PictureProps extends Pick<ComponentProps<typeof Chart>, 'name' | 'frame' | 'label'> {
  readonly shapes: Shapes;
}

/** A chart that is looked at, and not read by pointer or keys: a table beside it has its numbers. */
export const Picture = memo(function Picture({ shapes, ...chart }: PictureProps) {
  return (
    <Chart {...chart}>
      <Drawing shapes={shapes} />
    </Chart>
  );
});
