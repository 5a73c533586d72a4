import { memo } from 'react';
import { markClass, markerPath } from '../../shared/charts/markers.ts';

interface Dot {
  readonly id: string;
  readonly mark: number;
  readonly value: number;
  readonly selected: boolean;
}

/** Where each scenario stands between the least and the greatest, on one line; the numbers are in the table. */
export const DotStrip = memo(function DotStrip({
  dots,
  width,
}: {
  readonly dots: readonly Dot[];
  readonly width: number;
}) {
  const values = dots.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const place = (value: number) => (most > least ? 5 + ((value - least) / (most - least)) * (width - 10) : 5);
  return (
    <svg className="chart dot-strip" width={width} height={14} aria-hidden="true">
      <line className="grid" x1={0} x2={width} y1={7} y2={7} />
      {dots
        .toSorted((a, b) => Number(a.selected) - Number(b.selected))
        .map(({ id, mark, value }) => (
          <path
            key={id}
            className={`mark ${markClass(mark)}`}
            d={markerPath(mark, 3.4)}
            transform={`translate(${place(value)},7)`}
          />
        ))}
    </svg>
  );
});
