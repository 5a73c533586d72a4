import type { ReactNode, SVGAttributes } from 'react';
import type { PlotFrame } from '../../shared/charts/plot-frame.ts';
import { words } from '../words.ts';
import './charts.css';

interface ChartProps {
  /** Classes beside those of every chart. */
  readonly name?: string;
  readonly frame: Pick<PlotFrame, 'width' | 'height'>;
  /** What it shows, for those who do not see it; null: what stands beside it says the same. */
  readonly label: string | null;
  /** What reads it by keys, as it is a stop of the Tab key then; without it, a chart is a picture. */
  readonly keys?: SVGAttributes<SVGSVGElement>;
  /** What was read by keys last. */
  readonly spoken?: string | false | undefined;
  readonly children: ReactNode;
}

/** What every chart stands in. */
export function Chart({ name = '', frame, label, keys, spoken, children }: ChartProps) {
  const { width, height } = frame;
  const role = keys
    ? ({ role: 'application', 'aria-roledescription': words.charts.chart, tabIndex: 0 } as const)
    : label === null
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img' } as const);
  return (
    <>
      <svg
        className={name === '' ? 'chart' : `chart ${name}`}
        width={width}
        height={height}
        aria-label={label ?? undefined}
        {...role}
        {...keys}
      >
        {children}
      </svg>
      {spoken !== undefined && (
        <p className="visually-hidden" aria-live="polite">
          {spoken}
        </p>
      )}
    </>
  );
}
