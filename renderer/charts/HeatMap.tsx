import { type KeyboardEvent, memo } from 'react';
import type { ContourLine, HeatMapLayout } from '../../shared/charts/heat-map-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { plotOf } from '../../shared/charts/plot-frame.ts';
import { targetKind } from '../../shared/charts/targets.ts';
import { words } from '../words.ts';
import { Chart } from './Chart.tsx';
import { MapHandle, type MapHandleProps } from './MapHandle.tsx';
import { usePlotReading } from './use-plot-reading.ts';
import '../../shared/charts/question-charts.css';

/** A node of the grid: its place among the values across and up. */
export interface MapCell {
  readonly i: number;
  readonly j: number;
}

interface HeatMapProps {
  readonly layout: HeatMapLayout;
  readonly mark: number;
  readonly columns: number;
  readonly rows: number;
  readonly cell: MapCell | null;
  /** The cell was chosen and stays; choosing it again lets it go. */
  readonly kept: boolean;
  /** Where reading by keys starts. */
  readonly home: MapCell;
  readonly summary: string;
  readonly format: (value: number) => string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** The scenario's point, where it lies on the map and can be moved. */
  readonly handle: Omit<MapHandleProps, 'frame' | 'x' | 'y'> | null;
  readonly onRead: (cell: MapCell | null) => void;
  readonly onKeep: (cell: MapCell | null) => void;
}

/** A metric over two assumptions as bands with contour lines; every node is read by pointer or keys. */
export const HeatMap = memo(function HeatMap(props: HeatMapProps) {
  const { layout, mark, columns, rows, cell, kept, home, summary, handle, onRead, onKeep } = props;
  const { frame, x, y } = layout;
  const { left, top, edge, floor, ...plot } = plotOf(frame);
  const { over, chart } = usePlotReading<MapCell>({
    frame,
    under: ([across, down]) => ({
      i: nearest((across - left) / (plot.width || 1), columns),
      j: nearest((floor - down) / (plot.height || 1), rows),
    }),
    keyed: (event) => keyedCell(event, { cell, kept, home, columns, rows }),
    onRead,
    onChoose: onKeep,
  });
  return (
    <Chart name={`heat-map ${markClass(mark)}`} frame={frame} label={summary} keys={chart}>
      <Ground layout={layout} format={props.format} formatX={props.formatX} formatY={props.formatY} />
      {cell && (
        <Crosshair
          x={left + (cell.i / (columns - 1)) * (edge - left)}
          y={floor - (cell.j / (rows - 1)) * (floor - top)}
          left={left}
          floor={floor}
          kept={kept}
        />
      )}
      <Points points={layout.points} />
      <rect className="hit" x={left} y={top} width={plot.width} height={plot.height} {...over} />
      {handle && <MapHandle {...handle} frame={frame} x={x} y={y} />}
    </Chart>
  );
});

const nearest = (share: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));

interface Kept extends Pick<HeatMapProps, 'cell' | 'kept' | 'home' | 'columns' | 'rows'> {}

/** The cell a key leads to; the first key reads where the scenario stands, Escape lets go. */
function keyedCell({ key, shiftKey }: KeyboardEvent, { cell, kept, home, columns, rows }: Kept) {
  if (key === 'Escape') return cell === null ? undefined : null;
  const move = MOVES[key];
  if (!move) return undefined;
  const at = cell ?? home;
  if (cell === null || !kept) return at;
  const step = shiftKey ? 5 : 1;
  return {
    i: Math.max(0, Math.min(columns - 1, at.i + move[0] * step)),
    j: Math.max(0, Math.min(rows - 1, at.j + move[1] * step)),
  };
}

const MOVES: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface GroundProps {
  readonly layout: HeatMapLayout;
  readonly format: (value: number) => string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

const Ground = memo(function Ground({ layout, format, formatX, formatY }: GroundProps) {
  const { frame, x, y, bands, lines } = layout;
  const { width, height, left, right, top, bottom } = frame;
  const [edge, floor] = [width - right, height - bottom];
  const clip = `map-${width}-${height}`;
  return (
    <g pointerEvents="none">
      <clipPath id={clip}>
        <rect x={left} y={top} width={Math.max(0, edge - left)} height={Math.max(0, floor - top)} />
      </clipPath>
      <rect
        className="band"
        style={strength(0)}
        x={left}
        y={top}
        width={Math.max(0, edge - left)}
        height={Math.max(0, floor - top)}
      />
      <g clipPath={`url(#${clip})`}>
        {bands.map((band) => (
          <path key={band.value} className="band" style={strength(band.strength)} d={band.path} />
        ))}
      </g>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className="zero" x1={x.place(tick)} x2={x.place(tick)} y1={floor} y2={floor + 4} />
          <text className="middle" x={x.place(tick)} y={floor + 15}>
            {formatX(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="zero" x1={left - 4} x2={left} y1={y.place(tick)} y2={y.place(tick)} />
          <text className="end" x={left - 8} y={y.place(tick)} dy="0.32em">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {lines.map((line) => (
        <path key={keyOf(line)} className={lineClass(line)} d={line.path} />
      ))}
      {lines.map((line) => (
        <ContourLabel key={keyOf(line)} line={line} bands={bands} format={format} />
      ))}
    </g>
  );
});

/** A target may be dragged onto another one, and is still its own line. */
const keyOf = ({ value, target }: ContourLine): string => (target === null ? `${value}` : `target-${target}`);

const lineClass = ({ target }: ContourLine): string =>
  ['contour', ...(target === null ? [] : ['target-contour', targetKind(target)])].join(' ');

const Points = memo(function Points({ points }: { readonly points: HeatMapLayout['points'] }) {
  return (
    <g pointerEvents="none">
      {points.map((point) => (
        <g key={point.id} className={`end-label ${markClass(point.mark)}`} data-scenario={point.id}>
          <path
            className="mark"
            d={markerPath(point.mark, point.selected ? 6 : 4.5)}
            transform={`translate(${point.x},${point.y})`}
          />
          {point.label && (
            <text
              className={`on-map${point.selected ? ' strong' : ''}`}
              style={strength(0)}
              textAnchor={point.label.anchor}
              x={point.label.x}
              y={point.label.y}
              dy="0.34em"
            >
              {point.text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});

/** The share of the scenario's colour in a band: enough to tell bands apart, little enough to read words on them. */
const strength = (share: number) => ({ '--strength': `${Math.round(3 + share * 43)}%` }) as React.CSSProperties;

function ContourLabel({
  line,
  bands,
  format,
}: {
  readonly line: ContourLine;
  readonly bands: HeatMapLayout['bands'];
  readonly format: (value: number) => string;
}) {
  if (!line.label) return null;
  const above = bands.findLast((band) => band.value <= line.value)?.strength ?? 0;
  const half = bands.length === 0 ? 0 : 0.5 / bands.length;
  const { x, y, angle } = line.label;
  return (
    <text
      className={`middle contour-label${line.target === null ? '' : ' target-name'}`}
      style={strength(line.target === null ? Math.max(0, above - half) : above)}
      transform={`translate(${x},${y}) rotate(${angle})`}
      dy="0.34em"
    >
      {line.target === null ? format(line.value) : words.charts.target(format(line.value))}
    </text>
  );
}

interface CrosshairProps {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly floor: number;
  readonly kept: boolean;
}

/** The place that is read, and the way from it to both axes. */
function Crosshair({ x, y, left, floor, kept }: CrosshairProps) {
  return (
    <g pointerEvents="none" className={kept ? 'crosshair kept' : 'crosshair'}>
      <path d={`M${left},${y}H${x}V${floor}`} />
      <circle cx={x} cy={y} r={4.5} />
    </g>
  );
}
