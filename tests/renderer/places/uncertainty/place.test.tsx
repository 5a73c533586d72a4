import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawsAsked } from '../../../../renderer/draws/draws-asked.ts';
import { EngineContext } from '../../../../renderer/engine/engine-context.ts';
import { StatusBar } from '../../../../renderer/frame/StatusBar.tsx';
import { Uncertainty } from '../../../../renderer/places/uncertainty/Uncertainty.tsx';
import { uncertaintyView } from '../../../../renderer/places/uncertainty/uncertainty-view.ts';
import type { View } from '../../../../renderer/view/view-store.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { addTarget, moveTarget } from '../../../../shared/document/edits/targets.ts';
import { removeInput, setDraws, setNoise } from '../../../../shared/document/edits/uncertainty.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import type { MetricName } from '../../../../shared/model/metrics.ts';
import { fan } from '../../../../shared/questions/fan/fan.ts';
import { performed } from '../../../../shared/questions/threads/answer.ts';
import { chanceInWords } from '../../../../shared/wording/fan-sentence.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { inProcessEngine, type Time } from '../../../helpers/in-process-engine.ts';
import { renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());
beforeEach(() => drawsAsked.setState({ handle: '', draws: 0 }));

/** The first case with few draws, for a quick answer. */
const few = (draws = 500, document = firstCase()): ScenarioDocument => {
  const edited = setDraws(document, draws);
  if (!edited.ok) throw new Error('these draws are possible');
  return edited.value;
};
const open = (document = few(), view: Partial<View> = {}) =>
  renderInWorkspace(<Uncertainty />, document, { place: 'uncertainty', ...view });
const said = () => document.querySelector('.uncertainty_say')!.textContent!;
/** The fan is drawn, and what is said of it, which comes after it. */
const drawn = () =>
  waitFor(() => {
    expect(document.querySelector('[data-median]')).not.toBeNull();
    expect(said()).not.toContain('Drawing');
  });

/** The quantiles of a metric in 2035, as the engine gives them. */
const expected = (given: ScenarioDocument, scenario: string, metric: MetricName) => {
  const { uncertainty, targets } = given;
  const horizon = frameOf(given);
  const subjects = [{ id: scenario, assumptions: assumptionsOf(given, scenario) }];
  const answer = fan({ horizon, subjects, uncertainty, metrics: [metric], targets });
  if (!answer.ok) throw new Error('the fan is possible');
  return answer.value.scenarios[0]!.metrics[metric]!.quantiles.map((series) => series.at(-1)!);
};
const whole = (value: number) => english.numbers.rounded(value, 0);

describe('the fan', () => {
  test('is said in words and tabled with the numbers of the engine', async () => {
    const given = few();
    open(given);
    await drawn();
    const [low, , lowHalf, median, highHalf, , high] = expected(given, 'growth-fades', 'trade').map(whole);
    expect(said()).toContain(`trade in 2035 is between ${low} and ${high} million US dollars`);
    expect(said()).toContain(`with 50% probability it is between ${lowHalf} and ${highHalf}.`);
    fireEvent.click(screen.getByText('Table'));
    const cells = within(screen.getByText('2035', { selector: 'th' }).closest('tr')!).getAllByRole('cell');
    expect(cells.slice(0, 7).map(({ textContent }) => textContent)).toEqual(
      expected(given, 'growth-fades', 'trade').map(whole),
    );
    expect(cells[3]!.textContent).toBe(median);
  });

  test('keeps the capitals of what it is named for', async () => {
    open(few(), { metric: 'fdi' });
    await drawn();
    expect(screen.getByLabelText('Fan of new-project FDI')).toBeTruthy();
    expect(screen.getByTitle('5th percentile of new-project FDI in 2035. Explain')).toBeTruthy();
  });

  test('follows an edit, and undo brings it back', async () => {
    const { workspace } = open();
    await drawn();
    await waitFor(() => expect(said()).toMatch(/The median lies .* the projection, .* alone gives [\d,]+\./));
    const before = said();
    act(() => void workspace.documents.edit((d) => setNoise(d, 'exports', { sd: 0.2 })));
    await waitFor(() => expect(said()).not.toBe(before));
    act(() => workspace.documents.undo());
    await waitFor(() => expect(said()).toBe(before));
  });

  test('has the other scenarios’ medians beside it, and bars once they are drawn', async () => {
    open();
    await drawn();
    await screen.findByText('Medians, 2035; bars: 5–95%', undefined);
    expect(document.querySelectorAll('.line.other')).toHaveLength(6);
    expect(document.querySelectorAll('.bar-part')).toHaveLength(7 * 3);
    expect(screen.getByText(/lines: others’ medians/)).toBeTruthy();
  });

  test('of two scenarios stands side by side on one scale', async () => {
    const given = few();
    open(given, seenAs(uncertaintyView, { beside: 'momentum-holds' }));
    await drawn();
    const ticks = [...document.querySelectorAll('.uncertainty_fanOf')].map((one) =>
      [...one.querySelectorAll('text.end')]
        .map(({ textContent }) => textContent)
        .filter((text) => text === '0' || text?.endsWith(',000')),
    );
    expect(ticks).toHaveLength(2);
    expect(ticks[0]).toEqual(ticks[1]);
    const { targets, uncertainty } = given;
    const horizon = frameOf(given);
    const shares = ['growth-fades', 'momentum-holds'].map((id) => {
      const subjects = [{ id, assumptions: assumptionsOf(given, id) }];
      return answerOf(fan({ horizon, subjects, uncertainty, metrics: ['trade'], targets })).scenarios[0]!.targets[0]!;
    });
    const chance = document.querySelector('.chance-steps')!;
    expect(chance.querySelector('.chance-other')).not.toBeNull();
    const words = [...chance.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const { share } of shares) expect(words).toContain(chanceInWords(share.at(-1)!));
    expect(said()).toContain(
      `Momentum holds. With 90% probability, trade in 2035 is between ${whole(expected(given, 'momentum-holds', 'trade')[0]!)}`,
    );
  });

  test('reads every quantile in the year that the arrow keys choose', async () => {
    const { workspace } = open(few(), { year: 2031 });
    await drawn();
    const chart = document.querySelector('.fan-chart')!;
    expect(chart.textContent).toContain('95% of draws below');
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    expect(workspace.view.getState().year).toBe(2030);
    fireEvent.keyDown(chart, { key: 'End' });
    expect(workspace.view.getState().year).toBe(2035);
    expect(said()).toContain('in 2035');
  });

  test('of a document in which nothing is uncertain is its projection, and says so', async () => {
    let given = few(50);
    for (const { path } of given.uncertainty.inputs) {
      const edited = removeInput(given, path);
      if (edited.ok) given = edited.value;
    }
    for (const flow of ['exports', 'imports'] as const) {
      const edited = setNoise(given, flow, { sd: 0 });
      if (edited.ok) given = edited.value;
    }
    open(given);
    await drawn();
    expect(said()).toContain('In every draw, trade in 2035 is ');
    expect(said()).toContain('no uncertain assumption moves it.');
    expect(document.body.innerHTML).not.toContain('NaN');
  });

  test('names an input that the scenario does not have', async () => {
    const growth = { shape: 'constant', rate: 0.05 };
    const edited = setValue(few(), { scenario: 'momentum-holds', path: 'exports.growth', value: growth });
    open(edited.ok ? edited.value : few(), { selected: 'momentum-holds' });
    await drawn();
    expect(
      screen.getByText(/Exports growth, first year .* is uncertain, but this scenario has no such assumption/),
    ).toBeTruthy();
  });
});

describe('very many draws', () => {
  test('that a document asks for are not run by opening it, until the analyst says so', async () => {
    open(few(12_000));
    await drawn();
    expect(screen.getByText('The document asks for 12,000 draws; these are the first 10,000.')).toBeTruthy();
    expect(screen.getByText(/^Growth fades, 10,000 draws/)).toBeTruthy();
    fireEvent.click(screen.getByText('Run 12,000 draws'));
    await screen.findByText(/^Growth fades, 12,000 draws/, undefined);
    expect(screen.queryByText(/asks for 12,000/)).toBeNull();
  });
});

describe('draws that take long', () => {
  /** A clock so fast that every work takes long. */
  const hurried: Time = { now: () => performance.now() * 100, soon: (then) => void setTimeout(then, 0) };

  test('once stopped, say what stands there and are run again on demand', async () => {
    const engine = inProcessEngine(performed, 1, hurried);
    const place = (
      <EngineContext value={engine}>
        <Uncertainty />
      </EngineContext>
    );
    const { workspace } = renderInWorkspace(place, few(), { place: 'uncertainty' });
    await drawn();
    await screen.findByText(/^Growth fades, 500 draws/);
    act(() => void workspace.documents.edit((d) => setDraws(d, 10_000)));
    fireEvent.click(await screen.findByLabelText('Stop: Drawing'));
    expect(screen.getByText('Stopped: the fan is as it was before the last change')).toBeTruthy();
    expect(screen.getByText(/^Growth fades, 500 draws/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Run again: Drawing'));
    await screen.findByText(/^Growth fades, 10,000 draws/);
    expect(screen.queryByText(/^Stopped/)).toBeNull();
  });

  test('are told in the status bar, with their time', async () => {
    const place = (
      <>
        <Uncertainty />
        <StatusBar />
      </>
    );
    renderInWorkspace(place, few(), { place: 'uncertainty' });
    await drawn();
    const bar = screen.getByRole('contentinfo');
    await within(bar).findByText(/^500 draws in [\d,]+ ms$/);
  });
});

describe('the chance of a target', () => {
  test('without a target offers to set one', async () => {
    const { document: current } = open(few(), { metric: 'workers' });
    await drawn();
    fireEvent.click(screen.getByText(/^Set 20,000, near the median of 2035$/));
    expect(current().targets.find(({ metric }) => metric === 'workers')?.value).toBe(20_000);
    await waitFor(() => expect(document.querySelector('.chance-steps')).not.toBeNull());
  });

  test('is read year by year by keys, said as it is read, and by the pointer', async () => {
    const given = few();
    const { workspace } = open(given, { year: 2034 });
    await drawn();
    const { uncertainty, targets } = given;
    const horizon = frameOf(given);
    const subjects = [{ id: 'growth-fades', assumptions: assumptionsOf(given, 'growth-fades') }];
    const answer = answerOf(fan({ horizon, subjects, uncertainty, metrics: ['trade'], targets }));
    const { share } = answer.scenarios[0]!.targets[0]!;
    const chart = document.querySelector<SVGElement>('.chance-steps')!;
    expect([chart.getAttribute('role'), chart.tabIndex]).toEqual(['application', 0]);
    const spoken = () => document.querySelector('[aria-labelledby="chance"] [aria-live]')!.textContent;
    expect(spoken()).toBe('');
    chart.focus();
    for (const [key, year] of [
      ['ArrowLeft', 2033],
      ['ArrowRight', 2034],
      ['Home', 2024],
      ['ArrowLeft', 2024],
      ['End', 2035],
    ] as const) {
      fireEvent.keyDown(chart, { key });
      expect(workspace.view.getState().year).toBe(year);
      expect(spoken()).toBe(`${year}, 5,000 or more: Growth fades ${chanceInWords(share[year - 2024]!)}`);
    }
    fireEvent.blur(chart);
    expect(spoken()).toBe('');
    // The step of 2032 is the ninth of twelve.
    const width = Number(chart.getAttribute('width'));
    fireEvent.pointerMove(chart.querySelector('.hit')!, { clientX: (width * 8.2) / 12 });
    expect(chart.querySelector('.year-pill.hovered + text')!.textContent).toBe('2032');
    expect([...chart.querySelectorAll('.strong')].map((one) => one.textContent)).toContain(chanceInWords(share[8]!));
    fireEvent.click(chart.querySelector('.hit')!, { clientX: (width * 8.8) / 12 });
    expect(workspace.view.getState().year).toBe(2032);
  });

  test('is said where it is never or always reached', async () => {
    const set = (value: number) => {
      const edited = moveTarget(few(), { metric: 'trade', value: 5000 }, value);
      return edited.ok ? edited.value : few();
    };
    const { unmount } = open(set(1e6));
    await drawn();
    expect(said()).toContain('In no draw does it stand at 1,000,000 or more by 2035.');
    unmount();
    open(set(1));
    await drawn();
    expect(said()).toContain('In every draw and every year it stands at 1 or more.');
  });
});

describe('two targets of a metric', () => {
  const two = () => answerOf(addTarget(few(), { metric: 'trade', value: 6000 }));

  test('are both said, read and drawn, and each has its chance', async () => {
    open(two(), { year: 2034 });
    await drawn();
    const { uncertainty, targets } = two();
    const horizon = frameOf(two());
    const subjects = [{ id: 'growth-fades', assumptions: assumptionsOf(two(), 'growth-fades') }];
    const answer = answerOf(fan({ horizon, subjects, uncertainty, metrics: ['trade'], targets }));
    const shares = answer.scenarios[0]!.targets.map(({ share }) => chanceInWords(share[10]!));
    expect(shares[0]).not.toBe(shares[1]);
    const chart = document.querySelector('.fan-chart')!;
    expect(chart.querySelectorAll('.target-handle')).toHaveLength(2);
    const words = [...chart.querySelectorAll('text')].map(({ textContent }) => textContent).join('');
    expect(words).toContain(`At 5,000 or more${shares[0]}At 6,000 or more${shares[1]}`);
    const chance = () => document.querySelector('.chance-steps')!.getAttribute('aria-label')!;
    expect(chance()).toContain('5,000 or more');
    fireEvent.click(screen.getByText('6,000', { selector: 'button' }));
    expect(chance()).toContain('6,000 or more');
    expect(`Growth fades: ${said()}`).toContain(chance().replace('Growth fades: ', ''));
  });

  test('are edited one by one: the other stays', async () => {
    const { document: current } = open(two());
    await drawn();
    fireEvent.click(screen.getByText('6,000', { selector: 'button' }));
    const field = screen.getByLabelText('Target for trade', { selector: 'input' });
    fireEvent.change(field, { target: { value: '7000' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(current().targets.map(({ value }) => value)).toEqual([5000, 7000]);
    fireEvent.click(screen.getByLabelText('Remove the target'));
    expect(current().targets.map(({ value }) => value)).toEqual([5000]);
  });
});

describe('who is best', () => {
  const rows = () =>
    [...document.querySelectorAll('.uncertainty_ranking tbody tr')].map((row) => ({
      name: row.querySelector('th')!.textContent!,
      ticked: row.querySelector('input')!.checked,
      texts: [...row.querySelectorAll('.uncertainty_barText')].map(({ textContent }) => textContent!),
    }));
  const ranked = () => waitFor(() => expect(rows()[0]!.texts).toHaveLength(2));

  test('starts with what can be chosen, and says which scenarios are left out and why', async () => {
    open();
    await ranked();
    expect(
      rows()
        .filter(({ ticked }) => ticked)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Growth fades', 'Higher worker quota', 'Preferences lost', 'Zones and incentives']);
    expect(
      screen.getByText(
        'Not ranked: Growth stalls, Momentum holds and Export shock (outside conditions, not policies).',
      ),
    ).toBeTruthy();
    // Least regret first; the best in every draw has none.
    expect(rows()[0]).toMatchObject({ name: 'Zones and incentives', texts: ['100%', '0'] });
  });

  test('takes in a scenario of other outside conditions when it is ticked', async () => {
    open();
    await ranked();
    fireEvent.click(screen.getByLabelText('Momentum holds'));
    await waitFor(() => expect(rows()[0]).toMatchObject({ name: 'Momentum holds', ticked: true }));
    expect(screen.getByText('Momentum holds differs in outside conditions, not only in policies.')).toBeTruthy();
  });

  test('of a single scenario is not asked, and its fan stands alone', async () => {
    open({ ...few(), scenarios: [] });
    await drawn();
    expect(screen.getByText(/^There is one scenario only\./)).toBeTruthy();
    expect(document.querySelectorAll('.line.other')).toHaveLength(0);
    expect(document.body.textContent).not.toContain('Medians, 2035');
  });

  test('is not asked of metrics of which neither more nor less is better', async () => {
    open(few(), { metric: 'imports' });
    await drawn();
    expect(screen.getByText('For imports neither more nor less is better, so the question is not asked.')).toBeTruthy();
    expect(document.querySelector('.uncertainty_ranking')).toBeNull();
  });
});
