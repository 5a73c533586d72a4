import type { Noun } from '../sentence.ts';
import { inSentence } from './grammar.ts';

/** Names of what stands in many places: heads of tables, fields, lines and buttons. */
export const terms = {
  scenario: 'Scenario',
  assumption: 'Assumption',
  assumptions: 'Assumptions',
  unit: 'Unit',
  year: 'Year',
  table: 'Table',
  cancel: 'Cancel',
  remove: 'Remove',
  reset: 'Reset',
  points: 'points',
  percentagePoints: 'percentage points',
  inPercentagePoints: (size: string) => `${size} percentage points`,
  targetFor: ({ label }: Noun) => `Target for ${inSentence(label)}`,
  removeTarget: 'Remove the target',
  orMore: (value: string) => `${value} or more`,
  sentence: (text: string) => `${text}.`,
  sentences: (texts: readonly string[]) => texts.join('. '),
  notPossible: 'That is not possible.',
};
