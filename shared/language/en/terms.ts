import type { Noun } from '../sentence.ts';
import { inSentence } from './grammar.ts';

/** Names of what stands in many places: heads of tables, fields and lines. */
export const terms = {
  scenario: 'Scenario',
  assumption: 'Assumption',
  assumptions: 'Assumptions',
  unit: 'Unit',
  metric: 'Metric',
  year: 'Year',
  table: 'Table',
  points: 'points',
  percentagePoints: 'percentage points',
  inPercentagePoints: (size: string) => `${size} percentage points`,
  target: (value: string) => `Target ${value}`,
  targetFor: ({ label }: Noun) => `Target for ${inSentence(label)}`,
  orMore: (value: string) => `${value} or more`,
  notPossible: 'That is not possible.',
};
