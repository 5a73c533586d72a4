/** What stands right of a fan, from left to right: its bar and quantiles, bars of other scenarios, their names. */
export interface FanColumns {
  /** Room that all of it takes. */
  readonly right: number;
  /** Places from the end of the plot on. */
  readonly bar: number;
  readonly labels: number;
  readonly labelsEnd: number;
  /** Where the bar of each other scenario starts; empty where there is no room for bars. */
  readonly others: readonly number[];
  /** Where markers stand as long as there are no bars, and where leaders start. */
  readonly marks: number;
  readonly leaders: number;
  readonly names: number;
}

export const BAR = 14;
export const OTHER_BAR = 7;
const OTHER_GAP = 3;
const LEVEL_ROOM = 46;
const MOST_BARS = 9;
/** In a smaller window the panel on the right stands over so much right of the quantiles, which stay in sight. */
const COVERED = 286;
const SMALLER_WINDOW = [880, 1170] as const;
/** From the quantiles to the bars of the others. */
export const OTHERS_APART = 16;

/**
 * Measures the columns for a chart of this width: names give way first, then the bars of the others. `value` and `name`
 * are the widths of the longest texts; `others` the number of scenarios beside the fan's own, none for a fan alone; without
 * `bars` they have none.
 */
export function fanColumns(width: number, value: number, name: number, others: number, bars = true): FanColumns {
  const bar = 16;
  const labels = bar + BAR + 7;
  const labelsEnd = labels + LEVEL_ROOM + value;
  if (others === 0) {
    return {
      right: labelsEnd,
      bar,
      labels,
      labelsEnd,
      others: [],
      marks: labelsEnd,
      leaders: labelsEnd,
      names: labelsEnd,
    };
  }
  const start = labelsEnd + OTHERS_APART;
  const barsFit = bars && others <= MOST_BARS && width >= 720;
  const group = barsFit ? others * (OTHER_BAR + OTHER_GAP) - OTHER_GAP : 8;
  const leaders = start + group + 4;
  const names = leaders + 12;
  const longest = 17 + name + 9 + value;
  const [least, most] = SMALLER_WINDOW;
  const covered = width >= least && width < most ? COVERED : 0;
  const right = Math.max(
    labelsEnd + covered,
    Math.min(names + longest, Math.max(labelsEnd + 70, Math.round(width * 0.48))),
  );
  return {
    right,
    bar,
    labels,
    labelsEnd,
    others: barsFit ? Array.from({ length: others }, (_, k) => start + k * (OTHER_BAR + OTHER_GAP)) : [],
    marks: start + group / 2,
    leaders,
    names,
  };
}
