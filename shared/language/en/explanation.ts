import { byNumber, capital, counted, inSentence, whole } from './grammar.ts';

const draws = (count: number): string => counted(count, 'draw', 'draws');
const some = (count: number, one: string, several: string): string =>
  count === 0 ? `no ${several}` : counted(count, one, several);

/** How many draws reach a target, and which come nearest to it on either side. */
export interface Reached {
  readonly reached: number;
  readonly draws: number;
  readonly target: string;
  readonly short: string | null;
  readonly reaches: string | null;
}

/** A draw in which another scenario is better. */
export interface Example {
  readonly draw: string;
  readonly best: string;
  readonly bestValue: string;
  readonly scenario: string;
  readonly value: string;
  readonly loss: string;
}

/** Where a number comes from. */
export const explanation = {
  close: 'Close the explanation',
  gone: 'Nothing to explain',
  goneWhy: 'The scenario that was explained is deleted. Undo brings it back.',
  none: 'No explanation',
  madeOf: 'What it is made of',
  line: (label: string, value: string, mark: string | null) =>
    mark === null ? `${label}, ${value}` : `${label}, ${value}, ${mark}`,
  leads: {
    assumption: 'Show this assumption',
    figure: 'Show this figure',
    series: 'Show this series',
    again: 'Go to where it is explained',
  },
  enter: (lead: string) => `Enter: ${lead}`,
  leadsTo: (label: string, lead: string) => `${label}. ${lead}`,
  restsOn: (figures: number, assumptions: number) =>
    `Rests on ${some(figures, 'figure', 'figures')} and ${some(assumptions, 'assumption', 'assumptions')}`,
  whatItRestsOn: 'What it rests on',
  sameAs: (baseline: string) => `The same as in ${baseline}.`,
  gap: (difference: string, percent: string | null, baseline: string, value: string) =>
    `${difference}${percent === null ? '' : ` (${percent})`} to ${baseline}, ${value}`,
  whatMakesIt: 'What makes the difference',
  growthSince: (rate: string, year: number, formula: string) => `${rate} a year since ${year}: ${formula}`,

  looking: 'Looking through the draws',
  lookingForThose: 'Looking through the draws for the ones it rests on …',
  ofFan: (metric: string, year: number, number: string) => `${metric} in ${year}, ${number}`,
  ofChance: (metric: string, year: number, target: string) => `${metric} in ${year}, chance of ${target} or more`,
  inDraw: (label: string, draw: string) => `${label} in ${draw}`,
  asProjected: (label: string) => `${label}, as projected`,
  whichDraw: 'Which draw is shown',
  drawGives: (draw: string, value: string) => `${capital(draw)}: ${value}`,
  whatWasDrawn: (draw: string) => `What was drawn in ${draw}`,
  drawnIn: (draw: string) => `Drawn in ${draw}`,
  asSet: 'As set',
  asDrawn: 'As drawn',
  noiseIn: {
    exports: (year: number) => `Exports growth noise, ${year}`,
    imports: (year: number) => `Imports growth noise, ${year}`,
  },
  noNoise: 'none',
  drawnWithoutEffect: (labels: readonly string[]) =>
    `Drawn as well, and without effect here: ${labels.map(inSentence).join('; ')}.`,
  command: {
    chance: 'Of the saved file, the command line gives the chance of every year:',
    draw: 'Of the saved file, the command line gives this draw (they are numbered from 0):',
    ranking: 'Of the saved file, the command line gives the ranking:',
  },

  sameInAll: (count: number, value: string, draw: string) =>
    `${count === 1 ? 'The one draw gives' : `All ${draws(count)} give`} ${value}, as ${draw} does.`,
  reached: ({ reached, draws: count, target, short, reaches }: Reached) => {
    const many = reached === 0 ? 'None' : whole(reached);
    const of = `${many} of ${draws(count)} ${reached > 1 ? 'are' : 'is'} at ${target} or more.`;
    return short !== null && reaches !== null
      ? `${of} Nearest to it, ${short} falls short and ${reaches} reaches it.`
      : `${of} Nearest to it comes ${short ?? reaches}.`;
  },
  mayGoUnseen: (bound: string) => `With so many draws a chance of up to about ${bound} may go unseen.`,
  failingMayGoUnseen: (bound: string) =>
    `With so many draws a chance of failing of up to about ${bound} may go unseen.`,
  chanceError: (error: string, within: string, times: number) =>
    `Standard error of so many draws: ${error} points; drawn anew it would lie within ${within} points of the true share ${times} times in 100.`,

  /** `share`: of the draws in which the scenario is best; null where none is ever better. */
  meanLoss: (count: number, scenario: string, share: { readonly best: string; readonly any: boolean } | null) => {
    const over = byNumber(count, 'In the one draw', `Over ${draws(count)}, the same for every scenario`);
    const mean = `${over}: the mean of what the best scenario has over ${scenario}.`;
    if (share === null) return `${mean} None is ever better.`;
    return share.any
      ? `${mean} It is best in ${share.best} of them, and what is best is shared where scenarios tie.`
      : `${mean} It is best in none of them.`;
  },
  error: (size: string) => `Standard error of so many draws: ${size}.`,
  inPoints: (size: string) => `${size} points`,
  example: ({ draw, best, bestValue, scenario, value, loss }: Example) =>
    `${capital(draw)} comes nearest to that: ${best} is best in it with ${bestValue}, ${scenario} has ${value}, a loss of ${loss}.`,
  whatAddsUp: 'What adds up to the average loss',
  betterInstead: 'Better instead',
  bestIn: 'Best in',
  adds: 'Adds',
};
