import { expect, test } from 'vitest';
import { figureShapes } from '../../shared/charts/line-chart-shapes.ts';
import { valueAxis } from '../../shared/charts/value-axis.ts';
import { yearAxis } from '../../shared/charts/year-axis.ts';

const frame = { baseYear: 2024, years: 37, width: 600, height: 200, left: 50, right: 50, top: 10, bottom: 24 };
const y = valueAxis(0, 100_000, frame.top, frame.height - frame.bottom);
const figure = { value: 2000, text: 'more than 2,000', source: 'figure for 2024' };

/** Where the figure's words start with targets at these values; null: they are not there. */
function wordsAt(targets: readonly number[]): number | null {
  const layout = {
    x: yearAxis(2024, 37, frame.left, frame.width - frame.right),
    y,
    targets: targets.map((value) => ({ value, y: y.place(value) })),
    frame,
  };
  const [, words] = figureShapes(layout, figure, { textWidth: (text) => text.length * 6.6 });
  return words ? Number(words.attributes.x) : null;
}

test('words of the figure never stand under the name of a target', () => {
  expect(wordsAt([])).toBe(60);
  expect(wordsAt([60_000])).toBe(60);
  // Where years reach far, the axis goes to 100,000, and a target of 5,000 is named where the figure's words would be.
  expect(wordsAt([5000])).toBeNull();
});
