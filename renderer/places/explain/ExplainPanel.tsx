import { useMemo } from 'react';
import { explain } from '../../../shared/model/explain/explain.ts';
import { pricesOf } from '../../../shared/model/explain/sums.ts';
import { names } from '../../names.ts';
import { type Given, revealAssumption, revealGiven } from '../../view/reveal.ts';
import type { Explained } from '../../view/view-store.ts';
import { sentenceOf, words } from '../../words.ts';
import { useLaterDocument, useLaterScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { ChancePanel } from './ChancePanel.tsx';
import { ExplainShell } from './ExplainShell.tsx';
import { ExplainTree } from './ExplainTree.tsx';
import explainStyles from './explain.module.css';
import { FanNumberPanel } from './FanNumberPanel.tsx';
import { GapToBaseline } from './GapToBaseline.tsx';
import { GrowthSince } from './GrowthSince.tsx';
import { wholeValue } from './quantity-text.ts';
import { RegretPanel } from './RegretPanel.tsx';
import { RestsOn } from './RestsOn.tsx';
import { useMarkOf } from './use-mark-of.ts';

/** Where a number comes from: its formula, and what is in it, down to assumptions and figures. */
export function ExplainPanel() {
  const explained = useView((view) => view.explained);
  const scenarios = useLaterScenarios();
  if (explained === null) return null;
  const { of, scenario, metric, year, reaching, among } = explained;
  const own = scenarios.find(({ id }) => id === scenario);
  if (!own) return <Gone />;
  if (of !== undefined) return <FanNumberPanel own={own} metric={metric} year={year} of={of} />;
  if (reaching !== undefined) return <ChancePanel own={own} metric={metric} year={year} target={reaching} />;
  if (among !== undefined) return <RegretPanel own={own} metric={metric} year={year} among={among} />;
  return <Panel {...explained} />;
}

/** The scenario was deleted while its number was explained. */
function Gone() {
  return (
    <ExplainShell own={undefined} title={words.explanation.gone} asked={null}>
      <p className={explainStyles.refused} role="status">
        {words.explanation.goneWhy}
      </p>
    </ExplainShell>
  );
}

function Panel({ scenario, metric, year, sum, prices: asIn = 'current' }: Explained) {
  const prices = pricesOf(sum, asIn);
  const document = useLaterDocument();
  const scenarios = useLaterScenarios(prices);
  const { view } = useWorkspace();
  const own = scenarios.find(({ id }) => id === scenario);
  const baseline = scenarios[0]!;
  const outcome = useMemo(
    () => explain(names(), document, scenario, { metric, year, sum, prices }),
    [document, scenario, metric, year, sum, prices],
  );
  const asked = `${scenario} ${metric} ${year} ${sum ?? ''} ${prices}`;
  const markOf = useMarkOf(own);
  const onAssumption = (path: string) => revealAssumption(view, scenario, path);
  const onGiven = (node: Given) => revealGiven(view, node);
  return (
    <ExplainShell own={own} title={outcome.ok ? outcome.value.label : words.explanation.none} asked={asked}>
      {!outcome.ok ? (
        <p className={explainStyles.refused} role="alert">
          {outcome.problems.map(sentenceOf).join('. ')}
        </p>
      ) : (
        <>
          <div className={explainStyles.head}>
            <p className={explainStyles.value}>
              {wholeValue(outcome.value)}
              <span>{words.units.beside(outcome.value.unit)}</span>
            </p>
            {own && !own.baseline && (
              <GapToBaseline own={own} baseline={baseline} metric={metric} year={year} sum={sum} prices={prices} />
            )}
            {own && sum === undefined && (
              <GrowthSince own={own} metric={metric} year={year} base={document.horizon.base} />
            )}
            {outcome.value.formula !== undefined && (
              <p className={explainStyles.formula}>{`= ${outcome.value.formula}`}</p>
            )}
            {outcome.value.note !== undefined && <p className={explainStyles.note}>{outcome.value.note}</p>}
            <RestsOn key={asked} root={outcome.value} onAssumption={onAssumption} onGiven={onGiven} />
          </div>
          <ExplainTree
            key={asked}
            root={outcome.value}
            year={year}
            markOf={markOf}
            onAssumption={onAssumption}
            onGiven={onGiven}
          />
        </>
      )}
    </ExplainShell>
  );
}
