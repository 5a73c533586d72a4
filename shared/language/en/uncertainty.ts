import { type Noun, plain, type Sentence, say, slot } from '../sentence.ts';
import { capital, counted, inSentence, whole } from './grammar.ts';

/** A chance that a scenario has, as it is written. */
export interface Chance {
  readonly name: string;
  readonly share: string;
}

const draws = (count: number): string => counted(count, 'draw', 'draws');

/** Fans over the draws, the chance of a target, and what is uncertain. */
export const uncertainty = {
  refused: 'The draws cannot be made.',
  waiting: 'Drawing …',

  fan: 'Fan',
  fanOf: ({ label }: Noun) => `Fan of ${inSentence(label)}`,
  metricOfFan: 'Metric of the fan',
  drawing: 'Drawing',
  drawingOthers: 'Drawing the others',
  nothingDrawn: 'nothing is drawn yet',
  fanAsBefore: 'the fan is as it was before the last change',
  othersAsBefore: 'the other scenarios are as before',
  othersAsProjected: 'the other scenarios are as projected',
  fanAlone: (scenario: string, count: number) =>
    `${scenario}, ${draws(count)}. Shaded: 50, 80 and 90% of them; dotted: the projection.`,
  fanWithLines: (scenario: string, count: number, medians: boolean) =>
    `${scenario}, ${draws(count)}. Shaded: 50, 80 and 90% of them; dotted: the projection; lines: ${medians ? 'others’ medians' : 'others as projected'}.`,
  fanPair: (count: number) =>
    `${draws(count)} each, on one scale. Shaded: 50, 80 and 90% of them; dotted: the projection.`,
  asksForMore: (asked: number, run: number) =>
    `The document asks for ${draws(asked)}; these are the first ${whole(run)}.`,
  run: (count: number) => `Run ${draws(count)}`,
  oneFan: 'One fan',
  twoFans: 'Two fans',
  chooseTwoFans: 'Two fans…',
  beside: 'Fan beside it',
  medians: (year: number) => `Medians, ${year}`,
  asProjected: (year: number) => `As projected, ${year}`,
  quantiles: 'Table of quantiles',
  mean: 'Mean',
  caption: (scenario: string, metric: string, unit: string) => `${scenario}: ${metric}, ${unit}`,
  explainCell: (number: string, scenario: string, year: number, value: string) =>
    `${capital(number)} of ${scenario} in ${year}: ${value}. Explain`,
  explainNumber: (value: string, number: string) => `${value}, ${number}. Explain`,
  aboutNumber: (number: string, { label }: Noun, year: number) =>
    `${capital(number)} of ${inSentence(label)} in ${year}. Explain`,
  ofScenario: (scenario: string) => `${scenario}. `,

  /** Slot: the field of the target. */
  chanceOf: ({ label }: Noun, unit: string): Sentence =>
    say`Chance of ${plain(inSentence(label))} at ${slot(0)}${plain(unit === '' ? '' : ` ${unit}`)} or more`,
  whichTarget: 'Which target',
  /** Slot: the chance. */
  chanceIn: ({ name, share }: Chance, count: number, year: number): Sentence =>
    say`${plain(`${name}: `)}${slot(0, share)} of ${plain(draws(count))} in ${plain(String(year))}`,
  /** Slots: the chances of a scenario that is filled, and of one that is a line. */
  chancesIn: (filled: Chance, line: Chance | null, year: number): Sentence => [
    ...say`Filled: ${plain(filled.name)}, ${slot(0, filled.share)}`,
    ...(line === null ? [] : say`. Line: ${plain(line.name)}, ${slot(1, line.share)}`),
    plain(` in ${year}`),
  ],
  explainChance: ({ name, share }: Chance, year: number) => `${share}, chance of ${name} in ${year}. Explain`,
  chancesSaid: (said: readonly { readonly name: string; readonly sentence: string }[]) =>
    said.map(({ name, sentence }) => `${name}: ${sentence}`).join(' '),
  reachingTarget: 'Chance of reaching a target',
  noTarget: ({ label }: Noun) =>
    `No target is set for ${inSentence(label)}. With one, this shows how likely it is reached, year by year.`,
  setNearMedian: (value: string, year: number) => `Set ${value}, near the median of ${year}`,

  add: 'Add an uncertain assumption',
  search: 'Search assumptions to make uncertain',
  which: 'Which assumption is uncertain?',
  yearIsCertain: 'a year cannot be uncertain',
  nothingUncertain: 'No assumption is uncertain yet. Set a range for one, and every scenario is drawn many times.',
  rangesAs: (scenario: string) => `Ranges as in ${scenario}`,
  sameEverywhere: 'Set once for every scenario',
  setTo: (value: string) => `set to ${value}`,
  notInScenario: 'not in this scenario',
  mostDraws: '90% of draws',
  otherShape: 'It stays as it is here: the growth path has another shape.',

  correlations: 'Correlations',
  matrix: 'Matrix of correlations',
  correlationOf: (a: string, b: string) => `Correlation of ${a} and ${b}`,
  ofExports: (label: string) => `Exports, ${inSentence(label)}`,
  ofImports: (label: string) => `Imports, ${inSentence(label)}`,
  ofBaseYear: (label: string) => `${label}, base year`,
  ofTrack: (label: string, track: string) => `${label}, ${track}`,
  contradicts: (rho: string, room: Room | null, strongest: Pair | null) => {
    const lower = strongest && `lower that of ${strongest.a} and ${strongest.b}, now ${strongest.rho}`;
    const stay = room && `stay between ${room.least} and ${room.most}`;
    return `${rho} contradicts the other correlations: ${[stay, lower].filter((way) => way !== null).join(', or ')}.`;
  },

  noise: 'Growth noise, year by year',
  sd: 'sd, %',
  persistence: 'persistence',
  noiseOf: { exports: 'Exports growth', imports: 'Imports growth' },
  sdOf: (flow: string) => `${flow}: standard deviation of the noise`,
  persistenceOf: (flow: string) => `${flow}: persistence of the noise`,
  noiseCorrelates: 'Exports and imports correlate by',
  noiseCorrelation: 'Correlation of exports and imports noise',
  draws: 'Draws',
  numberOfDraws: 'Number of draws',
  seed: 'Seed',
};

/** Between which values a correlation can lie beside the others. */
export interface Room {
  readonly least: string;
  readonly most: string;
}

/** A correlation of two assumptions, by their labels. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly rho: string;
}
