interface Bar {
  readonly low: number;
  readonly high: number;
}

const MOST_CELLS = 40;
const LEAST_CELLS = 10;

/** Bars drawn in text on one scale, with a stroke at the value as it is. */
export function barPictures(bars: readonly Bar[], now: number, room: number): readonly string[] {
  const cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, room));
  const ends = [now, ...bars.flatMap(({ low, high }) => [low, high])].filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!(least < most)) return bars.map(() => '');
  const cell = (value: number): number => Math.round(((value - least) / (most - least)) * (cells - 1));
  return bars.map(({ low, high }) => {
    const [from, to] = [cell(Math.min(low, high)), cell(Math.max(low, high))];
    const marks = Array.from({ length: cells }, (_, k) => {
      if (k === cell(now)) return '│';
      return low !== high && k >= from && k <= to ? '█' : ' ';
    });
    return marks.join('');
  });
}
