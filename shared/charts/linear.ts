/** Values on a line of pixels. */
export interface Linear {
  /** From a value to its place in pixels, and back. */
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

/** The values of a domain evenly over a range of pixels. Asked for every point of every line while a slider moves. */
export const linear = (domain: readonly [number, number], range: readonly [number, number]): Linear => ({
  place: between(domain, range),
  value: between(range, domain),
});

const between = ([from, to]: readonly [number, number], [first, last]: readonly [number, number]) => {
  const span = to - from;
  return (value: number): number => {
    const share = span === 0 ? 0.5 : (value - from) / span;
    return first * (1 - share) + last * share;
  };
};
