import type { PictureTheme } from '../exports/choices.ts';

/** Red, green and blue from 0 to 255, and how much of it covers, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * The colour that a CSS value stands for in a theme, without variables: a hexadecimal colour, `transparent`,
 * `light-dark()`, or `color-mix()` of two colours in srgb or oklab. Anything else is a mistake in a stylesheet, and thrown.
 */
export function colourOf(value: string, theme: PictureTheme): Colour {
  const text = value.trim();
  if (text === 'transparent') return [0, 0, 0, 0];
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(text) ?? [];
  if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(1) as unknown as Colour;
  const [, name, inside = ''] = /^([a-z-]+)\((.*)\)$/s.exec(text) ?? [];
  const given = argumentsOf(inside);
  if (name === 'light-dark') return colourOf(given[theme === 'light' ? 0 : 1]!, theme);
  if (name === 'color-mix') return mixed(given, theme);
  throw new Error(`no colour: ${value}`);
}

/** As SVG has it; what covers less than all is said beside it. */
export const hexadecimal = ([red, green, blue]: Colour): string =>
  `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** What stands between the commas of a function's parentheses; inner ones are left whole. */
function argumentsOf(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** CSS Color 5, § 2: shares sum to 1; parts are mixed premultiplied by how much they cover. */
function mixed([space = '', ...parts]: readonly string[], theme: PictureTheme): Colour {
  const [first, second] = parts.map((part) => {
    const [, colour = part, share] = /^(.*?)\s+([\d.]+)%$/s.exec(part) ?? [];
    return { colour: colourOf(colour, theme), share: share === undefined ? null : Number(share) / 100 };
  });
  const share = first!.share ?? (second!.share === null ? 0.5 : 1 - second!.share);
  const { to, from } = SPACES[space.replace(/^in\s+/, '')] ?? unknown(space);
  const alpha = first!.colour[3] * share + second!.colour[3] * (1 - share);
  if (alpha === 0) return [0, 0, 0, 0];
  const [a, b] = [to(first!.colour), to(second!.colour)];
  const parted = a.map(
    (part, k) => (part * first!.colour[3] * share + b[k]! * second!.colour[3] * (1 - share)) / alpha,
  ) as unknown as Triple;
  const [red, green, blue] = from(parted).map((part) => Math.max(0, Math.min(255, part))) as unknown as Triple;
  return [red, green, blue, alpha];
}

type Triple = readonly [number, number, number];
interface Space {
  readonly to: (colour: readonly number[]) => Triple;
  readonly from: (parts: Triple) => Triple;
}

const unknown = (space: string): never => {
  throw new Error(`no space of colours: ${space}`);
};

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const encoded = (share: number): number =>
  255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

// Björn Ottosson, "A perceptual color space for image processing" (2020).
const RGB_LMS: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LMS_LAB: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const LAB_LMS: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const LMS_RGB: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const each = (parts: Triple, of: (part: number) => number): Triple => parts.map(of) as unknown as Triple;

const SPACES: Readonly<Record<string, Space>> = {
  srgb: { to: ([red = 0, green = 0, blue = 0]) => [red, green, blue], from: (parts) => parts },
  oklab: {
    to: ([red = 0, green = 0, blue = 0]) =>
      times(LMS_LAB, each(times(RGB_LMS, each([red, green, blue], linear)), Math.cbrt)),
    from: (parts) =>
      each(
        times(
          LMS_RGB,
          each(times(LAB_LMS, parts), (part) => part ** 3),
        ),
        encoded,
      ),
  },
};
