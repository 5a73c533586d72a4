import type { Shape, Shapes } from '../../shared/charts/shapes.ts';
import { pictureAsShown } from '../../shared/pictures/asked.ts';
import type { Picture } from '../../shared/pictures/picture.ts';

const TAGS: ReadonlySet<string> = new Set<Shape['tag']>([
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'clipPath',
]);

/** What is read back as a number: so it is rounded, and moved by parts of the letters' size, as any other shape. */
const NUMBERS: ReadonlySet<string> = new Set([
  'x',
  'y',
  'dx',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
]);

/** The picture of a chart as it stands on the page: what is said around it, and its own nodes read back as shapes. */
export function pictureOnPage(chart: SVGSVGElement | null, said: Omit<Picture, 'chart'>): Picture | null {
  if (chart === null) return null;
  const name = [...chart.classList].filter((one) => one !== 'chart').join(' ');
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  return pictureAsShown(said, { name, width, height, shapes: shapesIn(chart) });
}

/** The shapes that an element's nodes show. */
const shapesIn = (element: Element): Shapes =>
  [...element.children].filter(({ localName }) => TAGS.has(localName)).map(shapeOf);

function shapeOf(node: Element): Shape {
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, NUMBERS.has(name) ? Number(value) : value]),
  );
  const inside = shapesIn(node);
  const words = inside.length === 0 ? (node.textContent ?? '') : '';
  return { tag: node.localName as Shape['tag'], key: undefined, attributes, inside, words, press: undefined };
}
