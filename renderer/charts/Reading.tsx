import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { type ReadingRow, type ReadingWords, readingRows } from '../../shared/charts/reading-rows.ts';
import { fitted, textWidth } from './measure-text.ts';

interface ReadingProps extends Omit<ReadingWords, 'most'> {
  readonly series: readonly ChartSeries[];
  readonly t: number;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Explains a scenario's value; the rows are pressed for it. */
  readonly onExplain: ((id: string) => void) | undefined;
}

const ROW = 14;
const MOST_ROWS = 12;
/** Room for a name, at the most, as wide as it would be in 12 px; and how much smaller it is set. */
const MOST_NAME = 240;
const SIZE = 0.93;

/** Every scenario's value at the rule, highest first, with its difference to the baseline. */
export function Reading(props: ReadingProps) {
  const { series, t, x, left, right, top, bottom, format, formatDifference, onExplain } = props;
  const most = Math.max(4, Math.min(MOST_ROWS, Math.floor((bottom - top - 9) / ROW)));
  const { rows, more } = readingRows(series, t, { format, formatDifference, most });
  if (rows.length === 0) return null;
  const names = Math.min(MOST_NAME, Math.max(...rows.map(({ name }) => textWidth(name, true)))) * SIZE;
  const values = Math.max(...rows.map(({ value }) => textWidth(value, true)));
  const gaps = Math.max(...rows.map(({ gap }) => textWidth(gap)));
  const width = 24 + names + 14 + values + (gaps === 0 ? 0 : 12 + gaps) + 8;
  const toLeft = x - left > width + 12 || x - left > right - x;
  const at = toLeft ? Math.max(left + 2, x - width - 10) : Math.min(x + 10, right - width);
  return (
    <g pointerEvents={onExplain ? 'all' : 'none'} transform={`translate(${at},${top})`}>
      <rect className="reading" width={width} height={(rows.length + (more > 0 ? 1 : 0)) * ROW + 9} rx={5} />
      {rows.map((row, k) => (
        <Row key={row.id} row={row} y={k * ROW + 12} width={width} valueX={38 + names + values} onExplain={onExplain} />
      ))}
      {more > 0 && (
        <text x={24} y={rows.length * ROW + 12} dy="0.34em">
          {`and ${more} more`}
        </text>
      )}
    </g>
  );
}

interface RowProps {
  readonly row: ReadingRow;
  readonly y: number;
  readonly width: number;
  readonly valueX: number;
  readonly onExplain: ReadingProps['onExplain'];
}

function Row({ row, y, width, valueX, onExplain }: RowProps) {
  const { id, name, mark, strong, value, gap } = row;
  const ink = `ink${strong ? ' strong' : ''}`;
  return (
    <g className={`reading-row ${markClass(mark)}`} transform={`translate(0,${y})`}>
      {onExplain && (
        // biome-ignore lint/a11y/noStaticElementInteractions: from the keyboard, Enter on the chart and the table do it
        <rect className="reading-press" x={2} y={-7} width={width - 4} height={ROW} onClick={() => onExplain(id)}>
          <title>{`Explain the value of ${name}`}</title>
        </rect>
      )}
      <g pointerEvents="none">
        <path className="mark" d={markerPath(mark, 3.4)} transform="translate(13,0)" />
        <text className={ink} x={24} dy="0.34em">
          {fitted(name, MOST_NAME, true)}
        </text>
        <text className={`end value ${ink}`} x={valueX} dy="0.34em">
          {value}
        </text>
        <text className="end" x={width - 8} dy="0.34em">
          {gap}
        </text>
      </g>
    </g>
  );
}
