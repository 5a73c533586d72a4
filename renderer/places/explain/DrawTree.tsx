import { type ReactNode, useMemo } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { saidOf } from '../../../shared/model/explain/explain.ts';
import { explainProjection } from '../../../shared/model/explain/explain-projection.ts';
import { explainDraw } from '../../../shared/questions/draws/drawn-state.ts';
import type { DrawBehind, Questions } from '../../../shared/questions/questions.ts';
import { drawName } from '../../../shared/wording/fan-number-words.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { revealAssumption, revealGiven } from '../../view/reveal.ts';
import { words } from '../../words.ts';
import { useLaterDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { CommandLine } from './CommandLine.tsx';
import { DrawnList } from './DrawnList.tsx';
import { ExplainTree } from './ExplainTree.tsx';
import explainStyles from './explain.module.css';
import { useMarkOf } from './use-mark-of.ts';

interface DrawTreeProps {
  readonly own: ProjectedScenario;
  /** What was asked of the scenario's draws. */
  readonly answered: Pick<Questions['fanValue'], 'subject' | 'horizon' | 'uncertainty' | 'metric' | 'year'>;
  /** Null: the projection is shown. */
  readonly draw: DrawBehind | null;
  readonly text: (value: number) => string;
  /** What else of the command line gives the number, above the line that gives the draw. */
  readonly children?: ReactNode;
}

/** One draw of a scenario: what was drawn in it, and the tree of the metric down to assumptions and figures. */
export function DrawTree({ own, answered, draw, text, children }: DrawTreeProps) {
  const { metric, year, horizon } = answered;
  const { view } = useWorkspace();
  const outcome = useExplanation(answered, draw);
  const markOf = useMarkOf(own);
  const { unit } = metricIn(names(), metric);
  if (!outcome.ok) throw new Error('what was answered can be explained');
  const root = outcome.value;
  return (
    <>
      {draw && <DrawnList state={draw.state} root={root} year={year} base={horizon.base} />}
      <div className={explainStyles.drawnRoot}>
        <h3>
          {draw
            ? words.explanation.inDraw(root.label, drawName(names(), draw.state.index))
            : words.explanation.asProjected(root.label)}
        </h3>
        <b>{words.units.measured(text(root.value), unit)}</b>
        {root.formula !== undefined && <p className={explainStyles.formula}>{`= ${root.formula}`}</p>}
        {root.note !== undefined && <p className={explainStyles.note}>{root.note}</p>}
      </div>
      <ExplainTree
        key={`${own.id} ${metric} ${year}`}
        root={root}
        year={year}
        markOf={markOf}
        onAssumption={(path) => revealAssumption(view, own.id, path)}
        onGiven={(node) => revealGiven(view, node)}
      />
      {children}
      {draw && (
        <CommandLine gives={words.explanation.command.draw} command="draw" options={[`--index ${draw.state.index}`]} />
      )}
    </>
  );
}

interface DrawChoiceProps {
  readonly draws: readonly DrawBehind[];
  readonly shown: DrawBehind | null;
  readonly text: (value: number) => string;
  readonly onShow: (place: number) => void;
}

/** Which of several draws is shown. */
export function DrawChoice({ draws, shown, text, onShow }: DrawChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div className={explainStyles.drawChoice} role="group" aria-label={words.explanation.whichDraw}>
      {draws.map((one, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lower one stays the lower one when draws change
        <Button key={k} small pressed={one === shown} onPress={() => onShow(k)}>
          {words.explanation.drawGives(drawName(names(), one.state.index), text(one.value))}
        </Button>
      ))}
    </div>
  );
}

/** The tree of a draw, or of the projection where none is given. */
function useExplanation(answered: DrawTreeProps['answered'], draw: DrawBehind | null) {
  const document = useLaterDocument();
  return useMemo(() => {
    const { subject, horizon, uncertainty, metric, year } = answered;
    const { assumptions, id } = subject;
    const explained = {
      names: names(),
      assumptions,
      horizon,
      figures: document.figures,
      series: document.series,
      ...saidOf(names(), document, id),
    };
    return draw
      ? explainDraw(explained, uncertainty, draw.state, metric, year)
      : explainProjection(explained, metric, year);
  }, [document, answered, draw]);
}
