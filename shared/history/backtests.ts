import { accepted, type Outcome } from '../outcome.ts';
import type { Answers, Questions } from '../questions/questions.ts';
import type { Steps } from '../questions/steps.ts';
import { type Backtest, backtest } from './backtest.ts';

/** A backtest of several methods over one run of years, a step each, so that it can be stopped between two of them. */
export function* backtestsInSteps({ run, methods, seed }: Questions['backtest']): Steps<Outcome<Answers['backtest']>> {
  const tests: Backtest[] = [];
  for (const [place, method] of methods.entries()) {
    const tested = backtest(run, method, seed);
    if (!tested.ok) return tested;
    tests.push(tested.value);
    yield (place + 1) / methods.length;
  }
  return accepted({ tests });
}
