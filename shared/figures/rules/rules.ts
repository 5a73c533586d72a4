import { balance, exportShare, flowOfYear, sumOfFlows } from './flows.ts';
import { growth, yearBefore } from './growth.ts';
import { restOfYear, runRate, seasonalShare, shareOfYear } from './part-years.ts';
import type { Rule } from './rule.ts';

/** The rules, each once, in the order in which one may go on from another. */
export const RULES: readonly Rule[] = [
  yearBefore,
  sumOfFlows,
  exportShare,
  growth,
  shareOfYear,
  balance,
  flowOfYear,
  restOfYear,
  runRate,
  seasonalShare,
];
