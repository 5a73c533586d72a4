import type { ChartSeries } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { textWidth } from './measure-text.ts';

interface ReadingProps {
  readonly series: readonly ChartSeries[];
  readonly t: number;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where lines run at this year, to stay clear of them. */
  readonly format: (value: number) => string;
  readonly formatDifference: (value: number) => string;
}

const ROW = 14;
const MOST_ROWS = 12;

/** Every scenario's value at the rule, highest first, with its difference to the baseline. */
export function Reading({ series, t, x, left, right, top, format, formatDifference }: ReadingProps) {
  const baseline = series.find((one) => one.baseline);
  const rows = series
    .map((one) => ({ one, value: one.values[t] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_ROWS)
    .map(({ one, value }) => ({
      one,
      value: format(value),
      gap: gapText(one, value, baseline?.values[t], formatDifference),
    }));
  if (rows.length === 0) return null;
  const names = Math.max(...rows.map(({ one }) => textWidth(one.name, true))) * 0.93;
  const values = Math.max(...rows.map(({ value }) => textWidth(value, true)));
  const gaps = Math.max(...rows.map(({ gap }) => textWidth(gap)));
  const width = 24 + names + 14 + values + 12 + gaps + 8;
  const toLeft = x - left > width + 12 || x - left > right - x;
  const at = toLeft ? Math.max(left + 2, x - width - 10) : Math.min(x + 10, right - width);
  return (
    <g pointerEvents="none" transform={`translate(${at},${top})`}>
      <rect className="reading" width={width} height={rows.length * ROW + 9} rx={5} />
      {rows.map(({ one, value, gap }, k) => (
        <g key={one.id} className={markClass(one.mark)} transform={`translate(0,${k * ROW + 12})`}>
          <path className="mark" d={markerPath(one.mark, 3.4)} transform="translate(13,0)" />
          <text className={`ink${one.selected || one.baseline ? ' strong' : ''}`} x={24} dy="0.34em">
            {one.name}
          </text>
          <text
            className={`end ink${one.selected || one.baseline ? ' strong' : ''}`}
            x={24 + names + 14 + values}
            dy="0.34em"
          >
            {value}
          </text>
          <text className="end" x={width - 8} dy="0.34em">
            {gap}
          </text>
        </g>
      ))}
    </g>
  );
}

function gapText(
  one: ChartSeries,
  value: number,
  baseline: number | undefined,
  formatDifference: (value: number) => string,
): string {
  if (one.baseline) return 'baseline';
  if (baseline === undefined) return '';
  const gap = value - baseline;
  return Math.abs(gap) <= 1e-9 * Math.max(1, Math.abs(baseline)) ? 'same' : formatDifference(gap);
}
