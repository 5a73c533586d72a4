import { type Bar, barOf, endNames, QUANTILE_PITCH, quantileLabels, type ScenarioEnd } from './end-bars-layout.ts';
import { leaders } from './end-label-shapes.ts';
import { BAR, type FanColumns, OTHER_BAR, OTHERS_APART } from './fan-columns.ts';
import type { Lettering } from './lettering.ts';
import { LABEL_PITCH } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { type PlotFrame, plotOf, UNDER } from './plot-frame.ts';
import { group, keyed, line, MIDDLE, movedTo, path, pressed, rect, type Shape, type Shapes, text } from './shapes.ts';
import { fitted } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';

/** What a number at the end of the fan is pressed for: a scenario's quantile, or its projection where there is no level. */
export interface EndPress {
  readonly id: string;
  readonly level: number | undefined;
}

interface EndBars {
  /** The fan's own scenario first. */
  readonly ends: readonly ScenarioEnd[];
  readonly columns: FanColumns;
  readonly y: ValueAxis;
  readonly frame: PlotFrame;
  /** The last one. */
  readonly year: number;
  /** What the values of the other scenarios are. */
  readonly othersTitle: string;
  readonly format: (value: number) => string;
}

/** Where the draws end: the quantiles of the fan's scenario, and where the other scenarios lie beside them. */
export function endBars(given: EndBars, lettering: Lettering): Shape | null {
  const { ends, columns, y, frame, year } = given;
  // What is undefined in the last year has no end.
  const [own, ...others] = ends.filter(({ value }) => !Number.isNaN(value));
  if (!own?.quantiles || own.id !== ends[0]!.id) return null;
  const { edge: x, top, floor } = plotOf(frame);
  const bar = barOf(own.id, own.mark, own.quantiles, y.place, top, floor);
  const from = x + columns.bar;
  return group('', [
    text('ink strong', from, top - 9, lettering.words.drawsIn(year)),
    barShape(bar, from, BAR),
    line(`bar-median ${markClass(own.mark)}`, from - 2, from + BAR + 2, bar.medianY, bar.medianY),
    group('', quantileShapes(given, own, own.quantiles, lettering)),
    ...(others.length === 0
      ? []
      : [
          text('ink strong', x + columns.labelsEnd + OTHERS_APART, top - 9, titleOfOthers(given, others, lettering)),
          otherShapes(given, others),
          namesShape(given, lettering),
        ]),
  ]);
}

/** What the bar's ends stand for, each pressed to be explained. */
function quantileShapes(
  { columns, y, frame, format }: EndBars,
  own: ScenarioEnd,
  quantiles: readonly number[],
  { words }: Lettering,
): Shapes {
  const { edge: x, top, floor } = plotOf(frame);
  const { labels, labelsEnd } = columns;
  return quantileLabels(quantiles, y.place, top, floor, words).map((label) => {
    const press: EndPress = { id: own.id, level: label.level };
    const pieces = [
      pressed(press, words.explain(label.text), x + labels - 2, labelsEnd - labels + 4, QUANTILE_PITCH),
      text(label.strong ? 'strong' : 'faint', x + labels, 0, label.text, MIDDLE),
      text(`end ink value${label.strong ? ' strong' : ''}`, x + labelsEnd, 0, format(label.value), MIDDLE),
    ];
    return keyed(label.text, group('reading-row', pieces, movedTo(0, label.y)));
  });
}

/** What stands for the other scenarios: where there are bars, also what these hold, as far as there is room. */
function titleOfOthers(
  { columns, frame, othersTitle }: EndBars,
  others: readonly ScenarioEnd[],
  { textWidth, words }: Lettering,
): string {
  const room = frame.right - columns.labelsEnd - OTHERS_APART;
  const whole = words.othersWithBars(othersTitle);
  return hasBars(columns, others) && textWidth(whole, true) * SMALLER <= room ? whole : othersTitle;
}

const SMALLER = 11 / 12;

const hasBars = (columns: FanColumns, others: readonly ScenarioEnd[]): boolean =>
  columns.others.length > 0 && others.some(({ quantiles }) => quantiles !== null);

function barShape(bar: Bar, x: number, width: number): Shape {
  const { top: from, height } = bar.parts[0]!;
  const [middle, to] = [x + width / 2, from + height];
  return group(markClass(bar.mark), [
    ...bar.parts.map((part) => rect(`bar-part held-${part.share}`, x, part.top, width, part.height)),
    bar.beyondTop && path('bar-beyond', `M${middle - 4},${from - 2}l4,-5l4,5`),
    bar.beyondBottom && path('bar-beyond', `M${middle - 4},${to + 2}l4,5l4,-5`),
  ]);
}

/** The bars of the other scenarios, or their markers on one line where there is no room for bars. */
function otherShapes({ columns, y, frame }: EndBars, others: readonly ScenarioEnd[]): Shape {
  const { edge: x, top, floor } = plotOf(frame);
  if (!hasBars(columns, others)) {
    const at = x + columns.marks;
    return group('', [
      line('grid', at, at, top, floor),
      ...others.map(({ id, mark, value }) =>
        keyed(id, path(`mark ${markClass(mark)}`, markerPath(mark, 3.6), movedTo(at, y.place(value)))),
      ),
    ]);
  }
  return group(
    '',
    others.map(({ id, mark, value, quantiles }, k) => {
      const at = x + columns.others[k]!;
      const pieces = [
        quantiles &&
          !quantiles.some(Number.isNaN) &&
          barShape(barOf(id, mark, quantiles, y.place, top, floor), at, OTHER_BAR),
        path('mark', markerPath(mark, 3.4), movedTo(at + OTHER_BAR / 2, y.place(value))),
      ];
      return keyed(id, group(markClass(mark), pieces));
    }),
  );
}

/** Names and values of all scenarios, each pressed to be explained. */
function namesShape({ ends, columns, y, frame, format }: EndBars, { textWidth, words }: Lettering): Shape {
  const { edge: x, top, floor } = plotOf(frame);
  const at = x + columns.names;
  const end = frame.width - at;
  const { names, more } = endNames(ends, ends[0]!.id, y.place, top, floor);
  const drawn = new Set(ends.flatMap(({ id, quantiles }) => (quantiles ? [id] : [])));
  return group('', [
    leaders(
      names.map(({ valueY, y }) => ({ lineY: valueY, y })),
      x + columns.leaders,
      at - 6,
      at - 1,
    ),
    more > 0 && text('faint', at + 16, floor + UNDER, words.more(more), MIDDLE),
    ...names
      .toSorted((a, b) => a.mark - b.mark)
      .map(({ id, name, mark, value, y, strong }) => {
        const press: EndPress = { id, level: drawn.has(id) ? 0.5 : undefined };
        const said = format(value);
        const room = end - 18 - textWidth(said, strong) - 8;
        const pieces = [
          pressed(
            press,
            words.explain(drawn.has(id) ? words.medianOf(name) : words.projectionOf(name)),
            0,
            end,
            LABEL_PITCH,
          ),
          path('mark', markerPath(mark, 4, 6)),
          text(strong ? 'strong' : '', 16, 0, fitted(name, room, strong, textWidth), MIDDLE),
          text(`end value${strong ? ' strong' : ''}`, end, 0, said, MIDDLE),
        ];
        return keyed(id, group(`end-label reading-row ${markClass(mark)}`, pieces, movedTo(at, y)));
      }),
  ]);
}
