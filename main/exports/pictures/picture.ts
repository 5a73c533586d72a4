import { rules as chartRules } from '../../../shared/charts/charts.css?rules';
import { rules as fanRules } from '../../../shared/charts/fan.css?rules';
import { rules as questionRules } from '../../../shared/charts/question-charts.css?rules';
import { rules as tokenRules } from '../../../shared/charts/tokens.css?rules';
import type { ExportChoices, ExportedChart, PictureSize } from '../../../shared/exports/choices.ts';
import { sourceOf } from '../../../shared/pictures/about.ts';
import { type PictureAsked, pictureOfAsked, roomOf } from '../../../shared/pictures/asked.ts';
import { rules as pictureRules } from '../../../shared/pictures/picture.css?rules';
import { laidOut, PIXELS, type Picture, type PictureRoom, ROOMS } from '../../../shared/pictures/picture.ts';
import { pictured } from '../../../shared/pictures/scenarios.ts';
import { type DrawnPicture, headText, lettersByWeight, svgText } from '../../../shared/pictures/svg-text.ts';
import type { ExportSubject, WriteExport } from '../subject.ts';
import { FAMILIES } from './bundled-fonts.ts';
import { CHARTS } from './charts.ts';
import { type Face, facesOf, piecesOf, widthOf } from './fonts.ts';
import { outlined, pngOfSvg } from './raster.ts';

const RULES = [tokenRules, chartRules, fanRules, questionRules, pictureRules].flat();

/** What a picture is written with. */
export type PictureStyle = Pick<ExportChoices, 'theme' | 'outlines' | 'scale'>;

/** A chart of a document, with all that is said around it, laid out in one of the two formats. */
export function pictureOf(subject: ExportSubject, chart: ExportedChart, size: PictureSize): DrawnPicture {
  return inRoom(CHARTS[chart](pictured(subject)), subject, ROOMS[size]);
}

/** A chart that the window shows, with all that is said around it. */
const pictureAsked = (asked: PictureAsked, subject: Sourced): DrawnPicture =>
  inRoom(pictureOfAsked(asked), subject, roomOf(asked));

type Sourced = Pick<ExportSubject, 'document' | 'names' | 'made'> & {
  readonly choices?: Pick<ExportChoices, 'metrics'>;
};

/** Laid out with the bundled fonts. */
export const inRoom = (picture: Picture, subject: Sourced, room: PictureRoom): DrawnPicture =>
  laidOut(
    picture,
    sourceOf({ ...subject, metrics: subject.choices?.metrics ?? [] }, subject.made),
    room,
    widthOf,
    subject.names.words.charts,
  );

/** A picture as a file, and the letters that no font here has a sign for. */
export interface WrittenPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly missing: readonly string[];
}

/** Text stays text in letters that the file brings along, or becomes outlines. */
export async function svgOf(picture: DrawnPicture, style: Omit<PictureStyle, 'scale'>): Promise<WrittenPicture> {
  const { theme, outlines } = style;
  const letters = lettersByWeight(picture, RULES);
  if (!outlines) {
    const { faces, missing } = facesOf(letters);
    return { bytes: encoded(textOf(picture, theme, facesText(faces))), missing };
  }
  const { faces, missing } = facesOf(inEveryWeight(letters));
  const drawn = await outlined(textOf(picture, theme, ''), faces);
  // What draws outlines leaves out what is read.
  return { bytes: encoded(drawn.replace(/^<svg[^>]*>/, (head) => head + headText(picture))), missing };
}

/** As pixels: `scale` times 1280 × 720 or 1080 × 1080. */
export async function pngOf(picture: DrawnPicture, { theme, scale }: PictureStyle): Promise<WrittenPicture> {
  const { faces, missing } = facesOf(inEveryWeight(lettersByWeight(picture, RULES)));
  const width = Math.round(picture.width * PIXELS * scale);
  return { bytes: await pngOfSvg(textOf(picture, theme, ''), width, faces), missing };
}

/** resvg draws a line of words in two weights in one of them, where the other lacks a letter of the line. */
function inEveryWeight(letters: ReadonlyMap<number, ReadonlySet<string>>): ReadonlyMap<number, ReadonlySet<string>> {
  const all = new Set([...letters.values()].flatMap((own) => [...own]));
  return new Map([...letters.keys()].map((weight) => [weight, all]));
}

export const writeSvg: WriteExport = async (subject, _, lacking) =>
  written(await svgOf(asked(subject), subject.choices), lacking);
export const writePng: WriteExport = async (subject, _, lacking) =>
  written(await pngOf(asked(subject), subject.choices), lacking);

/** The chart of the page that was asked for, or the chosen one of the document. */
const asked = (subject: ExportSubject): DrawnPicture =>
  subject.picture
    ? pictureAsked(subject.picture, subject)
    : pictureOf(subject, subject.choices.chart, subject.choices.size);

function written({ bytes, missing }: WrittenPicture, lacking?: (letters: readonly string[]) => void) {
  if (missing.length > 0) lacking?.(missing);
  return bytes;
}

/** Without faces it is for resvg, which finds one other font at most for a text. */
const textOf = (picture: DrawnPicture, theme: ExportChoices['theme'], faces: string): string =>
  svgText(picture, {
    theme,
    rules: RULES,
    scale: PIXELS,
    family: FAMILIES,
    faces,
    measure: widthOf,
    ...(faces === '' ? { split: piecesOf } : {}),
  });

const encoded = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));

/** Each face with the letters it is for, as several of one weight share a family. */
const facesText = (faces: readonly Face[]): string =>
  faces
    .map(({ weight, letters, bytes }) => {
      const ranges = letters.map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`).join(',');
      const address = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(${address}) format("truetype");unicode-range:${ranges}}`;
    })
    .join('');
