import type { LineChartLayout } from './line-chart-layout.ts';

/** The base year's value, where a figure of a source stands for it. */
export interface FigurePoint {
  readonly value: number;
  readonly text: string;
  readonly source: string;
}

interface FigureMarkProps {
  readonly layout: Pick<LineChartLayout, 'x' | 'y' | 'frame'>;
  readonly figure: FigurePoint;
}

/** The figure stands on the base year, its words right of it and clear of the lines, which leave it upwards. */
export function FigureMark({ layout, figure }: FigureMarkProps) {
  const { x, y, frame } = layout;
  const [at, level] = [x.place(0), y.place(figure.value)];
  const below = Math.min(level + 16, frame.height - frame.bottom - 20);
  return (
    <g pointerEvents="none">
      <circle className="figure-point" cx={at} cy={level} r={4.5} />
      <text className="ink strong halo" x={at + 10} y={below}>
        {figure.text}
      </text>
      <text className="halo" x={at + 10} y={below + 13}>
        {figure.source}
      </text>
    </g>
  );
}
