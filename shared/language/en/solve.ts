import { type Measured, plain, type Sentence, say, slot } from '../sentence.ts';
import { agreeing, byNumber, capital, inSentence, listed } from './grammar.ts';

/** An assumption of a scenario that is asked for a metric in a year. */
export interface Sought extends Measured {
  readonly label: string;
}

/** What a goal seek found, every value with its unit. */
export interface Found {
  readonly needed: string;
  readonly gives: string;
  /** The assumption as it is set, and how far that is from what is needed; null: it has no value. */
  readonly now: { readonly value: string; readonly size: string; readonly lower: boolean } | null;
  /** The target, and the value that meets it exactly, where that reads otherwise. */
  readonly exactly: { readonly target: string; readonly value: string } | null;
  /** The useful range, where what is needed lies beyond it. */
  readonly beyond: string | null;
  /** Further values that meet the target. */
  readonly others: readonly string[];
}

const inYear = ({ metric, year }: Measured): string => `${agreeing(metric).name} in ${year}`;

/** Which value of an assumption gives a metric of a target. */
export const solve = {
  /** Slots: the assumption, the metric, the target, its unit, the year, with the mark that must not leave it. */
  question: (): Sentence => say`Which ${slot(0)} gives ${slot(1)} of ${slot(2)} ${slot(3)} in ${slot(4, '?')}`,
  sought: 'Assumption that is looked for',
  notSought: 'Years and other whole numbers are not looked for: Sensitivity lays their values out in a grid.',
  forWhich: 'For which scenarios',
  allShown: 'All shown',
  only: (scenario: string) => `Only ${scenario}`,
  hasNoSuch: (scenarios: readonly string[]) =>
    byNumber(
      scenarios.length,
      `${listed(scenarios)} has no such assumption, as its growth path is of another shape.`,
      `${listed(scenarios)} have no such assumption, as their growth paths are of another shape.`,
    ),

  movesNothing: (sought: Sought, value: string): Sentence => {
    const { name, is } = agreeing(sought.metric);
    const [first, last] = [`does not move ${inYear(sought)} in ${sought.scenario}`, `whatever it is, ${name} ${is}`];
    return say`${capital(inSentence(sought.label))} ${plain(`${first}: ${last}`)} ${value}.`;
  },
  reaches: ({ metric, year, scenario }: Sought, target: string): Sentence =>
    say`${scenario} reaches ${plain(`${agreeing(metric).name} of ${target} in ${year}`)} as it stands.`,
  isAbove: ({ metric, year, scenario }: Sought, target: string, now: string): Sentence =>
    say`${scenario} is above ${plain(`${agreeing(metric).name} of ${target} in ${year}`)} as it stands: it gives ${now}.`,
  wouldStill: ({ label }: Sought, value: string, gives: string): Sentence =>
    say` With ${plain(inSentence(label))} of ${value} it would still give ${plain(gives)}.`,
  outOfReach: (
    sought: Sought,
    [low, high]: readonly [string, string],
    target: string,
    closest: string,
    gives: string,
  ) =>
    say`In ${plain(sought.scenario)} no value of ${inSentence(sought.label)} from ${plain(low)} to ${plain(high)} gives ${plain(`${agreeing(sought.metric).name} of ${target} in ${sought.year}`)}. The closest is ${closest}, which gives ${gives}.`,
  found: (sought: Sought, { needed, gives, now, exactly, beyond, others }: Found): Sentence => [
    ...say`In ${plain(`${sought.scenario}, ${inSentence(sought.label)}`)} of ${needed} gives ${plain(`${agreeing(sought.metric).name} of ${gives} in ${sought.year}`)}; now set to `,
    ...(now === null
      ? say`${plain('none')}.`
      : say`${plain(now.value)}, ${`${now.size} ${now.lower ? 'lower' : 'higher'}`}.`),
    ...(exactly === null ? [] : [plain(` Exactly ${exactly.target} takes ${exactly.value}.`)]),
    ...(beyond === null ? [] : [plain(` That is beyond the useful range, ${beyond}.`)]),
    ...(others.length === 0 ? [] : say` ${listed(others)} would give it too.`),
  ],
  points: (size: string) => `${size} points`,
  range: (low: string, high: string) => `${low} to ${high}`,

  picture: (label: string) => `${label} and what it gives`,
  by: (metric: string, label: string, unit: string) =>
    `${metric}, by ${inSentence(label)}${unit === '' ? '' : `, ${unit}`}`,
  markers: 'Large markers: as it is set now. Rings: what reaches the target.',

  neededAndNow: (label: string) => `${label}, needed and as it is set now`,
  needed: (unit: string) => (unit === '' ? 'needed' : `needed, ${unit}`),
  now: 'now set to',
  change: 'change',
  gives: (unit: string) => `gives, ${unit}`,
  none: 'none',
  apply: 'Apply',
  applyAll: 'Apply all',
  applyEach: 'Apply to each scenario what was found for it',
  applyTo: (value: string, scenario: string) => `Apply ${value} to ${scenario}`,
  exact: 'exact',
  exactly: (value: string) => `Exactly ${value}`,
  applyExactly: (value: string, scenario: string) => `Apply exactly ${value} to ${scenario}`,
  applyClosest: 'Apply closest',
  applyClosestTo: (value: string, scenario: string) => `Apply the closest, ${value}, to ${scenario}`,
  or: (value: string) => `or ${value}`,
  asItStands: 'as it stands',
  alreadyAbove: 'already above',
  beyondUseful: (range: string) => `Beyond the useful range, ${range}`,
  rowMovesNothing: (gives: string) => `moves nothing: ${gives}`,
  rowWouldStill: (value: string, gives: string) => `${value} would still give ${gives}`,
  rowNeverBelow: (gives: string) => `never below ${gives}`,
  rowOutOfReach: (closest: string, gives: string) => `out of reach; ${closest} comes closest, with ${gives}`,
};
