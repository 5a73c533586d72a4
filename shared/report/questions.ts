import { frameOf } from '../model/frame.ts';
import type { Outcome } from '../outcome.ts';
import { statedRanges } from '../questions/levers/lever-ranges.ts';
import type { Answers, QuestionName, Questions, Subject } from '../questions/questions.ts';
import { part, type Steps } from '../questions/steps.ts';
import { answerInSteps } from '../questions/threads/answer.ts';
import { type ReportSubject, valueIn } from './subject.ts';

/** What a report asks the engine; null: there is nothing to ask. */
export interface ReportQuestions {
  /** Of the metric, and where money is at current prices of the targets. */
  readonly fan: Questions['fan'] | null;
  /** Of the targets, which are amounts of their day, where the fan is at other prices. */
  readonly chances: Questions['fan'] | null;
  /** The baseline against the scenario that differs most from it. */
  readonly changed: Questions['changed'] | null;
  readonly tornado: Questions['tornado'] | null;
  /** Where nothing is uncertain. */
  readonly levers: Questions['levers'] | null;
}

/** Their answers; null: it was not asked, or refused. */
export type ReportAnswers = { readonly [N in keyof ReportQuestions]: Answers[N extends 'chances' ? 'fan' : N] | null };

/** The questions whose answers a report is made from. */
export function reportQuestions(subject: ReportSubject): ReportQuestions {
  const { document, frame, metric, year, baseline, shown, uncertain } = subject;
  const { uncertainty, targets, levers } = document;
  const subjects = shown.map(asked);
  const fan = { subjects, uncertainty };
  const real = frame.prices === 'base';
  const measured = { horizon: frame, metric, year };
  const furthest = furthestFromBaseline(subject);
  return {
    fan: uncertain ? { ...fan, horizon: frame, metrics: [metric], targets: real ? [] : targets } : null,
    chances:
      uncertain && real && targets.length > 0 ? { ...fan, horizon: frameOf(document), metrics: [], targets } : null,
    changed: furthest && { ...measured, from: asked(baseline), to: asked(furthest) },
    tornado: uncertainty.inputs.length > 0 ? { ...measured, subject: asked(baseline), uncertainty } : null,
    levers:
      uncertainty.inputs.length > 0
        ? null
        : { ...measured, subject: asked(baseline), ranges: statedRanges(baseline.assumptions, levers) },
  };
}

const asked = ({ id, assumptions }: Subject): Subject => ({ id, assumptions });

/** The scenario shown whose metric is furthest from the baseline's, in either direction; null where none is defined. */
export function furthestFromBaseline(subject: ReportSubject) {
  const { shown, baseline, metric } = subject;
  const from = valueIn(subject, baseline, metric);
  const away = (scenario: (typeof shown)[number]) => Math.abs(valueIn(subject, scenario, metric) - from);
  const others = shown.filter((scenario) => !scenario.baseline && Number.isFinite(away(scenario)));
  return others.reduce<(typeof shown)[number] | null>(
    (most, one) => (most === null || away(one) > away(most) ? one : most),
    null,
  );
}

/** Asks all of them in turn, on this thread. */
export function* reportAnswers(questions: ReportQuestions): Steps<ReportAnswers> {
  const fan = yield* answer('fan', questions.fan, 0, 0.6);
  const chances = yield* answer('fan', questions.chances, 0.6, 0.7);
  const changed = yield* answer('changed', questions.changed, 0.7, 0.8);
  const tornado = yield* answer('tornado', questions.tornado, 0.8, 0.9);
  const levers = yield* answer('levers', questions.levers, 0.9, 1);
  return { fan, chances, changed, tornado, levers };
}

function* answer<N extends QuestionName>(
  name: N,
  question: Questions[N] | null,
  from: number,
  to: number,
): Steps<Answers[N] | null> {
  if (question === null) return null;
  // One thread has nothing to exchange with others.
  const outcome = yield* part(from, to, answerInSteps(name, question)) as Steps<Outcome<Answers[N]>>;
  return outcome.ok ? outcome.value : null;
}
