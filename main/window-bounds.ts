import type { WindowBounds } from '../shared/settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of a window has to be on some screen for its title bar to be taken hold of. */
const GRIP = { width: 120, height: 40 };

/**
 * Where the window opens: as it was left, unless the screen it was on is gone or smaller; then in the middle of the
 * first one, no larger than it.
 */
export function boundsOnScreen(bounds: WindowBounds, screens: readonly Area[]): WindowBounds {
  const { x, y, width, height, maximized } = bounds;
  const [first] = screens;
  if (first === undefined) return bounds;
  const left: Area | undefined = x === undefined || y === undefined ? undefined : { x, y, width, height };
  const at = left && screens.find((screen) => reaches(left, screen));
  const screen = at ?? first;
  const size = { width: Math.min(width, screen.width), height: Math.min(height, screen.height), maximized };
  return at && left ? { ...size, x: left.x, y: left.y } : size;
}

/** What became of the place and size that a window was given, as differences in pixels. */
export type Shift = Area;

export const NO_SHIFT: Shift = { x: 0, y: 0, width: 0, height: 0 };

/** Title bars and borders are thinner; what is further away was put there by somebody. */
const MOST_SHIFT = 100;

/**
 * How far a window stands from where it was put. On X11 a window is placed by its frame and tells where its content is:
 * what lies between is nobody's move, and would add up from start to start.
 */
export function shiftOf(asked: Area, got: Area): Shift {
  const shift = between(got, asked);
  return Object.values(shift).every((difference) => Math.abs(difference) <= MOST_SHIFT) ? shift : NO_SHIFT;
}

/** The bounds to put a window at, so that it stands where it was seen. */
export const withoutShift = (seen: Area, shift: Shift): Area => between(seen, shift);

const between = (a: Area, b: Area): Area => ({
  x: a.x - b.x,
  y: a.y - b.y,
  width: a.width - b.width,
  height: a.height - b.height,
});

function reaches(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  // The title bar is at the top: it has to begin on the screen.
  const down = screen.y + screen.height - window.y;
  return across >= GRIP.width && window.y >= screen.y && down >= GRIP.height;
}
