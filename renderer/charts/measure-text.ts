import { fitted as fittedTo, MOST_DRAWN } from '../../shared/charts/text-width.ts';

/** How wide a text is, in pixels, at 12 px. Measured once per text: labels change seldom, lines at every move. */
const known = { strong: new Map<string, number>(), plain: new Map<string, number>() };
let context: CanvasRenderingContext2D | null | undefined;

export function textWidth(whole: string, strong = false): number {
  const text = whole.slice(0, MOST_DRAWN);
  const widths = strong ? known.strong : known.plain;
  let width = widths.get(text);
  if (width === undefined) {
    width = measured(text, strong);
    widths.set(text, width);
  }
  return width;
}

/** As much of a name as there is room for, on one line. */
export const fitted = (name: string, room: number, strong: boolean): string => fittedTo(name, room, strong, textWidth);

function measured(text: string, strong: boolean): number {
  if (context === undefined) context = canvasContext();
  if (!context) return text.length * 6.6;
  context.font = `${strong ? 600 : 400} 12px "Inter Variable", sans-serif`;
  // Figures are tabular on screen: each as wide as a 0.
  return context.measureText(text.replace(/\d/g, '0')).width;
}

/** Not every page can draw (jsdom cannot): then widths are estimated. */
function canvasContext(): CanvasRenderingContext2D | null {
  try {
    return document.createElement('canvas').getContext('2d');
  } catch {
    return null;
  }
}
