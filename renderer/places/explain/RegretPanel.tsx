import { useMemo } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { distinctly } from '../../../shared/wording/fan-number-words.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { Marker } from '../../charts/Marker.tsx';
import { useUncertaintyToRun } from '../../draws/use-fans.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useLaterDocument, useLaterScenarios } from '../../workspace/workspace-context.ts';
import { AnsweredExplanation, AnsweredHead } from './AnsweredExplanation.tsx';
import { CommandLine } from './CommandLine.tsx';
import { shareInFull } from './chance-words.ts';
import { DrawTree } from './DrawTree.tsx';
import explainStyles from './explain.module.css';
import { wholeValue } from './quantity-text.ts';
import { exampleInWords, regretRests, regretSurety } from './regret-words.ts';

interface RegretPanelProps {
  readonly own: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  /** Ids of the scenarios that are compared. */
  readonly among: readonly string[];
}

/** Where an average loss against the best choice comes from: in how many draws another is best, by how much, and one draw as an example. */
export function RegretPanel({ own, metric, year, among }: RegretPanelProps) {
  const horizon = frameOf(useLaterDocument());
  const scenarios = useLaterScenarios();
  const uncertainty = useUncertaintyToRun();
  const asking = useAnswer(
    'regret',
    useMemo(() => {
      const subjects = scenarios
        .filter(({ id }) => among.includes(id) || id === own.id)
        .map(({ id, assumptions }) => ({ id, assumptions }));
      return { horizon, subjects, uncertainty, metric, year, of: own.id };
    }, [horizon, scenarios, among, own.id, uncertainty, metric, year]),
  );
  const { answer, answered } = asking;
  const said = answer && answered ? answered : { metric, year };
  const title = words.ranking.lossOf(names().metric(said.metric).label, said.year);
  return (
    <AnsweredExplanation own={own} title={title} asked={`${own.id} ${metric} ${year} ${among.join(' ')}`} of={asking}>
      {answer && answered ? <Regret own={own} answer={answer} answered={answered} /> : null}
    </AnsweredExplanation>
  );
}

interface RegretProps {
  readonly own: ProjectedScenario;
  readonly answer: Answers['regret'];
  readonly answered: Questions['regret'];
}

function Regret({ own, answer, answered }: RegretProps) {
  const { metric, year, subjects, uncertainty } = answered;
  const { example, regret } = answer;
  const scenarios = useLaterScenarios();
  const nameOf = (id: string) => scenarios.find((one) => one.id === id)?.name ?? id;
  const subject = subjects.find(({ id }) => id === own.id)!;
  const asked = useMemo(() => ({ ...answered, subject }), [answered, subject]);
  const { unit } = metricIn(names(), metric);
  const text = distinctly(names(), metric, example ? [example.own.value, example.value] : []);
  return (
    <>
      <AnsweredHead
        value={wholeValue({ id: metric, value: regret, unit })}
        unit={unit === '1' ? words.terms.points : unit}
        rests={regretRests(answer, own.name)}
        surety={regretSurety(answer, metric)}
      />
      <div className={explainStyles.scroll}>
        <Better answer={answer} metric={metric} />
        {example && <p className={explainStyles.example}>{exampleInWords(example, metric, own.name, nameOf)}</p>}
        {example && <DrawTree own={own} answered={asked} draw={example.own} text={text} />}
        <CommandLine
          gives={words.explanation.command.ranking}
          command="best"
          options={[`--metric ${metric}`, `--year ${year}`, ...subjects.map(({ id }) => `--scenario ${id}`)]}
          draws={uncertainty.draws}
        />
      </div>
    </>
  );
}

/** Which others are best, in how many draws, and what that adds to the regret; all of it together is the regret. */
function Better({ answer, metric }: Pick<RegretProps, 'answer'> & { readonly metric: MetricName }) {
  const scenarios = useLaterScenarios();
  const rows = answer.better.filter(({ share }) => share > 0).toSorted((a, b) => b.adds - a.adds);
  const format = metricFormat(names(), metric, [answer.regret]);
  if (rows.length === 0) return null;
  return (
    <section className={explainStyles.drawn} aria-label={words.explanation.whatAddsUp}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.explanation.betterInstead}</th>
            <th scope="col">{words.explanation.bestIn}</th>
            <th scope="col">{words.explanation.adds}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, share, adds }) => {
            const one = scenarios.find((scenario) => scenario.id === id);
            return (
              <tr key={id}>
                <th scope="row">
                  {one && <Marker mark={one.mark} size={11} />} {one?.name ?? id}
                </th>
                <td>{shareInFull(share)}</td>
                <td>{format.value(adds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
