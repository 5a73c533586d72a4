import { describe, expect, test } from 'vitest';
import { type TornadoBar, type TornadoFrame, tornadoLayout } from '../../shared/charts/tornado-layout.ts';

const frame: TornadoFrame = { width: 800, left: 200, top: 20, bottom: 24, pitch: 30 };
const wordsOf100 = () => 100;
const namesOf80 = () => 80;

const bar = (id: string, low: number, high: number): TornadoBar => ({
  id,
  name: id,
  low,
  high,
  lowInput: 'low',
  highInput: 'high',
});

describe('a tornado', () => {
  const layout = tornadoLayout(
    [bar('wide', 60, 140), bar('falling', 120, 90), bar('above', 104, 110)],
    100,
    [130, 500, 131],
    frame,
    wordsOf100,
    namesOf80,
  );
  const [wide, falling, above] = layout.rows;

  test('keeps the order it is given, a bar under the other', () => {
    expect(layout.rows.map(({ id, y }) => [id, y])).toEqual([
      ['wide', 35],
      ['falling', 65],
      ['above', 95],
    ]);
    expect(layout.height).toBe(20 + 3 * 30 + 24 + 2 * 14);
  });

  test('keeps room for names and for the words at both ends, and takes all the rest', () => {
    const words = layout.rows.flatMap(({ left, right }) => [left.x - 100, right.x + 100]);
    expect(Math.min(...words)).toBeCloseTo(200, 0);
    expect(Math.max(...words)).toBeCloseTo(800, 0);
  });

  test('words that would stand across the value now stand on its other side', () => {
    const near = tornadoLayout([bar('wide', 0, 200), bar('near', 105, 110)], 100, [], frame, wordsOf100, namesOf80);
    expect(near.rows[1]?.left.x).toBeLessThan(near.now);
    const far = tornadoLayout([bar('wide', 0, 200), bar('far', 190, 195)], 100, [], frame, wordsOf100, namesOf80);
    expect(far.rows[1]?.left.x).toBeGreaterThan(far.now);
  });

  test('a target’s line is broken where it would cross words, and nowhere else', () => {
    const only = tornadoLayout([bar('wide', 60, 140), bar('short', 95, 105)], 100, [115], frame, wordsOf100, namesOf80);
    const [target] = only.targets;
    const { right, y } = only.rows[1]!;
    expect(target!.x).toBeGreaterThan(right.x);
    expect(target!.x).toBeLessThan(right.x + 100);
    // The first bar itself reaches beyond it, and its words stand further out.
    expect(target!.parts).toEqual([
      [20, y - 8],
      [y + 8, only.floor],
    ]);
    const clear = tornadoLayout([bar('wide', 60, 140)], 100, [115], frame, wordsOf100, namesOf80);
    expect(clear.targets[0]!.parts).toEqual([[20, clear.floor]]);
  });

  test('parts a bar at the value now', () => {
    expect(wide).toMatchObject({ from: layout.x.place(60), split: layout.now, to: layout.x.place(140), gap: null });
  });

  test('a bar whose metric falls has the higher value tried at its left end', () => {
    expect(falling).toMatchObject({
      rising: false,
      left: { value: 90, input: 'high' },
      right: { value: 120, input: 'low' },
    });
  });

  test('a bar that does not hold the value now is tied to it', () => {
    expect(above?.gap).toEqual([layout.now, layout.x.place(104)]);
    expect(above?.split).toBe(above?.from);
  });

  test('shows every target that lies within the axis, and none beyond', () => {
    expect(layout.targets.map(({ value, place, x }) => [value, place, x])).toEqual([
      [130, 0, layout.x.place(130)],
      [131, 2, layout.x.place(131)],
    ]);
  });

  test('names of targets do not touch, keep within the picture and have room below the ticks', () => {
    const close = tornadoLayout([bar('a', 60, 140)], 100, [60, 139, 62, 140, 61], frame, () => 0, namesOf80);
    expect(close.targets.map(({ value }) => value)).toEqual([60, 61, 62, 139, 140]);
    close.targets.forEach(({ nameX, lane }, k) => {
      expect(nameX - 40).toBeGreaterThanOrEqual(frame.left);
      expect(nameX + 40).toBeLessThanOrEqual(frame.width);
      for (const other of close.targets.slice(k + 1))
        if (other.lane === lane) expect(Math.abs(other.nameX - nameX)).toBeGreaterThan(80);
    });
    expect(close.targets.map(({ lane }) => lane)).toEqual([0, 1, 2, 0, 1]);
    expect(close.height - close.floor).toBe(24 + 3 * 14);
    expect(layout.height - layout.floor).toBe(24 + 2 * 14);
  });

  test('of a metric that never moves can be drawn, also at 0', () => {
    for (const value of [0, -5, 1e9]) {
      const { rows, now } = tornadoLayout([bar('a', value, value)], value, [], frame, wordsOf100, namesOf80);
      expect(Number.isFinite(now)).toBe(true);
      expect(rows[0]?.from).toBe(now);
    }
  });
});
