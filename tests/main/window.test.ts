import { describe, expect, test } from 'vitest';
import { createClosing } from '../../main/closing.ts';
import { createCrashes } from '../../main/crashes.ts';
import { boundsOnScreen } from '../../main/window-bounds.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 855 };
const BESIDE = { x: 1440, y: 0, width: 2560, height: 1400 };
const left = { x: 100, y: 100, width: 1200, height: 700, maximized: false };

describe('where the window opens', () => {
  test('is where it was left', () => {
    expect(boundsOnScreen(left, [LAPTOP])).toEqual(left);
    const beside = { ...left, x: 2000, y: 300, maximized: true };
    expect(boundsOnScreen(beside, [LAPTOP, BESIDE])).toEqual(beside);
  });

  test('is in the middle of the first screen where the one it was on is gone', () => {
    expect(boundsOnScreen({ ...left, x: 2000 }, [LAPTOP])).toEqual({ width: 1200, height: 700, maximized: false });
  });

  test.each([
    ['above every screen', { ...left, y: -300 }],
    ['below', { ...left, y: 860 }],
    ['to the right, but for a few pixels', { ...left, x: 1400 }],
    ['to the left, but for a few pixels', { ...left, x: -1150 }],
  ])('is not where its title bar cannot be taken hold of: %s', (_, bounds) => {
    expect(boundsOnScreen(bounds, [LAPTOP])).not.toHaveProperty('x');
  });

  test('may hang over an edge', () => {
    expect(boundsOnScreen({ ...left, x: -900 }, [LAPTOP])).toMatchObject({ x: -900 });
    expect(boundsOnScreen({ ...left, y: 800 }, [LAPTOP])).toMatchObject({ y: 800 });
  });

  test('is no larger than its screen', () => {
    expect(boundsOnScreen({ ...left, width: 2500, height: 1300 }, [LAPTOP])).toMatchObject({
      width: 1440,
      height: 855,
    });
    const large = { ...left, x: 1500, width: 2500, height: 1300 };
    expect(boundsOnScreen(large, [LAPTOP, BESIDE])).toEqual(large);
  });

  test('is left to the system the first time', () => {
    const first = { width: 1440, height: 900, maximized: false };
    expect(boundsOnScreen(first, [BESIDE])).toEqual(first);
  });
});

describe('closing the window', () => {
  test('with nothing unsaved closes it', () => {
    const closing = createClosing();
    expect(closing.mayClose()).toBe(true);
    closing.shows(true);
    closing.shows(false);
    expect(closing.mayClose()).toBe(true);
  });

  test('with unsaved work asks, every time until the analyst agrees', () => {
    const closing = createClosing();
    closing.shows(true);
    expect(closing.mayClose()).toBe(false);
    expect(closing.mayClose()).toBe(false);
    closing.agreed();
    expect(closing.mayClose()).toBe(true);
  });

  test('for the end of the program goes on to that end after the answer', () => {
    const closing = createClosing();
    closing.shows(true);
    closing.quits();
    expect(closing.mayClose()).toBe(false);
    closing.agreed();
    expect(closing.mayClose()).toBe(true);
    closing.closed();
    expect(closing.endsProgram()).toBe(true);
  });

  test('for the end, then thought better of, then by its own button closes the window alone', () => {
    const closing = createClosing();
    closing.shows(true);
    closing.quits();
    expect(closing.mayClose()).toBe(false);
    expect(closing.mayClose()).toBe(false);
    closing.agreed();
    closing.mayClose();
    closing.closed();
    expect(closing.endsProgram()).toBe(false);
  });

  test('leaves the next window to ask again', () => {
    const closing = createClosing();
    closing.shows(true);
    closing.agreed();
    closing.mayClose();
    closing.closed();
    closing.shows(true);
    expect(closing.mayClose()).toBe(false);
  });
});

test('a page that stops working is opened again three times a minute at most', () => {
  let now = 0;
  const crashes = createCrashes(() => now);
  expect([1, 2, 3, 4].map(() => crashes.mayReload())).toEqual([true, true, true, false]);
  now = 61_000;
  expect(crashes.mayReload()).toBe(true);
});
