import { type Measured, plain, type Sentence, say } from '../sentence.ts';
import { agreeing, byNumber, capital, counted, inSentence, listed } from './grammar.ts';

/** What a metric comes to at the two values of an assumption that are tried. */
export interface Tried {
  readonly label: string;
  readonly lowInput: string;
  readonly highInput: string;
  readonly low: string;
  readonly high: string;
}

export interface Position {
  readonly label: string;
  readonly value: string;
}

/** Names may hold commas. */
const names = (labels: readonly string[]): string => labels.map(inSentence).join('; ');

const bothAt = (x: Position, y: Position): string =>
  `${inSentence(x.label)} ${x.value}, ${inSentence(y.label)} ${y.value}`;

const beyond = (targets: readonly string[], where: string): string =>
  `${byNumber(targets.length, 'Target', 'Targets')} ${listed(targets)} ${byNumber(targets.length, 'lies', 'lie')} ${where}.`;

/** What moves a metric: each assumption alone, two at once, all together. */
export const sensitivity = {
  whichMove: 'What is moved',
  moved: { uncertain: 'Uncertain assumptions', levers: 'Levers' },
  alone: { uncertain: 'Each assumption alone', levers: 'Each lever alone' },
  nothingUncertain:
    'No assumption is uncertain in this document yet. Set a range for one, and what moves the metric most stands here.',
  toUncertainty: 'To Uncertainty',
  howTried: {
    uncertain: (scenario: string) =>
      `${scenario}. Each assumption alone at its 10th and 90th percentile; stronger: towards the higher.`,
    levers: (scenario: string) => `${scenario}. Each lever alone over its range; stronger: towards the higher value.`,
  },
  noEffectHead: 'No effect',
  lever: 'Lever',
  range: 'range',
  leverEnd: {
    from: (label: string) => `${label}: range from`,
    to: (label: string) => `${label}: range to`,
  },
  usualRangeOf: (label: string) => `${label}: the usual range`,
  rangeBackwards: (label: string) => `${label}: the range has to run from a lower to a higher value`,
  noLeverMoves: ({ metric, year, scenario }: Measured, value: string): Sentence => {
    const { name, it, verb } = agreeing(metric);
    return say`${plain(`No lever moves ${name} in ${year} in ${scenario}: ${it} ${verb('stays', 'stay')} at `)}${value}.`;
  },
  leverMovesMost: ({ metric, year }: Measured, { label, ...tried }: Tried, levers: number): Sentence =>
    say`Of the ${plain(String(levers))} levers, ${inSentence(label)} moves ${plain(`${agreeing(metric).name} in ${year}`)} most: from ${tried.low} at ${plain(tried.lowInput)} to ${tried.high} at ${plain(tried.highInput)}.`,
  noEffect: (labels: readonly string[]) =>
    `${counted(labels.length, 'assumption has', 'assumptions have')} no effect here: ${names(labels)}.`,
  showAmongAssumptions: (label: string) => `${label}: show it among the assumptions`,
  nothingMoves: ({ metric, year, scenario }: Measured, value: string, uncertain: number): Sentence => {
    const { name, it, verb } = agreeing(metric);
    const none = uncertain === 1 ? 'The one uncertain assumption does not move' : 'No uncertain assumption moves';
    return say`${plain(`${none} ${name} in ${year} in ${scenario}: ${it} ${verb('stays', 'stay')} at `)}${value}.`;
  },
  onlyOneMoves: ({ metric, year, scenario }: Measured, { label, ...tried }: Tried): Sentence => {
    const { name, is } = agreeing(metric);
    return say`${label} is the one uncertain assumption in ${scenario}: ${plain(`${name} in ${year} ${is}`)} ${tried.low} at ${plain(tried.lowInput)}, ${tried.high} at ${plain(tried.highInput)}.`;
  },
  movesMost: ({ metric, year }: Measured, { label, ...tried }: Tried, uncertain: number): Sentence =>
    say`Of the ${plain(String(uncertain))} uncertain assumptions, ${inSentence(label)} moves ${plain(`${agreeing(metric).name} in ${year}`)} most: from ${tried.low} at ${plain(tried.lowInput)} to ${tried.high} at ${plain(tried.highInput)}.`,
  asItStands: (label: string, year: number, unit: string, value: string) =>
    `${label} in ${year}${unit === '' ? '' : `, ${unit}`}: ${value} as it stands`,
  lower: 'lower',
  higher: 'higher',
  gives: 'gives',
  difference: 'difference',
  beyondScale: (targets: readonly string[]) => beyond(targets, 'beyond this scale'),

  together: 'Two assumptions at once',
  copyGrid: 'Copy the grid alone',
  valuesOnAxis: 'Values on each axis',
  gridSize: (count: number) => `${count} × ${count} values`,
  x: {
    name: 'Across',
    assumption: 'Assumption across',
    from: 'Across from',
    to: 'Across to',
    usual: 'Across: the usual range',
  },
  y: { name: 'Up', assumption: 'Assumption up', from: 'Up from', to: 'Up to', usual: 'Up: the usual range' },
  from: 'from',
  to: 'to',
  usualRange: 'Usual range',
  axisBackwards: (label: string) => `${label}: the axis has to run from a lower to a higher value`,
  everywhereSame: ({ metric, year }: Measured, value: string): Sentence => {
    const { name, it, is } = agreeing(metric);
    return say`${plain(`Neither of the two moves ${name} in ${year} here: ${it} ${is} `)}${value} everywhere.`;
  },
  overBothRanges: ({ metric, year, scenario }: Measured, least: string, most: string, now: string): Sentence => {
    const { name, verb } = agreeing(metric);
    return say`Over both ranges ${plain(`${name} in ${year} ${verb('goes', 'go')}`)} from ${least} to ${most}; ${plain(scenario)} stands at ${now}.`;
  },
  readAt: (value: string, difference: string, scenario: string, x: Position, y: Position): Sentence =>
    say`${value}, ${plain(`${difference} to ${scenario} as it stands, at ${bothAt(x, y)}`)}`,
  readByKeys: (sentence: string) => `${sentence} The arrow keys read the map.`,
  pointMoves: 'Its point can be dragged.',
  setBoth: (scenario: string) => `Set both in ${scenario}`,
  release: 'Clear the selection',
  beyondMap: (targets: readonly string[]) => beyond(targets, 'beyond this map'),
  pointOf: (scenario: string) => `${scenario} on the map`,
  pointAt: bothAt,
  pointGives: (gives: string, x: string, y: string) => `${gives} at ${x}, ${y}`,

  shares: 'Shares of the variance',
  copyShares: 'Copy the shares alone',
  noVariance: 'No assumption is uncertain: there is no variance to share.',
  asIfIndependent: 'As if independent',
  showAsIfIndependent: 'Show as if independent',
  hide: 'Hide',
  nothingToExplain: ({ metric, year }: Measured): Sentence => [
    plain(`No uncertain assumption moves ${agreeing(metric).name} in ${year}: there is no variance to explain.`),
  ],
  largestShare: (
    { metric, year }: Measured,
    label: string,
    alone: string,
    total: string,
    independent: boolean,
  ): Sentence => [
    ...(independent ? say`If they were independent, ${inSentence(label)}` : say`${label}`),
    ...say` alone explains ${alone} of the variance of ${plain(`${agreeing(metric).name} in ${year}`)}`,
    ...(alone === total ? say`, with or without its interactions.` : say`; together with its interactions ${total}.`),
  ],
  correlated: (first: string, second: string, more: number) => {
    const others = more === 0 ? '' : `, and ${counted(more, 'more pair', 'more pairs')}`;
    return `${capital(inSentence(first))} moves with ${inSentence(second)}${others}. What moves together cannot be told apart: no share of the variance belongs to one of them alone.`;
  },
  strongAndPale: (nextToNothing: readonly string[]) =>
    `Strong: alone. Pale: with interactions.${nextToNothing.length === 0 ? '' : ` Next to nothing: ${names(nextToNothing)}.`}`,
};
