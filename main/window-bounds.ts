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

function reaches(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  // The title bar is at the top: it has to begin on the screen.
  const down = screen.y + screen.height - window.y;
  return across >= GRIP.width && window.y >= screen.y && down >= GRIP.height;
}
