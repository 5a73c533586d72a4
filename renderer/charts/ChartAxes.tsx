import type { ValueAxis } from '../../shared/charts/value-axis.ts';
import type { YearAxis } from '../../shared/charts/year-axis.ts';

interface AxesProps {
  readonly x: YearAxis;
  readonly y: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly format: (value: number) => string;
}

/** Grid lines with their values, and the ground of the projected years. */
export function ValueGrid({ x, y, left, right, top, bottom, format }: AxesProps) {
  const [first = left, second = left] = x.ticks.map((tick) => tick.x);
  return (
    <g>
      <rect
        className="projected"
        x={(first + second) / 2}
        y={top}
        width={Math.max(0, right - (first + second) / 2)}
        height={bottom - top}
      />
      {y.ticks.map((tick, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: where the scale changes, its ticks are moved, not made anew
        <g key={k}>
          <line className={tick === 0 ? 'zero' : 'grid'} x1={left} x2={right} y1={y.place(tick)} y2={y.place(tick)} />
          <text className="end" x={left - 8} y={y.place(tick)} dy="0.32em">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A year nearer than this to the one on its pill would be covered by it. */
const PILL_ROOM = 34;

/** Years under a chart; a click on one chooses it. */
export function YearTicks({ x, y, hidden }: { readonly x: YearAxis; readonly y: number; readonly hidden: number }) {
  const pill = x.place(hidden - (x.ticks[0]?.year ?? hidden));
  return (
    <g>
      {x.ticks.map((tick, t) => (
        <g key={tick.year}>
          <line className="zero" x1={tick.x} x2={tick.x} y1={y} y2={y + 4} />
          {tick.labelled && Math.abs(tick.x - pill) > PILL_ROOM && (
            <text className={`middle${t === 0 ? ' strong ink' : ''}`} x={tick.x} y={y + 15}>
              {tick.year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The year that is read, as a rule with its year on the axis. */
export function YearRule(props: {
  readonly x: number;
  readonly year: number;
  readonly top: number;
  readonly bottom: number;
  readonly hovered: boolean;
}) {
  const { x, year, top, bottom, hovered } = props;
  return (
    <g pointerEvents="none">
      <line className={`rule-line${hovered ? ' hovered' : ''}`} x1={x} x2={x} y1={top} y2={bottom} />
      <rect
        className={`year-pill${hovered ? ' hovered' : ''}`}
        x={x - 19}
        y={bottom + 3}
        width={38}
        height={17}
        rx={3}
      />
      <text className="middle on-pill" x={x} y={bottom + 15}>
        {year}
      </text>
    </g>
  );
}
