import type { Lettering } from '../charts/lettering.ts';
import { group, movedTo } from '../charts/shapes.ts';
import { type WaterfallPart, waterfallLayout, waterfallShapes } from '../charts/waterfall-layout.ts';
import type { ProjectedScenario } from '../document/projected.ts';
import { wordsOf } from '../language/sentence.ts';
import { frameIn } from '../model/frame.ts';
import { changed } from '../questions/attribution/attribution.ts';
import type { Answers } from '../questions/questions.ts';
import { changedTable, partsOf } from '../tables/changed.ts';
import { changedSentence, partsFormat } from '../wording/changed-sentence.ts';
import { differingGroups } from '../wording/differing.ts';
import { assumedOf, inYear } from './about.ts';
import { answerOf } from './answer-of.ts';
import type { DrawnChart, Picture } from './picture.ts';
import { type Pictured, toldOf } from './scenarios.ts';

/** What separates a scenario from the baseline: how much each group of assumptions moves the metric. */
export function changedPicture(about: Pictured): Picture {
  const { document, metric, year, pricesOf } = about;
  const [from, to] = pairOf(about);
  const horizon = frameIn(pricesOf === null ? 'current' : 'base', document);
  return changedPictureOf(about, [from, to], answerOf(changed({ horizon, from, to, metric, year })));
}

/** The same of a difference that was split already. */
export function changedPictureOf(
  about: Pictured,
  [from, to]: readonly [ProjectedScenario, ProjectedScenario],
  answer: Answers['changed'],
): Picture {
  const { names, document, metric, year } = about;
  const groups = differingGroups(names, document, from, to);
  const count = groups.reduce((sum, { differing }) => sum + differing.length, 0);
  const pair = { from: from.name, to: to.name, metric, year };
  return {
    title: wordsOf(changedSentence(names, pair, answer, count)),
    subtitle: names.words.pictures.fromTo(inYear(about), from.name, to.name),
    chart: (width, height, lettering) => steps(about, [from, to], answer, width, height, lettering),
    assumed: assumedOf(about, [to]),
    description: changedTable(names, pair, answer)
      .rows.map((row) => row.join(' '))
      .join('\n'),
  };
}

/** Two that were chosen, or the baseline and the one that is told of. */
function pairOf(about: Pictured): readonly [ProjectedScenario, ProjectedScenario] {
  const { scenarios, baseline } = about;
  const [first, second] = scenarios;
  if (scenarios.length === 2 && first && second) return [first, second];
  return [baseline, toldOf(about)];
}

/** Between two steps, at the most and at the least. */
const [MOST_PITCH, LEAST_PITCH] = [54, 15];

function steps(
  { names, metric }: Pictured,
  [from, to]: readonly [ProjectedScenario, ProjectedScenario],
  answer: Answers['changed'],
  width: number,
  height: number,
  lettering: Lettering,
): DrawnChart {
  const parts: readonly WaterfallPart[] = partsOf(names, answer);
  const format = partsFormat(names, metric, answer);
  const called = [from.name, to.name, ...parts.map(({ name }) => name)];
  const longest = Math.max(...called.map((name) => lettering.textWidth(name, true)));
  const left = Math.min(width * 0.38, 72 + longest);
  const framed = { width, left, right: 92, top: 4, bottom: 22 };
  const moving = waterfallLayout(answer.from, answer.to, parts, { ...framed, pitch: 1 }).steps.length;
  const pitch = Math.max(LEAST_PITCH, Math.min(MOST_PITCH, (height - framed.top - framed.bottom) / (moving + 2)));
  const layout = waterfallLayout(answer.from, answer.to, parts, { ...framed, pitch });
  const said = { from, to, format: format.value, formatDifference: format.difference };
  const down = Math.max(0, (height - layout.height) / 2);
  return { name: 'waterfall', shapes: [group('', waterfallShapes(layout, said, lettering), movedTo(0, down))] };
}
