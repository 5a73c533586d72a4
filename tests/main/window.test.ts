import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClosing, PAGE_ANSWERS_MS } from '../../main/closing.ts';
import { createCrashes } from '../../main/crashes.ts';
import { boundsOnScreen, shiftOf, withoutShift } from '../../main/window-bounds.ts';

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

describe('a window that the system puts elsewhere than asked', () => {
  const asked = { x: 80, y: 50, width: 1440, height: 900 };
  // As seen with openbox: a border of 1 and a title bar of 20 pixels.
  const seen = { ...asked, x: 81, y: 70 };

  test('opens at the same place at every start, moved or not', () => {
    const shift = shiftOf(asked, seen);
    expect(withoutShift(seen, shift)).toEqual(asked);
    expect(withoutShift({ x: 301, y: 220, width: 1000, height: 700 }, shift)).toEqual({
      x: 300,
      y: 200,
      width: 1000,
      height: 700,
    });
  });

  test('keeps its size where a bar of the system’s is counted as its own', () => {
    const larger = { ...seen, height: 925 };
    expect(withoutShift(larger, shiftOf(asked, larger))).toEqual(asked);
  });

  test('was moved by somebody where it is further away than a frame is thick', () => {
    const moved = { ...asked, x: 400 };
    expect(withoutShift(moved, shiftOf(asked, moved))).toEqual(moved);
  });
});

describe('closing the window', () => {
  test('with nothing unsaved closes it', () => {
    const closing = closingPage().closing;
    expect(closing.mayClose()).toBe(true);
    closing.shows(true);
    closing.shows(false);
    expect(closing.mayClose()).toBe(true);
  });

  test('with unsaved work asks, every time until the analyst agrees', () => {
    const closing = closingPage().closing;
    closing.shows(true);
    expect(closing.mayClose()).toBe(false);
    expect(closing.mayClose()).toBe(false);
    closing.agreed();
    expect(closing.mayClose()).toBe(true);
  });

  test('for the end of the program goes on to that end after the answer', () => {
    const closing = closingPage().closing;
    closing.shows(true);
    closing.quits();
    expect(closing.mayClose()).toBe(false);
    closing.agreed();
    expect(closing.mayClose()).toBe(true);
    closing.closed();
    expect(closing.endsProgram()).toBe(true);
  });

  test('for the end, then thought better of, then by its own button closes the window alone', () => {
    const closing = closingPage().closing;
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
    const closing = closingPage().closing;
    closing.shows(true);
    closing.agreed();
    closing.mayClose();
    closing.closed();
    closing.shows(true);
    expect(closing.mayClose()).toBe(false);
  });
});

describe('a page with unsaved work that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const hanging = () => {
    const page = closingPage();
    page.closing.shows(true);
    page.closing.mayClose();
    return page;
  };

  test('is given five seconds; then it is asked without the page, once', async () => {
    const { closing, asked } = hanging();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS - 1);
    expect(asked).toEqual(['page']);
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['page', 'page', 'without the page']);
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(10 * PAGE_ANSWERS_MS);
    expect(asked.filter((one) => one === 'without the page')).toHaveLength(1);
    expect(PAGE_ANSWERS_MS).toBe(5000);
  });

  test('is closed without it where the analyst wants that', async () => {
    const { asked, answer } = hanging();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS);
    await answer(true);
    expect(asked).toEqual(['page', 'without the page', 'closed']);
  });

  test('is waited for where he prefers that, and asked about again the next time', async () => {
    const { closing, asked, answer } = hanging();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS);
    await answer(false);
    await vi.advanceTimersByTimeAsync(10 * PAGE_ANSWERS_MS);
    expect(asked).toEqual(['page', 'without the page']);
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS);
    expect(asked).toEqual(['page', 'without the page', 'page', 'without the page']);
  });

  test('asks itself where it heard in time', async () => {
    const { closing, asked } = hanging();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS - 1);
    closing.heard();
    await vi.advanceTimersByTimeAsync(10 * PAGE_ANSWERS_MS);
    expect(asked).toEqual(['page']);
  });

  test('takes the question over where it goes on while it is asked without it', async () => {
    const { closing, asked, answer, signal } = hanging();
    await vi.advanceTimersByTimeAsync(PAGE_ANSWERS_MS);
    closing.heard();
    expect(signal()?.aborted).toBe(true);
    // Chosen in the instant in which the page came back: the page asks.
    await answer(true);
    expect(asked).toEqual(['page', 'without the page']);
  });

  test('that is closed by something else is not asked about', async () => {
    const { closing, asked } = hanging();
    closing.closed();
    await vi.advanceTimersByTimeAsync(10 * PAGE_ANSWERS_MS);
    expect(asked).toEqual(['page']);
  });
});

/** A page that is asked to close, and what came of it. */
function closingPage() {
  const asked: string[] = [];
  let answering: (close: boolean) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const closing = createClosing({
    askPage: () => void asked.push('page'),
    askWithoutPage(answered) {
      asked.push('without the page');
      signal = answered;
      return new Promise((resolve) => {
        answering = resolve;
      });
    },
    closeWithoutPage: () => void asked.push('closed'),
  });
  return {
    closing,
    asked,
    signal: () => signal,
    async answer(close: boolean) {
      answering(close);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('a page that stops working is opened again three times a minute at most', () => {
  let now = 0;
  const crashes = createCrashes(() => now);
  expect([1, 2, 3, 4].map(() => crashes.mayReload())).toEqual([true, true, true, false]);
  now = 61_000;
  expect(crashes.mayReload()).toBe(true);
});
