import { memo, useMemo, useState } from 'react';
import {
  type ChanceFrame,
  type ChanceStepsLayout,
  chanceStepsLayout,
  LABEL_WIDTH,
} from '../../shared/charts/chance-steps-layout.ts';
import { markClass } from '../../shared/charts/markers.ts';
import { Chart } from './Chart.tsx';
import { useYearReading } from './use-year-reading.ts';

interface ChanceStepsProps {
  readonly share: ArrayLike<number>;
  /** The chance of a second scenario, drawn as a line. */
  readonly beside?: { readonly share: ArrayLike<number>; readonly mark: number } | undefined;
  readonly frame: ChanceFrame;
  /** The year that is compared. */
  readonly year: number;
  readonly label: string;
  readonly format: (share: number) => string;
  /** What is read in a year, for who cannot see it. */
  readonly spoken: (t: number) => string;
  readonly onYear: (year: number) => void;
  /** Explains the chance in the year that is compared. */
  readonly onExplain: () => void;
}

/** The chance of reaching a target, a step a year, read as the other charts over years are. */
export const ChanceSteps = memo(function ChanceSteps(props: ChanceStepsProps) {
  const { share, beside, frame, year, label, format, spoken, onYear, onExplain } = props;
  const layout = useMemo(() => chanceStepsLayout(share, frame), [share, frame]);
  const { width, height, left, top, bottom, baseYear } = frame;
  const floor = height - bottom;
  const last = layout.steps.length - 1;
  const compared = Math.max(0, Math.min(last, year - baseYear));
  const [pointed, onPoint] = useState<number | null>(null);
  const { t, by, over, chart } = useYearReading({
    x: layout.x,
    frame,
    compared,
    last,
    pointed,
    onPoint,
    onYear: (t) => onYear(baseYear + t),
    onEnter: onExplain,
  });
  return (
    <Chart name="chance-steps" frame={frame} label={label} keys={chart} spoken={by === 'keys' && spoken(t)}>
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
      <Shares layout={layout} read={by === null ? null : t} format={format} />
      <Years layout={layout} compared={compared} pointed={pointed} />
      <rect className="hit" x={left} y={top} width={Math.max(0, width - left)} height={height - top} {...over} />
    </Chart>
  );
});

interface StepsProps {
  readonly layout: ChanceStepsLayout;
}

/** Shares over their steps; the one that is read is always written, and those without room beside it are not. */
function Shares({
  layout: { steps, x, frame },
  read,
  format,
}: StepsProps & { readonly read: number | null; readonly format: (share: number) => string }) {
  return steps.map((step, k) => {
    const apart = read === null ? Number.POSITIVE_INFINITY : Math.abs(x.place(k) - x.place(read));
    if (apart !== 0 && (!step.labelled || apart < LABEL_WIDTH)) return null;
    return (
      <text
        key={step.year}
        className={`middle halo-plain ink${step.strong || apart === 0 ? ' strong' : ''}`}
        x={x.place(k)}
        y={Math.max(frame.top + 1, step.y - 6)}
      >
        {format(step.share)}
      </text>
    );
  });
}

function Years({
  layout: { steps, x, frame },
  compared,
  pointed,
}: StepsProps & { readonly compared: number; readonly pointed: number | null }) {
  const floor = frame.height - frame.bottom;
  const pills = new Set([compared, pointed ?? compared]);
  const free = (t: number) => [...pills].every((pill) => Math.abs(x.place(t) - x.place(pill)) >= LABEL_WIDTH);
  return steps.map(({ year, yearLabelled }, t) => (
    <g key={year}>
      {pills.has(t) && (
        <rect
          className={t === compared ? 'year-pill' : 'year-pill hovered'}
          x={x.place(t) - 17}
          y={floor + 3}
          width={34}
          height={16}
          rx={3}
        />
      )}
      {(pills.has(t) || (yearLabelled && free(t))) && (
        <text className={`middle ${pills.has(t) ? 'on-pill' : ''}`} x={x.place(t)} y={floor + 15}>
          {pills.has(t) ? year : `’${String(year).slice(2)}`}
        </text>
      )}
    </g>
  ));
}

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
