import { assumptionsOf } from '../../../shared/document/changes.ts';
import { sharedOut } from '../../../shared/document/edits/shares.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type ExportChoices, MOST_SLIDERS } from '../../../shared/exports/choices.ts';
import { PAGE_LEVELS, type PageData, type PageDraws } from '../../../shared/exports/page-data.ts';
import { frameIn, frameOf } from '../../../shared/model/frame.ts';
import { type AssumptionPath, isAssumptionPath } from '../../../shared/model/register.ts';
import { fanInSteps } from '../../../shared/questions/fan/fan.ts';
import { statedRanges } from '../../../shared/questions/levers/lever-ranges.ts';
import { levers } from '../../../shared/questions/levers/levers.ts';
import { LEVELS, type Questions, type ScenarioFan } from '../../../shared/questions/questions.ts';
import { moves } from '../../../shared/tables/sensitivity.ts';
import { usedSeries } from '../../../shared/wording/used-series.ts';
import type { ExportSubject } from '../subject.ts';

/** What the page is filled with; the draws are made here, as the page has no thread for them. */
export function pageData({ document, choices, made }: ExportSubject, progress: (share: number) => void): PageData {
  const { scenarios: shown, year, metrics, prices, question } = choices;
  return {
    document: documentOf(document, shown, metrics),
    shown,
    year,
    metrics,
    prices,
    sliders: slidersOf(document, choices),
    question,
    made,
    drawn: drawsOf(document, choices, progress),
  };
}

/** Scenarios that are not shown, and series that the page does not need, stay with the analyst. */
function documentOf(
  document: ScenarioDocument,
  shown: readonly string[],
  metrics: PageData['metrics'],
): ScenarioDocument {
  const { series: _, ...rest } = document;
  const series = usedSeries(document, shown, metrics);
  const scenarios = document.scenarios.filter(({ id }) => shown.includes(id));
  return { ...rest, ...(series.length > 0 && { series }), scenarios };
}

/**
 * The sliders that were chosen, or the levers that move the first metric of the baseline most. Shares are left out: one
 * takes the others along, which no slider shows.
 */
function slidersOf(document: ScenarioDocument, { sliders, metrics, year }: ExportChoices): readonly AssumptionPath[] {
  if (sliders !== null) return sliders.filter(isAssumptionPath).filter((path) => sharedOut(path) === undefined);
  const { id } = document.baseline;
  const assumptions = assumptionsOf(document, id);
  const ranges = statedRanges(assumptions, document.levers);
  const answer = levers({
    horizon: frameOf(document),
    subject: { id, assumptions },
    ranges,
    metric: metrics[0]!,
    year,
  });
  if (!answer.ok) return [];
  const { now, bars } = answer.value;
  return bars
    .filter((bar) => moves(bar, now))
    .slice(0, MOST_SLIDERS)
    .map(({ path }) => path);
}

/** Digits of what is drawn: more would say more than so many draws can. */
const DIGITS = 7;

function drawsOf(
  document: ScenarioDocument,
  { scenarios, metrics, prices }: ExportChoices,
  progress: (share: number) => void,
): PageDraws {
  const { uncertainty, targets } = document;
  const { draws, seed } = uncertainty;
  const asked = {
    horizon: frameIn(prices, document),
    subjects: scenarios.map((id) => ({ id, assumptions: assumptionsOf(document, id) })),
    uncertainty,
    metrics,
    targets,
  };
  const fans = drawn(asked, progress);
  // Targets are amounts of their day.
  const chances = prices === 'current' ? fans : drawn({ ...asked, horizon: frameOf(document), metrics: [] }, () => {});
  return {
    draws,
    seed,
    scenarios: fans.map((fan, k) => ({
      id: fan.id,
      metrics: Object.fromEntries(
        metrics.map((metric) => [
          metric,
          PAGE_LEVELS.map((level) => Array.from(fan.metrics[metric]!.quantiles[LEVELS.indexOf(level)]!, rounded)),
        ]),
      ),
      targets: chances[k]!.targets.map(({ share }) => [...share]),
    })),
  };
}

/** The fans of all scenarios; none where the document says its uncertainty in a way that cannot be drawn. */
function drawn(question: Questions['fan'], progress: (share: number) => void): readonly ScenarioFan[] {
  const steps = fanInSteps(question);
  if (!steps.ok) return [];
  let step = steps.value.next();
  for (; !step.done; step = steps.value.next()) if (typeof step.value === 'number') progress(step.value);
  return step.value.scenarios;
}

const rounded = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null);
