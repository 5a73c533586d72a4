import { expect, test } from 'vitest';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { WHOLE } from '../../shared/questions/chunks.ts';
import { createStatesKeeper } from '../../shared/questions/draws/kept-states.ts';
import { fanInSteps } from '../../shared/questions/fan/fan.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { finished } from '../../shared/questions/steps.ts';
import { performed, performedKeepingStates } from '../../shared/questions/threads/answer.ts';
import { METRIC_NAMES } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

function question(more: Partial<Questions['fan']> = {}): Questions['fan'] {
  return {
    horizon,
    subjects: [{ id: 'case', assumptions }],
    // Not a whole number of blocks.
    uncertainty: { ...uncertainty, draws: 1500 },
    metrics: METRIC_NAMES,
    targets: [],
    ...more,
  };
}

const withTrade = (totalTrade: number): Assumptions => ({ ...assumptions, base: { ...assumptions.base, totalTrade } });
const [input] = uncertainty.inputs;
const { distribution } = input!;

/** Questions in the order in which a window may ask them: the same states, others, and the first ones again. */
const ASKED: readonly (readonly [string, Questions['fan']])[] = [
  ['one metric first', question({ metrics: ['exports'] })],
  ['all metrics of the same states', question()],
  ['another scenario', question({ subjects: [{ id: 'more', assumptions: withTrade(2100) }] })],
  ['a longer horizon, and nothing else', question({ horizon: { ...horizon, end: horizon.end + 3 } })],
  ['another seed', question({ uncertainty: { ...uncertainty, draws: 1500, seed: 43 } })],
  ['more draws', question({ uncertainty: { ...uncertainty, draws: 2049 } })],
  ['another horizon', question({ horizon: { ...horizon, end: horizon.end - 2 } })],
  ['other noise', question({ uncertainty: { ...uncertainty, draws: 1500, noise: noiseWith(0.5) } })],
  ['no correlations', question({ uncertainty: { ...uncertainty, draws: 1500, correlations: [] } })],
  [
    'another distribution',
    question({
      uncertainty: {
        ...uncertainty,
        draws: 1500,
        inputs: uncertainty.inputs.map((one, k) => (k === 1 ? { ...one, distribution } : one)),
        correlations: [],
      },
    }),
  ],
  ['the first again', question({ metrics: ['exports'] })],
];

function noiseWith(correlation: number) {
  return { ...uncertainty.noise, correlation };
}

test('a worker that keeps states answers as one that draws them anew, whatever it was asked before', () => {
  const keeping = performedKeepingStates();
  for (const [what, asked] of ASKED) {
    const kept = finished(keeping({ name: 'fan', question: asked, chunk: WHOLE }));
    expect(kept, what).toEqual(finished(performed({ name: 'fan', question: asked, chunk: WHOLE })));
    const { horizon: years, subjects, uncertainty: of } = asked;
    const best: Questions['best'] = { horizon: years, subjects, uncertainty: of, metric: 'trade', year: 2031 };
    expect(finished(keeping({ name: 'best', question: best, chunk: WHOLE })), what).toEqual(
      finished(performed({ name: 'best', question: best, chunk: WHOLE })),
    );
  }
});

test('states of the same uncertainty are drawn once', () => {
  const prepareStates = createStatesKeeper();
  const { kept } = accept(prepareStates(horizon, uncertainty));
  const place = kept!.inputAt(0) + kept!.draw(300, 1);
  const drawn = kept!.values[place]!;
  expect(drawn).not.toBe(0);
  // What is kept is read and not drawn again: a mark made in it comes through.
  kept!.values[place] = 12_345;
  const again = accept(prepareStates(horizon, { ...uncertainty })).kept!;
  expect(again.values[again.inputAt(0) + again.draw(300, 1)]).toBe(12_345);
});

test('more draws than there is room for are not kept, and the fan is the same', () => {
  const asked = question({ metrics: ['trade'], uncertainty: { ...uncertainty, draws: 400_000 } });
  expect(accept(createStatesKeeper()(horizon, asked.uncertainty)).kept).toBeNull();
  expect(accept(createStatesKeeper()(horizon, { ...uncertainty, draws: 10_000 })).kept).not.toBeNull();
  expect(fanInSteps(asked, { prepareStates: createStatesKeeper() }).ok).toBe(true);
});
