import type { LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { meetsName } from '../../shared/charts/target-columns.ts';
import { textWidth } from './measure-text.ts';

/** The base year's value, where a figure of a source stands for it. */
export interface FigurePoint {
  readonly value: number;
  readonly text: string;
  readonly source: string;
}

interface FigureMarkProps {
  readonly layout: Pick<LineChartLayout, 'x' | 'y' | 'targets' | 'frame'>;
  readonly figure: FigurePoint;
}

/** Where the second line stands under the first. */
const SECOND = 13;
/** Words in the plot are set in 11 px, and measured in 12. */
const SIZE = 11 / 12;

/**
 * The figure stands on the base year, its words right of it and clear of the lines, which leave it upwards. Where it
 * stands in the source is left out where that would reach beyond the plot. Where a target's name stands,
 * the words are left out: elsewhere they would be read as another point's.
 */
export function FigureMark({ layout, figure }: FigureMarkProps) {
  const { x, y, targets, frame } = layout;
  const [at, level] = [x.place(0), y.place(figure.value)];
  const floor = frame.height - frame.bottom;
  // Where two lines would not fit between the point and the axis, all is said in one.
  const tight = level + 16 + SECOND > floor - 2;
  const below = tight ? floor - 5 : level + 16;
  const heights = targets.map((target) => target.y);
  const free = ![below, ...(tight ? [] : [below + SECOND])].some((line) => meetsName(heights, line));
  const room = frame.width - frame.right - at - 10;
  const words = (tight ? textWidth(figure.text, true) : 0) + textWidth(`  ${figure.source}`);
  const fits = SIZE * words <= room;
  return (
    <g pointerEvents="none">
      <circle className="figure-point" cx={at} cy={level} r={4.5} />
      {free && (
        <text className="ink strong halo" x={at + 10} y={below}>
          {figure.text}
          {tight && fits && <tspan className="figure-source">{`  ${figure.source}`}</tspan>}
        </text>
      )}
      {free && !tight && fits && (
        <text className="halo" x={at + 10} y={below + SECOND}>
          {figure.source}
        </text>
      )}
    </g>
  );
}
