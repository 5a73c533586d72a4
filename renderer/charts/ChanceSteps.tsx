import { memo, useMemo } from 'react';
import { type ChanceFrame, type ChanceStepsLayout, chanceStepsLayout } from './chance-steps-layout.ts';
import { markClass } from './markers.ts';

interface ChanceStepsProps {
  readonly share: ArrayLike<number>;
  /** The chance of a second scenario, drawn as a line. */
  readonly beside?: { readonly share: ArrayLike<number>; readonly mark: number } | undefined;
  readonly frame: ChanceFrame;
  readonly year: number;
  readonly label: string;
  readonly format: (share: number) => string;
  readonly onYear: (year: number) => void;
}

/** The chance of reaching a target, a step a year; a click on a step makes its year the one that is compared. */
export const ChanceSteps = memo(function ChanceSteps(props: ChanceStepsProps) {
  const { share, beside, frame, year, label, format, onYear } = props;
  const layout = useMemo(() => chanceStepsLayout(share, frame), [share, frame]);
  const { width, height, left, top, bottom } = frame;
  const floor = height - bottom;
  return (
    <svg className="chart chance-steps" width={width} height={height} role="img" aria-label={label}>
      {[0.5, 1].map((level) => (
        <g key={level}>
          <line className="grid" x1={left} x2={width} y1={layout.y(level)} y2={layout.y(level)} />
          <text className="faint" x={left} y={layout.y(level) - 4}>
            {format(level)}
          </text>
        </g>
      ))}
      <path className="chance-area" d={layout.area} />
      <path className="chance-edge" d={layout.edge} />
      {beside && <Beside beside={beside} frame={frame} own={layout} format={format} />}
      <line className="zero" x1={left} x2={width} y1={floor} y2={floor} />
      {layout.steps.map((step) => {
        const middle = step.left + step.width / 2;
        const compared = step.year === year;
        return (
          <g key={step.year}>
            {step.labelled && (
              <text
                className={`middle halo-plain ink${step.strong ? ' strong' : ''}`}
                x={middle}
                y={Math.max(top + 1, step.y - 6)}
              >
                {format(step.share)}
              </text>
            )}
            {compared && <rect className="year-pill" x={middle - 17} y={floor + 3} width={34} height={16} rx={3} />}
            {(step.yearLabelled || compared) && (
              <text className={`middle ${compared ? 'on-pill' : ''}`} x={middle} y={floor + 15}>
                {compared ? step.year : `’${String(step.year).slice(2)}`}
              </text>
            )}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys on the fan chart choose the year too */}
            <rect
              className="hit"
              x={step.left}
              y={top}
              width={step.width}
              height={height - top}
              onClick={() => onYear(step.year)}
            />
          </g>
        );
      })}
    </svg>
  );
});

interface BesideProps {
  readonly beside: NonNullable<ChanceStepsProps['beside']>;
  readonly frame: ChanceFrame;
  readonly own: ChanceStepsLayout;
  readonly format: (share: number) => string;
}

/** Far enough from the own chance of the last year for words of its own, in px. */
const APART = 16;

function Beside({ beside, frame, own, format }: BesideProps) {
  const layout = useMemo(() => chanceStepsLayout(beside.share, frame), [beside.share, frame]);
  const [last, ownLast] = [layout.steps.at(-1), own.steps.at(-1)];
  if (!last || !ownLast) return null;
  return (
    <g className={`end-label ${markClass(beside.mark)}`} pointerEvents="none">
      <path className="chance-other" d={layout.edge} />
      {Math.abs(last.y - ownLast.y) >= APART && (
        <text
          className="middle halo-plain strong"
          x={last.left + last.width / 2}
          y={last.y - 6 < frame.top + 10 ? last.y + 14 : last.y - 6}
        >
          {format(last.share)}
        </text>
      )}
    </g>
  );
}
