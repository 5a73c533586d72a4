import { type ReactNode, type Ref, type SVGAttributes, useRef } from 'react';
import type { PlotFrame } from '../../shared/charts/plot-frame.ts';
import { words } from '../words.ts';
import { type Live, useDrawn } from './live.ts';
import '../../shared/charts/charts.css';

interface ChartProps {
  /** Classes beside those of every chart. */
  readonly name?: string;
  readonly frame: Pick<PlotFrame, 'width' | 'height'>;
  /** What it shows, for those who do not see it; null: what stands beside it says the same. */
  readonly label: string | null;
  /** What reads it by keys, as it is a stop of the Tab key then; without it, a chart is a picture. */
  readonly keys?: SVGAttributes<SVGSVGElement>;
  readonly ref?: Ref<SVGSVGElement>;
  readonly children: ReactNode;
}

/** What every chart stands in. */
export function Chart({ name = '', frame, label, keys, ref, children }: ChartProps) {
  const { width, height } = frame;
  const role = keys
    ? ({ role: 'application', 'aria-roledescription': words.charts.chart, tabIndex: 0 } as const)
    : label === null
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img' } as const);
  return (
    <svg
      className={name === '' ? 'chart' : `chart ${name}`}
      width={width}
      height={height}
      aria-label={label ?? undefined}
      ref={ref}
      {...role}
      {...keys}
    >
      {children}
    </svg>
  );
}

interface ReadChartProps<T> extends Pick<ChartProps, 'name' | 'frame' | 'children'> {
  readonly shown: Live<T>;
  readonly label: (now: T) => string;
  readonly keys: NonNullable<ChartProps['keys']>;
  /** What was read by keys last; null: nothing of it is said. */
  readonly spoken: ((now: T) => string | false) | null;
}

/** A chart that is read by keys, whose words follow what it shows as its shapes do. */
export function ReadChart<T>({ shown, label, spoken, ...chart }: ReadChartProps<T>) {
  const svg = useRef<SVGSVGElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useDrawn(shown, (now) => {
    svg.current!.setAttribute('aria-label', label(now));
    const words = spoken?.(now) || '';
    if (said.current && said.current.textContent !== words) said.current.textContent = words;
  });
  return (
    <>
      <Chart {...chart} label={null} ref={svg} />
      {spoken && <p className="visually-hidden" aria-live="polite" ref={said} />}
    </>
  );
}
