/** How the parts of Compare share the height there is. */
export interface Heights {
  readonly chart: number;
  /** 0: there is nothing to show differences of, or no room at all. */
  readonly strip: number;
  readonly multiple: number;
  /** In a low window the multiples leave their years to the main chart. */
  readonly multipleYears: boolean;
  /** All of it together is higher than the room, and is scrolled. */
  readonly scrolls: boolean;
}

const TILES = 82;
const CHART_HEAD = 42;
const STRIP_HEAD = 20;
const MULTIPLE_HEAD = 46;
const MULTIPLE_YEARS = 14;
const TABLE_HEAD = 48;
const MOST_ROWS = 8;
const LEAST_ROWS = 4;
const LEAST_CHART = 152;
const MOST_CHART = 340;
/** A window of 1024 × 700 has less than this. */
const LOW = 620;
const LEAST_FOR_STRIP = 560;
/** In less than this not two rows of the table would be seen under the least chart: a window zoomed in far. */
const LEAST_STANDING = 470;

/**
 * The main chart takes what tiles, strip, multiples and a table of all scenarios leave; where that is too little, rows
 * of the table give way, which then scrolls. Where even that is too little, tiles and main chart fill the room, and the
 * rest is scrolled to. All in pixels.
 */
export function compareHeights(height: number, scenarios: number, rowHeight: number, differences: boolean): Heights {
  if (height < LEAST_STANDING) return scrolled(height, differences);
  const low = height < LOW;
  const multiple = low ? 44 : height < 700 ? 50 : 58;
  const years = low ? 0 : MULTIPLE_YEARS;
  const above = TILES + CHART_HEAD + MULTIPLE_HEAD + years + multiple + TABLE_HEAD;
  const strip = differences || height < LEAST_FOR_STRIP ? 0 : low ? 64 : height < 720 ? 70 : 80;
  const parts = strip === 0 ? 0 : strip + STRIP_HEAD;
  const least = LEAST_CHART * 0.8;
  const fitting = Math.floor((height - above - parts - least) / rowHeight);
  const rows = Math.min(MOST_ROWS, scenarios, Math.max(LEAST_ROWS, fitting));
  const chart = height - above - parts - rows * rowHeight;
  return {
    chart: Math.round(Math.max(LEAST_CHART, Math.min(MOST_CHART, chart))),
    strip,
    multiple,
    multipleYears: !low,
    scrolls: false,
  };
}

const scrolled = (height: number, differences: boolean): Heights => ({
  chart: Math.max(LEAST_CHART, Math.min(MOST_CHART, height - TILES - CHART_HEAD)),
  strip: differences ? 0 : 80,
  multiple: 58,
  multipleYears: true,
  scrolls: true,
});
