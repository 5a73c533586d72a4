import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Figures } from '../../../../renderer/places/figures/Figures.tsx';
import type { Figures as FigureSet } from '../../../../shared/figures/schema.ts';
import type { Start } from '../../../../shared/ipc.ts';
import { type FakeBridge, fakeBridge } from '../../../helpers/fake-bridge.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase, seedFigures } from '../../../seeds/seed.ts';

const open = (given = firstCase(), bridge: FakeBridge = fakeBridge(), more: Partial<Start> = {}) =>
  renderInWorkspace(<Figures />, given, { place: 'figures' }, bridge, { shippedFigures: seedFigures(), ...more });
const press = (name: string) => userEvent.click(screen.getByLabelText(name));
const answer = (text: string) =>
  userEvent.click(within(screen.getByRole('dialog')).getByText(text, { selector: 'button' }));
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('a named fact', () => {
  const GARMENTS = 'good.exports.garments';
  const factRow = (id: string) => document.querySelector<HTMLElement>(`[data-fact="${id}"]`)!;

  test('shows for what an organisation spoke, and whom a memorandum binds', () => {
    open();
    expect(factRow('organisation.jbic').textContent).toContain('infrastructure, energy, clean technology');
    const { organisations = [] } = seedFigures().facts.find(({ id }) => id === 'memorandum.ccc-jetro')!;
    const names = organisations.map((one) => seedFigures().facts.find(({ id }) => id === one)!.name);
    expect(factRow('memorandum.ccc-jetro').textContent).toContain(names.join(', '));
  });

  test('is corrected in one step of undo, and reset', async () => {
    const { document: current, workspace } = open();
    await press('Correct Garments (exports)');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Garments');
    fill('Name', 'Garments and footwear');
    await userEvent.click(screen.getByLabelText('Belongs to'));
    await userEvent.click(screen.getByText('Imports', { selector: '.menu_item' }));
    await answer('Correct');
    const was = seedFigures().facts.find(({ id }) => id === GARMENTS)!;
    expect(current().figures.facts.find(({ id }) => id === GARMENTS)).toEqual({
      ...was,
      name: 'Garments and footwear',
      direction: 'imports',
    });
    expect(factRow(GARMENTS).textContent).toContain('corrected');
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
    act(() => workspace.documents.redo());
    await press('Reset Garments and footwear (imports) in this document');
    expect(current().figures).toEqual(seedFigures());
  });

  test('that becomes another kind leaves behind what only its kind has', async () => {
    const { document: current } = open();
    await press('Correct Garments (exports)');
    await userEvent.click(screen.getByLabelText('What it is'));
    await userEvent.click(screen.getByText('Sector', { selector: '.menu_item' }));
    await answer('Correct');
    expect(current().figures.facts.find(({ id }) => id === GARMENTS)).not.toHaveProperty('direction');
  });

  test('of one’s own is added from another source, kept, and removed', async () => {
    const kept: FigureSet[] = [];
    const bridge = fakeBridge({
      'figures.keep': ({ figures }) => {
        kept.push(figures);
        return { ok: true, value: figures };
      },
    });
    const { document: current } = open(firstCase(), bridge);
    await userEvent.click(screen.getByText('Add a fact', { selector: 'button' }));
    await answer('Add');
    expect(screen.getByRole('alert').textContent).toBe('Name: is empty, say what or who it is');
    fill('Name', 'Mekong Logistics');
    fill('Sectors, with commas between', 'logistics, , ports');
    await userEvent.click(screen.getByLabelText('Source'));
    await userEvent.click(screen.getByText('Another source…', { selector: '.menu_item' }));
    fill('Publication', 'Nikkei');
    fill('Date, as 2025-05-30', '2025-06-02');
    fill('What is said, in your own words', 'Opens an office in Phnom Penh.');
    await answer('Add');
    const added = current().figures.facts.at(-1)!;
    expect(added).toMatchObject({
      id: 'organisation.mekong.logistics',
      kind: 'organisation',
      sectors: ['logistics', 'ports'],
      source: 'nikkei.2025.06.02',
    });
    expect(factRow(added.id).textContent).toContain('added');
    await userEvent.click(screen.getByText('Save these for new documents'));
    expect(kept[0]?.facts.at(-1)).toEqual(added);
    await press('Remove Mekong Logistics from this document');
    expect(current().figures.facts).toEqual(seedFigures().facts);
  });
});
