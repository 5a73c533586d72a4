import type { Lettering } from '../charts/lettering.ts';
import { markClass } from '../charts/markers.ts';
import { group, MIDDLE, movedTo, type Shapes, text } from '../charts/shapes.ts';
import { fitted } from '../charts/text-width.ts';
import { endWidth, tornadoLayout, tornadoShapes } from '../charts/tornado-layout.ts';
import type { ProjectedScenario } from '../document/projected.ts';
import { wordsOf } from '../language/sentence.ts';
import { frameIn } from '../model/frame.ts';
import { statedRanges } from '../questions/levers/lever-ranges.ts';
import { levers } from '../questions/levers/levers.ts';
import { tornado } from '../questions/levers/tornado.ts';
import { moves } from '../tables/sensitivity.ts';
import { metricFormat } from '../wording/metric-format.ts';
import { leversSentence, tornadoSentence } from '../wording/sensitivity-sentences.ts';
import { leverBars, type TriedBar, tornadoBars } from '../wording/tried-values.ts';
import { inYear } from './about.ts';
import { answerOf } from './answer-of.ts';
import type { DrawnChart, Picture } from './picture.ts';
import { type Pictured, toldOf, valueIn } from './scenarios.ts';

/** How far each uncertain assumption moves the metric of a scenario; where none is uncertain, how far each lever does. */
export function tornadoPicture(about: Pictured): Picture {
  const told = toldOf(about);
  const ofLevers = about.document.uncertainty.inputs.length === 0;
  return tornadoPictureOf(about, told, ofLevers, (ofLevers ? movedLevers : movedInputs)(about, told));
}

/** The same of bars that were computed already, of levers or of uncertain assumptions. */
export function tornadoPictureOf(
  about: Pictured,
  told: ProjectedScenario,
  ofLevers: boolean,
  bars: readonly TriedBar[],
): Picture {
  const { names, metric, year } = about;
  const now = valueIn(told, about);
  const sentence = (ofLevers ? leversSentence : tornadoSentence)(names, { name: told.name, metric, year }, now, bars);
  const moving = bars.filter((bar) => moves(bar, now));
  return {
    title: wordsOf(sentence),
    subtitle: names.words.pictures.ofOne(inYear(about), told.name),
    chart: (width, height, lettering) => barsIn({ about, told, now, bars: moving }, width, height, lettering),
    assumed: names.words.sensitivity.howTried[ofLevers ? 'levers' : 'uncertain'](told.name),
    description: moving.map(({ name, low, high }) => `${name}: ${low} – ${high}`).join('\n'),
  };
}

const asked = ({ document, metric, year, pricesOf }: Pictured, { id, assumptions }: ProjectedScenario) => ({
  horizon: frameIn(pricesOf === null ? 'current' : 'base', document),
  subject: { id, assumptions },
  metric,
  year,
});

function movedInputs(about: Pictured, told: ProjectedScenario): readonly TriedBar[] {
  const { names, document } = about;
  const answer = answerOf(tornado({ ...asked(about, told), uncertainty: document.uncertainty }));
  return tornadoBars(names, answer, told.assumptions, document.uncertainty.inputs);
}

const movedLevers = (about: Pictured, told: ProjectedScenario): readonly TriedBar[] =>
  leverBars(
    about.names,
    answerOf(levers({ ...asked(about, told), ranges: statedRanges(told.assumptions, about.document.levers) })),
  );

interface Drawn {
  readonly about: Pictured;
  readonly told: ProjectedScenario;
  readonly now: number;
  readonly bars: readonly TriedBar[];
}

/** Between two bars, at the most and at the least. */
const [MOST_PITCH, LEAST_PITCH] = [46, 20];
const [TOP, BOTTOM, MORE] = [26, 22, 16];

function barsIn({ about, told, now, bars }: Drawn, width: number, height: number, lettering: Lettering): DrawnChart {
  const { names, metric, document, pricesOf } = about;
  const { textWidth, words } = lettering;
  const { value: format } = metricFormat(names, metric, [now, ...bars.flatMap(({ low, high }) => [low, high])]);
  const targets = pricesOf === null ? document.targets.filter((one) => one.metric === metric) : [];
  const under = BOTTOM + (targets.length > 0 ? MORE : 0);
  const fitting = Math.floor((height - TOP - under) / LEAST_PITCH);
  const shown = bars.length <= fitting ? bars : bars.slice(0, Math.floor((height - TOP - under - MORE) / LEAST_PITCH));
  const left = bars.length - shown.length;
  const room = height - TOP - under - (left > 0 ? MORE : 0);
  const pitch = Math.min(MOST_PITCH, room / Math.max(1, shown.length));
  const longest = Math.max(0, ...shown.map(({ name }) => textWidth(name)));
  const frame = { width, left: Math.min(width * 0.36, longest + 14), top: TOP, bottom: BOTTOM, pitch };
  const layout = tornadoLayout(
    shown,
    now,
    targets.map(({ value }) => value),
    frame,
    (value, input) => endWidth(format(value), input, lettering),
    (value) => textWidth(words.target(format(value)), true),
  );
  const called = layout.rows.map(({ name, y }) =>
    text('ink row-name', 0, y, fitted(name, frame.left - 14, false, textWidth), MIDDLE),
  );
  const shapes: Shapes = [
    ...tornadoShapes(layout, { name: told.name, mark: told.mark, now: format(now), format }, lettering),
    group('', called),
    left > 0 && text('faint', 0, height - 3, names.words.pictures.more(left)),
  ];
  const down = left > 0 ? 0 : Math.max(0, (height - layout.height) / 2);
  return { name: `tornado ${markClass(told.mark)}`, shapes: [group('', shapes, movedTo(0, down))] };
}
