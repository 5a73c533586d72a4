import type { Noun } from '../sentence.ts';
import { byNumber, inSentence, listed } from './grammar.ts';

/** At most three names, then how many more. */
const brief = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : listed(names);

/** Which scenario is best over the draws, and what it costs to choose another. */
export const ranking = {
  title: ({ label }: Noun, year: number) => `Which scenario is best on ${inSentence(label)} in ${year}`,
  notAsked: ({ label }: Noun) =>
    `For ${inSentence(label)} neither more nor less is better, so the question is not asked.`,
  about: (lowerIsBetter: boolean, note: string | null) =>
    [lowerIsBetter ? 'Less is better.' : '', note ?? ''].filter((text) => text !== '').join(' '),
  onlyOne: 'There is one scenario only. With a second, this shows how often each is best.',
  tickTwo: 'Tick at least two scenarios to compare them.',
  includesOutside: (scenarios: readonly string[]) =>
    `${brief(scenarios)} ${byNumber(scenarios.length, 'differs', 'differ')} in outside conditions, not only in policies.`,
  notRanked: (scenarios: readonly string[]) => `Not ranked: ${brief(scenarios)} (outside conditions, not policies).`,
  working: 'Comparing the scenarios',
  asBefore: 'as before the last change',
  notYet: 'not compared yet',

  table: 'Scenarios by average loss',
  bestIn: 'best in % of draws',
  averageLoss: 'average loss against the best choice',
  averageLossIn: (unit: string) => `, ${unit}`,
  explainShare: (share: string, scenario: string) => `Best in ${share} of draws, ${scenario}. Explain`,
  explainLoss: (loss: string, scenario: string) =>
    `${loss}, average loss against the best choice, ${scenario}. Explain`,
  lossOf: (metric: string, year: number) => `${metric} in ${year}, average loss against the best choice`,
};
