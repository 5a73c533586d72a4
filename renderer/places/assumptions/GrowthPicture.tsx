import { memo } from 'react';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import pathsAndShocksStyles from './paths-and-shocks.module.css';

interface GrowthPictureProps {
  readonly rates: readonly number[];
  readonly base: number;
  readonly width: number;
  readonly height: number;
  /** Which years were typed by hand. */
  readonly typed?: readonly boolean[];
}

/** A bar per year: how fast the flow grows, years typed by hand in the accent. */
export const GrowthPicture = memo(
  function GrowthPicture({ rates, base, width, height, typed = [] }: GrowthPictureProps) {
    const most = Math.max(0, ...rates);
    const least = Math.min(0, ...rates);
    const scale = height / Math.max(1e-4, most - least);
    const zero = most * scale;
    const pitch = width / rates.length;
    const bar = Math.max(1, Math.min(pitch - 1, pitch * 0.75));
    return (
      <svg
        className={pathsAndShocksStyles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken(rates, base)}
      >
        <title>{spoken(rates, base)}</title>
        {rates.map((rate, k) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its year
            key={k}
            className={classes(typed[k] ? pathsAndShocksStyles.typed : k === 0 && pathsAndShocksStyles.first)}
            x={k * pitch}
            y={rate < 0 ? zero : zero - rate * scale}
            width={bar}
            height={Math.max(0.75, Math.abs(rate) * scale)}
          />
        ))}
        {least < 0 && <line x1={0} x2={width} y1={zero} y2={zero} />}
      </svg>
    );
  },
  (before, after) =>
    before.width === after.width && same(before.rates, after.rates) && same(before.typed ?? [], after.typed ?? []),
);

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, k) => Object.is(one, b[k]));

function spoken(rates: readonly number[], base: number): string {
  const [first, last] = [rates[0] ?? 0, rates.at(-1) ?? 0];
  const { growthPicture } = words.assumptionsPanel;
  return growthPicture(words.numbers.percent(first), base + 1, words.numbers.percent(last), base + rates.length);
}
