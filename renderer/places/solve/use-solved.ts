import { useMemo } from 'react';
import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { Problem } from '../../../shared/language/problems.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import type { Solved } from '../../../shared/tables/solve.ts';
import { useAnswers } from '../../engine/use-answers.ts';
import { useYear } from '../../workspace/use-year.ts';
import {
  useDocument,
  useSelectedScenario,
  useSlice,
  useView,
  useVisibleScenarios,
} from '../../workspace/workspace-context.ts';
import { closestValue, givesAt, metricOf, shownValue, standingAt } from './shown-solution.ts';
import { curveQuestion, shownRange, solvablePaths, solvedPath, solvedTarget } from './solve-question.ts';
import { solveView } from './solve-view.ts';

/** A scenario with what was found for it; the curve is the metric over the range shown. */
export interface SolvedScenario {
  readonly scenario: ProjectedScenario;
  readonly solved: Solved;
  readonly curve: Answers['grid'] | null;
  readonly stale: boolean;
}

export interface Solving {
  readonly path: AssumptionPath;
  readonly paths: readonly AssumptionPath[];
  readonly target: number;
  readonly all: boolean;
  readonly rows: readonly SolvedScenario[];
  readonly problems: readonly Problem[];
  /** Every scenario that is asked about has its answer, to this very question. */
  readonly complete: boolean;
  /** Scenarios that have not the assumption. */
  readonly without: readonly string[];
}

/** Looks for the value of an assumption at which the metric reaches the target, in one scenario or in all shown. */
export function useSolved(): Solving {
  const document = useDocument();
  const selected = useSelectedScenario();
  const visible = useVisibleScenarios();
  const metric = useView((view) => view.metric);
  const { path: chosen, targets, all } = useSlice(solveView, (state) => state);
  const { year, t } = useYear();
  const horizon = frameOf(document);
  const paths = useMemo(() => solvablePaths(selected.assumptions), [selected.assumptions]);
  const path = useMemo(
    () => solvedPath(chosen, paths, metric, selected.assumptions, horizon),
    [chosen, paths, metric, selected.assumptions, horizon],
  );
  const now = seriesOf(selected.projection, metric)[t] ?? 0;
  const target = solvedTarget(targets[metric], document, metric, now);
  const asked = useMemo(() => (all ? withSelected(visible, selected) : [selected]), [all, visible, selected]);
  const having = useMemo(
    () => asked.filter(({ assumptions }) => valueAtPath(assumptions, path) !== undefined),
    [asked, path],
  );

  const questions = useMemo(
    () =>
      new Map(
        having.map(({ id, assumptions }): [string, Questions['solve']] => [
          id,
          { horizon, subject: { id, assumptions }, path, range: null, metric, year, target },
        ]),
      ),
    [having, horizon, path, metric, year, target],
  );
  const answers = useAnswers('solve', questions);
  const found = useMemo(
    () => having.flatMap((scenario) => foundOf(scenario, answers.get(scenario.id))),
    [having, answers],
  );

  const curves = useAnswers('grid', useCurves(found));
  return {
    path,
    paths,
    target,
    all,
    rows: found.map((one) => ({ ...one, curve: curveOf(one, curves.get(one.scenario.id)) })),
    problems: [...answers.values()].flatMap(({ problems }) => problems),
    complete: found.length === having.length && found.every(({ stale }) => !stale),
    without: asked.filter((scenario) => !having.includes(scenario)).map(({ name }) => name),
  };
}

const withSelected = (visible: readonly ProjectedScenario[], selected: ProjectedScenario) =>
  visible.some(({ id }) => id === selected.id) ? visible : [...visible, selected];

type Found = Omit<SolvedScenario, 'curve'> & { readonly question: Questions['solve'] };

function foundOf(
  scenario: ProjectedScenario,
  known:
    | {
        readonly question: Questions['solve'] | null;
        readonly answer: Answers['solve'] | null;
        readonly stale: boolean;
      }
    | undefined,
): readonly Found[] {
  if (!known?.question || !known.answer) return [];
  const { question, answer, stale } = known;
  return [{ scenario, question, stale, solved: solvedOf(scenario.name, question, answer) }];
}

/** An answer as it is shown and applied. */
function solvedOf(name: string, question: Questions['solve'], answer: Answers['solve']): Solved {
  const { horizon, path, metric, year, target, subject } = question;
  const today = (valueAtPath(subject.assumptions, path) as number | null | undefined) ?? null;
  const now = metricOf(subject.assumptions, horizon, metric, year);
  const gives = givesAt(question);
  const found = answer.reached && answer.moves ? [answer.value, ...answer.others] : [];
  const shown = found.map((value) => shownValue(value, question, answer.range, gives));
  const closest = closestValue(answer.value, question, answer.range, gives);
  return { name, path, metric, year, target, today, answer, now, standing: standingAt(now, target), shown, closest };
}

/** A curve for each scenario, all over the same range. */
function useCurves(found: readonly Found[]): ReadonlyMap<string, Questions['grid']> {
  const horizon = frameOf(useDocument());
  return useMemo(() => {
    const [first] = found;
    if (!first) return new Map();
    const { path } = first.question;
    const range = shownRange(
      path,
      found.map(({ solved }) => [solved.today, solved.shown] as const),
    );
    return new Map(
      found.flatMap(({ scenario, question, solved }): [string, Questions['grid']][] => {
        const { subject, metric, year } = question;
        const curve = curveQuestion(horizon, subject, path, range, solved.answer.range, metric, year);
        return curve && question.path === path ? [[scenario.id, curve]] : [];
      }),
    );
  }, [found, horizon]);
}

/** A curve that belongs to what was found: of the same assumption, metric and year. */
function curveOf(
  { question }: Found,
  known: { readonly question: Questions['grid'] | null; readonly answer: Answers['grid'] | null } | undefined,
): Answers['grid'] | null {
  const drawn = known?.question;
  const same =
    drawn && drawn.x.path === question.path && drawn.metric === question.metric && drawn.year === question.year;
  return same ? known.answer : null;
}
