import type { EndLabel } from '../../shared/charts/line-chart-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { fitted, textWidth } from './measure-text.ts';

interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  /** Where the lines end, and where the chart does. */
  readonly x: number;
  readonly width: number;
  readonly format: (value: number) => string;
  /** How many more lines there are, and where that is said. */
  readonly more: number;
  readonly moreY: number;
}

const LEADER = 14;

/** Names and values at the ends of lines, with thin leaders where they were nudged apart. */
export function EndLabels({ labels, x, width, format, more, moreY }: EndLabelsProps) {
  return (
    <g>
      {labels.map((label) => {
        const value = label.same ? 'same' : format(label.value);
        const room = width - x - LEADER - 16 - textWidth(value, label.strong) - 10;
        return (
          // Moved as a whole: text that is only moved is not laid out again.
          <g key={label.id} className={`end-label ${markClass(label.mark)}`} transform={`translate(${x},${label.y})`}>
            <path className="leader" d={`M5,${label.lineY - label.y}L${LEADER - 4},0H${LEADER}`} />
            <path className="mark" d={markerPath(label.mark, 4, LEADER + 6)} />
            <text className={label.strong ? 'strong' : ''} x={LEADER + 16} dy="0.34em">
              {fitted(label.name, room, label.strong)}
            </text>
            <text
              className={`end value${label.strong ? ' strong' : ''}${label.same ? ' faint' : ''}`}
              x={width - x}
              dy="0.34em"
            >
              {value}
            </text>
          </g>
        );
      })}
      {more > 0 && (
        <text className="faint more" x={x + LEADER + 16} y={moreY} dy="0.34em">
          {`and ${more} more`}
        </text>
      )}
    </g>
  );
}

/** Room that the longest label needs right of the plot. */
export function labelRoom(names: readonly string[], values: readonly string[], most: number): number {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, true)));
  const widest = Math.max(0, ...values.map((value) => textWidth(value, true)));
  return Math.ceil(Math.min(most, LEADER + 16 + longest + 16 + widest));
}
