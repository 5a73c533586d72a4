import { figuresIn, seriesIn, type ValueOrigin } from '../figures/origins.ts';
import { type Problem, problem } from '../language/problems.ts';
import type { ScenarioDocument } from './schema.ts';

/** What a series of these measures counts is no goods: they have no codes of the Harmonized System. */
const WITHOUT_GOODS = ['workers', 'leads', 'remittances', 'exchange'];

/** A chapter, a heading or a longer code of the Harmonized System. */
const HS_CODE = /^\d{2,12}$/;

/** What is wrong with imported data beyond the schema: ids given twice, sources that are not there, codes that are none. */
export function* seriesProblems({ series = [], figures, structure }: ScenarioDocument): Iterable<Problem> {
  const sources = new Set(figures.sources.map(({ id }) => id));
  const inputs = structure.inputs.map(({ id }) => id);
  const first = new Map<string, number>();
  for (const [index, { id, source, hs = [], measure }] of series.entries()) {
    const where = `series[${index}]`;
    const earlier = first.get(id);
    if (earlier !== undefined) yield problem('figures.idTwice', `${where}.id`, { id, first: `series[${earlier}].id` });
    else first.set(id, index);
    if (!sources.has(source))
      yield problem('figures.noSource', `${where}.source`, { id: source, such: figures.sources[0]?.id ?? null });
    const codes = typeof hs === 'string' ? [hs] : hs;
    const wrong = codes.find((code) => !HS_CODE.test(code));
    if (wrong !== undefined) yield problem('series.notHs', `${where}.hs`, { code: wrong });
    const noGoods = typeof measure === 'string' && (WITHOUT_GOODS.includes(measure) || inputs.includes(measure));
    if (codes.length > 0 && noGoods) yield problem('series.noGoods', `${where}.hs`, { measure });
  }
}

/** What is wrong with origins: figures and series that are not there, windows that end before they begin. */
export function* originProblems(document: ScenarioDocument): Iterable<Problem> {
  const figures = new Set(document.figures.items.map(({ id }) => id));
  const series = new Set((document.series ?? []).map(({ id }) => id));
  const owners = [
    ['baseline', document.baseline.origins],
    ...document.scenarios.map(({ origins }, index) => [`scenarios[${index}]`, origins] as const),
    ['uncertainty', document.uncertainty.origins],
  ] as const;
  for (const [owner, origins = {}] of owners) {
    for (const [path, origin] of Object.entries(origins)) {
      const where = `${owner}.origins[${JSON.stringify(path)}]`;
      for (const id of figuresIn(origin)) if (!figures.has(id)) yield problem('series.noFigure', where, { id });
      for (const id of seriesIn(origin)) if (!series.has(id)) yield problem('series.noSeries', where, { id });
      yield* windowProblems(origin, where);
    }
  }
}

function* windowProblems(origin: ValueOrigin, where: string): Iterable<Problem> {
  if (!('use' in origin)) return;
  const { use, from, to } = origin;
  if (from > to) yield problem('series.backwards', where, { from, to });
  const count = seriesIn(origin).length;
  const needed = use === 'correlation' ? 2 : 1;
  if (count !== needed) yield problem('series.howMany', where, { use, count, needed });
}
