import type { BandLabel, CompositionLayout } from './composition-layout.ts';
import { leaders } from './end-label-shapes.ts';
import type { Lettering } from './lettering.ts';
import { type PlotFrame, plotOf, UNDER } from './plot-frame.ts';
import { group, keyed, line, MIDDLE, movedTo, path, rect, type Shape, type Shapes, text } from './shapes.ts';
import { fitted, numberRoom, type TextWidth } from './text-width.ts';

const LEADER = 14;
const SWATCH = 9;
/** Where years stand over the plot and over the numbers; the plot begins below them. */
const HEAD = 9;
export const BELOW_HEAD = 24;

/** From the bands to the names, and between columns of numbers. */
const BEFORE_NAME = LEADER + SWATCH + 5;
const APART = 12;

/** Colours come round again, weaker, so that no two bands near each other look alike. */
const COLOURS = 7;

const bandClass = (colour: number | null): string =>
  colour === null
    ? 'layer layer-rest'
    : `layer layer-${((colour - 1) % COLOURS) + 1} round-${Math.floor((colour - 1) / COLOURS) + 1}`;

/** Bands on each other, the first lowest. */
export const bandShapes = ({ bands }: Pick<CompositionLayout, 'bands'>): Shape =>
  group(
    '',
    bands.map(({ id, colour, path: d }) => keyed(id, path(bandClass(colour), d, { 'data-band': id }))),
  );

/** The year that is compared against, as a thin rule with its year above it. */
export function againstRule(x: number, year: number, frame: PlotFrame): Shapes {
  const { top, floor } = plotOf(frame);
  return [line('against-line', x, x, top, floor), text('middle halo', x, HEAD, String(year))];
}

/** Of every band what stands behind its name. */
export interface BandNumbers {
  readonly value: (id: string) => string;
  /** Null: the year is the one that it is compared against. */
  readonly change: ((id: string) => string) | null;
  /** What the two columns are headed with. */
  readonly heads: readonly [value: string, change: string];
}

/** Names of bands with their value and its change, at the right of the plot, nudged apart. */
export function bandLabels(
  { labels, more, frame }: CompositionLayout,
  { value, change, heads }: BandNumbers,
  { textWidth, words }: Lettering,
): Shape {
  const { edge, floor } = plotOf(frame);
  const end = frame.width - edge;
  const widest = Math.max(textWidth(heads[1]), ...labels.map(({ id }) => textWidth(change?.(id) ?? '')));
  const first = change === null ? end : end - numberRoom(widest) - APART;
  return group('', [
    leaders(labels, edge + 4, edge + LEADER - 5, edge + LEADER - 1),
    text('end', edge + first, HEAD, heads[0]),
    change && text('end', edge + end, HEAD, heads[1]),
    ...labels.map((label) => {
      const number = value(label.id);
      const name = fitted(label.name, first - BEFORE_NAME - textWidth(number, true) - APART, false, textWidth);
      return keyed(
        label.id,
        group(
          'layer-label',
          labelPieces(label, name, number, first, change && [change(label.id), end]),
          movedTo(edge, label.y),
        ),
      );
    }),
    more > 0 && text('faint', edge + BEFORE_NAME, floor + UNDER, words.more(more), MIDDLE),
  ]);
}

const labelPieces = (
  { colour }: BandLabel,
  name: string,
  number: string,
  first: number,
  change: readonly [words: string, end: number] | null,
): Shapes => [
  rect(bandClass(colour), LEADER, -SWATCH / 2, SWATCH, SWATCH),
  text('', BEFORE_NAME, 0, name, MIDDLE),
  text('end value strong', first, 0, number, MIDDLE),
  change && text('end value', change[1], 0, change[0], MIDDLE),
];

/** Room that names, values and changes need right of the plot, at most `most`. */
export function bandLabelRoom(
  names: readonly string[],
  values: readonly string[],
  changes: readonly string[],
  most: number,
  textWidth: TextWidth,
): number {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => textWidth(one, true)));
  const numbers = numberRoom(widest(values)) + numberRoom(widest(changes)) + 2 * APART;
  return Math.ceil(Math.min(most, BEFORE_NAME + widest(names) + numbers));
}
