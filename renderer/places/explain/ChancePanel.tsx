import { useMemo, useState } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { distinctly } from '../../../shared/wording/fan-number-words.ts';
import { targetInWords } from '../../../shared/wording/fan-sentence.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { useUncertaintyToRun } from '../../draws/use-fans.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useLaterDocument } from '../../workspace/workspace-context.ts';
import { AnsweredExplanation, AnsweredHead } from './AnsweredExplanation.tsx';
import { CommandLine } from './CommandLine.tsx';
import { chanceRests, chanceSurety, shareInFull } from './chance-words.ts';
import { DrawChoice, DrawTree } from './DrawTree.tsx';
import explainStyles from './explain.module.css';

interface ChancePanelProps {
  readonly own: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  readonly target: number;
}

/** Where a chance comes from: how many draws reach the target, how sure that is, and the draws nearest to it. */
export function ChancePanel({ own, metric, year, target }: ChancePanelProps) {
  const horizon = frameOf(useLaterDocument());
  const uncertainty = useUncertaintyToRun();
  const asking = useAnswer(
    'chance',
    useMemo(
      () => ({ horizon, subject: { id: own.id, assumptions: own.assumptions }, uncertainty, metric, year, target }),
      [horizon, own, uncertainty, metric, year, target],
    ),
  );
  const { answer, answered } = asking;
  const said = answer && answered ? answered : { metric, year, target };
  const { label } = names().metric(said.metric);
  const { unit } = metricIn(names(), said.metric);
  const level = words.units.measured(targetInWords(names(), said.metric, said.target), unit);
  const title = words.explanation.ofChance(label, said.year, level);
  return (
    <AnsweredExplanation own={own} title={title} asked={`${own.id} ${metric} ${year} >= ${target}`} of={asking}>
      {answer && answered ? <Chance own={own} answer={answer} answered={answered} /> : null}
    </AnsweredExplanation>
  );
}

interface ChanceProps {
  readonly own: ProjectedScenario;
  readonly answer: Answers['chance'];
  readonly answered: Questions['chance'];
}

function Chance({ own, answer, answered }: ChanceProps) {
  const { metric, target, uncertainty } = answered;
  const near = [answer.short, answer.reaches].filter((one) => one !== null);
  const [place, setPlace] = useState(0);
  const shown = near[place] ?? near[0] ?? null;
  const text = distinctly(names(), metric, [target, ...near.map(({ value }) => value)]);
  return (
    <>
      <AnsweredHead
        value={shareInFull(answer.share)}
        unit=""
        rests={chanceRests(answer, metric, target)}
        surety={chanceSurety(answer)}
      >
        {near.length === 2 && <DrawChoice draws={near} shown={shown} text={text} onShow={setPlace} />}
      </AnsweredHead>
      <div className={explainStyles.scroll}>
        <DrawTree own={own} answered={answered} draw={shown} text={text}>
          <CommandLine
            gives={words.explanation.command.chance}
            command="fan"
            options={[`--target ${metric}=${target}`]}
            draws={uncertainty.draws}
          />
        </DrawTree>
      </div>
    </>
  );
}
