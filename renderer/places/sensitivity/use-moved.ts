import { useMemo } from 'react';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { statedRanges } from '../../../shared/questions/levers/lever-ranges.ts';
import type { Answers, Questions, Subject } from '../../../shared/questions/questions.ts';
import { leverBars, type TriedBar, tornadoBars } from '../../../shared/wording/tried-values.ts';
import { type Answering, useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useSlice, useView } from '../../workspace/workspace-context.ts';
import { type MovedKind, sensitivityView } from './sensitivity-view.ts';

/** What was answered of assumptions that are moved one at a time. */
export interface MovedAnswer {
  readonly of: MovedKind;
  readonly subject: Subject;
  readonly metric: MetricName;
  readonly year: number;
  /** The metric with every assumption as it is. */
  readonly now: number;
  /** Widest first. */
  readonly bars: readonly TriedBar[];
  /** Uncertain assumptions that the scenario has not. */
  readonly absent: readonly AssumptionPath[];
}

export interface Moved {
  readonly kind: MovedKind;
  readonly answer: MovedAnswer | null;
  readonly asked: Pick<
    Answering<'tornado' | 'levers'>,
    'problems' | 'stale' | 'progress' | 'stopped' | 'cancel' | 'resume'
  >;
  /** No assumption is uncertain: there is nothing to ask. */
  readonly empty: boolean;
}

const NO_RANGES: NonNullable<ScenarioDocument['levers']> = [];

/** The metric of a scenario at two values of each uncertain assumption, or of each lever, whichever is looked at. */
export function useMoved(subject: Subject): Moved {
  const kind = useSlice(sensitivityView, ({ moved }) => moved);
  const horizon = useDocumentPart(frameOf);
  const uncertainty = useDocumentPart((document) => document.uncertainty);
  const stated = useDocumentPart((document) => document.levers ?? NO_RANGES);
  const metric = useView((view) => view.metric);
  const { year } = useYear();
  const ofLevers = kind === 'levers';
  const empty = !ofLevers && uncertainty.inputs.length === 0;
  const tornado = useAnswer(
    'tornado',
    useMemo(
      (): Questions['tornado'] | null => (empty || ofLevers ? null : { horizon, subject, uncertainty, metric, year }),
      [empty, ofLevers, horizon, subject, uncertainty, metric, year],
    ),
  );
  const levers = useAnswer(
    'levers',
    useMemo(
      (): Questions['levers'] | null =>
        ofLevers ? { horizon, subject, ranges: statedRanges(subject.assumptions, stated), metric, year } : null,
      [ofLevers, horizon, subject, stated, metric, year],
    ),
  );
  const ofUncertain = useMemo(
    () => uncertainMoved(tornado.answer, tornado.answered),
    [tornado.answer, tornado.answered],
  );
  const ofDecided = useMemo(() => leversMoved(levers.answer, levers.answered), [levers.answer, levers.answered]);
  return { kind, answer: ofLevers ? ofDecided : ofUncertain, asked: ofLevers ? levers : tornado, empty };
}

type Known<N extends 'tornado' | 'levers'> = readonly [answer: Answers[N] | null, answered: Questions[N] | null];

function uncertainMoved(...[answer, answered]: Known<'tornado'>): MovedAnswer | null {
  if (!answer || !answered) return null;
  const { subject, metric, year, uncertainty } = answered;
  const bars = tornadoBars(names(), answer, subject.assumptions, uncertainty.inputs);
  return { of: 'uncertain', subject, metric, year, now: answer.now, bars, absent: answer.absent };
}

function leversMoved(...[answer, answered]: Known<'levers'>): MovedAnswer | null {
  if (!answer || !answered) return null;
  const { subject, metric, year } = answered;
  return {
    of: 'levers',
    subject,
    metric,
    year,
    now: answer.now,
    bars: leverBars(names(), answer),
    absent: [],
  };
}
