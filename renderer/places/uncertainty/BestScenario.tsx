import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import { markClass } from '../../../shared/charts/markers.ts';
import { withOutsideConditions } from '../../../shared/document/outside-conditions.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { bestTable } from '../../../shared/tables/best.ts';
import { chanceInWords } from '../../../shared/wording/fan-sentence.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { nounOf } from '../../../shared/wording/metric-words.ts';
import { Marker } from '../../charts/Marker.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { Working } from '../../controls/Working.tsx';
import workingStyles from '../../controls/working.module.css';
import { projectedScenarios } from '../../document/projections.ts';
import { useUncertaintyToRun } from '../../draws/use-fans.ts';
import { useKept } from '../../draws/use-kept.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice } from '../../view/slice.ts';
import { sentenceOf, words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useLaterDocument, useSlice, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { choiceSentence } from './choices.ts';
import uncertaintyStyles from './uncertainty.module.css';
import { uncertaintyView } from './uncertainty-view.ts';

/** Over the same draws: how often each scenario is best on the metric in the year, and what it costs to choose it. */
export function BestScenario() {
  const metric = useView((view) => view.metric);
  const { year } = useYear();
  return (
    <section className={uncertaintyStyles.best} aria-labelledby="best">
      <h3 id="best">{words.ranking.title(nounOf(names(), metric), year)}</h3>
      {metricIn(names(), metric).better === null ? (
        <p>{words.ranking.notAsked(nounOf(names(), metric))}</p>
      ) : (
        <Ranking metric={metric} year={year} />
      )}
    </section>
  );
}

function Ranking({ metric, year }: { readonly metric: MetricName; readonly year: number }) {
  const document = useLaterDocument();
  const horizon = frameOf(document);
  const uncertainty = useUncertaintyToRun();
  const scenarios = projectedScenarios(document);
  const { view } = useWorkspace();
  const included = useIncluded(document);
  const subjects = scenarios.filter(({ id }) => included.has(id));
  const asked = useAnswer(
    'best',
    subjects.length < 2
      ? null
      : { horizon, subjects: subjects.map(({ id, assumptions }) => ({ id, assumptions })), uncertainty, metric, year },
    { priority: 'later' },
  );
  const answer = asked.answered?.metric === metric ? asked.answer : null;
  const ids = useKept(scenarios.map(({ id }) => id));
  const toggle = useCallback(
    (id: string) =>
      setSlice(view, uncertaintyView, { weighed: ids.filter((one) => (one === id) !== included.has(one)) }),
    [view, ids, included],
  );
  const rows = useKept(
    ordered(scenarios, included, answer).map(
      ({ id, name, mark }): Row => ({ id, name, mark, inside: included.has(id) }),
    ),
  );
  const { stale } = asked;
  // In the pauses between frames: the fan comes first.
  const told = useDeferredValue(useMemo(() => ({ rows, answer, stale }), [rows, answer, stale]));
  useShownTable(
    'best',
    answer && (() => [bestTable(names(), rows, { metric, year: asked.answered?.year ?? year }, answer)]),
  );
  const note = subjects.length < 2 ? tooFew(scenarios.length) : choiceSentence(document, included);
  return (
    <>
      <p>{words.ranking.about(metricIn(names(), metric).better === 'lower', note)}</p>
      <Working what={words.ranking.working} of={asked} shown={answer ? words.ranking.asBefore : words.ranking.notYet} />
      {asked.problems.map((problem) => (
        <p key={sentenceOf(problem)} className={fieldProblemStyles.problem} role="alert">
          {sentenceOf(problem)}
        </p>
      ))}
      <RankingTable {...told} metric={metric} year={year} onToggle={toggle} />
    </>
  );
}

const tooFew = (scenarios: number): string => (scenarios < 2 ? words.ranking.onlyOne : words.ranking.tickTwo);

/** Those that were ticked, or as long as none was, the choices. */
function useIncluded(document: ScenarioDocument): ReadonlySet<string> {
  const weighed = useSlice(uncertaintyView, ({ weighed }) => weighed);
  const ids = useKept(weighed ?? choicesOf(document));
  return useMemo(() => new Set(ids), [ids]);
}

function choicesOf(document: ScenarioDocument): readonly string[] {
  const worlds = withOutsideConditions(document);
  return [document.baseline, ...document.scenarios].map(({ id }) => id).filter((id) => !worlds.includes(id));
}

/** Least regret first; those that are not compared after them, in their own order. */
function ordered(
  scenarios: readonly ProjectedScenario[],
  included: ReadonlySet<string>,
  answer: Answers['best'] | null,
): readonly ProjectedScenario[] {
  const regret = ({ id }: ProjectedScenario) =>
    included.has(id) ? (answer?.regret[id] ?? 0) : Number.POSITIVE_INFINITY;
  return scenarios.toSorted((a, b) => (regret(a) === regret(b) ? 0 : regret(a) - regret(b)));
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  /** It is compared. */
  readonly inside: boolean;
}

interface RankingTableProps {
  readonly rows: readonly Row[];
  readonly answer: Answers['best'] | null;
  readonly metric: MetricName;
  readonly year: number;
  readonly stale: boolean;
  readonly onToggle: (id: string) => void;
}

const RankingTable = memo(function RankingTable({ rows, answer, metric, year, stale, onToggle }: RankingTableProps) {
  const selected = useView((view) => view.selected);
  const { view } = useWorkspace();
  const regrets = Object.values(answer?.regret ?? {});
  const most = Math.max(0, ...regrets);
  const format = metricFormat(names(), metric, regrets);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={uncertaintyStyles.rankingScroll} tabIndex={0} aria-label={words.ranking.table}>
      <table className={classes(uncertaintyStyles.ranking, stale && workingStyles.stale)}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.terms.scenario}</span>
            </th>
            <th scope="col">{words.ranking.bestIn}</th>
            <th scope="col">
              {words.ranking.averageLoss}
              <span className={uncertaintyStyles.regretUnit}>
                {words.ranking.averageLossIn(format.unit === '%' ? words.terms.points : format.unit)}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, mark, inside }) => {
            const share = inside ? answer?.share[id] : undefined;
            const regret = inside ? answer?.regret[id] : undefined;
            const among = rows.filter((row) => row.inside).map((row) => row.id);
            const explain = () => view.setState({ explained: { scenario: id, metric, year, among } });
            return (
              <tr
                key={id}
                className={classes(
                  markClass(mark),
                  !inside && uncertaintyStyles.leftOut,
                  id === selected && uncertaintyStyles.selected,
                )}
              >
                <th scope="row">
                  <label>
                    <input type="checkbox" checked={inside} onChange={() => onToggle(id)} />
                    <Marker mark={mark} size={12} />
                    <span>{name}</span>
                  </label>
                </th>
                <td>
                  {share !== undefined && (
                    <Bar
                      part={share}
                      text={chanceInWords(share)}
                      own={share > 0}
                      label={words.ranking.explainShare(chanceInWords(share), name)}
                      onExplain={explain}
                    />
                  )}
                </td>
                <td>
                  {regret !== undefined && (
                    <Bar
                      part={most > 0 ? regret / most : 0}
                      text={format.value(regret)}
                      own={false}
                      label={words.ranking.explainLoss(format.value(regret), name)}
                      onExplain={explain}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
});

interface BarProps {
  readonly part: number;
  readonly text: string;
  readonly own: boolean;
  /** Which number it is, and that it is explained. */
  readonly label: string;
  readonly onExplain: () => void;
}

function Bar({ part, text, own, label, onExplain }: BarProps) {
  return (
    <span className={classes(uncertaintyStyles.barCell, own && uncertaintyStyles.own)}>
      <span className={uncertaintyStyles.barRoom}>
        <span className={uncertaintyStyles.bar} style={{ width: `${100 * part}%` }} />
        <button type="button" className={uncertaintyStyles.barText} aria-label={label} onClick={onExplain}>
          {text}
        </button>
      </span>
    </span>
  );
}
