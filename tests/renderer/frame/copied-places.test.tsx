import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { StatusBar } from '../../../renderer/frame/StatusBar.tsx';
import { Changed } from '../../../renderer/places/changed/Changed.tsx';
import { Figures } from '../../../renderer/places/figures/Figures.tsx';
import { Sensitivity } from '../../../renderer/places/sensitivity/Sensitivity.tsx';
import { Solve } from '../../../renderer/places/solve/Solve.tsx';
import { solveView } from '../../../renderer/places/solve/solve-view.ts';
import { Uncertainty } from '../../../renderer/places/uncertainty/Uncertainty.tsx';
import type { View } from '../../../renderer/view/view-store.ts';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { renameScenario } from '../../../shared/document/edits/scenarios.ts';
import { setDraws } from '../../../shared/document/edits/uncertainty.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { english } from '../../../shared/language/en/english.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import { best } from '../../../shared/questions/fan/best.ts';
import { fan } from '../../../shared/questions/fan/fan.ts';
import { tabSeparated } from '../../../shared/tables/write.ts';
import { answerOf, goldenQuestions } from '../../helpers/golden-questions.ts';
import { renderInWorkspace, seenAs, withLayout } from '../../helpers/workspace.tsx';
import { firstCase } from '../../seeds/seed.ts';

beforeEach(() => withLayout());

const few = (): ScenarioDocument => answerOf(setDraws(firstCase(), 500));

/** Performs the command once the tables with these heads are there, and gives what is on the clipboard. */
async function copied(place: ReactNode, heads: readonly RegExp[], given = firstCase(), view: Partial<View> = {}) {
  userEvent.setup();
  const shown = (
    <>
      {place}
      <StatusBar />
    </>
  );
  const { workspace } = renderInWorkspace(shown, given, { place: 'solve', ...view });
  const command = workspace.commands['view.copyTable'];
  await waitFor(() => {
    const text = workspace.tables.made().map((table) => tabSeparated(english, table));
    for (const head of heads) expect(text.join('\n\n')).toMatch(head);
  });
  expect(command.enabled()).toBe(true);
  command.perform();
  await screen.findByText('The table is on the clipboard, for a spreadsheet or a document.');
  const text = await navigator.clipboard.readText();
  return text.split('\n').map((line) => line.split('\t'));
}
type Copied = Awaited<ReturnType<typeof copied>>;
const row = (rows: Copied, name: string) => rows.find(([first]) => first === name)!;

test('of Uncertainty the quantiles are copied, and under them who is best', async () => {
  const given = few();
  const rows = await copied(
    <Uncertainty />,
    [
      /^Trade, USD m: quantiles of 500 draws/,
      /\n\nTrade, USD m in 2035, over 500 draws; more is better\nScenario\tBest in, share of draws\t/,
    ],
    given,
  );
  const { uncertainty, targets } = given;
  const horizon = frameOf(given);
  const subject = (id: string) => ({ id, assumptions: assumptionsOf(given, id) });
  const own = answerOf(fan({ horizon, subjects: [subject('growth-fades')], uncertainty, metrics: ['trade'], targets }))
    .scenarios[0]!;
  const last = rows.find(([name, year]) => name === 'Growth fades' && year === '2035')!;
  expect(last.slice(2).map(Number)).toEqual([
    own.metrics.trade!.mean[11],
    ...own.metrics.trade!.quantiles.map((series) => series[11]),
    own.targets[0]!.share[11],
  ]);
  const ids = ['growth-fades', 'higher-worker-quota', 'zones-and-incentives', 'preferences-lost'];
  const asked = { horizon, subjects: ids.map(subject), uncertainty, metric: 'trade', year: 2035 } as const;
  const { regret } = answerOf(best(asked));
  expect(row(rows, 'Preferences lost').map(Number).slice(1)).toEqual([0, regret['preferences-lost']]);
  expect(row(rows, 'Zones and incentives').slice(1)).toEqual(['1', '0']);
});

test('of Sensitivity the tornado and the grid are copied, one below the other, and the grid alone', async () => {
  const heads = [/^Trade in 2035, USD m, Growth fades\t5564/, /\n\nTrade in 2035, USD m, Growth fades\. Across/];
  const rows = await copied(<Sensitivity />, heads);
  const { low, high } = goldenQuestions().tornado[0]!.bars.find(({ path }) => path === 'investment.conversionRate')!;
  const [, unit, lowerTried, gives, higherTried, higher] = row(rows, 'Conversion rate of leads');
  expect(unit).toBe('fraction');
  // 4% times a lognormal factor of median 1 and geometric deviation 1.6, at its quantiles of one in ten and nine in ten.
  const z = 1.2815515655446004;
  expect(Number(lowerTried)).toBeCloseTo(0.04 / 1.6 ** z, 12);
  expect(Number(higherTried)).toBeCloseTo(0.04 * 1.6 ** z, 12);
  expect(rows[1]).toEqual([
    'Assumption',
    'Unit of the values tried',
    'lower',
    'lower gives, USD m',
    'higher',
    'higher gives, USD m',
    'difference, USD m',
  ]);
  expect(Number(gives)).toBeCloseTo(low, 6);
  expect(Number(higher)).toBeCloseTo(high, 6);
  expect(rows.filter(([first]) => first !== '' && Number.isFinite(Number(first)))).toHaveLength(41);
  await userEvent.click(screen.getByLabelText('Copy the grid alone'));
  await expect
    .poll(() => navigator.clipboard.readText())
    .toMatch(
      /^Trade in 2035, USD m, Growth fades\. Across: Exports growth, long run, fraction; down: Imports growth, long run, fraction\n/,
    );
});

test('of Solve what was found is copied, with all digits, by its own button too', async () => {
  const rows = await copied(
    <Solve />,
    [/^Scenario\tExports growth, long run: needed, fraction/, /Growth stalls\t/],
    firstCase(),
    {
      ...seenAs(solveView, { path: null, targets: { trade: 8000 }, all: true }),
    },
  );
  const [, needed, exactly] = row(rows, 'Growth fades').map(Number);
  expect(needed, 'three digits that reach it').toBe(0.123);
  expect(exactly).toBeCloseTo(0.12229200631100207, 12);
  await navigator.clipboard.writeText('');
  await userEvent.click(screen.getByLabelText('Copy the table'));
  await expect.poll(() => navigator.clipboard.readText()).toMatch(/^Scenario\tExports growth/);
});

test('of Changed the parts and what differs are copied, and no name can act as a formula', async () => {
  const named = answerOf(renameScenario(firstCase(), { scenario: 'growth-stalls', name: '=1+1' }));
  const rows = await copied(<Changed />, [/^\tTrade in 2035/, /^Growth fades\t/m], named, {
    selected: 'growth-stalls',
  });
  expect(rows.flat().filter((cell) => cell.includes('=1+1'))).toEqual(["'=1+1", "'=1+1", "'=1+1 alone"]);
  expect(rows.flat().some((cell) => /^[=+@]/.test(cell))).toBe(false);
});

test('of Figures every figure, what is derived and every named fact is copied', async () => {
  const rows = await copied(<Figures />, [/^Figure\tValue/, /\n\nDerived figure\t/, /\n\nNamed fact\tKind\t/]);
  const { figures } = firstCase();
  for (const { label, value } of figures.items) expect(Number(row(rows, label)[1])).toBe(value);
  const facts = rows.slice(rows.findIndex(([first]) => first === 'Named fact') + 1);
  expect(facts.map(([name, kind]) => [name, kind])).toEqual(figures.facts.map(({ name, kind }) => [name, kind]));
  const memorandum = figures.facts.find(({ organisations = [] }) => organisations.length > 1)!;
  const parties = memorandum.organisations!.map((id) => figures.facts.find((fact) => fact.id === id)!.name);
  const copiedFact = facts.find(([name]) => name === memorandum.name)!;
  expect(copiedFact).toHaveLength(9);
  expect(copiedFact[4]).toBe(parties.join('; '));
  expect(copiedFact.at(-1)).toBe(memorandum.statement);
});
