type Attributes = Readonly<Record<string, string | number>>;

/** A piece of a picture as data: what draws it decides on what, a page's nodes or a text. */
export interface Shape {
  readonly tag:
    | 'g'
    | 'path'
    | 'line'
    | 'rect'
    | 'circle'
    | 'polyline'
    | 'polygon'
    | 'text'
    | 'tspan'
    | 'clipPath'
    | 'title';
  /** What it is among its neighbours, where its place among them does not say so. */
  readonly key: string | undefined;
  /** SVG's own attributes. */
  readonly attributes: Attributes;
  readonly inside: Shapes;
  readonly words: string;
  /** What it is pressed or grasped for. */
  readonly press: unknown;
}

const NONE: Shapes = [];
const PLAIN: Attributes = {};

/** What may stand where a shape does: nothing, as a condition gives it. */
export type Shapes = readonly (Shape | null | false | undefined | '')[];

const shape = (tag: Shape['tag'], attributes: Attributes, inside = NONE, words = ''): Shape => ({
  tag,
  key: undefined,
  attributes,
  inside,
  words,
  press: undefined,
});

/** Shapes drawn together, in this order. */
export const group = (name: string, inside: Shapes, attributes: Attributes = PLAIN): Shape =>
  shape('g', name === '' ? attributes : { class: name, ...attributes }, inside);

/** Moved as a whole: text that is only moved is not laid out again. */
export const movedTo = (x: number, y: number): { readonly transform: string } => ({
  transform: `translate(${hundredths(x)},${hundredths(y)})`,
});

const hundredths = (value: number): number => Math.round(value * 100) / 100;

export const path = (name: string, d: string, attributes: Attributes = PLAIN): Shape =>
  shape('path', { class: name, d, ...attributes });

export const line = (name: string, x1: number, x2: number, y1: number, y2: number): Shape =>
  shape('line', { class: name, x1, x2, y1, y2 });

/** A rectangle; what is too small to be drawn has no size. */
export const rect = (name: string, x: number, y: number, width: number, height: number, attributes = PLAIN): Shape =>
  shape('rect', { class: name, x, y, width: Math.max(0, width), height: Math.max(0, height), ...attributes });

export const circle = (name: string, cx: number, cy: number, r: number, attributes = PLAIN): Shape =>
  shape('circle', { class: name, cx, cy, r, ...attributes });

/** Words on a line that goes through y, or in the middle around it with `MIDDLE`; several pieces are `tspan`s. */
export const text = (name: string, x: number, y: number, words: string | Shapes, attributes = PLAIN): Shape => {
  const whole = { class: name, x, y, ...attributes };
  return typeof words === 'string' ? shape('text', whole, NONE, words) : shape('text', whole, words);
};

/** From the line that letters stand on to the middle of what is written on it. */
export const MIDDLE = { dy: '0.34em' } as const;

export const span = (name: string, words: string, attributes: Attributes = PLAIN): Shape =>
  shape('tspan', { class: name, ...attributes }, NONE, words);

/** What is drawn inside a rectangle only, cut off at its sides; `id` is its own on the page. */
export const clipped = (id: string, to: Shape, inside: Shapes): Shape =>
  group('', [shape('clipPath', { id }, [to]), group('', inside, { 'clip-path': `url(#${id})` })]);

/** The same shape, known among its neighbours by a name of its own. */
export const keyed = (key: string, one: Shape): Shape => ({ ...one, key });

/** The same shape as a handle that is grasped for something. */
export const grasped = (what: unknown, one: Shape): Shape => ({ ...one, press: what });

/** The ground of a number that is pressed, around the middle of its line; `what` it is pressed for, said by `title`. */
export const pressed = (what: unknown, title: string, x: number, width: number, height: number, y = 0): Shape => ({
  ...rect('reading-press', x, y - height / 2, width, height, { 'pointer-events': 'all' }),
  inside: [shape('title', PLAIN, NONE, title)],
  press: what,
});
