import { useMemo, useState } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers, FanNumber, Questions } from '../../../shared/questions/questions.ts';
import { distinctly, fanNumberName, restsInWords } from '../../../shared/wording/fan-number-words.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { useUncertaintyToRun } from '../../draws/use-fans.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useLaterDocument } from '../../workspace/workspace-context.ts';
import { AnsweredExplanation, AnsweredHead } from './AnsweredExplanation.tsx';
import { DrawChoice, DrawTree } from './DrawTree.tsx';
import explainStyles from './explain.module.css';
import { wholeValue } from './quantity-text.ts';

interface FanNumberPanelProps {
  readonly own: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  readonly of: FanNumber;
}

/** Where a number of a fan comes from: the draws that it rests on, what was drawn in them, and what that gives. */
export function FanNumberPanel({ own, metric, year, of }: FanNumberPanelProps) {
  const horizon = frameOf(useLaterDocument());
  const uncertainty = useUncertaintyToRun();
  const asking = useAnswer(
    'fanValue',
    useMemo(
      () => ({ horizon, subject: { id: own.id, assumptions: own.assumptions }, uncertainty, metric, year, of }),
      [horizon, own, uncertainty, metric, year, of],
    ),
  );
  const { answer, answered } = asking;
  // What is said is said of the question that was answered, also while the next is worked on.
  const said = answer && answered ? answered : { metric, year, of };
  const title = words.explanation.ofFan(names().metric(said.metric).label, said.year, fanNumberName(names(), said.of));
  return (
    <AnsweredExplanation own={own} title={title} asked={`${own.id} ${metric} ${year} ${of}`} of={asking}>
      {answer && answered ? <Rests own={own} answer={answer} answered={answered} /> : null}
    </AnsweredExplanation>
  );
}

interface RestsProps {
  readonly own: ProjectedScenario;
  readonly answer: Answers['fanValue'];
  readonly answered: Questions['fanValue'];
}

function Rests({ own, answer, answered }: RestsProps) {
  const { metric, of } = answered;
  const { rests, value } = answer;
  const [place, setPlace] = useState(0);
  const shown = rests[place] ?? rests[0] ?? null;
  const { unit } = metricIn(names(), metric);
  const text = distinctly(names(), metric, [value, ...rests.map((one) => one.value)]);
  return (
    <>
      <AnsweredHead
        value={wholeValue({ id: metric, value, unit })}
        unit={words.units.beside(unit)}
        rests={restsInWords(names(), answer, metric, of)}
      >
        {rests.length === 2 && <DrawChoice draws={rests} shown={shown} text={text} onShow={setPlace} />}
      </AnsweredHead>
      <div className={explainStyles.scroll}>
        <DrawTree own={own} answered={answered} draw={shown} text={text} />
      </div>
    </>
  );
}
