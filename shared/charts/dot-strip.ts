import { markClass, markerPath } from './markers.ts';
import { keyed, line, movedTo, path, type Shapes } from './shapes.ts';

export interface Dot {
  readonly id: string;
  readonly mark: number;
  readonly value: number;
  readonly selected: boolean;
}

/** Markers, of those that have a value, on one line from the least of their values to the greatest, 14 pixels high; the selected one on top. */
export function dotStrip(dots: readonly Dot[], width: number): Shapes {
  const placed = dots.filter(({ value }) => !Number.isNaN(value));
  const values = placed.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const place = (value: number) => (most > least ? 5 + ((value - least) / (most - least)) * (width - 10) : 5);
  return [
    line('grid', 0, width, 7, 7),
    ...placed
      .toSorted((a, b) => Number(a.selected) - Number(b.selected))
      .map(({ id, mark, value }) =>
        keyed(id, path(`mark ${markClass(mark)}`, markerPath(mark, 3.4), movedTo(place(value), 7))),
      ),
  ];
}
