import { z } from 'zod';
import type { Lettering } from '../charts/lettering.ts';
import { group, movedTo, type Shape, type Shapes } from '../charts/shapes.ts';
import { PICTURE_SIZES, type PictureSize } from '../exports/choices.ts';
import { text } from '../limits.ts';
import { type DrawnChart, type Picture, type PictureRoom, ROOMS, roomAround } from './picture.ts';

/** Shapes of a picture, and those inside each other: more are no chart. */
const MOST_SHAPES = 20_000;
const DEEPEST_SHAPES = 24;

const TAGS = ['g', 'path', 'line', 'rect', 'circle', 'polyline', 'polygon', 'text', 'tspan', 'clipPath'] as const;

const number = z.number().min(-1e6).max(1e6);
const classes = z
  .string()
  .regex(/^[\w -]*$/)
  .max(200);
/** What a shape may say of itself; what else it says is the page's, and left out. */
const attributes = z.object({
  class: classes.optional(),
  style: z
    .string()
    .regex(/^--strength:\s*\d{1,3}%;?$/)
    .optional(),
  x: number.optional(),
  y: number.optional(),
  dx: number.optional(),
  dy: z
    .string()
    .regex(/^-?[\d.]{1,6}em$/)
    .optional(),
  x1: number.optional(),
  x2: number.optional(),
  y1: number.optional(),
  y2: number.optional(),
  cx: number.optional(),
  cy: number.optional(),
  r: number.optional(),
  rx: number.optional(),
  width: number.optional(),
  height: number.optional(),
  d: z
    .string()
    .regex(/^[\d\s.,eE+\-MmLlHhVvCcSsQqTtAaZz]*$/)
    .max(2_000_000)
    .optional(),
  points: z
    .string()
    .regex(/^[\d\s.,eE+-]*$/)
    .max(2_000_000)
    .optional(),
  transform: z
    .string()
    .regex(/^(?:(?:translate|rotate|scale)\([\d\s.,eE+-]*\)\s*)*$/)
    .max(200)
    .optional(),
  id: z
    .string()
    .regex(/^[\w.-]+$/)
    .max(200)
    .optional(),
  'text-anchor': z.enum(['start', 'middle', 'end']).optional(),
  'clip-path': z
    .string()
    .regex(/^url\(#[\w.-]+\)$/)
    .max(220)
    .optional(),
});

/** A shape as it crosses from the page. */
export interface AskedShape {
  readonly tag: (typeof TAGS)[number];
  readonly attributes: z.infer<typeof attributes>;
  readonly words: string;
  readonly inside: readonly AskedShape[];
}

const shape: z.ZodType<AskedShape> = z.lazy(() =>
  z.object({ tag: z.enum(TAGS), attributes, words: text, inside: z.array(shape).max(MOST_SHAPES) }),
);

/** Looked at before its shapes are: what is too deep would be read into itself for ever. */
function fits(given: unknown): boolean {
  let count = 0;
  const look = (one: unknown, depth: number): boolean => {
    count++;
    if (count > MOST_SHAPES || depth > DEEPEST_SHAPES) return false;
    const inside: unknown = (one as { readonly inside?: unknown } | null)?.inside;
    return !Array.isArray(inside) || inside.every((next) => look(next, depth + 1));
  };
  return Array.isArray(given) && given.every((one) => look(one, 0));
}

const side = z.number().min(50).max(4000);

/** A chart as the window shows it, whose picture is asked for: data of a closed list of shapes. */
export const pictureAskedSchema = z.object({
  title: text,
  subtitle: text,
  assumed: text,
  description: text,
  size: z.enum([...PICTURE_SIZES, 'shown']),
  chart: z.object({
    name: classes,
    width: side,
    height: side,
    shapes: z.custom<unknown>(fits).pipe(z.array(shape)),
  }),
});
export type PictureAsked = Readonly<z.infer<typeof pictureAskedSchema>>;

/** What the window asks for, of a picture that a chart offers: in a format, or as large as it is shown. */
export function askedFor(picture: Picture, size: PictureSize | 'shown', lettering: Lettering): PictureAsked {
  const [width, height] = size === 'shown' ? (picture.shown ?? CHART_ROOMS.wide) : CHART_ROOMS[size];
  const { name: called, shapes } = picture.chart(width, height, lettering);
  const { title, subtitle, assumed, description } = picture;
  return {
    title,
    subtitle,
    assumed,
    description: description.slice(0, MOST_SAID),
    size,
    chart: { name: called, width, height, shapes: [...plainShapes(shapes)] },
  };
}

const MOST_SAID = 9_000;

/** Rooms in which charts are laid out for the two formats, before it is known how many lines the words around them take. */
const CHART_ROOMS = { wide: [756, 306], square: [631, 531] } as const;

/** Whether an attribute is one of a picture: what a page's node says besides is its own. */
const isKept = (name: string, value: unknown): boolean =>
  attributes.shape[name as keyof typeof attributes.shape]?.safeParse(value).success ?? false;

/** Shapes with nothing but what a picture has. */
const plainShapes = (shapes: Shapes): readonly AskedShape[] =>
  shapes.flatMap((one) => {
    if (!one || one.tag === 'title') return [];
    const { tag, words, inside } = one;
    const own = attributes.parse(
      Object.fromEntries(Object.entries(one.attributes).filter(([name, value]) => isKept(name, value))),
    );
    return [{ tag, attributes: own, words, inside: plainShapes(inside) }];
  });

/** How large the picture is. */
export const roomOf = ({ size, chart }: PictureAsked): PictureRoom =>
  size === 'shown' ? roomAround(chart.width, chart.height) : ROOMS[size];

/** What was asked for as a picture. */
export const pictureOfAsked = ({ chart, ...said }: PictureAsked): Picture =>
  pictureAsShown(said, { ...chart, shapes: chart.shapes.map(restored) });

/** A chart as it was drawn, and how large. */
interface Shown extends DrawnChart {
  readonly width: number;
  readonly height: number;
}

/** Larger than this many times its size no chart is drawn: its letters would outgrow those around it. */
const MOST_LARGER = 1.25;

/** A chart that was drawn already, larger or smaller as there is room for it, in the middle of the room. */
export const pictureAsShown = (said: Omit<Picture, 'chart'>, shown: Shown): Picture => ({
  ...said,
  shown: [shown.width, shown.height],
  chart: (width, height) => {
    const scale = Math.min(MOST_LARGER, width / shown.width, height / shown.height);
    const { transform } = movedTo((width - scale * shown.width) / 2, (height - scale * shown.height) / 2);
    const scaled = `${transform} scale(${Math.round(scale * 10_000) / 10_000})`;
    return { name: shown.name, shapes: [group('', shown.shapes, { transform: scaled })] };
  },
});

const restored = ({ tag, attributes: own, words, inside }: AskedShape): Shape => ({
  tag,
  key: undefined,
  attributes: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Shape['attributes'],
  inside: inside.map(restored),
  words,
  press: undefined,
});
