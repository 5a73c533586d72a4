import { memo, useCallback, useMemo } from 'react';
import { differenceStripLayout, type Leaving } from '../../shared/charts/difference-strip-layout.ts';
import type { ChartFrame, ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { isolated } from '../../shared/formats/shown-name.ts';
import { ValueGrid } from './ChartAxes.tsx';
import { EndLabels } from './EndLabels.tsx';
import { fitted, textWidth } from './measure-text.ts';

interface DifferenceStripProps {
  readonly series: readonly ChartSeries[];
  readonly baseline: ArrayLike<number>;
  readonly frame: ChartFrame;
  readonly year: number;
  readonly format: (value: number) => string;
  readonly label: string;
  /** Room right of the words over the strip, in px: for the names of lines that leave it through others. */
  readonly roomAbove: number;
}

/** Room for a name on a line, at the most. */
const MOST_NAME = 180;
/** Room for the marker before the words on a line. */
const MARK_ROOM = 9;

/** Middle of the line of words over the strip, and how far names stand apart in it. */
const ABOVE = -9;
const APART = 12;

interface Above {
  readonly id: string;
  readonly mark: number;
  readonly words: string;
  readonly x: number;
}

/**
 * Names for which the strip has no clear place, over it at its right, as far as there is room beside what stands there;
 * of those left out it is said how many.
 */
export function aboveStrip(
  leaving: readonly Leaving[],
  width: number,
  room: number,
  format: (value: number) => string,
): { readonly named: readonly Above[]; readonly more: { readonly words: string; readonly x: number } | null } {
  const unnamed = leaving.filter(({ clear }) => !clear).toReversed();
  for (let count = unnamed.length; ; count--) {
    let end = width;
    const named = unnamed.slice(0, count).map(({ id, name, mark, value }): Above => {
      const words = `${isolated(fitted(name, MOST_NAME, false))}: ${format(value)}`;
      const x = end - MARK_ROOM - textWidth(words);
      end = x - APART;
      return { id, mark, words, x };
    });
    const left = unnamed.length - count;
    const words = `and ${left} more`;
    const more = left === 0 ? null : { words, x: end - textWidth(words) };
    if (count === 0 || (more ?? named.at(-1))!.x >= width - room) return { named, more };
  }
}

/** Every scenario minus the baseline: levels hide what differs. */
export const DifferenceStrip = memo(function DifferenceStrip({
  series,
  baseline,
  frame,
  year,
  format,
  label,
  roomAbove,
}: DifferenceStripProps) {
  const last = frame.baseYear + frame.years - 1;
  const said = useCallback(
    (name: string, value: number) => `${isolated(fitted(name, MOST_NAME, false))}: ${format(value)} by ${last}`,
    [format, last],
  );
  const layout = useMemo(() => {
    const roomOf = (name: string, value: number) => MARK_ROOM + textWidth(said(name, value));
    return differenceStripLayout(series, baseline, frame, roomOf);
  }, [series, baseline, frame, said]);
  const above = useMemo(
    () => aboveStrip(layout.leaving, frame.width, roomAbove, format),
    [layout, frame.width, roomAbove, format],
  );
  const { x, y } = layout;
  const { width, height, left, right, top, bottom, baseYear } = frame;
  const [edge, floor] = [width - right, height - bottom];
  const at = x.place(Math.max(0, Math.min(frame.years - 1, year - baseYear)));
  const clip = `strip-${frame.width}-${frame.height}`;
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect x={left} y={top} width={Math.max(0, edge - left)} height={floor - top} />
      </clipPath>
      <ValueGrid x={x} y={y} left={left} right={edge} top={top} bottom={floor} format={format} />
      <line className="rule-line" x1={at} x2={at} y1={top - 8} y2={floor} />
      <g clipPath={`url(#${clip})`}>
        {layout.lines.map(({ id, mark, path, marks, role, same }) => (
          <g key={id} className={markClass(mark)}>
            <path className={`line ${role}${same ? ' same' : ''}`} d={path} />
            <path className="along" d={marks} />
          </g>
        ))}
      </g>
      {layout.leaving.map(({ id, name, mark, value, x: from, y: middle, clear }) => (
        <g key={id} className={`end-label ${markClass(mark)}`} transform={`translate(${from},${middle})`}>
          <path className="mark" d={markerPath(mark, 3.4)} />
          {clear && (
            <text className="halo" x={MARK_ROOM} dy="0.34em">
              {said(name, value)}
            </text>
          )}
        </g>
      ))}
      {above.more && (
        <text className="faint" x={above.more.x} y={ABOVE} dy="0.34em">
          {above.more.words}
        </text>
      )}
      {above.named.map(({ id, mark, words, x: from }) => (
        <g key={id} className={`end-label ${markClass(mark)}`} transform={`translate(${from},${ABOVE})`}>
          <path className="mark" d={markerPath(mark, 3.4)} />
          <text x={MARK_ROOM} dy="0.34em">
            {words}
          </text>
        </g>
      ))}
      <EndLabels
        labels={layout.labels.map((one) => ({ ...one, same: false }))}
        x={edge}
        width={width}
        format={format}
        more={layout.more}
        moreY={layout.moreY}
      />
    </svg>
  );
});
