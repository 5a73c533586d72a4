import { MEDIAN } from '../../shared/charts/fan-chart-layout.ts';
import { LEVELS } from '../../shared/questions/questions.ts';
import { textWidth } from './measure-text.ts';
import { PressToExplain } from './PressToExplain.tsx';

interface QuantileReadingProps {
  /** In the order of `LEVELS`. */
  readonly quantiles: readonly number[];
  /** Share of draws at or above each target, in words. */
  readonly chances: readonly { readonly label: string; readonly text: string; readonly onExplain: () => void }[];
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly place: (value: number) => number;
  readonly format: (value: number) => string;
  /** Explains the quantile at a level; the rows are pressed for it. */
  readonly onExplain: ((level: number) => void) | undefined;
}

interface Row {
  readonly label: string;
  readonly text: string;
  readonly strong: boolean;
  readonly apart: boolean;
  readonly explain: () => void;
}

const ROW = 14;

/** Names of the quantiles as they are read, highest first. */
export const READINGS = LEVELS.map((level, k) =>
  k === MEDIAN ? 'Median' : `${Math.round(level * 100)}% of draws below`,
);

/** All quantiles at the rule, as points on it and in a box beside it that never leaves the plot. */
export function QuantileReading(props: QuantileReadingProps) {
  const { quantiles, chances, x, left, right, top, place, format, onExplain } = props;
  const rows = quantiles
    .map(
      (value, k): Row => ({
        label: READINGS[k]!,
        text: format(value),
        strong: k === MEDIAN,
        apart: false,
        explain: () => onExplain?.(LEVELS[k]!),
      }),
    )
    .toReversed();
  rows.push(
    ...chances.map(({ label, text, onExplain: explain }, k) => {
      return { label, text, explain, strong: false, apart: k === 0 };
    }),
  );
  const labels = Math.max(...rows.map(({ label, strong }) => textWidth(label, strong))) * 0.93;
  const values = Math.max(...rows.map(({ text }) => textWidth(text, true)));
  const width = 10 + labels + 14 + values + 9;
  const toLeft = x - left > width + 12 || x - left > right - x;
  const at = Math.max(left + 2, toLeft ? x - width - 10 : Math.min(x + 10, right - width));
  const yOf = (k: number) => k * ROW + 12 + (k >= quantiles.length ? 5 : 0);
  return (
    <g pointerEvents="none">
      {quantiles.map((value, k) => (
        <circle key={READINGS[k]} className="quantile-point" cx={x} cy={place(value)} r={k === MEDIAN ? 3 : 2} />
      ))}
      <g transform={`translate(${at},${top})`} pointerEvents={onExplain ? 'all' : 'none'}>
        <rect className="reading" width={width} height={yOf(rows.length - 1) + 10} rx={5} />
        {rows.map(({ label, text, strong, apart, explain }, k) => (
          <g key={label} className="reading-row" transform={`translate(0,${yOf(k)})`}>
            {onExplain && <PressToExplain x={2} width={width - 4} height={ROW} what={label} onPress={explain} />}
            {apart && <line className="grid" x1={10} x2={width - 9} y1={-9.5} y2={-9.5} />}
            <text className={strong ? 'ink strong' : ''} x={10} dy="0.34em" pointerEvents="none">
              {label}
            </text>
            <text className={`end ink value${strong ? ' strong' : ''}`} x={width - 9} dy="0.34em" pointerEvents="none">
              {text}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
