import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { AssumptionsPanel } from '../../../../renderer/places/assumptions/AssumptionsPanel.tsx';
import type { Edited } from '../../../../shared/document/edits/edit.ts';
import { addListed } from '../../../../shared/document/edits/structure.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

const done = (edited: Edited): ScenarioDocument => {
  if (!edited.ok) throw new Error(edited.problems.map(({ path, code }) => `${path} ${code}`).join());
  return edited.value;
};
const withGoods = (...goods: readonly string[]) =>
  goods.reduce((document, name) => done(addListed(document, { list: 'exports', name })), firstCase());

async function choose(label: string, option: string) {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`${label}$`) }));
  await userEvent.click(within(await screen.findByRole('listbox')).getByRole('option', { name: option }));
}

test('a group of goods grows as the whole, or from there in a way of its own', async () => {
  const { document } = renderInWorkspace(<AssumptionsPanel />, withGoods('Garments', 'Footwear'), {
    openGroups: ['exportsGrowth', 'exportsAccess'],
  });
  const { exports } = document().baseline.assumptions;
  await choose('Garments, growth path', 'Fade');
  expect(document().baseline.assumptions.exports.groups.garments!.growth).toEqual(exports.growth);
  await choose('Garments, market access', 'Its own');
  expect(document().baseline.assumptions.exports.groups.garments!.access).toEqual(exports.access);
  await choose('Garments, growth path', 'As the whole');
  expect(document().baseline.assumptions.exports.groups.garments!.growth).toBeNull();
});

test('an input grows on a path of another shape that comes where it came to before, and has no ceiling', async () => {
  const growth = { shape: 'fade', from: 0.08, to: 0.03, halfLife: 4 };
  const withInput = done(
    addListed(firstCase(), { list: 'inputs', name: 'GDP', more: { unit: 'USD m', kind: 'flow' } }),
  );
  const given = done(setValue(withInput, { scenario: 'growth-fades', path: 'inputs.gdp.growth', value: growth }));
  const { document } = renderInWorkspace(<AssumptionsPanel />, given, { openGroups: ['inputs'] });
  await userEvent.click(screen.getByRole('button', { name: /GDP, growth path$/ }));
  const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Fade', 'Linear', 'Constant']);
  await userEvent.click(offered[2]!);
  const now = document().baseline.assumptions.inputs.gdp!.growth as { readonly shape: string; readonly rate: number };
  const fade = Array.from({ length: 11 }, (_, k) => 1 + 0.03 + 0.05 * 2 ** (-k / 4)).reduce((all, one) => all * one);
  expect(now.shape).toBe('constant');
  expect(Math.abs((1 + now.rate) ** 11 / fade - 1)).toBeLessThan(0.01);
  expect(screen.queryByRole('textbox', { name: 'GDP, growth, first year' })).toBeNull();
});

test('a shock is of all goods or of one group; another flow takes the group back', async () => {
  const given = done(
    setValue(withGoods('Garments', 'Footwear'), {
      scenario: 'growth-fades',
      path: 'shocks',
      value: [{ year: 2027, flow: 'exports', size: -0.1, halfLife: 2, group: null }],
    }),
  );
  const { document } = renderInWorkspace(<AssumptionsPanel />, given, { openGroups: ['shocks'] });
  const shock = () => document().baseline.assumptions.shocks[0]!;
  await choose('Shock 1: goods', 'Footwear');
  expect(shock().group).toBe('footwear');
  expect(screen.getByText('Exports of footwear −10% in 2027, half-life 2 years')).toBeTruthy();
  await choose('Shock 1: flow', 'Imports');
  expect(shock()).toMatchObject({ flow: 'imports', group: null });
  expect(screen.queryByRole('button', { name: /Shock 1: goods$/ })).toBeNull();
});

test('a preferential tariff above the MFN tariff is pointed out, of the whole and of a group', () => {
  const above = { path: 'exports.access.preferentialTariff', value: 0.08 };
  const given = done(setValue(withGoods('Garments'), { scenario: 'growth-fades', ...above }));
  renderInWorkspace(<AssumptionsPanel />, given, { openGroups: ['exportsAccess', 'importsAccess'] });
  expect(screen.getAllByText(/^The preferential tariff is above the MFN tariff/)).toHaveLength(1);
});

test('of very many groups each is a line, opened by hand or where something of it was asked for', async () => {
  const many = withGoods(...Array.from({ length: 6 }, (_, k) => `Goods ${k + 1}`));
  const { look } = renderInWorkspace(<AssumptionsPanel />, many, { openGroups: ['exportsGrowth'] });
  const fields = () => screen.queryAllByRole('textbox', { name: /^Exports of Goods \d, share in the base year$/ });
  expect(fields()).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Goods 2', expanded: false }));
  expect(fields()).toHaveLength(1);
  look({ revealed: 'exports.groups.goods5.share' });
  expect(fields()).toHaveLength(2);
});

test('a scenario’s own way of a group is told of the baseline and reset once, above its fields', async () => {
  const { document } = renderInWorkspace(<AssumptionsPanel />, withGoods('Garments'), {
    selected: 'growth-stalls',
    openGroups: ['exportsGrowth', 'exportsAccess'],
  });
  const changes = () => document().scenarios.find(({ id }) => id === 'growth-stalls')!.changes;
  await choose('Garments, market access', 'Its own');
  expect(Object.keys(changes())).toContain('exports.groups.garments.access');
  expect(screen.getAllByText('Growth fades: As the whole')).toHaveLength(1);
  expect(screen.queryByText(/another shape/)).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Reset .*Garments/ })).toHaveLength(1);
});

test('a group is found by the document’s other words for it, an assumption by anyone’s', async () => {
  const given = withGoods('Garments', 'Vehicle parts');
  const synonyms = { 'exports.groups.vehicleParts': ['wiring harnesses'] };
  renderInWorkspace(<AssumptionsPanel />, { ...given, structure: { ...given.structure, synonyms } }, {});
  const search = screen.getByRole('searchbox', { name: 'Search assumptions' });
  await userEvent.type(search, 'wiring harness');
  expect(screen.getByRole('textbox', { name: 'Exports of Vehicle parts, share in the base year' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Exports of Garments, share in the base year' })).toBeNull();
  await userEvent.clear(search);
  await userEvent.type(search, 'utilisation');
  expect(screen.getByRole('textbox', { name: 'Use of the preference, exports' })).toBeTruthy();
  await userEvent.clear(search);
  await userEvent.type(search, 'path');
  await choose('Garments, growth path', 'Constant');
  expect(screen.getByRole('textbox', { name: 'Exports of Garments, growth, every year' })).toBeTruthy();
});

test('a track that moves on elsewhere asks how many do, and one that is filled what it pays', async () => {
  const given = done(addListed(firstCase(), { list: 'tracks', name: 'Three years' }));
  const { id } = given.structure.tracks.at(-1)!;
  const path = `workers.tracks.${id}.newQuota`;
  const { document } = renderInWorkspace(
    <AssumptionsPanel />,
    done(setValue(given, { scenario: 'growth-stalls', path, value: 5000 })),
    { selected: 'growth-stalls', openGroups: ['workers'] },
  );
  expect(screen.getByRole('textbox', { name: 'Three years, wage' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Three years, share that moves on' })).toBeNull();
  await choose('Three years, move on to', 'Skilled workers');
  expect(screen.getByText('No effect here: the share that moves on is 0')).toBeTruthy();
  const share = screen.getByRole('textbox', { name: 'Three years, share that moves on' });
  await userEvent.clear(share);
  await userEvent.type(share, '40{Enter}');
  expect(screen.queryByText('No effect here: the share that moves on is 0')).toBeNull();
  const changes = document().scenarios.find((one) => one.id === 'growth-stalls')!.changes;
  expect(changes).toMatchObject({ [`workers.tracks.${id}.moveOnShare`]: 0.4 });
});
