import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { MoveBaseYear } from '../../../../renderer/places/setup/MoveBaseYear.tsx';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { writeDocument } from '../../../../shared/document/write.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase, seedDocument } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

type Item = ScenarioDocument['figures']['items'][number];

/** The first case with figures of the year 2025, one of its scenarios on a base value of its own. */
function withFigures(...added: readonly Partial<Item>[]): ScenarioDocument {
  const document = firstCase();
  const [first] = document.figures.items;
  const items = added.map((one): Item => ({ ...first!, period: '2025', qualifier: 'exactly', ...one }));
  const figures = { ...document.figures, items: [...document.figures.items, ...items] };
  return answerOf(
    setValue({ ...document, figures }, { scenario: 'growth-stalls', path: 'base.totalTrade', value: 2100 }),
  );
}

const EXPORTS = { id: 'exports.2025', label: 'Exports of the year', measure: 'exports', value: 1700 } as const;
const IMPORTS = { id: 'imports.2025', label: 'Imports of the year', measure: 'imports', value: 850 } as const;

function open(document: ScenarioDocument) {
  const page = renderInWorkspace(<MoveBaseYear />, document, { moving: 2025 });
  const user = userEvent.setup();
  const dialog = () => within(screen.getByRole('dialog'));
  const press = (name: string) => user.click(dialog().getByRole('button', { name }));
  const taken = (label: string) => dialog().getByRole('button', { name: new RegExp(`${label}: taken from`) });
  const take = async (label: string, option: string | RegExp) => {
    await user.click(taken(label));
    await user.click(screen.getByText(option, { selector: '.menu_item' }));
  };
  const rows = () =>
    dialog()
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
  return { ...page, user, dialog, press, taken, take, rows };
}

test('what figures say of the year is taken, the rest carried over, and the base year moves in one step of undo', async () => {
  const before = withFigures(EXPORTS, IMPORTS);
  const { workspace, press, taken, rows, dialog, document: current } = open(before);
  expect(taken('Exports in 2025').textContent).toContain('Exports of the year: 1,700 USD m');
  expect(taken('Workers in Japan in the base year').textContent).toContain('As projected: 20,308 persons');
  // Both flows are their sum.
  expect(dialog().queryByRole('button', { name: /^Trade in the base year: taken from/ })).toBeNull();

  await press('Next');
  expect(dialog().getByText('Growth stalls: Trade in the base year, 2,100 USD m')).toBeTruthy();
  const trade = rows().find(([label]) => label === 'Trade in the base year')!;
  expect(trade.slice(1)).toEqual(['2,000 USD m', '2,550 USD m', 'Trade 2025']);

  await press('Next');
  await waitFor(() => expect(rows().length).toBeGreaterThan(1));
  const table = rows();
  expect(table[0]).toEqual(['Scenario', 'Before', 'Method', 'Data', 'After']);
  const [label, was, method, data, is] = table.find(([name]) => name!.startsWith('Growth fades'))!;
  const number = (text: string | null) => Number(text!.replaceAll(',', '').replace('−', '-'));
  expect(number(was!) + number(method!) + number(data!)).toBeCloseTo(number(is!), -1);
  expect(label).toContain(`Trade base ${data}`);

  await press('Start from 2025');
  await waitFor(() => expect(workspace.view.getState().moving).toBeNull());
  const { horizon, baseline, scenarios } = current();
  expect(horizon).toEqual({ base: 2025, end: 2035 });
  expect(baseline.assumptions.base.totalTrade).toBe(2550);
  expect(scenarios[0]!.changes).not.toHaveProperty(['base.totalTrade']);
  expect(workspace.session.getState().said).toBe('The base year is 2025 now. Undo brings 2024 back.');
  act(() => workspace.documents.undo());
  expect(writeDocument(current())).toEqual(writeDocument(before));
});

test('a number is typed, and what cannot be read is said at its field', async () => {
  const { user, press, take, dialog, document: current } = open(withFigures(IMPORTS));
  await take('Exports in 2025', 'A number that I type');
  const field = dialog().getByRole('textbox', { name: 'Exports in 2025: number' });
  await press('Next');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.type(field, '1.75bn');
  await press('Next');
  await press('Next');
  await press('Start from 2025');
  await waitFor(() => expect(current().baseline.assumptions.base.totalTrade).toBe(2600));
  expect(current().baseline.origins).not.toHaveProperty(['base.totalTrade']);
});

test('of figures of one rank one has to be chosen', async () => {
  const customs = { ...EXPORTS, id: 'exports.customs', label: 'Exports, customs', value: 1690 };
  const { press, take, taken, dialog } = open(withFigures(EXPORTS, customs, IMPORTS));
  expect(taken('Exports in 2025').textContent).toContain('Choose one of these');
  await press('Next');
  expect(dialog().getByRole('alert').textContent).toContain('several of one rank say it');
  await take('Exports in 2025', /customs/);
  await press('Next');
  expect(dialog().getByText('2. What is carried over')).toBeTruthy();
});

test('a series is taken where no figure says it, by its name, and stands behind what it gives', async () => {
  const example = seedDocument();
  const own = { unit: 'USD m', source: example.figures.sources[0]!.id, reporter: 'JPN' };
  const series = [
    { id: 'x', name: 'Exports, customs', measure: 'exports', ...own, values: { 2025: 1650 } },
    { id: 'm', name: 'Imports, customs', measure: 'imports', ...own, values: { 2025: 800 } },
    { id: 'x.61', name: 'Knitted', measure: 'exports', hs: ['61'], ...own, values: { 2025: 600 } },
    { id: 'x.62', name: 'Woven', measure: 'exports', hs: ['62'], ...own, values: { 2025: 390 } },
  ];
  const { press, taken, rows } = open({ ...example, series });
  expect(taken('Exports in 2025').textContent).toContain('Exports, customs: 1,650 USD m');
  expect(taken('.*[Gg]arments.*').textContent).toContain('Knitted + Woven: 990 USD m');
  await press('Next');
  const fromOf = (label: string) =>
    rows()
      .find(([name]) => name === label)
      ?.at(-1);
  expect(fromOf('Trade in the base year')).toContain('Exports, customs, Imports, customs, 2025');
  expect(
    rows()
      .find(([name, , share]) => /arments/.test(name!) && share === '60%')
      ?.at(-1),
  ).toContain('Knitted, Woven, 2025');
});

test('a figure of another period says of which it tells', async () => {
  const { take, dialog } = open(withFigures());
  await take('Exports in 2025', /^Exports to Japan|Exports.*Jan–Apr 2025/);
  expect(dialog().getByText('Tells of Jan–Apr 2025, not of all of 2025.')).toBeTruthy();
});

test('a path without room under its ceiling asks for a higher one', async () => {
  const saturating = { shape: 'saturating', from: 0.198, ceiling: 1650 };
  const document = firstCase();
  const bare = { ...document, scenarios: [] };
  const {
    user,
    press,
    take,
    dialog,
    document: current,
  } = open(answerOf(setValue(bare, { scenario: 'growth-fades', path: 'exports.growth', value: saturating })));
  await take('Exports in 2025', 'A number that I type');
  await user.type(dialog().getByRole('textbox', { name: 'Exports in 2025: number' }), '1700');
  await press('Next');
  expect(dialog().getByText(/^In Growth fades the new base value is not below the ceiling/)).toBeTruthy();
  const exports = dialog().getByRole('textbox', { name: 'Exports in 2025: number' });
  await user.clear(exports);
  await user.type(exports, '1600');
  await press('Next');
  // It is not needed any more.
  expect(dialog().getByText('2. What is carried over')).toBeTruthy();
  await press('Back');
  const again = dialog().getByRole('textbox', { name: 'Exports in 2025: number' });
  await user.clear(again);
  await user.type(again, '1700');
  await press('Next');
  await user.type(dialog().getByRole('textbox', { name: /ceiling/i }), '4000');
  await press('Next');
  await press('Next');
  await press('Start from 2025');
  await waitFor(() => expect(current().horizon.base).toBe(2025));
  expect(current().baseline.assumptions.exports.growth).toMatchObject({ shape: 'saturating', ceiling: 4000 });
});
