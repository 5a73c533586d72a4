import type { PictureTheme } from '../exports/choices.ts';
import type { Styled } from './cascade.ts';
import { type Colour, colourOf, hexadecimal } from './colours.ts';

/** How an element is painted and written, as SVG's own attributes say it. */
export interface Presentation {
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly strokeWidth: number;
  readonly strokeOpacity: number;
  readonly dashes: string;
  readonly join: string;
  readonly cap: string;
  readonly anchor: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  /** The stroke is a halo behind the fill. */
  readonly strokeFirst: boolean;
}

/** Of an element that nothing is said of, as SVG has it. */
export const INITIAL: Presentation = {
  fill: [0, 0, 0, 1],
  stroke: null,
  strokeWidth: 1,
  strokeOpacity: 1,
  dashes: 'none',
  join: 'miter',
  cap: 'butt',
  anchor: 'start',
  fontSize: 16,
  fontWeight: 400,
  strokeFirst: false,
};

type Reading = (value: string, theme: PictureTheme) => Partial<Presentation>;

const paint = (value: string, theme: PictureTheme): Colour | null =>
  value === 'none' || value === 'transparent' ? null : colourOf(value, theme);

const size = (value: string): number => Number.parseFloat(value);

/** What is read of a stylesheet; what it says beside that (pointers, margins, motion) a picture does not have. */
const READ: Readonly<Record<string, Reading>> = {
  fill: (value, theme) => ({ fill: paint(value, theme) }),
  stroke: (value, theme) => ({ stroke: paint(value, theme) }),
  'stroke-width': (value) => ({ strokeWidth: size(value) }),
  'stroke-opacity': (value) => ({ strokeOpacity: Number(value) }),
  'stroke-dasharray': (value) => ({ dashes: value.replaceAll('px', '') }),
  'stroke-linejoin': (value) => ({ join: value }),
  'stroke-linecap': (value) => ({ cap: value }),
  'text-anchor': (value) => ({ anchor: value }),
  'font-size': (value) => ({ fontSize: size(value) }),
  'font-weight': (value) => ({ fontWeight: Number(value) }),
  font: (value) => ({ fontSize: size(/([\d.]+)px/.exec(value)?.[1] ?? '16'), fontWeight: 400 }),
  'paint-order': (value) => ({ strokeFirst: value === 'stroke' }),
};

/** What holds for an element: what its rules say, and what it has from the one around it. All of it is inherited. */
export function presentationOf({ declared }: Styled, inherited: Presentation, theme: PictureTheme): Presentation {
  const said = [...declared].map(([property, value]) => READ[property]?.(value, theme) ?? {});
  return said.length === 0 ? inherited : Object.assign({ ...inherited }, ...said);
}

/** The attributes of an element, as far as it does not have them from the one around it. */
export function presentationAttributes(own: Presentation, around: Presentation): Readonly<Record<string, string>> {
  const [now, before] = [attributesOf(own), attributesOf(around)];
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
}

const attributesOf = (own: Presentation): Readonly<Record<string, string>> => ({
  fill: own.fill === null ? 'none' : hexadecimal(own.fill),
  'fill-opacity': opacity(own.fill, 1),
  stroke: own.stroke === null ? 'none' : hexadecimal(own.stroke),
  'stroke-opacity': opacity(own.stroke, own.strokeOpacity),
  'stroke-width': String(own.strokeWidth),
  'stroke-dasharray': own.dashes,
  'stroke-linejoin': own.join,
  'stroke-linecap': own.cap,
  'text-anchor': own.anchor,
  'font-size': String(own.fontSize),
  'font-weight': String(own.fontWeight),
});

const opacity = (colour: Colour | null, share: number): string =>
  String(Math.round((colour?.[3] ?? 1) * share * 1000) / 1000);
