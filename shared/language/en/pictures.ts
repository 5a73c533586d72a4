import type { Noun } from '../sentence.ts';
import { agreeing, capital, inSentence, whole } from './grammar.ts';

/** From what a picture was made. */
export interface Made {
  readonly version: string;
  readonly hash: string;
  readonly seed: number;
  readonly draws: number;
}

export interface Ending {
  readonly name: string;
  readonly value: string;
}

export interface Farthest {
  readonly size: string;
  readonly more: boolean;
  readonly name: string;
  readonly baseline: string;
  readonly several: boolean;
}

const subject = (metric: Noun, year: number): string => {
  const { name, is } = agreeing(metric);
  return `${capital(name)} in ${year} ${is}`;
};

/** What stands in a picture around its chart. */
export const pictures = {
  overYears: (metric: string, from: number, to: number) => `${metric}, ${from}–${to}`,
  inYear: (metric: string, year: number) => `${metric}, ${year}`,
  fromTo: (metric: string, from: string, to: string) => `${metric}: from ${from} to ${to}`,
  ofOne: (metric: string, scenario: string) => `${metric}: ${scenario}`,
  overBoth: (metric: string, across: string, up: string) =>
    `${metric}; across: ${inSentence(across)}; up: ${inSentence(up)}`,
  fanOf: (metric: string, scenario: string) =>
    `${metric}: ${scenario}, shaded where 50, 80 and 90% of draws lie; dotted: as projected`,
  ofScenario: (scenario: string, sentence: string) =>
    `${scenario}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  differenceTo: (metric: string, baseline: string) => `${metric}: difference to ${baseline}`,
  source: (publications: readonly string[], { version, hash, seed, draws }: Made) =>
    `Source: ${publications.length === 0 ? 'assumptions of the document' : publications.join('; ')}; calculated with Bilateral ${version}, seed ${seed}, ${whole(draws)} draws, document ${hash}`,
  /** What each scenario changes of the baseline. */
  assumed: (scenarios: readonly { readonly name: string; readonly changes: string }[]) =>
    scenarios.length === 0
      ? ''
      : `Assumed, unlike the baseline: ${scenarios.map(({ name, changes }) => `${name}: ${changes}`).join('; ')}`,

  /** A metric of one scenario, in the base year and in the year compared. */
  alone: (metric: Noun, base: Ending, year: number, at: Ending) =>
    `${subject(metric, year)} ${at.value} in ${at.name}, after ${base.value} in ${base.name}`,
  /** Of several, the highest beside another. */
  highest: (metric: Noun, year: number, highest: Ending, other: Ending) =>
    `${subject(metric, year)} highest in ${highest.name}, at ${highest.value}, against ${other.value} in ${other.name}`,
  allSame: (metric: Noun, year: number, value: string, count: number) =>
    `${subject(metric, year)} ${value} in all ${whole(count)} scenarios`,
  /** How far a scenario is from the baseline; of several the one that is farthest. */
  farthest: (metric: Noun, year: number, { size, more, name, baseline, several }: Farthest) =>
    `${subject(metric, year)} ${size} ${agreeing(metric).compared(more)} in ${name} than in ${baseline}${several ? ', the largest difference' : ''}`,
  noneDiffers: (metric: Noun, year: number, baseline: string) => `${subject(metric, year)} the same as in ${baseline}`,
  undefinedIn: (metric: Noun, year: number) => `${subject(metric, year)} undefined`,
  more: (count: number) => `${whole(count)} more with smaller effects are not shown.`,
};
