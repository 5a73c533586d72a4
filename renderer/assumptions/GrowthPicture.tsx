import { memo } from 'react';

interface GrowthPictureProps {
  readonly rates: readonly number[];
  readonly overridden: readonly boolean[];
  readonly width: number;
  readonly height: number;
}

/** A bar per year: how fast the flow grows, years typed by hand in the accent. */
export const GrowthPicture = memo(function GrowthPicture({ rates, overridden, width, height }: GrowthPictureProps) {
  const most = Math.max(0.0001, ...rates.map(Math.abs));
  const below = rates.some((rate) => rate < 0);
  const zero = below ? height / 2 : height;
  const step = width / rates.length;
  return (
    <svg className="growth-picture" width={width} height={height} aria-hidden="true">
      {rates.map((rate, k) => {
        const size = (Math.abs(rate) / most) * (below ? height / 2 : height);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its year
            key={k}
            className={overridden[k] ? 'typed' : k === 0 ? 'first' : ''}
            x={k * step}
            y={rate < 0 ? zero : zero - size}
            width={Math.max(1, step - 1.5)}
            height={Math.max(0.75, size)}
          />
        );
      })}
      {below && <line x1={0} x2={width} y1={zero} y2={zero} />}
    </svg>
  );
});
