import { memo, useMemo, useState } from 'react';
import { type ChanceFrame, chanceStepsLayout } from '../../shared/charts/chance-steps-layout.ts';
import { chanceHitArea, chanceSteps } from '../../shared/charts/chance-steps-shapes.ts';
import { yearIndex } from '../../shared/charts/year-axis.ts';
import { ReadChart } from './Chart.tsx';
import { Drawing, LiveDrawing } from './Drawing.tsx';
import { still } from './live.ts';
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
  const other = useMemo(
    () => (beside ? { layout: chanceStepsLayout(beside.share, frame), mark: beside.mark } : null),
    [beside, frame],
  );
  const last = layout.steps.length - 1;
  const compared = yearIndex({ baseYear: frame.baseYear, years: last + 1 }, year);
  const [pointed, onPoint] = useState<number | null>(null);
  const { by, over, chart } = useYearReading({
    years: () => ({ x: layout.x, frame, compared, last }),
    pointed,
    onPoint,
    onYear: (t) => onYear(frame.baseYear + t),
    onEnter: onExplain,
  });
  const t = pointed ?? compared;
  return (
    <ReadChart
      name="chance-steps"
      shown={still(null)}
      frame={frame}
      label={() => label}
      keys={chart}
      spoken={() => by === 'keys' && spoken(t)}
    >
      <Drawing
        shapes={chanceSteps({ layout, beside: other, compared, pointed, read: by === null ? null : t, format })}
      />
      <LiveDrawing shown={still(frame)} shapes={(frame) => [chanceHitArea(frame)]} {...over} />
    </ReadChart>
  );
});
