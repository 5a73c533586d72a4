import { useMemo, useState } from 'react';
import { rationaleOf } from '../../shared/model/explain/explain.ts';
import { explainProjection } from '../../shared/model/explain/explain-projection.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { sentence } from '../../shared/outcome.ts';
import { explainDraw } from '../../shared/questions/draws/drawn-state.ts';
import type { Answers, FanNumber, Questions } from '../../shared/questions/questions.ts';
import { Button } from '../controls/Button.tsx';
import { Working } from '../controls/Working.tsx';
import type { ProjectedScenario } from '../document/projections.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { useUncertaintyToRun } from '../uncertainty/use-fans.ts';
import { revealAssumption, revealFigure } from '../view/reveal.ts';
import { capital } from '../workspace/sentences.ts';
import { useLaterDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { DrawnList } from './DrawnList.tsx';
import { ExplainShell } from './ExplainShell.tsx';
import { ExplainTree } from './ExplainTree.tsx';
import { distinctly, drawName, fanNumberName, restsInWords } from './fan-number-words.ts';
import { wholeValue } from './quantity-text.ts';
import { useMarkOf } from './use-mark-of.ts';

interface FanNumberPanelProps {
  readonly own: ProjectedScenario;
  readonly metric: MetricName;
  readonly year: number;
  readonly of: FanNumber;
}

/** Where a number of a fan comes from: the draws that it rests on, what was drawn in them, and what that gives. */
export function FanNumberPanel({ own, metric, year, of }: FanNumberPanelProps) {
  const { horizon } = useLaterDocument();
  const uncertainty = useUncertaintyToRun();
  const asking = useAnswer(
    'fanValue',
    useMemo(
      () => ({ horizon, subject: { id: own.id, assumptions: own.assumptions }, uncertainty, metric, year, of }),
      [horizon, own, uncertainty, metric, year, of],
    ),
  );
  const { answer, answered, problems, stale } = asking;
  // What is said is said of the question that was answered, also while the next is worked on.
  const said = answer && answered ? answered : { metric, year, of };
  const title = `${METRICS[said.metric].label} in ${said.year}, ${fanNumberName(said.of)}`;
  return (
    <ExplainShell own={own} title={title} asked={`${own.id} ${metric} ${year} ${of}`}>
      {problems.length > 0 && (
        <p className="explain-refused" role="alert">
          {problems.map(sentence).join('. ')}
        </p>
      )}
      {answer && answered ? (
        <div className={stale ? 'explain-body stale' : 'explain-body'} aria-busy={stale}>
          <Rests own={own} answer={answer} answered={answered} />
        </div>
      ) : (
        problems.length === 0 && (
          <p className="explain-wait" role="status">
            Looking through the draws for the ones it rests on …
          </p>
        )
      )}
      <div className="explain-working">
        <Working what="Looking through the draws" of={asking} />
      </div>
    </ExplainShell>
  );
}

interface RestsProps {
  readonly own: ProjectedScenario;
  readonly answer: Answers['fanValue'];
  readonly answered: Questions['fanValue'];
}

function Rests({ own, answer, answered }: RestsProps) {
  const { metric, year, of, horizon } = answered;
  const { rests, value } = answer;
  const [upper, setUpper] = useState(false);
  const rest = (upper ? rests[1] : undefined) ?? rests[0] ?? null;
  const outcome = useExplanation(answered, rest);
  const { view } = useWorkspace();
  const markOf = useMarkOf(own);
  const { unit } = METRICS[metric];
  const text = distinctly(metric, [value, ...rests.map((one) => one.value)]);
  if (!outcome.ok) throw new Error('what was answered can be explained');
  const root = outcome.value;
  return (
    <>
      <div className="explain-head">
        <p className="explain-value">
          {wholeValue({ id: metric, value, unit })}
          <span>{unit === '1' ? '' : unit}</span>
        </p>
        <p className="explain-rests" aria-live="polite">
          {restsInWords(answer, metric, of)}
        </p>
        {rests.length === 2 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
          <div className="draw-choice" role="group" aria-label="Which draw is shown">
            {rests.map((one, k) => (
              <Button key={k === 0 ? 'lower' : 'upper'} small pressed={one === rest} onPress={() => setUpper(k === 1)}>
                {`${capital(drawName(one.state.index))}: ${text(one.value)}`}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className="explain-scroll">
        {rest && <DrawnList state={rest.state} root={root} year={year} base={horizon.base} />}
        <div className="drawn-root">
          <h3>{rest ? `${root.label} in ${drawName(rest.state.index)}` : `${root.label}, as projected`}</h3>
          <b>{`${text(root.value)}${unit === '1' ? '' : ` ${unit}`}`}</b>
          {root.formula !== undefined && <p className="formula">{`= ${root.formula}`}</p>}
          {root.note !== undefined && <p className="explain-note">{root.note}</p>}
        </div>
        <ExplainTree
          key={`${own.id} ${metric} ${year}`}
          root={root}
          markOf={markOf}
          onAssumption={(path) => revealAssumption(view, own.id, path)}
          onFigure={(id) => revealFigure(view, id)}
        />
        {rest && (
          <p className="draw-number">
            {'Draws are numbered from 0. Of the saved file, the command line gives this one: '}
            <code>{`bilateral draw FILE --index ${rest.state.index}`}</code>
          </p>
        )}
      </div>
    </>
  );
}

/** The tree of a draw, or of the projection where none is given. */
function useExplanation(answered: Questions['fanValue'], rest: Answers['fanValue']['rests'][number] | null) {
  const document = useLaterDocument();
  return useMemo(() => {
    const { subject, horizon, uncertainty, metric, year } = answered;
    const { assumptions, id } = subject;
    const explained = { assumptions, horizon, figures: document.figures, rationale: rationaleOf(document, id) };
    return rest
      ? explainDraw(explained, uncertainty, rest.state, metric, year)
      : explainProjection(explained, metric, year);
  }, [document, answered, rest]);
}
