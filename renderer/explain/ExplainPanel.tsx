import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { provenanceOf } from '../../shared/figures/provenance.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import { isAssumptionPath } from '../../shared/model/register.ts';
import { sentence } from '../../shared/outcome.ts';
import { isChanged } from '../assumptions/assumption-rows.ts';
import { Marker } from '../charts/Marker.tsx';
import { Button } from '../controls/Button.tsx';
import { revealAssumption, revealFigure } from '../view/reveal.ts';
import type { Explained } from '../view/view-store.ts';
import { useLaterDocument, useLaterScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { ExplainTree } from './ExplainTree.tsx';
import { GapToBaseline } from './GapToBaseline.tsx';
import { GrowthSince } from './GrowthSince.tsx';
import { wholeValue } from './quantity-text.ts';
import { useReturningFocus } from './use-returning-focus.ts';
import './explain.css';

/** Where a number comes from: its formula, and what is in it, down to assumptions and figures. */
export function ExplainPanel() {
  const explained = useView((view) => view.explained);
  return explained === null ? null : <Panel {...explained} />;
}

function Panel({ scenario, metric, year, sum }: Explained) {
  const document = useLaterDocument();
  const scenarios = useLaterScenarios();
  const { view } = useWorkspace();
  const panel = useRef<HTMLElement>(null);
  const own = scenarios.find(({ id }) => id === scenario);
  const baseline = scenarios[0]!;
  const outcome = useMemo(
    () => explain(document, scenario, metric, year, sum),
    [document, scenario, metric, year, sum],
  );
  const asked = `${scenario} ${metric} ${year} ${sum ?? ''}`;
  useReturningFocus(panel, asked);
  const close = () => view.setState({ explained: null });
  const markOf = (path: string, value: number) => {
    if (!own || !isAssumptionPath(path)) return 'assumed';
    const changes = document.scenarios.find(({ id }) => id === scenario)?.changes ?? {};
    if (isChanged(path, changes, own.assumptions, baseline.assumptions)) return 'changed';
    return provenanceOf(document.figures, path, value).kind;
  };
  return (
    <aside
      className="explain"
      aria-label="Explanation"
      ref={panel}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header>
        <div>
          {own && (
            <p className="explained-of">
              <Marker mark={own.mark} size={11} />
              {own.name}
            </p>
          )}
          <h2>{outcome.ok ? outcome.value.label : 'No explanation'}</h2>
        </div>
        <Button icon label="Close the explanation" onPress={close}>
          <X size={15} aria-hidden />
        </Button>
      </header>
      {!outcome.ok ? (
        <p className="explain-refused" role="alert">
          {outcome.problems.map(sentence).join('. ')}
        </p>
      ) : (
        <>
          <div className="explain-head">
            <p className="explain-value">
              {wholeValue(outcome.value)}
              <span>{outcome.value.unit === '1' ? '' : outcome.value.unit}</span>
            </p>
            {own && !own.baseline && (
              <GapToBaseline own={own} baseline={baseline} metric={metric} year={year} sum={sum} />
            )}
            {own && sum === undefined && (
              <GrowthSince own={own} metric={metric} year={year} base={document.horizon.base} />
            )}
            {outcome.value.formula !== undefined && <p className="formula">{`= ${outcome.value.formula}`}</p>}
            {outcome.value.note !== undefined && <p className="explain-note">{outcome.value.note}</p>}
          </div>
          <ExplainTree
            key={asked}
            root={outcome.value}
            markOf={markOf}
            onAssumption={(path) => revealAssumption(view, scenario, path)}
            onFigure={(id) => revealFigure(view, id)}
          />
        </>
      )}
    </aside>
  );
}
