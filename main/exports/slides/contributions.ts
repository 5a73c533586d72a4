import { movingParts } from '../../../shared/charts/waterfall-layout.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { partsOf } from '../../../shared/tables/changed.ts';
import type { ChartSeries } from './chart-part.ts';
import { token } from './colours.ts';

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly end: boolean;
}

/** From one scenario to another as stacked columns: an unfilled base carries what each group adds or takes away. */
export function contributions(
  names: Names<AllWords>,
  pair: { readonly from: string; readonly to: string },
  answer: Answers['changed'],
  formats: { readonly value: string; readonly difference: string },
): { readonly categories: readonly string[]; readonly series: readonly ChartSeries[] } {
  const { slides } = names.words;
  const steps = stepsOf(names, pair, answer);
  const parts = { ends: token('--muted-line'), adds: token('--s4'), takes: token('--s5') };
  const series: readonly ChartSeries[] = [
    { name: slides.under, values: steps.map(under), look: { fill: null } },
    {
      name: pair.to,
      values: steps.map((step) => (step.end ? step.to : null)),
      look: { fill: parts.ends },
      labelled: formats.value,
    },
    ...sides(slides.adds, parts.adds, `+${formats.difference}`, steps, ({ end, from, to }) => !end && to > from),
    ...sides(slides.takes, parts.takes, `−${formats.difference}`, steps, ({ end, from, to }) => !end && to < from),
  ];
  return { categories: steps.map(({ name }) => name), series };
}

function stepsOf(
  names: Names<AllWords>,
  pair: { readonly from: string; readonly to: string },
  answer: Answers['changed'],
) {
  const { moving } = movingParts(partsOf(names, answer), answer.from, answer.to);
  let reached = answer.from;
  const between = moving.map(({ name, value }): Step => {
    const from = reached;
    reached += value;
    return { name, from, to: reached, end: false };
  });
  const ends = (name: string, to: number): Step => ({ name, from: 0, to, end: true });
  return [ends(pair.from, answer.from), ...between, ends(pair.to, answer.to)];
}

/** Where a bar begins that does not cross zero: its end that is nearer to zero. */
function under({ from, to, end }: Step): number {
  if (end || from * to <= 0) return 0;
  return from > 0 ? Math.min(from, to) : Math.max(from, to);
}

/** Bars of one kind, and of those that cross zero what lies below it, which stacks the other way. */
function sides(
  name: string,
  fill: string,
  labelled: string,
  steps: readonly Step[],
  fits: (step: Step) => boolean,
): readonly ChartSeries[] {
  const above = ({ from, to }: Step, base: number) => Math.max(from, to, 0) - Math.max(base, 0);
  const below = ({ from, to }: Step, base: number) => Math.min(from, to, 0) - Math.min(base, 0);
  return [above, below]
    .map((side) => steps.map((step) => (fits(step) ? side(step, under(step)) || null : null)))
    .filter((values, k) => k === 0 || values.some((value) => value !== null))
    .map((values): ChartSeries => ({ name, values, look: { fill }, labelled }));
}
