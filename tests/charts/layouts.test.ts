import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSummary } from '../../renderer/charts/chart-summary.ts';
import { differenceStripLayout } from '../../shared/charts/difference-strip-layout.ts';
import { aboveStrip } from '../../shared/charts/difference-strip-shapes.ts';
import { stackLabels } from '../../shared/charts/label-stack.ts';
import { placeLeaving } from '../../shared/charts/leaving-labels.ts';
import { type ChartFrame, type ChartSeries, lineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { alongPath, markClass, markerPath } from '../../shared/charts/markers.ts';
import { linePath } from '../../shared/charts/paths.ts';
import { smallMultipleLayout } from '../../shared/charts/small-multiple-layout.ts';
import { fitted as fittedTo } from '../../shared/charts/text-width.ts';
import { valueAxis } from '../../shared/charts/value-axis.ts';
import { yearAxis } from '../../shared/charts/year-axis.ts';
import { MARKS } from '../../shared/document/marks.ts';
import { english } from '../../shared/language/en/english.ts';

const frame: ChartFrame = {
  baseYear: 2024,
  years: 4,
  width: 864,
  height: 240,
  left: 44,
  right: 206,
  top: 10,
  bottom: 24,
};

const ROOM = () => 100;
const LETTERING = { textWidth: (text: string) => text.length * 6.6, words: english.charts };
const fitted = (name: string, room: number, strong: boolean) => fittedTo(name, room, strong, LETTERING.textWidth);

const line = (id: string, values: readonly number[], more: Partial<ChartSeries> = {}): ChartSeries => ({
  id,
  name: id.toUpperCase(),
  mark: 1,
  values,
  baseline: false,
  selected: false,
  ...more,
});

describe('labels that are nudged apart', () => {
  const ascending = fc
    .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 })
    .map((places) => places.toSorted((a, b) => a - b));

  test('never overlap and stay within bounds where they fit', () => {
    fc.assert(
      fc.property(ascending, (wanted) => {
        const placed = stackLabels(wanted, 16, 0, 500);
        expect(placed[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(placed.at(-1)).toBeLessThanOrEqual(500 + 1e-9);
        for (let k = 1; k < placed.length; k++) expect(placed[k]! - placed[k - 1]!).toBeGreaterThanOrEqual(16 - 1e-9);
      }),
    );
  });

  test('do not move where nothing overlaps', () => {
    expect(stackLabels([10, 40, 80], 16, 0, 100)).toEqual([10, 40, 80]);
  });

  test('share the way when they do', () => {
    expect(stackLabels([50, 50], 16, 0, 100)).toEqual([42, 58]);
    expect(stackLabels([50, 50, 90], 16, 0, 100)).toEqual([42, 58, 90]);
  });

  test('move no more in all than any other places would', () => {
    const small = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 })
      .map((a) => a.toSorted((p, q) => p - q));
    const moved = (wanted: readonly number[], placed: readonly number[]) =>
      wanted.reduce((sum, want, k) => sum + (placed[k]! - want) ** 2, 0);
    fc.assert(
      fc.property(small, (wanted) => {
        const best = moved(wanted, stackLabels(wanted, 3, 0, 12));
        for (let a = 0; a <= 6; a += 0.5)
          for (let b = a + 3; b <= 9; b += 0.5)
            for (let c = b + 3; c <= 12; c += 0.5) expect(best).toBeLessThanOrEqual(moved(wanted, [a, b, c]) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test('too many for the room stand evenly', () => {
    expect(stackLabels([0, 0, 0], 16, 0, 10)).toEqual([0, 5, 10]);
  });
});

describe('an axis of years', () => {
  test.each([3, 12, 37, 71])('of %d years labels the first and the last, and none over another', (years) => {
    const { ticks, index, place } = yearAxis(2024, years, 44, 658);
    const labelled = ticks.filter((tick) => tick.labelled);
    expect(labelled[0]?.year).toBe(2024);
    expect(labelled.at(-1)?.year).toBe(2024 + years - 1);
    for (let k = 1; k < labelled.length; k++) expect(labelled[k]!.x - labelled[k - 1]!.x).toBeGreaterThan(30);
    for (let t = 0; t < years; t++) expect(index(place(t) + 1)).toBe(t);
  });
});

describe('the main chart', () => {
  const series = [
    line('base', [100, 110, 120, 130], { baseline: true, mark: 0 }),
    line('up', [100, 120, 150, 200], { selected: true }),
    line('same', [100, 110, 120, 130]),
  ];

  test('draws every scenario from the first year to the last, the selected one on top', () => {
    const { lines, x, y } = lineChartLayout(series, frame);
    expect(lines.map(({ id }) => id)).toEqual(['base', 'same', 'up']);
    const up = lines.at(-1)!;
    expect(up.path.split('L')).toHaveLength(4);
    expect(up.path).toBe(
      `M${[0, 1, 2, 3].map((t) => [x.place(t), y.place(series[1]!.values[t]!)].map((n) => Math.round(n * 10) / 10)).join('L')}`,
    );
  });

  test('knows which line lies on the baseline', () => {
    const { lines, labels } = lineChartLayout(series, frame);
    expect(lines.filter(({ same }) => same).map(({ id }) => id)).toEqual(['same']);
    expect(labels.find(({ id }) => id === 'same')?.same).toBe(true);
  });

  test('names every line at its end, highest first', () => {
    const { labels } = lineChartLayout(series, frame);
    expect(labels.map(({ name, value }) => [name, value])).toEqual([
      ['UP', 200],
      ['BASE', 130],
      ['SAME', 130],
    ]);
    expect(labels[2]!.y - labels[1]!.y).toBeGreaterThanOrEqual(16);
  });

  test('of very many names the baseline, the selected one, the highest and the lowest', () => {
    const many = Array.from({ length: 50 }, (_, k) =>
      line(`s${k}`, [1, k], { baseline: k === 20, selected: k === 30 }),
    );
    const { labels, more } = lineChartLayout(many, { ...frame, years: 2 });
    const ids = labels.map(({ id }) => id);
    for (const id of ['s49', 's30', 's20', 's0']) expect(ids).toContain(id);
    // Between 10 and 216 there are 15 steps of 13 px, at whose ends 16 names stand; the rest is counted.
    expect([labels.length, more]).toEqual([16, 34]);
    for (let k = 1; k < labels.length; k++) expect(labels[k]!.y - labels[k - 1]!.y).toBeGreaterThanOrEqual(13);
  });

  test('where all names fit, nearer to each other than usual, names them all', () => {
    const many = Array.from({ length: 16 }, (_, k) => line(`s${k}`, [1, 100 + k], { baseline: k === 0 }));
    const { labels, more } = lineChartLayout(many, { ...frame, years: 2 });
    expect([labels.length, more]).toEqual([16, 0]);
  });

  test('makes room for a target within reach, and leaves one far off away', () => {
    expect(lineChartLayout(series, frame, [250]).y.domain[1]).toBeGreaterThanOrEqual(250);
    expect(lineChartLayout(series, frame, [250]).targets).toHaveLength(1);
    expect(lineChartLayout(series, frame, [5000]).targets).toEqual([]);
    // It is named all the same, at the edge beyond which it lies.
    expect(lineChartLayout(series, frame, [5000, -9000, 7000]).far).toEqual([
      { value: 7000, above: true, row: 0 },
      { value: 5000, above: true, row: 1 },
      { value: -9000, above: false, row: 0 },
    ]);
    expect(lineChartLayout(series, frame, [250]).far).toEqual([]);
  });

  test('of nothing can be drawn', () => {
    expect(lineChartLayout([], frame)).toMatchObject({ lines: [], labels: [] });
  });
});

describe('the difference strip', () => {
  const base = [100, 100, 100, 100];
  const near = line('near', [100, 101, 104, 110]);
  const far = line('far', [100, 200, 600, 5000]);

  test('holds every scenario but the baseline, minus the baseline', () => {
    const { labels } = differenceStripLayout([line('base', base, { baseline: true }), near], base, frame, ROOM);
    expect(labels).toMatchObject([{ id: 'near', value: 10, same: false }]);
  });

  test('lets one that is far beyond the others leave, and says where it goes', () => {
    const { leaving, y, labels } = differenceStripLayout([near, far], base, frame, ROOM);
    expect(leaving).toMatchObject([{ id: 'far', value: 4900, up: true }]);
    expect(labels.map(({ id }) => id)).toEqual(['near']);
    expect(y.domain[1]).toBeLessThan(50);
  });

  test('names as many as have room: the selected one, then those farthest from the baseline', () => {
    const all = [1, 2, 3, 4, 5, 6].map((k) =>
      line(
        `up-${k}`,
        [0, 0, 0, k].map((gap, t) => base[t]! + gap),
        k === 1 ? { selected: true } : {},
      ),
    );
    const low = { ...frame, height: 50, top: 10, bottom: 10 };
    const { labels, lines, more, moreY } = differenceStripLayout(all, base, low, ROOM);
    expect(lines).toHaveLength(6);
    // Four lines of words fit; the last of them says how many names are missing.
    expect(labels.map(({ id }) => id)).toEqual(['up-6', 'up-5', 'up-1']);
    expect(more).toBe(3);
    expect(moreY - labels.at(-1)!.y).toBeGreaterThanOrEqual(12);
    for (let k = 1; k < labels.length; k++) expect(labels[k]!.y - labels[k - 1]!.y).toBeGreaterThanOrEqual(12);
  });

  test('in a low strip has every second tick, zero among them, so that they can be read', () => {
    const both = [line('up', [100, 101, 104, 108]), line('down', [100, 99, 96, 93])];
    const ticksAt = (height: number) => {
      const { y } = differenceStripLayout(both, base, { ...frame, height, top: 10, bottom: 10 }, ROOM);
      return y.ticks;
    };
    expect(ticksAt(100)).toEqual([-10, -5, 0, 5, 10]);
    expect(ticksAt(60)).toEqual([-10, 0, 10]);
  });

  test('one scenario alone stays in', () => {
    expect(differenceStripLayout([far], base, frame, ROOM).leaving).toEqual([]);
  });

  test('without any difference is a flat line in the middle', () => {
    const { y, lines } = differenceStripLayout([line('same', base)], base, frame, ROOM);
    expect(y.domain).toEqual([-1, 1]);
    expect(lines[0]?.same).toBe(true);
  });
});

describe('what is said of a line that leaves', () => {
  const x = yearAxis(2024, 11, 0, 500);
  const y = valueAxis(-100, 100, 0, 100);
  const field = { x, y, right: 500, top: 0, bottom: 100 };
  const bottom = { id: 'low', t: 2, up: false, room: 120 };
  const flat = { id: 'flat', values: Array.from({ length: 11 }, () => 0) };

  test('stands where it leaves', () => {
    expect(placeLeaving([bottom], [flat], field)).toEqual([{ x: x.place(2) + 10, y: 95, clear: true }]);
  });
  test('gives way to a line that dips there, and stands beyond it', () => {
    const dip = { id: 'dip', values: [0, 0, 0, -95, -95, 0, 0, 0, 0, 0, 0] };
    const [place] = placeLeaving([bottom], [flat, dip], field);
    // Words are 13 px high, so the dip has left them where it is above 88.5 px, at -77, which is 0.19 years after the fifth.
    expect(place!.x).toBeGreaterThan(x.place(4.15));
    expect(place!.x).toBeLessThan(x.place(4.5));
  });
  test('is not pushed away by its own line', () => {
    const own = { id: 'low', values: [0, 0, -300, -300, -300, -300, -300, -300, -300, -300, -300] };
    expect(placeLeaving([bottom], [own], field)[0]!.x).toBe(x.place(2) + 10);
  });
  test('leaves its marker where no place is clear, and says so', () => {
    const along = { id: 'along', values: Array.from({ length: 11 }, () => -90) };
    const [place] = placeLeaving([bottom], [along], field);
    expect(place).toEqual({ x: x.place(2) + 10, y: 95, clear: false });
  });
  test('is nowhere clear where its words are longer than the plot', () => {
    expect(placeLeaving([{ ...bottom, room: 10_000 }], [flat], field)[0]).toMatchObject({ clear: false });
  });
  test('has a row of its own on each side', () => {
    const two = [bottom, { ...bottom, id: 'other' }, { ...bottom, id: 'top', up: true }];
    expect(placeLeaving(two, [flat], field).map((place) => place.y)).toEqual([95, 82, 5]);
  });
});

describe('a small multiple', () => {
  const base = line('base', [0, 5, 10], { baseline: true });
  test('draws baseline and selected scenario with their values apart, the others for context', () => {
    const layout = smallMultipleLayout(
      [base, line('own', [0, 5, 11], { selected: true }), line('x', [0, 1, 2])],
      60,
      62,
    );
    expect(layout.context).toHaveLength(1);
    expect(layout.ends).toHaveLength(2);
    expect(Math.abs(layout.ends[0]!.y - layout.ends[1]!.y)).toBeGreaterThanOrEqual(12 - 1e-9);
  });
  test('says when the selected scenario is as the baseline', () => {
    const layout = smallMultipleLayout([base, line('own', [0, 5, 10], { selected: true })], 60, 62);
    expect(layout).toMatchObject({ same: true });
    expect(layout.ends).toHaveLength(1);
  });
  test('of nothing but zeros can be drawn', () => {
    const layout = smallMultipleLayout([line('base', [0, 0], { baseline: true })], 60, 62);
    expect(layout.baseline).not.toMatch(/NaN/);
  });
});

test('a chart says in words what it shows', () => {
  const series = [line('base', [100, 130], { baseline: true }), line('up', [100, 200])];
  expect(chartSummary('Trade, USD m', series, 2024, String)).toBe(
    'Trade, USD m, 2024 to 2025. BASE goes from 100 to 130. Of 2 scenarios in 2025, UP is highest with 200 and BASE lowest with 130.',
  );
  expect(chartSummary('Trade', [], 2024, String)).toBe('Trade: no scenario is shown.');
});

describe('names over the strip', () => {
  const leaves = (name: string) => ({ id: name, name, mark: 1, value: 1, up: true, x: 0, y: 0, clear: false }) as const;
  const words = (room: number) => {
    const { named, more } = aboveStrip(
      ['Long name A', 'Long name B', 'Long name C'].map(leaves),
      500,
      room,
      String,
      LETTERING,
    );
    return [...named.map((one) => one.words.replace(/[\u2068\u2069]/g, '')), more?.words];
  };

  test('stand side by side as far as there is room, and those left out are counted', () => {
    expect(words(500)).toEqual(['Long name C: 1', 'Long name B: 1', 'Long name A: 1', undefined]);
    // Each takes 9 px of marker, 16 letters of 6.6 px and 12 px to the next; `and 1 more` ten letters.
    expect(words(2 * (9 + 16 * 6.6 + 12) + 66.1)).toEqual(['Long name C: 1', 'Long name B: 1', 'and 1 more']);
    expect(words(70)).toEqual(['and 3 more']);
  });
});

describe('markers', () => {
  const marks = Array.from({ length: MARKS }, (_, mark) => mark);

  test('are as many shapes as there are marks', () => {
    const shapes = new Set(marks.map((mark) => markerPath(mark, 5)));
    expect(shapes.size).toBe(24);
    for (const shape of shapes) expect(shape).not.toMatch(/NaN|undefined/);
  });

  test('of the colour and disc of the first there is one alone', () => {
    expect(marks.filter((mark) => /^mark-1\b/.test(markClass(mark)))).toEqual([0]);
    expect(marks.filter((mark) => markerPath(mark, 5).includes('A'))).toEqual([0]);
  });

  test('stand along a line and at its end, of lines beside each other in different years', () => {
    const values = Array.from({ length: 12 }, () => 1);
    const yearsOf = (place: number) => {
      const path = alongPath(
        1,
        place,
        values,
        (t) => t * 100,
        () => 0,
        1,
      );
      return path
        .split('Z')
        .slice(0, -1)
        .map((one) => Math.round((Number(/^M([\d.]+)/.exec(one)![1]) + 0.9) / 100));
    };
    // Eleven years after the first: every third, and the last.
    expect([yearsOf(0), yearsOf(1), yearsOf(2)]).toEqual([
      [3, 6, 9, 11],
      [1, 4, 7, 11],
      [2, 5, 8, 11],
    ]);
  });
});

describe('a name on a chart', () => {
  const room = 12 * 6.6;

  test('is written whole where it fits, else as much of it as does', () => {
    expect(fitted('Export shock', room, false)).toBe('Export shock');
    expect(fitted('Export shocks', room, false)).toBe('Export shoc…');
    expect(fitted('Export shocks', 0, false)).toBe('E…');
  });

  test('keeps to its line and its place: no breaks, no marks that turn the writing', () => {
    expect(fitted('A\nB\u202eC', room, false)).toBe('A B C');
  });

  test('of any length takes no longer than one of a line', () => {
    // Written out before the clock starts: that takes the memory its time.
    const long = 'word '.repeat(200_000).replace(' ', '');
    const start = performance.now();
    for (let k = 0; k < 200; k++) fitted(long, room, false);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(fitted('\u200b'.repeat(100_000), room, false)).toMatch(/…$/);
  });
});

test('a line has a gap where there is no value', () => {
  const path = linePath(
    [1, Number.NaN, 3, 4],
    (t) => t,
    (value) => value,
  );
  expect(path).toBe('M0,1M2,3L3,4');
  expect(linePath([Number.NaN], Number, Number)).toBe('');
});
