import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawsAsked } from '../../../../renderer/draws/draws-asked.ts';
import { ExplainPanel } from '../../../../renderer/places/explain/ExplainPanel.tsx';
import { Uncertainty } from '../../../../renderer/places/uncertainty/Uncertainty.tsx';
import { uncertaintyView } from '../../../../renderer/places/uncertainty/uncertainty-view.ts';
import type { Explained, View } from '../../../../renderer/view/view-store.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { setDraws } from '../../../../shared/document/edits/uncertainty.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { seriesOf } from '../../../../shared/model/project.ts';
import { drawScenarios } from '../../../../shared/questions/draws/draw-alone.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => withLayout());
beforeEach(() => drawsAsked.setState({ handle: '', draws: 0 }));

const DRAWS = 400;
const few = (): ScenarioDocument => answerOf(setDraws(firstCase(), DRAWS));
const CHANCE: Explained = { scenario: 'growth-fades', metric: 'trade', year: 2033, reaching: 5000 };
const AMONG = ['growth-fades', 'growth-stalls', 'export-shock', 'zones-and-incentives'];
const REGRET: Explained = { scenario: 'export-shock', metric: 'trade', year: 2035, among: AMONG };
const open = (explained: Explained) => renderInWorkspace(<ExplainPanel />, few(), { explained });
const text = (selector: string) => document.querySelector(selector)!.textContent!;
const said = () => waitFor(() => text('.explain_rests'));

/** Trade in a year in every draw, of one scenario after another. */
function drawnAlone(ids: readonly string[], year: number): readonly (readonly number[])[] {
  const { uncertainty } = few();
  const horizon = frameOf(few());
  const subjects = ids.map((id) => ({ id, assumptions: assumptionsOf(few(), id) }));
  return Array.from({ length: DRAWS }, (_, index) =>
    answerOf(drawScenarios({ horizon, subjects, uncertainty }, index)).map(
      ({ projection }) => seriesOf(projection, 'trade')[year - horizon.base]!,
    ),
  );
}

describe('the chance of a target', () => {
  test('is counted, has its standard error, and names the draws nearest on either side, each with its tree', async () => {
    open(CHANCE);
    const words = await said();
    const draws = drawnAlone(['growth-fades'], 2033).map(([value]) => value!);
    const reached = draws.filter((one) => one >= 5000);
    const [short, near] = [Math.max(...draws.filter((one) => one < 5000)), Math.min(...reached)];
    const share = reached.length / DRAWS;
    expect(text('.explain_explain h2')).toBe('Trade in 2033, chance of 5,000 USD m or more');
    expect(text('.explain_value')).toBe(english.numbers.percent(share, 2));
    expect(words).toContain(`${reached.length} of 400 draws are at 5,000 or more. Nearest to it, `);
    const named = [...words.matchAll(/draw (\d+) /g)].map(([, number]) => Number(number));
    expect(named).toEqual([draws.indexOf(short), draws.indexOf(near)]);
    const error = english.numbers.rounded(100 * Math.sqrt((share * (1 - share)) / DRAWS), 2);
    expect(text('.explain_head .explain_note')).toContain(`Standard error of so many draws: ${error} points`);
    const buttons = within(screen.getByRole('group', { name: 'Which draw is shown' })).getAllByRole('button');
    for (const [k, value] of [short, near].entries()) {
      fireEvent.click(buttons[k]!);
      expect(text('.explain_drawnRoot h3')).toBe(`Trade 2033 in draw ${draws.indexOf(value)}`);
      expect(Math.abs(Number(text('.explain_drawnRoot b').replace(/,| USD m/g, '')) - value)).toBeLessThan(0.06);
    }
    expect([...document.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'bilateral fan FILE --target trade=5000',
      `bilateral draw FILE --index ${draws.indexOf(near)}`,
    ]);
  });

  test('that no draw reaches says up to which chance that may be so: three in the number of draws', async () => {
    open({ ...CHANCE, reaching: 1e6 });
    expect(await said()).toMatch(/^None of 400 draws is at 1,000,000 or more\. Nearest to it comes draw \d+ \(/);
    expect(text('.explain_head .explain_note')).toContain('a chance of up to about 0.75% may go unseen');
    expect(screen.queryByRole('group', { name: 'Which draw is shown' })).toBeNull();
  });

  test('of what nothing uncertain reaches is certain, and its tree is the projection’s', async () => {
    open({ scenario: 'growth-fades', metric: 'workers:skilled', year: 2035, reaching: 1 });
    expect(await said()).toBe('All 400 draws give what is projected: no uncertain assumption reaches it.');
    expect(text('.explain_value')).toBe('100%');
    expect(text('.explain_head .explain_note')).toBe('');
    expect(text('.explain_drawnRoot h3')).toBe('Skilled workers 2035, as projected');
  });
});

test('an average loss against the best choice is the mean over the draws, is made of what others are better by, and has an example', async () => {
  open(REGRET);
  const words = await said();
  const place = AMONG.indexOf('export-shock');
  const all = drawnAlone(AMONG, 2035);
  const gaps = all.map((values) => Math.max(...values) - values[place]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / DRAWS;
  const best = gaps.filter((gap) => gap === 0).length / DRAWS;
  expect(Number(text('.explain_value').replace(/,| ?USD m/g, ''))).toBeCloseTo(mean, 3);
  expect(words).toContain('Over 400 draws, the same for every scenario: the mean of what the best scenario has over ');
  expect(words).toContain(best === 0 ? 'best in none of them' : `best in ${english.numbers.percent(best, 2)} of them`);
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (DRAWS - 1);
  expect(text('.explain_head .explain_note')).toContain(
    `draws: ${english.numbers.rounded(Math.sqrt(variance / DRAWS), 2)} USD m`,
  );
  const rows = [...document.querySelectorAll('[aria-label="What adds up to the average loss"] tbody tr')];
  const adds = rows.map((row) => Number(row.lastElementChild!.textContent!.replace(',', '')));
  expect(adds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(mean, -0.5);
  const nearest = gaps.indexOf(gaps.toSorted((a, b) => Math.abs(a - mean) - Math.abs(b - mean))[0]!);
  const winner = AMONG[all[nearest]!.indexOf(Math.max(...all[nearest]!))]!;
  const nameOf = (id: string) => [few().baseline, ...few().scenarios].find((one) => one.id === id)!.name;
  expect(text('.explain_example')).toMatch(
    new RegExp(`^Draw ${nearest} comes nearest to that: ${nameOf(winner)} is best`),
  );
  expect(text('.explain_example')).toContain(`a loss of ${english.numbers.rounded(gaps[nearest]!, 1)}.`);
  expect(text('.explain_drawnRoot h3')).toBe(`Trade 2035 in draw ${nearest}`);
  const order = [few().baseline, ...few().scenarios].map(({ id }) => id).filter((id) => AMONG.includes(id));
  const chosen = order.map((id) => `--scenario ${id}`).join(' ');
  expect(document.querySelector('.explain_explain')!.textContent).toContain(
    `bilateral best FILE --metric trade --year 2035 ${chosen}`,
  );
});

describe('is asked for', () => {
  const place = async (view: Partial<View> = {}) => {
    const { workspace } = renderInWorkspace(<Uncertainty />, few(), { place: 'uncertainty', year: 2033, ...view });
    await waitFor(() => expect(document.querySelector('.chance-steps')).not.toBeNull());
    return () => workspace.view.getState().explained;
  };

  test('a chance, from its words, by Enter on its chart, and in the reading of the fan', async () => {
    const explained = await place();
    fireEvent.click(screen.getByLabelText(/^\d+%, chance of Growth fades in 2033\. Explain$/));
    expect(explained()).toEqual(CHANCE);
    fireEvent.keyDown(document.querySelector('.chance-steps')!, { key: 'Home' });
    fireEvent.keyDown(document.querySelector('.chance-steps')!, { key: 'Enter' });
    expect(explained()).toEqual({ ...CHANCE, year: 2024 });
    const titled = [...document.querySelectorAll('.fan-chart .reading-press title')];
    fireEvent.click(titled.find(({ textContent }) => textContent === 'At 5,000 or more. Explain')!.parentElement!);
    expect(explained()).toEqual({ ...CHANCE, year: 2024 });
  });

  test('an average loss and a share of draws, among the scenarios that are ticked', async () => {
    const explained = await place(seenAs(uncertaintyView, { weighed: AMONG }));
    for (const what of [
      /, average loss against the best choice, Export shock\. Explain$/,
      /^Best in .* of draws, Export shock\. Explain$/,
    ]) {
      fireEvent.click(await screen.findByLabelText(what));
      const { among, ...rest } = explained()!;
      expect(rest).toEqual({ scenario: 'export-shock', metric: 'trade', year: 2033 });
      expect(among!.toSorted()).toEqual(AMONG.toSorted());
    }
  });
});
