import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type ContextLine, MEDIAN } from '../../shared/charts/fan-chart-layout.ts';
import type { ProjectedScenario } from '../../shared/document/projected.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import type { MetricFan, Questions, ScenarioFan, Subject } from '../../shared/questions/questions.ts';
import { type Answering, useAnswer } from '../engine/use-answer.ts';
import {
  useDocumentPart,
  useScenarios,
  useSelectedScenario,
  useView,
  useVisibleScenarios,
  useWorkspace,
} from '../workspace/workspace-context.ts';
import { drawsAsked, drawsToRun } from './draws-asked.ts';
import { lastRun } from './last-run.ts';
import { useKept } from './use-kept.ts';

/** A scenario's fan of the metric that was asked for. */
export interface ShownFan {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly of: MetricFan;
  readonly whole: ScenarioFan;
  /** What was drawn, and its metric without draws. */
  readonly subject: Subject;
  readonly projection: Float64Array;
}

/** The fans on screen, all by the question they answer: a stale one is shown as what it is. */
export interface Fans {
  readonly metric: MetricName;
  readonly horizon: Questions['fan']['horizon'];
  readonly draws: number;
  readonly seed: number;
  readonly uncertainty: Uncertainty;
  /** The selected scenario's, then that of the one beside it. */
  readonly fans: readonly ShownFan[];
  /** The other scenarios, over their own draws once those are there. */
  readonly lines: readonly ContextLine[];
  /** Of each line its quantiles per level and year; null as long as the lines are projections. */
  readonly lineFans: readonly MetricFan[] | null;
}

export interface AskedFans {
  readonly own: Answering<'fan'>;
  readonly others: Answering<'fan'>;
  /** Null until the first fan is there. */
  readonly shown: Fans | null;
}

/** The document's uncertainty with as many draws as are run without asking, or as were asked for. */
export function useUncertaintyToRun(): Uncertainty {
  const uncertainty = useDocumentPart((document) => document.uncertainty);
  const { session } = useWorkspace();
  const handle = useStore(session, (state) => state.handle);
  const draws = useStore(drawsAsked, (asked) => drawsToRun(uncertainty.draws, asked, handle));
  return useMemo(() => (draws === uncertainty.draws ? uncertainty : { ...uncertainty, draws }), [uncertainty, draws]);
}

/** Asks for the fan of the selected scenario and the one beside it first, then for those of the others. */
export function useFans(beside: string | null): AskedFans {
  const horizon = useDocumentPart(frameOf);
  const targets = useDocumentPart((document) => document.targets);
  const uncertainty = useUncertaintyToRun();
  const scenarios = useScenarios();
  const visible = useVisibleScenarios();
  const selected = useSelectedScenario();
  const metric = useView((view) => view.metric);
  const second = scenarios.find(({ id }) => id === beside && id !== selected.id);
  const own = useAnswer(
    'fan',
    useMemo(
      () => ({
        horizon,
        subjects: (second ? [selected, second] : [selected]).map(subjectOf),
        uncertainty,
        metrics: [metric],
        targets: targets.filter((target) => target.metric === metric),
      }),
      [horizon, selected, second, uncertainty, metric, targets],
    ),
    { priority: 'first' },
  );
  const rest = second ? [] : visible.filter(({ id }) => id !== selected.id);
  const others = useAnswer(
    'fan',
    rest.length === 0 ? null : { horizon, subjects: rest.map(subjectOf), uncertainty, metrics: [metric], targets: [] },
    { priority: 'next' },
  );
  const mine = useAnswered(own);
  const theirs = useAnswered(others);
  useLastRun(own);
  const shown = useMemo(() => shownFans(mine, theirs, scenarios, visible), [mine, theirs, scenarios, visible]);
  return { own, others, shown: useKept(shown) };
}

/** Tells the status bar of the fan that was drawn last. */
function useLastRun({ answer, ms }: Answering<'fan'>): void {
  const { session } = useWorkspace();
  const draws = answer?.draws;
  useEffect(() => {
    if (draws !== undefined && ms !== null) lastRun.setState({ handle: session.getState().handle, draws, ms });
  }, [session, draws, ms]);
}

type Answered = Pick<Answering<'fan'>, 'answer' | 'answered'>;

/** The answer and its question, the same as long as both are. */
const useAnswered = ({ answer, answered }: Answering<'fan'>): Answered =>
  useMemo(() => ({ answer, answered }), [answer, answered]);

const subjectOf = ({ id, assumptions }: ProjectedScenario) => ({ id, assumptions });

function shownFans(
  own: Answered,
  others: Answered,
  scenarios: readonly ProjectedScenario[],
  visible: readonly ProjectedScenario[],
): Fans | null {
  const { answer, answered } = own;
  const metric = answered?.metrics[0];
  if (!answer || !answered || metric === undefined) return null;
  const { horizon, uncertainty } = answered;
  const fans = answer.scenarios.flatMap((whole, k): readonly ShownFan[] => {
    const scenario = scenarios.find(({ id }) => id === whole.id);
    const of = whole.metrics[metric];
    const subject = answered.subjects[k]!;
    const projection = seriesOf(project(subject.assumptions, horizon), metric);
    return scenario && of
      ? [{ id: whole.id, name: scenario.name, mark: scenario.mark, of, whole, subject, projection }]
      : [];
  });
  if (fans.length < answer.scenarios.length) return null;
  const rest = fans.length > 1 ? [] : visible.filter(({ id }) => id !== fans[0]!.id);
  const medians = drawnMedians(others, rest, metric, horizon);
  const lines = rest.map(({ id, name, mark, projection }, k): ContextLine => {
    const values = medians ? medians[k]!.quantiles[MEDIAN]! : seriesOf(projection, metric);
    return { id, name, mark, values };
  });
  const fits = lines.filter(({ values }) => values.length === fans[0]!.of.mean.length);
  return {
    metric,
    horizon,
    draws: answer.draws,
    seed: answer.seed,
    uncertainty,
    fans,
    lines: fits,
    lineFans: fits.length === lines.length ? medians : null,
  };
}

/** The others' fans where they answer the same question as the fan they stand beside, for every one of them. */
function drawnMedians(
  { answer, answered }: Answered,
  rest: readonly ProjectedScenario[],
  metric: MetricName,
  { base, end }: Questions['fan']['horizon'],
): readonly MetricFan[] | null {
  if (!answer || !answered || answered.horizon.base !== base || answered.horizon.end !== end) return null;
  const found = rest.map(({ id }) => answer.scenarios.find((one) => one.id === id)?.metrics[metric]);
  return found.every((fan) => fan !== undefined) ? found : null;
}
