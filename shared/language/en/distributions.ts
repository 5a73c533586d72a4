/** Ranges of uncertain assumptions: how they are chosen, typed and read. */
export const distributions = {
  picture: 'Distribution',
  kinds: {
    uniform: 'Uniform',
    triangular: 'Triangular',
    pert: 'PERT',
    normal: 'Normal',
    lognormal: 'Lognormal',
  },
  /** What a kind is, where it is chosen. */
  meanings: {
    uniform: 'Uniform: every value from least to most is equally likely; none lies outside.',
    triangular:
      'Triangular: likelihood rises evenly from least to most likely and falls evenly to most; no value lies outside.',
    pert: 'PERT: a smooth curve from least to most, highest at most likely; its ends are rarer than those of a triangle, and no value lies outside.',
    normal: 'Normal: a bell curve around the mean; two of three values lie within one standard deviation of it.',
    lognormal: 'Lognormal: only positive values; two of three lie between the median ÷ spread and the median × spread.',
  },
  applies: { shift: 'Shift', factor: 'Factor' },
  /** What is done with what is drawn, where that is chosen. */
  application: {
    shift: 'Shift: what is drawn is added to the value.',
    factor: 'Factor: the value is multiplied by what is drawn.',
  },
  parameters: {
    min: 'Least',
    mode: 'Most likely',
    max: 'Most',
    mean: 'Mean',
    sd: 'Standard deviation',
    median: 'Median',
    gsd: 'Spread, × or ÷',
  },
  fieldOf: (assumption: string, parameter: string) => `${assumption}: ${parameter.toLowerCase()}`,
  points: 'points',
  gives: (value: string) => `gives ${value}`,
  kindOf: (assumption: string) => `${assumption}: kind of distribution`,
  applicationOf: (assumption: string) => `${assumption}: how it is applied`,
  removeFrom: (assumption: string) => `${assumption}: treat as certain`,

  setRange: 'Set a range',
  setRangeOf: (assumption: string) => `${assumption}: set a range`,
  uncertain: 'Uncertain',
  /** Follows `uncertain`; every draw lies in the range, or nine in ten do. */
  inRange: (range: string, spread: string, every: boolean) =>
    `: ${range}${every ? '' : ' with 90% probability'}; ${spread}.`,

  missing: (scenario: string) => `${scenario} has no such assumption: select a scenario that has it.`,
  atZero: (assumption: string, scenario: string) =>
    `${assumption} stands at 0 in ${scenario}, and nothing multiplied with 0 moves it: select a scenario in which it is not 0.`,

  always: (value: string) => `always ${value}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  /** How values are spread. */
  spread: {
    uniform: 'uniform',
    triangular: (mode: string | null) => `triangular, most likely ${mode ?? 'as set'}`,
    pert: (mode: string | null) => `PERT, most likely ${mode ?? 'as set'}`,
    normal: (away: string) => `normal, ± ${away}`,
    lognormal: (spread: string) => `lognormal, × or ÷ ${spread}`,
  },
  awayPoints: (size: string) => `${size} points`,
  /** Shares of draws that are held at the ends of what is allowed; empty: of neither. */
  held: (ends: readonly { readonly share: string; readonly at: string }[]) =>
    `${ends.map(({ share, at }) => `${share} of draws are held at ${at}`).join(', ')}.`,
};
