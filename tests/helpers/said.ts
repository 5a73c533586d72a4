import { english } from '../../shared/language/en/english.ts';
import { type Problem, type Said, said, sentence } from '../../shared/language/problems.ts';

/** A problem as English says it. */
export const saidOf = (problem: Problem): Said => said(english, problem);

/** The same in one line. */
export const sentenceOf = (problem: Problem): string => sentence(english, problem);

/** What came out, with its problems as English says them. */
export const inEnglish = (outcome: object): object =>
  'problems' in outcome ? { ...outcome, problems: (outcome.problems as readonly Problem[]).map(saidOf) } : outcome;
