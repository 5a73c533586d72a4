import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawsAsked } from '../../../../renderer/draws/draws-asked.ts';
import { EngineContext } from '../../../../renderer/engine/engine-context.ts';
import { ExplainPanel } from '../../../../renderer/places/explain/ExplainPanel.tsx';
import { Uncertainty } from '../../../../renderer/places/uncertainty/Uncertainty.tsx';
import type { Explained, View } from '../../../../renderer/view/view-store.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { deleteScenario } from '../../../../shared/document/edits/scenarios.ts';
import { setDraws, setNoise } from '../../../../shared/document/edits/uncertainty.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { seriesOf } from '../../../../shared/model/project.ts';
import { drawScenarios } from '../../../../shared/questions/draws/draw-alone.ts';
import { fan } from '../../../../shared/questions/fan/fan.ts';
import { performed } from '../../../../shared/questions/threads/answer.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { inProcessEngine, type Time } from '../../../helpers/in-process-engine.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());
beforeEach(() => drawsAsked.setState({ handle: '', draws: 0 }));

const few = (draws = 500): ScenarioDocument => answerOf(setDraws(firstCase(), draws));
const LOW: Explained = { scenario: 'growth-fades', metric: 'trade', year: 2035, of: 0.05 };
const open = (document = few(), explained: Partial<Explained> = {}, view: Partial<View> = {}) =>
  renderInWorkspace(<ExplainPanel />, document, { explained: { ...LOW, ...explained }, ...view });
const said = async () => (await waitFor(() => document.querySelector('.explain_rests') ?? fail())).textContent!;
const fail = (): never => {
  throw new Error('it is not said yet');
};
const title = () => document.querySelector('.explain_explain h2')!.textContent;
const value = () => document.querySelector('.explain_value')!.textContent!.replace(/[,]|USD m$/g, '');
const drawShown = () => document.querySelector('.explain_drawnRoot h3')!.textContent!;

const askedOf = (given: ScenarioDocument, scenario = 'growth-fades') => ({
  horizon: frameOf(given),
  subjects: [{ id: scenario, assumptions: assumptionsOf(given, scenario) }],
  uncertainty: given.uncertainty,
});
/** The fan's trade in 2035. */
const fanOf = (given: ScenarioDocument) =>
  answerOf(fan({ ...askedOf(given), metrics: ['trade'], targets: [] })).scenarios[0]!.metrics.trade!;
/** Trade in 2035 of every draw, in the order of their numbers. */
const drawsOf = (given: ScenarioDocument) =>
  Array.from({ length: given.uncertainty.draws }, (_, index) => {
    const [drawn] = answerOf(drawScenarios(askedOf(given), index));
    return seriesOf(drawn!.projection, 'trade').at(-1)!;
  });
const written = (of: number) => english.numbers.exactly(Number(of.toPrecision(8))).replaceAll(',', '');

describe('a quantile of the fan', () => {
  test('names the two draws between which it lies, and how many are below', async () => {
    const given = few();
    open(given);
    const words = await said();
    const draws = drawsOf(given);
    const sorted = draws.toSorted((a, b) => a - b);
    // Position 499 × 0.05 = 24.95.
    const [lower, upper] = [sorted[24]!, sorted[25]!];
    expect(title()).toBe('Trade in 2035, 5th percentile');
    expect(value()).toBe(written(fanOf(given).quantiles[0]!.at(-1)!));
    expect(words).toMatch(/^25 of 500 draws are at or below it\. It lies between draw \d+ \([\d,.]+\) and draw \d+ /);
    const named = [...words.matchAll(/draw (\d+) \(([\d,.]+)\)/g)].map(([, number, text]) => [Number(number), text]);
    expect(named.map(([number]) => number)).toEqual([draws.indexOf(lower), draws.indexOf(upper)]);
    const digits = String(named[0]![1]).split('.')[1]!.length;
    expect(named.map(([, text]) => text)).toEqual([lower, upper].map((one) => english.numbers.rounded(one, digits)));
  });

  test('lists what was drawn and moves the number, and names the rest as without effect', async () => {
    open(few(), { metric: 'workers' });
    await said();
    const drawn = document.querySelector('.explain_drawn')!;
    const listed = [...drawn.querySelectorAll('tbody th')].map((one) => one.textContent);
    // Of the seven assumptions that may be off, the number of workers rests on the fill rate alone.
    expect(listed).toEqual(['Trainees, fill rate of the quota']);
    expect(drawn.querySelector('p')!.textContent).toBe(
      'Drawn as well, and without effect here: exports growth, first year; exports growth, long run; imports growth, long run; conversion rate of leads; imports growth, first year; trade in the base year.',
    );
  });

  test('shows the lower draw first, and the other on demand: what was drawn, and the tree', async () => {
    const given = few();
    open(given);
    await said();
    const draws = drawsOf(given);
    const sorted = draws.toSorted((a, b) => a - b);
    const choice = screen.getByRole('group', { name: 'Which draw is shown' });
    const [lower, upper] = within(choice).getAllByRole('button');
    const seen = [lower!, upper!].map((button, k) => {
      fireEvent.click(button);
      expect(button.getAttribute('aria-pressed')).toBe('true');
      const index = draws.indexOf(sorted[24 + k]!);
      expect(drawShown()).toBe(`Trade 2035 in draw ${index}`);
      const shown = Number(document.querySelector('.explain_drawnRoot b')!.textContent!.replace(/[,]| USD m$/g, ''));
      expect(Math.abs(shown - draws[index]!)).toBeLessThan(0.5);
      const rows = [...document.querySelectorAll('.explain_drawn tbody tr')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      );
      const base = rows.find(([label]) => label === 'Trade in the base year')!;
      expect(base[1]).toBe('2,000');
      expect(base[2]).toMatch(/^2,\d{3} USD m$/);
      expect(rows.find(([label]) => label === 'Exports growth, first year')![1]).toBe('19.8%');
      return JSON.stringify(rows);
    });
    expect(seen[0]).not.toBe(seen[1]);
  });

  test('leads down to the own assumption, what was drawn for it, and the figure', async () => {
    open(few(), { year: 2024 });
    await said();
    const line = (label: string) =>
      [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].find(
        (one) => one.querySelector('.explain_name')!.textContent === label,
      )!;
    for (const label of [
      'Exports without new projects 2024',
      'Exports before market access, exchange rate and shocks 2024',
      'Trade in the base year, as drawn',
      'Trade in the base year',
    ])
      if (line(label).getAttribute('aria-expanded') === 'false')
        fireEvent.click(line(label).querySelector('.explain_twist')!);
    expect(line('Trade in the base year, as drawn').querySelector('.explain_formula')!.textContent).toBe(
      '= Trade in the base year × Trade in the base year, factor drawn',
    );
    expect(line('Trade in the base year, factor drawn').querySelector('b')!.textContent).toMatch(/^× 1\.0\d+$/);
    expect(line('Trade in the base year, factor drawn').textContent).toMatch(
      /PERT, × 1 to × 1\.1, most likely × 1\.02; draw \d+/,
    );
    expect(line('Trade 2024 as stated').textContent).toContain('more than 2,000 USD m, Khmer Times, line 8');
    expect(line('Trade in the base year').getAttribute('aria-label')).toMatch(/2,000 USD m, figure$/);
  });

  test('rests on one draw where its position is whole', async () => {
    // Position 400 × 0.05 = 20.
    const given = few(401);
    open(given);
    const index = drawsOf(given).indexOf(fanOf(given).quantiles[0]!.at(-1)!);
    expect(await said()).toBe(`21 of 401 draws are at or below it. It is the value of draw ${index}.`);
    expect(screen.queryByRole('group', { name: 'Which draw is shown' })).toBeNull();
  });

  test('that nothing uncertain reaches is the projection’s, and is explained as that', async () => {
    open(few(), { metric: 'workers:skilled', of: 0.5 });
    expect(await said()).toBe('All 500 draws give what is projected: no uncertain assumption reaches it.');
    expect(document.querySelector('.explain_drawn')).toBeNull();
    expect(drawShown()).toBe('Skilled workers 2035, as projected');
    expect(document.querySelector('.explain_explain')!.textContent).not.toContain('draw 0');
  });
});

test('the mean names the nearest draw', async () => {
  const given = few();
  open(given, { of: 'mean' });
  const words = await said();
  const draws = drawsOf(given);
  const mean = fanOf(given).mean.at(-1)!;
  const distances = draws.map((one) => Math.abs(one - mean));
  const nearest = distances.indexOf(Math.min(...distances));
  const below = draws.filter((one) => one <= mean).length;
  expect(title()).toBe('Trade in 2035, mean');
  expect(value()).toBe(written(mean));
  expect(words).toMatch(
    new RegExp(`^${below} of 500 draws are at or below it\\. No draw has it; nearest comes draw ${nearest} `),
  );
});

describe('while it is open', () => {
  test('it follows the document, by the names of what was answered', async () => {
    const given = few();
    const { workspace } = open(given);
    await said();
    const before = value();
    const next = answerOf(setNoise(given, 'exports', { sd: 0.2 }));
    act(() => void workspace.documents.edit((d) => setNoise(d, 'exports', { sd: 0.2 })));
    expect(document.querySelector('.explain_body.working_stale')).not.toBeNull();
    expect(value()).toBe(before);
    await waitFor(() => expect(value()).toBe(written(fanOf(next).quantiles[0]!.at(-1)!)));
    expect(document.querySelector('.explain_body.working_stale')).toBeNull();
    act(() => workspace.view.setState({ explained: { ...LOW, of: 0.95 } }));
    expect(title()).toBe('Trade in 2035, 5th percentile');
    await waitFor(() => expect(title()).toBe('Trade in 2035, 95th percentile'));
    expect(value()).toBe(written(fanOf(next).quantiles[6]!.at(-1)!));
  });

  test('a scenario that is deleted is told of, and the focus stays where the analyst is', async () => {
    const { workspace } = open(few(), { scenario: 'momentum-holds' });
    await said();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    act(() => void workspace.documents.edit((d) => deleteScenario(d, { scenario: 'momentum-holds' })));
    const panel = screen.getByRole('complementary', { name: 'Explanation' });
    expect(panel.textContent).toContain('The scenario that was explained is deleted. Undo brings it back.');
    expect(panel.textContent).not.toContain('momentum-holds');
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  test('what cannot be drawn is refused in a sentence', async () => {
    const given = few();
    const [first, ...rest] = given.uncertainty.inputs;
    const wrong = { ...first!, distribution: { kind: 'uniform' as const, min: 2, max: 1 } };
    open({ ...given, uncertainty: { ...given.uncertainty, inputs: [wrong, ...rest] } });
    expect((await screen.findByRole('alert')).textContent).toBe(
      'uncertainty.inputs[0].distribution.min: is 2, at most max, 1, is needed',
    );
    expect(document.querySelector('.explain_rests')).toBeNull();
  });

  test('a year that is no longer projected is refused', async () => {
    open(few(), { year: 2040 });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'year: 2040 is not projected: the horizon ends in 2035, choose a year',
    );
  });
});

test('long work says so, shows how far it is, and can be stopped and done after all', async () => {
  /** A clock so fast that every work takes long. */
  const hurried: Time = { now: () => performance.now() * 100, soon: (then) => void setTimeout(then, 0) };
  const engine = inProcessEngine(performed, 1, hurried);
  renderInWorkspace(
    <EngineContext value={engine}>
      <ExplainPanel />
    </EngineContext>,
    few(10_000),
    { explained: LOW },
  );
  expect(screen.getByRole('status').textContent).toBe('Looking through the draws for the ones it rests on …');
  fireEvent.click(await screen.findByLabelText('Stop: Looking through the draws'));
  expect(document.querySelector('.explain_rests')).toBeNull();
  fireEvent.click(screen.getByLabelText('Run again: Looking through the draws'));
  expect(await said()).toMatch(/^500 of 10,000 draws are at or below it/);
});

describe('is asked for', () => {
  const place = async (view: Partial<View> = {}) => {
    const { workspace } = renderInWorkspace(<Uncertainty />, few(), { place: 'uncertainty', ...view });
    // What is said of the fan comes after it.
    await waitFor(() => expect(document.querySelector('.uncertainty_fanNumber')).not.toBeNull());
    return () => workspace.view.getState().explained;
  };

  test('from the sentence', async () => {
    const explained = await place();
    const numbers = [...document.querySelectorAll<HTMLElement>('.uncertainty_say .uncertainty_fanNumber')];
    const levels = numbers.map((number) => {
      fireEvent.click(number);
      return explained();
    });
    expect(levels).toEqual([0.05, 0.95, 0.25, 0.75].map((of) => ({ ...LOW, of })));
    const low = english.numbers.rounded(fanOf(few()).quantiles[0]!.at(-1)!, 0);
    expect(numbers[0]!.getAttribute('aria-label')).toBe(`${low}, 5th percentile. Explain`);
  });

  test('from the table, for every quantile and the mean', async () => {
    const explained = await place();
    fireEvent.click(screen.getByText('Table'));
    fireEvent.click(screen.getByLabelText(/^Mean of Growth fades in 2031: /));
    expect(explained()).toEqual({ ...LOW, year: 2031, of: 'mean' });
    fireEvent.click(screen.getByLabelText(/^90th percentile of Growth fades in 2026: /));
    expect(explained()).toEqual({ ...LOW, year: 2026, of: 0.9 });
    const stops = [...document.querySelectorAll('.uncertainty_fanTable button')].filter(
      (one) => (one as HTMLElement).tabIndex === 0,
    );
    expect(stops).toHaveLength(1);
  });

  test('from the chart: at its end, in the reading of a year, and by Enter', async () => {
    const explained = await place({ year: 2031 });
    const press = (name: string) => {
      const titled = [...document.querySelectorAll('.fan-chart .reading-press title')];
      fireEvent.click(titled.find(({ textContent }) => textContent === `${name}. Explain`)!.parentElement!);
      return explained();
    };
    expect(press('95%')).toEqual({ ...LOW, of: 0.95 });
    expect(press('10% of draws below')).toEqual({ ...LOW, year: 2031, of: 0.1 });
    await screen.findByText(/^Medians, 2035/);
    expect(press('Momentum holds, median')).toEqual({ ...LOW, scenario: 'momentum-holds', of: 0.5 });
    fireEvent.keyDown(document.querySelector('.fan-chart')!, { key: 'Enter' });
    expect(explained()).toEqual({ ...LOW, year: 2031, of: 0.5 });
  });

  test('of a scenario that is changed, with what it changes', async () => {
    const given = answerOf(setValue(few(), { scenario: 'momentum-holds', path: 'exports.growth.to', value: 0.11 }));
    open(given, { scenario: 'momentum-holds' });
    await said();
    const row = screen.getByText('Exports growth, long run', { selector: 'th' }).closest('tr')!;
    expect(row.children[1]!.textContent).toBe('11%');
  });
});
