import { valueAtPath } from '../../document/changes.ts';
import { type LeverRange, leverRangeProblems } from '../../document/lever-constraints.ts';
import { type Problem, problem } from '../../language/problems.ts';
import { idsOf } from '../../model/assumptions.ts';
import { isStructure } from '../../model/equations/model.ts';
import { yearProblem } from '../../model/horizon.ts';
import { type AssumptionPath, assumptionAt } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { Answers, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { leversOf, usualRange } from './lever-ranges.ts';
import { createResponse, type Response } from './response.ts';

type Bar = Answers['levers']['bars'][number];

/** Even steps in which a range is gone through; a lever of whole numbers takes whole ones, at most this many. */
const STEPS = 16;
const MOST_WHOLE_STEPS = 64;

/** What differs by less is rounding: relative to the value, absolute below 1. */
const NOTHING = 1e-12;

/**
 * Which lever matters most (model.md § 9): the metric in a year with each lever of the scenario in turn at both ends of
 * its range, all others as in the scenario; of a lever without a stated range, the usual one. As in a tornado `low` is
 * the metric at `from` and `high` the metric at `to`, and bars come widest first, equal ones in the order of the
 * register.
 *
 * A range is gone through in even steps (whole ones of a whole-number lever) and at the scenario's own value. Where the
 * metric goes beyond both of its ends on the way, or is undefined at one, as with a year that is best neither early nor
 * late, `from` and `to` are the steps with its least and its highest value, the lower step first. Undefined at every
 * step, `low` and `high` are NaN.
 *
 * Refused are a year beyond the horizon, and ranges of what is no lever or has no number in the scenario, that leave the
 * allowed range, or that do not end in whole numbers where these are needed.
 */
export function levers(question: Questions['levers']): Outcome<Answers['levers']> {
  const steps = leversInSteps(question);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/** As `levers`, in pieces: a lever at a time. */
export function leversInSteps(question: Questions['levers']): Outcome<Steps<Answers['levers']>> {
  const problems = leverProblems(question);
  return problems.length > 0 ? refused(problems) : accepted(moved(question));
}

function* moved({ horizon, subject, ranges, metric, year }: Questions['levers']): Steps<Answers['levers']> {
  const { assumptions } = subject;
  const paths = leversOf(assumptions);
  const respondingTo = (some: readonly AssumptionPath[]) => createResponse(assumptions, horizon, some, metric, year);
  const scalars = paths.filter((path) => !isStructure(path));
  const together = respondingTo(scalars);
  const now = together.value();
  const bars: Bar[] = [];
  for (const path of paths) {
    const range = ranges.find((one) => one.path === path) ?? usualRange(assumptions, path);
    const own = valueAtPath(assumptions, path) as number;
    // Each year or whole number makes equations of its own, which are short where nothing else moves.
    const [response, k] = isStructure(path) ? [respondingTo([path]), 0] : [together, scalars.indexOf(path)];
    bars.push(barOf(range, tried(range, own), response, k));
    response.set(k, own);
    yield bars.length / paths.length;
  }
  // What is undefined at every step comes last.
  const width = ({ low, high }: Bar): number => {
    const wide = Math.abs(high - low);
    return Number.isNaN(wide) ? -1 : wide;
  };
  return { now, bars: bars.toSorted((a, b) => width(b) - width(a)) };
}

/** Values of a lever from one end of its range to the other, ascending, each once. */
function tried({ path, from, to }: LeverRange, own: number): readonly number[] {
  const { whole } = assumptionAt(path);
  const steps = whole ? Math.min(MOST_WHOLE_STEPS, to - from) : STEPS;
  const even = Array.from({ length: steps + 1 }, (_, k) => (k === steps ? to : from + ((to - from) * k) / steps));
  const values = whole ? even.map(Math.round) : even;
  return [...new Set(own > from && own < to ? [...values, own] : values)].toSorted((a, b) => a - b);
}

function barOf(range: LeverRange, values: readonly number[], response: Response, k: number): Bar {
  const points = values.map((value) => {
    response.set(k, value);
    return { value, gives: response.value() };
  });
  const [first, last] = [points[0]!, points.at(-1)!];
  const defined = points.filter(({ gives }) => Number.isFinite(gives));
  const least = defined.reduce((a, b) => (b.gives < a.gives ? b : a), defined[0] ?? first);
  const most = defined.reduce((a, b) => (b.gives > a.gives ? b : a), defined[0] ?? first);
  const [lower, higher] = [Math.min(first.gives, last.gives), Math.max(first.gives, last.gives)];
  const margin = NOTHING * Math.max(1, Math.abs(least.gives), Math.abs(most.gives));
  const within = least.gives >= lower - margin && most.gives <= higher + margin;
  const turns = defined.length > 0 && !within;
  const [from, to] = turns ? [least, most].toSorted((a, b) => a.value - b.value) : [first, last];
  return { path: range.path, from: from!.value, to: to!.value, low: from!.gives, high: to!.gives };
}

function leverProblems({ horizon, subject, ranges, year }: Questions['levers']): readonly Problem[] {
  const { assumptions } = subject;
  const badYear = yearProblem(horizon, year);
  const wrong = leverRangeProblems(ranges, idsOf(assumptions), () => 'ranges');
  const own = new Set(leversOf(assumptions));
  const missing = wrong.length > 0 ? [] : ranges.filter(({ path }) => !own.has(path));
  return [
    ...(badYear ? [badYear] : []),
    ...wrong,
    ...missing.map(({ path }) => problem('question.noNumber', 'ranges', { path })),
  ];
}
