import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Tiles } from '../../../../renderer/places/compare/Tiles.tsx';
import { useExplain } from '../../../../renderer/places/compare/use-explain.ts';
import { ExplainPanel } from '../../../../renderer/places/explain/ExplainPanel.tsx';
import type { Explained, View } from '../../../../renderer/view/view-store.ts';
import { scenarioPair } from '../../../../renderer/workspace/scenario-pair.ts';
import { useScenarios } from '../../../../renderer/workspace/workspace-context.ts';
import { setHorizon } from '../../../../shared/document/edits/document.ts';
import { deleteScenario } from '../../../../shared/document/edits/scenarios.ts';
import { setRationale, setValue } from '../../../../shared/document/edits/values.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { explain } from '../../../../shared/model/explain/explain.ts';
import { evaluateExplanation } from '../../../helpers/evaluate-explanation.ts';
import { goldenProjections } from '../../../helpers/golden.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, seenAs } from '../../../helpers/workspace.tsx';
import { firstCase, seedNames } from '../../../seeds/seed.ts';

const { cases } = goldenProjections();
const worked = (id: string) => cases.find(({ name }) => name === id)!.metrics;
const TRADE: Explained = { scenario: 'growth-fades', metric: 'trade', year: 2026 };
const open = (explained: Partial<Explained> = {}, view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(<ExplainPanel />, document, { explained: { ...TRADE, ...explained }, ...view });
const panel = () => document.querySelector<HTMLElement>('.explain_explain');
const lines = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
const line = (label: string) => lines().find((one) => one.querySelector('.explain_name')!.textContent === label)!;
const names = () => lines().map((one) => one.querySelector('.explain_name')!.textContent);
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
/** Opens lines, one inside the other, by their chevrons. */
const into = (...labels: readonly string[]) => {
  for (const label of labels) {
    if (line(label).getAttribute('aria-expanded') === 'false')
      fireEvent.click(line(label).querySelector('.explain_twist')!);
  }
};
/** Down to the numbers that the exports of a year grow by. */
const intoGrowth = () =>
  into(
    'Exports without new projects 2026',
    'Exports before market access, exchange rate and shocks 2026',
    'Exports growth 2026',
  );
/** Down to the figure of the base year. */
const intoBase = () =>
  into(
    'Exports without new projects 2024',
    'Exports before market access, exchange rate and shocks 2024',
    'Trade in the base year',
  );

describe('an explanation', () => {
  test('has the worked value, its formula, and its operands with theirs', () => {
    open();
    const { trade, exports, imports } = worked('growth-fades');
    expect(document.querySelector('.explain_explain h2')!.textContent).toBe('Trade 2026');
    expect(document.querySelector('.explain_value')!.textContent).toBe(
      `${Number(trade[2]!.toPrecision(8)).toLocaleString('en', { maximumFractionDigits: 8 })}USD m`,
    );
    expect(document.querySelector('.explain_head .explain_formula')!.textContent).toBe('= Exports 2026 + Imports 2026');
    expect(line('Exports 2026').querySelector('b')!.textContent).toBe(`${english.numbers.rounded(exports[2]!)} USD m`);
    expect(line('Imports 2026').querySelector('b')!.textContent).toBe(`${english.numbers.rounded(imports[2]!)} USD m`);
    expect(line('Exports without new projects 2026').getAttribute('aria-level')).toBe('2');
  });

  test('goes down to figures, which say how they are qualified and where they stand', () => {
    open({ year: 2024 });
    intoBase();
    const trade = line('Trade 2024 as stated');
    expect(trade.getAttribute('aria-label')).toBe('Trade 2024 as stated, 2,000 USD m, figure');
    expect(trade.querySelector('.explain_note')!.textContent).toBe('more than 2,000 USD m, Khmer Times, line 8');
    expect(line('Trade in the base year').getAttribute('aria-label')).toMatch(/, figure$/);
    expect(line('Export share in the base year').getAttribute('aria-label')).toMatch(/, derived$/);
  });

  test('marks what is assumed, and what the scenario changes', () => {
    open({ scenario: 'momentum-holds' });
    intoGrowth();
    expect(line('Exports growth, long run').getAttribute('aria-label')).toMatch(/, 9%, changed$/);
    const halfLife = line('Exports growth, half-life of the fade');
    expect(halfLife.getAttribute('aria-label')).toMatch(/, 5 years, changed$/);
    const from = line('Tariff on exports moves from');
    expect(from.getAttribute('aria-label')).toBe('Tariff on exports moves from, 2027, assumed');
    expect(from.querySelector('[data-kind="assumed"]')).not.toBeNull();
  });

  test('tells the reason that the analyst gave', () => {
    const seed = answerOf(
      setRationale(firstCase(), { scenario: 'growth-fades', path: 'exports.growth.to', text: 'Peers grow so.' }),
    );
    open({}, {}, seed);
    intoGrowth();
    expect(line('Exports growth, long run').textContent).toContain('reason given: Peers grow so.');
  });

  test('follows the document', () => {
    const { workspace } = open({ year: 2024 });
    act(() => {
      workspace.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'base.totalTrade', value: 2500 }));
    });
    expect(document.querySelector('.explain_value')!.textContent).toBe('2,500USD m');
  });

  test('of a scenario that is gone, or a year outside the horizon, is refused in a sentence', () => {
    const { workspace } = open({ scenario: 'export-shock', year: 2034 });
    act(() => {
      workspace.edit((d) => setHorizon(d, { end: 2030 }));
    });
    expect(screen.getByRole('alert').textContent).toBe(
      'year: 2034 is not projected: the horizon ends in 2030, choose a year from 2024 to 2030',
    );
    act(() => {
      workspace.edit((d) => deleteScenario(d, { scenario: 'export-shock' }));
    });
    expect(document.querySelector('.explain_explain')!.textContent).toContain(
      'The scenario that was explained is deleted. Undo brings it back.',
    );
  });
});

describe('beside a value', () => {
  test('stands its growth a year, and how it is reckoned', () => {
    open({ year: 2035 });
    const { trade } = worked('growth-fades');
    const growth = 100 * ((trade[11]! / trade[0]!) ** (1 / 11) - 1);
    expect(document.querySelector('.explain_growth')!.textContent).toBe(
      `+${growth.toFixed(1)}% a year since 2024: (${english.numbers.rounded(trade[11]!)} ÷ 2,000)^(1 ÷ 11) − 1`,
    );
  });

  test('that is a sum stands what it differs from the baseline’s by', () => {
    open({ scenario: 'momentum-holds', year: 2030, sum: 'cumulative' });
    const total = (id: string) =>
      worked(id)
        .trade.slice(1, 7)
        .reduce((all, value) => all + value, 0);
    const [own, usual] = [total('momentum-holds'), total('growth-fades')];
    expect(document.querySelector('.explain_explain h2')!.textContent).toBe('Trade, sum to 2030');
    expect(document.querySelector('.explain_gap')!.textContent).toContain(
      `${english.numbers.difference(own - usual)} (+${(100 * (own / usual - 1)).toFixed(1)}%) to Growth fades`,
    );
    expect(names()).toContain('Trade 2030');
    expect(document.querySelector('.explain_growth')).toBeNull();
  });
});

describe('the tree', () => {
  test('is one stop of the Tab key and has it at first', () => {
    open();
    expect(document.activeElement).toBe(line('Exports 2026'));
    expect(lines().filter((one) => one.tabIndex === 0)).toEqual([line('Exports 2026')]);
  });

  test('is opened and closed, gone into and out of, by the arrow keys', () => {
    open();
    press('ArrowRight');
    expect(document.activeElement).toBe(line('Exports without new projects 2026'));
    press('ArrowRight');
    expect(document.activeElement!.getAttribute('aria-expanded')).toBe('true');
    press('ArrowRight');
    expect(document.activeElement).toBe(line('Exports before market access, exchange rate and shocks 2026'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(line('Exports without new projects 2026'));
    press('ArrowLeft');
    expect(names()).not.toContain('Exports before market access, exchange rate and shocks 2026');
    press('End');
    expect(document.activeElement).toBe(lines().at(-1));
    press('Home');
    expect(document.activeElement).toBe(lines()[0]);
    press('ArrowDown');
    press('ArrowUp');
    expect(document.activeElement).toBe(lines()[0]);
  });

  test('is opened and closed by the pointer', async () => {
    open();
    await userEvent.click(line('Exports 2026').querySelector('.explain_twist')!);
    expect(line('Exports 2026').getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(line('Exports 2026').querySelector('.explain_name')!);
    expect(line('Exports 2026').getAttribute('aria-expanded')).toBe('true');
  });

  test('leads from what is said again to where it is written out, also where that is closed', () => {
    open();
    // Exports of new projects come to the same projects as their imports, which stand further down.
    into('Imports of new projects 2026');
    const again = document.querySelector<HTMLElement>('.explain_again')!;
    const label = again.querySelector('.explain_name')!.textContent!;
    expect(names().filter((one) => one === label)).toHaveLength(1);
    act(() => again.focus());
    press('Enter');
    expect(document.activeElement!.querySelector('.explain_name')!.textContent).toBe(label);
    expect(document.activeElement!.classList).not.toContain('explain_again');
    expect(line('Exports of new projects 2026').getAttribute('aria-expanded')).toBe('true');
  });

  test('leads from an assumption to its row in the panel, for the scenario that is explained', () => {
    const { workspace } = open({ scenario: 'momentum-holds' }, { openGroups: [], search: 'wage' });
    intoGrowth();
    act(() => line('Exports growth, long run').focus());
    press('Enter');
    expect(workspace.view.getState()).toMatchObject({
      selected: 'momentum-holds',
      search: '',
      openGroups: ['exportsGrowth'],
      side: 'assumptions',
    });
  });

  test('leads from a figure to its place among the figures', () => {
    const { workspace } = open({ year: 2024 });
    intoBase();
    act(() => line('Trade 2024 as stated').focus());
    press('Enter');
    expect(workspace.view.getState()).toMatchObject({ place: 'figures', explained: null });
  });
});

describe('what a number rests on', () => {
  test('is counted at the top, and leads to each figure and assumption', async () => {
    const { workspace } = open({ year: 2024 });
    const { nodes } = evaluateExplanation(
      answerOf(explain(seedNames, firstCase(), 'growth-fades', { metric: 'trade', year: 2024 })),
    );
    const figures = nodes.filter(({ figure }) => figure !== undefined);
    const assumed = nodes.filter(({ path, operands }) => path !== undefined && operands === undefined);
    await userEvent.click(
      screen.getByRole('button', { name: `Rests on ${figures.length} figures and ${assumed.length} assumptions` }),
    );
    const list = screen.getByRole('list', { name: 'What it rests on' });
    expect(list.children).toHaveLength(figures.length + assumed.length);
    expect(list.textContent).toContain('Trade 2024 as stated2,000 USD m');
    // Exports of the base year by what the source says of January to April 2025.
    expect(figures.map(({ figure }) => figure)).toContain('exports.growth.2025-01..2025-04');
    await userEvent.click(screen.getByRole('button', { name: 'Trade 2024 as stated' }));
    expect(workspace.view.getState()).toMatchObject({ place: 'figures', explained: null });
  });
});

describe('over years', () => {
  test('a level is one line with both its ends, which opens to the years one below the other', () => {
    open({ year: 2035 });
    into('Exports without new projects 2035', 'Exports before market access, exchange rate and shocks 2035');
    const years = line('Exports before market access, exchange rate and shocks 2024–2034');
    expect(years.querySelector('b')!.textContent).toMatch(/^1,361 → [\d,]+ USD m$/);
    fireEvent.click(years.querySelector('.explain_twist')!);
    const inside = lines().filter((one) => /^\d{4}$/.test(one.querySelector('.explain_name')!.textContent!));
    expect(inside.map((one) => one.querySelector('.explain_name')!.textContent)).toEqual(
      Array.from({ length: 11 }, (_, k) => String(2034 - k)),
    );
    const level = Number(years.getAttribute('aria-level')) + 1;
    expect(new Set(inside.map((one) => one.getAttribute('aria-level')))).toEqual(new Set([String(level)]));
    expect(inside[0]!.getAttribute('aria-label')).toMatch(
      /^Exports before market access, exchange rate and shocks 2034, /,
    );
  });

  test('what was opened is open again for another year, and when the panel comes back', () => {
    const { look } = open({ year: 2035 });
    into('Exports without new projects 2035', 'Exports before market access, exchange rate and shocks 2035');
    look({ explained: { ...TRADE, year: 2034 } });
    expect(line('Exports before market access, exchange rate and shocks 2034').getAttribute('aria-expanded')).toBe(
      'true',
    );
    look({ explained: null });
    look({ explained: { ...TRADE, scenario: 'momentum-holds', year: 2034 } });
    expect(names()).toContain('Exports growth 2034');
  });
});

describe('the difference to the baseline', () => {
  test('is told, and leads to what makes it', async () => {
    const { workspace } = open({ scenario: 'momentum-holds' });
    const [fades, holds] = [worked('growth-fades').trade[2]!, worked('momentum-holds').trade[2]!];
    expect(document.querySelector('.explain_gap')!.textContent).toContain(
      `${english.numbers.difference(holds - fades, 0)} (+${(100 * (holds / fades - 1)).toFixed(1)}%) to Growth fades, ${english.numbers.rounded(fades, 0)}`,
    );
    await userEvent.click(screen.getByText('What makes the difference'));
    expect(workspace.view.getState()).toMatchObject({
      place: 'changed',
      ...seenAs(scenarioPair, { from: 'growth-fades', to: 'momentum-holds' }),
      metric: 'trade',
      year: 2026,
      explained: null,
    });
  });

  test('is not told of the baseline, and where there is none says so', () => {
    const { look } = open();
    expect(document.querySelector('.explain_gap')).toBeNull();
    look({ explained: { scenario: 'momentum-holds', metric: 'workers', year: 2026 } });
    expect(document.querySelector('.explain_gap')!.textContent).toBe('The same as in Growth fades.');
  });
});

/** Tiles beside the panel, so that there is something to explain. */
function TilesAndPanel() {
  const scenarios = useScenarios();
  return (
    <>
      <Tiles scenarios={scenarios} all={scenarios} selected="growth-fades" t={2} year={2026} onExplain={useExplain()} />
      <ExplainPanel />
    </>
  );
}

test('Escape closes the panel, and the focus returns to the number that was explained', async () => {
  renderInWorkspace(<TilesAndPanel />, firstCase(), { year: 2026 });
  const number = screen.getByLabelText(/^Trade in 2026, /);
  act(() => number.focus());
  await userEvent.click(number);
  expect(panel()!.contains(document.activeElement)).toBe(true);
  press('Escape');
  expect(panel()).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(number));
});

test('the panel is closed by its button', async () => {
  open();
  await userEvent.click(screen.getByLabelText('Close the explanation'));
  expect(panel()).toBeNull();
});
