import { type ChanceFrame, type ChanceStep, type ChanceStepsLayout, LABEL_WIDTH } from './chance-steps-layout.ts';
import { markClass } from './markers.ts';
import { group, line, path, rect, type Shape, type Shapes, text } from './shapes.ts';

interface Chances {
  readonly layout: ChanceStepsLayout;
  /** The chance of a second scenario, drawn as a line. */
  readonly beside: { readonly layout: ChanceStepsLayout; readonly mark: number } | null;
  /** Index of the year that is compared, of that under the pointer, and of that which is read by either. */
  readonly compared: number;
  readonly pointed: number | null;
  readonly read: number | null;
  readonly format: (share: number) => string;
}

/** The picture of a chance: its steps, the shares over them, and the years below. */
export function chanceSteps({ layout, beside, format, ...reading }: Chances): Shapes {
  const { frame, y } = layout;
  const { left, width } = frame;
  const floor = floorOf(frame);
  return [
    ...[0.5, 1].map((level) =>
      group('', [line('grid', left, width, y(level), y(level)), text('faint', left, y(level) - 4, format(level))]),
    ),
    path('chance-area', layout.area),
    path('chance-edge', layout.edge),
    beside && besideShape(beside.layout, beside.mark, layout, format),
    line('zero', left, width, floor, floor),
    group('', shares(layout, reading.read, format)),
    group('', years(layout, reading)),
  ];
}

/** What the pointer reads: the steps, and the years below them. */
export const chanceHitArea = ({ left, top, width, height }: ChanceFrame): Shape =>
  rect('hit', left, top, width - left, height - top);

const floorOf = ({ height, bottom }: ChanceFrame): number => height - bottom;

/** Shares over their steps; the one that is read is always written, and those without room beside it are not. */
const shares = ({ steps, x, frame }: ChanceStepsLayout, read: number | null, format: Chances['format']): Shapes =>
  steps.map((step, k) => {
    const apart = read === null ? Number.POSITIVE_INFINITY : Math.abs(x.place(k) - x.place(read));
    if (apart !== 0 && (!step.labelled || apart < LABEL_WIDTH)) return null;
    const strong = step.strong || apart === 0 ? ' strong' : '';
    const y = Math.max(frame.top + 1, step.y - 6);
    return text(`middle halo-plain ink${strong}`, x.place(k), y, format(step.share));
  });

function years(
  { steps, x, frame }: ChanceStepsLayout,
  { compared, pointed }: Pick<Chances, 'compared' | 'pointed'>,
): Shapes {
  const floor = floorOf(frame);
  const pills = new Set([compared, pointed ?? compared]);
  const free = (t: number) => [...pills].every((pill) => Math.abs(x.place(t) - x.place(pill)) >= LABEL_WIDTH);
  return steps.flatMap(({ year, yearLabelled }: ChanceStep, t): Shapes => {
    const at = x.place(t);
    if (!pills.has(t)) {
      return [yearLabelled && free(t) && text('middle', at, floor + 15, `’${String(year).slice(2)}`)];
    }
    const hovered = t === compared ? '' : ' hovered';
    return [
      rect(`year-pill${hovered}`, at - 17, floor + 3, 34, 16, { rx: 3 }),
      text('middle on-pill', at, floor + 15, String(year)),
    ];
  });
}

/** Far enough from the own chance of the last year for words of its own, in px. */
const APART = 16;

function besideShape(layout: ChanceStepsLayout, mark: number, own: ChanceStepsLayout, format: Chances['format']) {
  const [last, ownLast] = [layout.steps.at(-1), own.steps.at(-1)];
  if (!last || !ownLast) return null;
  const y = last.y - 6 < layout.frame.top + 10 ? last.y + 14 : last.y - 6;
  return group(`end-label ${markClass(mark)}`, [
    path('chance-other', layout.edge),
    Math.abs(last.y - ownLast.y) >= APART &&
      text('middle halo-plain strong', last.left + last.width / 2, y, format(last.share)),
  ]);
}
