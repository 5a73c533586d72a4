import type { ReactNode } from 'react';
import type { NowcastOrigin } from '../../../shared/figures/origin-forms.ts';
import type { Nowcast } from '../../../shared/history/nowcast-from.ts';
import { words } from '../../words.ts';
import { useSelectedScenario } from '../../workspace/workspace-context.ts';
import { Apply, type ApplyTarget } from './Apply.tsx';
import dataQuestionsStyles from './data-questions.module.css';

interface NowcastCardProps {
  readonly nowcast: Nowcast;
  readonly measure: 'exports' | 'imports' | 'trade';
  /** λ as it was chosen; null: as it is estimated. */
  readonly chosen: number | null;
  readonly children: ReactNode;
}

/** What one way makes of the year, how it is worked out, and what it can be applied to. */
export function NowcastCard({ nowcast, measure, chosen, children }: NowcastCardProps) {
  const { id: scenario, name } = useSelectedScenario();
  const { method, estimate, intervals, ground } = nowcast;
  const said = words.dataQuestions.nowcast;
  const money = (value: number) => words.units.measured(words.numbers.rounded(value), 'USD m');
  const last = ground.past.at(-1)!;
  const growth = estimate === null || last.year !== ground.year - 1 ? null : estimate / last.whole - 1;
  const targets: readonly ApplyTarget[] =
    estimate === null || measure === 'trade'
      ? []
      : [
          {
            scenario,
            path: `${measure}.overrides.${ground.year}`,
            origin: originOf(nowcast, measure, chosen),
            label: said.asGrowth(ground.year, name),
          },
        ];
  return (
    <section className={dataQuestionsStyles.card} aria-label={said.methods[method]}>
      <h3>{said.methods[method]}</h3>
      <p className={dataQuestionsStyles.estimate}>
        {estimate === null ? said.noEstimate : money(estimate)}
        {growth !== null && <span>{said.growth(words.numbers.percentDifference(growth), last.year)}</span>}
      </p>
      {intervals && (
        <p>
          {(['0.8', '0.9'] as const)
            .map((level) =>
              said.interval(level === '0.8' ? 80 : 90, money(intervals[level][0]), money(intervals[level][1])),
            )
            .join('; ')}
        </p>
      )}
      {!intervals && <p>{method === 'share' ? said.oneYear : said.noInterval}</p>}
      <p className={dataQuestionsStyles.formula}>{said.formulas[method]}</p>
      {children}
      {measure === 'trade' ? <p>{said.onlyShown}</p> : <Apply targets={targets} />}
    </section>
  );
}

function originOf(
  { method, used, ground }: Nowcast,
  measure: NowcastOrigin['measure'],
  chosen: number | null,
): NowcastOrigin {
  const { year, months, figures, series } = ground;
  const lambda = chosen ?? used;
  return {
    nowcast: method,
    measure,
    year,
    months,
    ...(method === 'carry-over' && lambda !== null && { lambda }),
    figures,
    series,
  };
}
