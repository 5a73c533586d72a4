import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { ExportSheet } from '../../../../renderer/places/export/ExportSheet.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import type { Exported } from '../../../../shared/ipc.ts';
import { type FakeBridge, fakeBridge } from '../../../helpers/fake-bridge.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => {
  withLayout();
  // jsdom has no media; the system is light.
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => ({ matches: false }) });
});

/** The sheet over a window whose main process answers so. */
async function opened(
  done: () => Promise<Exported> | Exported = () => ({ kind: 'cancelled' }),
  view: Partial<View> = { exporting: 'document' },
) {
  const fake: FakeBridge = fakeBridge({
    'export.make': done as never,
    'export.preview': () => ({ ok: true, value: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  });
  const { workspace } = renderInWorkspace(<ExportSheet />, firstCase(), view, fake);
  const sheet = within(await screen.findByRole('dialog', { name: 'Export' }));
  const user = userEvent.setup();
  const choose = (name: RegExp) => user.click(sheet.getByRole('radio', { name }));
  const start = () => user.click(sheet.getByRole('button', { name: 'Export…' }));
  const made = () =>
    fake.asked
      .filter(({ name }) => name === 'export.make')
      .map(({ argument }) => argument as { readonly choices: object });
  return { sheet, user, choose, start, made, fake, workspace };
}

describe('the sheet of exports', () => {
  test('asks for what is looked at, by a name that says what it is', async () => {
    const { choose, start, made } = await opened();
    await choose(/^Slides/);
    await start();
    expect(made()).toEqual([
      expect.objectContaining({
        kind: 'pptx',
        name: `${firstCase().title}, slides`,
        text: null,
        choices: expect.objectContaining({ year: 2035, metrics: expect.arrayContaining(['trade']) }),
      }),
    ]);
  });

  test('leaves out scenarios that are not chosen, and writes about none of none', async () => {
    const { sheet, user, start, made } = await opened();
    const boxes = within(sheet.getByRole('list', { name: /^Scenarios/ })).getAllByRole('checkbox');
    for (const box of boxes.slice(1)) await user.click(box);
    await start();
    expect(made()[0]!.choices).toMatchObject({ scenarios: [firstCase().baseline.id] });
    await user.click(boxes[0]!);
    expect(sheet.getByText('Choose a scenario first.')).toBeTruthy();
    expect((sheet.getByRole('button', { name: 'Export…' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test('writes the table that is shown, with the sign between cells that is chosen', async () => {
    const { sheet, choose, start, made, user } = await opened();
    await choose(/^Table/);
    await user.click(sheet.getByRole('button', { name: /Between cells/ }));
    await user.click(within(await screen.findByRole('listbox')).getByText('a semicolon'));
    await start();
    const { text, name } = made()[0] as unknown as { text: string; name: string };
    expect(text).toMatch(/^\ufeffScenario;/);
    expect(name).toBe(`${firstCase().title}, compare`);
  });

  test('shows how far it is, stops at a word, and says where it went', async () => {
    let finish: (done: Exported) => void = () => undefined;
    const { sheet, user, choose, start, fake } = await opened(() => new Promise((resolve) => (finish = resolve)));
    await choose(/^Workbook/);
    await start();
    act(() => fake.tell('exporting', { id: 'export-1', share: 0.4 }));
    expect(sheet.getByRole('progressbar', { name: 'Writing: Workbook' }).getAttribute('value')).toBe('40');
    await user.click(sheet.getByRole('button', { name: 'Stop' }));
    expect(fake.asked.at(-1)).toEqual({ name: 'export.cancel', argument: { id: 'export-1' } });
    finish({ kind: 'exported', name: 'plan.xlsx', bytes: 295_413, lacking: ['龘'] });
    expect(await sheet.findByText('plan.xlsx is written, 295 kB.')).toBeTruthy();
    expect(sheet.getByText(/^No font here has this letter, which may not be drawn: 龘 U\+9F98/)).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: 'Show in folder' }));
    expect(fake.asked.at(-1)).toEqual({ name: 'export.reveal', argument: { id: 'export-1' } });
  });

  test('says why nothing was written', async () => {
    const { sheet, start } = await opened(() => ({
      kind: 'refused',
      problems: [
        {
          code: 'exporting.notWritten',
          path: 'a.docx',
          params: { inner: { code: 'store.ENOSPC', path: 'a.docx', params: null } },
        } as never,
      ],
    }));
    await start();
    expect((await sheet.findByRole('alert')).textContent).toBe(
      'a.docx: cannot be written: the disk is full, make room, or choose another disk. Nothing was written',
    );
  });

  test('is remembered for the next export of the document', async () => {
    const { sheet, user, choose, workspace } = await opened();
    await choose(/^Picture/);
    await user.click(sheet.getByRole('button', { name: /Ground/ }));
    await user.click(within(await screen.findByRole('listbox')).getByText('Dark'));
    await user.click(sheet.getByRole('button', { name: 'Cancel' }));
    expect(workspace.view.getState()).toMatchObject({ exporting: null, exports: { kind: 'png', theme: 'dark' } });
  });

  test('of a table, asked for beside it, is CSV, and leaves what is remembered of documents', async () => {
    const { sheet, start, made, user, workspace } = await opened(undefined, {
      exporting: 'table',
      exports: { kind: 'pptx' },
    });
    await start();
    expect(made()).toEqual([expect.objectContaining({ kind: 'csv' })]);
    await user.click(sheet.getByRole('button', { name: 'Cancel' }));
    expect(workspace.view.getState()).toMatchObject({ exporting: null, exports: { kind: 'pptx' } });
  });

  test('of a chart, asked for beside it, is a picture of it as it stands there', async () => {
    const { sheet } = await opened(undefined, { exporting: 'bars', exports: { picture: 'svg' } });
    expect((sheet.getByRole('radio', { name: /^Drawing/ }) as HTMLInputElement).checked).toBe(true);
    expect(sheet.getByRole('button', { name: /Size/ }).textContent).toContain('on screen');
  });
});
