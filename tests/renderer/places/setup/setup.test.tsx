import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { Setup } from '../../../../renderer/places/setup/Setup.tsx';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { checkDocument } from '../../../../shared/document/read.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

const part = (name: string) => within(screen.getByRole('region', { name }));
const text = (name: string) => screen.getByRole(name.endsWith('formula') ? 'combobox' : 'textbox', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function type(name: string, typed: string) {
  await userEvent.clear(text(name));
  await userEvent.type(text(name), `${typed}{Enter}`);
}
const add = (what: string, name: string) => userEvent.type(text(what), `${name}{Enter}`);

test('a flow is split in a few clicks: shares add up to 1, the others in proportion, and a group removed gives its share back', async () => {
  const { document, workspace } = renderInWorkspace(<Setup />, firstCase());
  const shares = () =>
    Object.fromEntries(
      Object.entries(document().baseline.assumptions.exports.groups).map(([id, { share }]) => [id, share]),
    );
  await add('Add a group of exports', 'Garments');
  await add('Add a group of exports', 'Footwear');
  await add('Add a group of exports', 'Other goods');
  expect(shares()).toEqual({ garments: 1, footwear: 0, otherGoods: 0 });
  await type('Footwear, share', '20');
  await type('Other goods, share', '50');
  expect(shares()).toEqual({ garments: 0.4, footwear: 0.1, otherGoods: 0.5 });
  await press('Remove Other goods');
  expect(shares()).toEqual({ garments: 0.8, footwear: 0.2 });
  expect(workspace.session.getState().said).toBe('Other goods is removed; undo brings it back.');
  workspace.documents.undo();
  expect(shares()).toEqual({ garments: 0.4, footwear: 0.1, otherGoods: 0.5 });
  expect(checkDocument(document()).ok).toBe(true);
});

test('a group has codes of goods, each once; what is no code is refused, and without codes none are kept', async () => {
  const { document } = renderInWorkspace(<Setup />, firstCase());
  await add('Add a group of exports', 'Garments');
  const group = () => document().structure.goods.exports[0]!;
  await type('Garments, hs chapters', '61, 62 6203;61');
  expect(group().hs).toEqual(['61', '62', '6203']);
  await type('Garments, hs chapters', '61 shirts');
  expect(part('Goods in exports').getByRole('alert').textContent).toContain('“shirts” is no code');
  expect(group().hs).toEqual(['61', '62', '6203']);
  await userEvent.keyboard('{Escape}');
  await type('Garments, hs chapters', ' ');
  expect(group()).toEqual({ id: 'garments', name: 'Garments' });
  expect(checkDocument(document()).ok).toBe(true);
});

test('a group has its path and its tariffs as the whole, or its own', async () => {
  const { document } = renderInWorkspace(<Setup />, firstCase());
  await add('Add a group of imports', 'Machinery');
  const group = () => document().baseline.assumptions.imports.groups.machinery!;
  expect(group()).toMatchObject({ growth: null, access: null });
  for (const field of ['growth path', 'tariffs']) {
    await press(`As the whole Machinery, ${field}`);
    await userEvent.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Its own' }));
  }
  const { growth, access } = document().baseline.assumptions.imports;
  expect(group()).toMatchObject({ growth, access });
});

test('tracks are renamed, moved and added; what cannot be is said below its field', async () => {
  const { document } = renderInWorkspace(<Setup />, firstCase());
  await type('Trainees, name', 'Skilled workers');
  expect(part('Tracks of workers').getByRole('alert').textContent).toContain('Skilled workers is there already');
  await type('Trainees, name', 'Apprentices');
  await press('Move Apprentices down');
  await add('Add a track', 'Nurses');
  expect(document().structure.tracks.map(({ name }) => name)).toEqual([
    'Skilled workers',
    'Apprentices',
    'Seasonal workers',
    'Nurses',
  ]);
  expect(Object.keys(document().baseline.assumptions.workers.tracks)).toEqual([
    'skilled',
    'trainee',
    'seasonal',
    'nurses',
  ]);
});

test('countries and currency have other names from here on, and every label with them', async () => {
  const { document } = renderInWorkspace(<Setup />, firstCase());
  await type('Partner country', 'Nippon');
  expect(document().structure.partner).toEqual({ code: 'JPN', name: 'Nippon', adjective: 'Japanese' });
  await type('Home country', ' ');
  expect(part('Countries and currency').getByRole('alert').textContent).not.toBe('');
  expect(document().structure.home.name).toBe('Cambodia');
});

test('an own metric rests on an own input; a formula that cannot be read is refused with the place, and both stay whole', async () => {
  const { document } = renderInWorkspace(<Setup />, firstCase());
  await add('Add an input', 'GDP');
  await add('Add a metric', 'Remittances to GDP');
  await type('Remittances to GDP, formula', 'remittances / gdp');
  await type('Remittances to GDP, unit', '%');
  expect(document().structure.metrics).toEqual([
    {
      id: 'remittancesToGDP',
      name: 'Remittances to GDP',
      unit: '%',
      kind: 'flow',
      better: null,
      formula: 'remittances / gdp',
    },
  ]);
  await type('Remittances to GDP, formula', 'remittances / ');
  expect(part('Metrics of your own').getByRole('alert').textContent).toMatch(/is not finished|at character/);
  expect(document().structure.metrics[0]!.formula).toBe('remittances / gdp');
  expect(assumptionsOf(document(), document().baseline.id).inputs.gdp!.base).toBe(0);
  await press('Remove GDP');
  expect(document().structure.inputs).toHaveLength(1);
  await press('Remove Remittances to GDP');
  await press('Remove GDP');
  expect(document().structure).toMatchObject({ inputs: [], metrics: [] });
});
