import { lookOf } from '../../../shared/charts/markers.ts';
import { rules as tokens } from '../../../shared/charts/tokens.css?rules';
import { colourOf, hexadecimal } from '../../../shared/pictures/colours.ts';

const values = new Map(tokens.flatMap(({ declarations }) => declarations));

/** A colour of the page in light, as six hexadecimal digits. */
export const token = (name: string): string =>
  hexadecimal(colourOf(values.get(name)!, 'light'))
    .slice(1)
    .toUpperCase();

/** How a scenario's line is drawn. */
export interface SeriesLook {
  readonly colour: string;
  readonly dash: 'solid' | 'dash' | 'dashDot';
  readonly symbol: (typeof SYMBOLS)[number];
  /** The marker is open, as it is on screen. */
  readonly hollow: boolean;
}

const DASHES = ['solid', 'dash', 'dashDot'] as const;

/** For each mark the nearest of the markers that programs for slides have. */
const SYMBOLS = [
  ...(['circle', 'square', 'diamond', 'triangle', 'dash', 'plus', 'circle', 'star'] as const),
  ...(['triangle', 'x', 'star', 'diamond', 'dash', 'x', 'circle'] as const),
  ...(['square', 'diamond', 'triangle', 'circle', 'square', 'diamond', 'plus', 'triangle', 'circle'] as const),
] as const;
/** From this mark on they are open. */
const HOLLOW = 15;

/** The colour, dash and marker by which a scenario is told apart. */
export function seriesLook(mark: number): SeriesLook {
  const { colour, dash } = lookOf(mark);
  const place = mark % SYMBOLS.length;
  return { colour: token(`--s${colour}`), dash: DASHES[dash - 1]!, symbol: SYMBOLS[place]!, hollow: place >= HOLLOW };
}
