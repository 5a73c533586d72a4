import type { EndLabel } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { textWidth } from './measure-text.ts';

interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  /** Where the lines end, and where the chart does. */
  readonly x: number;
  readonly width: number;
  readonly format: (value: number) => string;
}

const LEADER = 14;

/** Names and values at the ends of lines, with thin leaders where they were nudged apart. */
export function EndLabels({ labels, x, width, format }: EndLabelsProps) {
  const nameX = x + LEADER + 16;
  return (
    <g>
      {labels.map((label) => {
        const value = label.same ? 'same' : format(label.value);
        const room = width - nameX - textWidth(value, label.strong) - 10;
        return (
          <g key={label.id} className={`end-label ${markClass(label.mark)}`}>
            <path
              className="leader"
              d={`M${x + 5},${label.lineY}L${x + LEADER - 4},${label.y}L${x + LEADER},${label.y}`}
            />
            <path
              className="mark"
              d={markerPath(label.mark, 4)}
              transform={`translate(${x + LEADER + 6},${label.y})`}
            />
            <text className={label.strong ? 'strong' : ''} x={nameX} y={label.y} dy="0.34em">
              {fitted(label.name, room, label.strong)}
            </text>
            <text
              className={`end value${label.strong ? ' strong' : ''}${label.same ? ' faint' : ''}`}
              x={width}
              y={label.y}
              dy="0.34em"
            >
              {value}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** As much of a name as there is room for. */
export function fitted(name: string, room: number, strong: boolean): string {
  if (textWidth(name, strong) <= room) return name;
  let length = name.length - 1;
  while (length > 1 && textWidth(`${name.slice(0, length).trimEnd()}…`, strong) > room) length--;
  return `${name.slice(0, length).trimEnd()}…`;
}

/** Room that the longest label needs right of the plot. */
export function labelRoom(names: readonly string[], values: readonly string[], most: number): number {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, true)));
  const widest = Math.max(0, ...values.map((value) => textWidth(value, true)));
  return Math.ceil(Math.min(most, LEADER + 16 + longest + 16 + widest));
}
