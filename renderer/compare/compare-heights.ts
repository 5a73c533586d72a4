/** How the parts of Compare share the height there is. */
export interface Heights {
  readonly chart: number;
  /** 0: there is no room for the strip of differences. */
  readonly strip: number;
  readonly multiple: number;
}

const TILES = 82;
const CHART_HEAD = 42;
const STRIP_HEAD = 20;
const MULTIPLE_HEAD = 60;
const TABLE_HEAD = 48;
const MOST_ROWS = 8;
const LEAST_CHART = 152;
const MOST_CHART = 340;

/**
 * The main chart takes what tiles, strip, multiples and a table of all scenarios leave; where that is too little the
 * strip gives way, and then the table scrolls. All in pixels.
 */
export function compareHeights(height: number, scenarios: number, rowHeight: number, differences: boolean): Heights {
  const multiple = height < 700 ? 50 : 58;
  const table = TABLE_HEAD + Math.min(MOST_ROWS, scenarios) * rowHeight;
  const left = height - TILES - CHART_HEAD - MULTIPLE_HEAD - multiple - table;
  const wanted = differences || height < 600 ? 0 : height < 720 ? 70 : 80;
  const strip = wanted > 0 && left - wanted - STRIP_HEAD >= LEAST_CHART * 0.8 ? wanted : 0;
  const chart = left - (strip === 0 ? 0 : strip + STRIP_HEAD);
  return { chart: Math.round(Math.max(LEAST_CHART, Math.min(MOST_CHART, chart))), strip, multiple };
}
