import type { ProjectedScenario } from '../document/projected.ts';
import { plain, type Sentence } from '../language/sentence.ts';
import { LEVELS } from '../questions/questions.ts';
import { metricIn } from '../wording/metric.ts';
import { type MetricFormat, metricFormat } from '../wording/metric-format.ts';
import { nounOf, valueInWords } from '../wording/metric-words.ts';
import type { ReportAnswers } from './questions.ts';
import { type ReportSubject, valueIn } from './subject.ts';

/** Values are the same where they differ by less, relative, absolute below 1. */
const SAME = 1e-9;
const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));

/** Which scenario leads on the metric, beside the baseline and the last one; of nobody's choice it says so. */
export function leaderSentences(subject: ReportSubject, answers: ReportAnswers): readonly [Sentence, Sentence] {
  const { names, metric, year, shown, baseline, outside } = subject;
  const { leader } = names.words.report;
  const noun = nounOf(names, metric);
  const high = metricIn(names, metric).better !== 'lower';
  const value = (scenario: ProjectedScenario) => valueIn(subject, scenario, metric);
  const ranked = shown
    .filter((scenario) => !Number.isNaN(value(scenario)))
    .toSorted((a, b) => (high ? value(b) - value(a) : value(a) - value(b)));
  const [first] = ranked;
  if (!first) return [leader.undefinedInAll(noun, year), []];
  const stated = statedIn(subject, answers);
  if (shown.length === 1) return [leader.alone(noun, year, stated(first)), []];
  const leaders = shown.filter((one) => same(value(one), value(first)));
  if (leaders.length === shown.length) return [leader.same(noun, year, shown.length, stated(first)), []];
  const leading = leader.leads(
    noun,
    year,
    high,
    leaders.map(({ name }) => name),
    leaders.length === 1 ? stated(first) : { ...stated(first), range: null },
  );
  const beside = besideBaseline(subject, ranked, leaders, stated);
  const nobody = leaders.every(({ id }) => outside.has(id))
    ? leader.outside(
        leaders.map(({ name }) => name),
        bestChoice(ranked, outside, baseline, stated),
        noun,
        high,
      )
    : [];
  const apart = beside.length > 0 && nobody.length > 0 ? [plain(' ')] : [];
  return [leading, [...beside, ...apart, ...nobody]];
}

type StatedIn = ReturnType<typeof statedIn>;

/** The baseline, and who is last; nothing where the baseline leads or is not defined. */
function besideBaseline(
  subject: ReportSubject,
  ranked: readonly ProjectedScenario[],
  leaders: readonly ProjectedScenario[],
  stated: StatedIn,
): Sentence {
  const { names, metric, baseline } = subject;
  const { leader } = names.words.report;
  const noun = nounOf(names, metric);
  const high = metricIn(names, metric).better !== 'lower';
  const value = (scenario: ProjectedScenario) => valueIn(subject, scenario, metric);
  if (Number.isNaN(value(baseline)) || leaders.some((one) => one.baseline)) return [];
  const last = ranked.at(-1)!;
  const tied = ranked.filter((one) => same(value(one), value(last)));
  if (tied.length === 1 && last.baseline) return leader.baselineLast(stated(baseline), noun, high);
  // Who shares the last place with the baseline, or with others, is not singled out.
  const alone = tied.length === 1 ? stated(last) : null;
  return leader.against(stated(baseline), alone, noun, high);
}

/** The first of those that differ in decisions alone; null where that is the baseline, which is said already. */
function bestChoice(
  ranked: readonly ProjectedScenario[],
  outside: ReadonlySet<string>,
  baseline: ProjectedScenario,
  stated: StatedIn,
) {
  const first = ranked.find(({ id }) => !outside.has(id));
  return first === undefined || first.id === baseline.id ? null : stated(first);
}

/** A scenario's name with its value and its 90% range; all get the decimals of the largest. */
export function statedIn(subject: ReportSubject, answers: ReportAnswers) {
  const { names, metric, shown, baseline } = subject;
  const all = [...new Set([baseline, ...shown])].map((scenario) => valueIn(subject, scenario, metric));
  const format = metricFormat(names, metric, all);
  return (scenario: ProjectedScenario) => ({
    name: scenario.name,
    value: valueInWords(names, metric, valueIn(subject, scenario, metric), format),
    range: rangeOf(subject, answers, scenario.id, format),
  });
}

/** Where nine of ten draws lie, as text; null without draws, and where the ends are one value. */
function rangeOf({ metric, t }: ReportSubject, { fan }: ReportAnswers, id: string, format: MetricFormat) {
  const quantiles = fan?.scenarios.find((one) => one.id === id)?.metrics[metric]?.quantiles;
  if (!quantiles) return null;
  const [low, high] = [quantiles[0]![t]!, quantiles[LEVELS.length - 1]![t]!];
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  const [from, to] = [format.value(low), format.value(high)];
  return from === to ? null : { from, to };
}
