import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { ReadFileContext } from '../../../../renderer/engine/read-file.ts';
import { ImportSheet } from '../../../../renderer/places/import/ImportSheet.tsx';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { writeDocument } from '../../../../shared/document/write.ts';
import { inProcessReading } from '../../../helpers/in-process-reading.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const file = (text: string, name = 'trade.csv') => new File([text], name, { type: 'text/csv' });
const TABLE = 'year,exports,imports\n2021,100,50\n2022,110,60\n2023,125.5,70\n';

/** The sheet over a document, with files brought in. */
async function open(files: readonly File[], document: ScenarioDocument = firstCase()) {
  const page = renderInWorkspace(
    <ReadFileContext value={inProcessReading}>
      <ImportSheet />
    </ReadFileContext>,
    document,
    { importing: files },
  );
  const user = userEvent.setup();
  const sheet = within(await screen.findByRole('dialog'));
  const choose = async (label: string, option: string) => {
    await user.click(sheet.getByRole('button', { name: new RegExp(label) }));
    await user.click(within(await screen.findByRole('listbox')).getByText(option));
  };
  const take = async (name: string) => {
    const button = await sheet.findByRole('button', { name });
    await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
    await user.click(button);
  };
  return { ...page, user, sheet, choose, take };
}

const series = (document: ScenarioDocument) => document.series ?? [];

describe('a file', () => {
  test('is understood with the reason, asks only what it leaves open, and comes in as one step of undo', async () => {
    const { sheet, choose, take, document, workspace } = await open([file(TABLE)]);
    const before = writeDocument(document());
    expect(await sheet.findByText('known by its header in line 1')).toBeTruthy();
    expect(sheet.getByText('all encodings read it alike')).toBeTruthy();
    expect(sheet.getAllByText('taken')).toHaveLength(3);
    expect(sheet.getByText(/does not state the unit of exports and imports/)).toBeTruthy();
    expect((sheet.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
    expect(writeDocument(document())).toEqual(before);

    await choose('Unit', 'USD m');
    await take('Import 2 series');
    expect(series(document()).map(({ measure, values }) => [measure, values])).toEqual([
      ['exports', { '2021': 100, '2022': 110, '2023': 125.5 }],
      ['imports', { '2021': 50, '2022': 60, '2023': 70 }],
    ]);
    expect(workspace.view.getState()).toMatchObject({ importing: null, place: 'data' });
    act(() => workspace.documents.undo());
    expect(writeDocument(document())).toEqual(before);
  });

  test('no country trades with itself: the other one follows, and an answer that does not fit can be changed', async () => {
    const text = 'Year,Trade Flow,Commodity Code,Commodity,Trade Value (US$)\n2021,Export,61,Apparel,574587000\n';
    const { sheet, choose, take, document } = await open([file(text)]);
    await waitFor(() => expect(sheet.getByRole('button', { name: /Trade with/ }).textContent).toContain('Japan'));
    await choose('Whose statistics', 'Japan');
    await waitFor(() => expect(sheet.getByRole('button', { name: /Trade with/ }).textContent).toContain('Cambodia'));
    await take('Import 1 series');
    expect(series(document()).map(({ measure, reporter, values }) => [measure, reporter, values])).toEqual([
      ['imports', 'JPN', { '2021': 574.587 }],
    ]);
  });

  test('says of each bad row why, and leaves it out only when that is ticked', async () => {
    const { sheet, choose, take, user, document } = await open([file(`${TABLE}2024,many,80\n`)]);
    expect(await sheet.findByText('Line 5: “many” is no number')).toBeTruthy();
    await choose('Unit', 'USD m');
    expect(await sheet.findByText('Still open: Rows that were not understood.')).toBeTruthy();
    await user.click(sheet.getByRole('checkbox', { name: 'Leave out 1 row' }));
    await take('Import 2 series');
    expect(Object.keys(series(document())[0]!.values)).toEqual(['2021', '2022', '2023']);
  });

  test('that is no table is refused in a sentence', async () => {
    const { sheet } = await open([file('%PDF-1.7 and so on', 'scan.csv')]);
    expect((await sheet.findByRole('alert')).textContent).toMatch(/the file is a PDF/);
  });
});

describe('a file of a layout that was read before', () => {
  test('has its answers remembered, shown as such; the same data say that nothing is new', async () => {
    const { sheet, choose, take, look } = await open([file(TABLE)]);
    await sheet.findByText('known by its header in line 1');
    await choose('Unit', 'USD m');
    await take('Import 2 series');
    look({ importing: [file(TABLE, 'again.csv')] });
    const again = within(await screen.findByRole('dialog'));
    expect(await again.findByText('as you said last time')).toBeTruthy();
    expect(await again.findByText('Nothing is new: the document has all of this already.')).toBeTruthy();
    expect((again.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test('with other values shows year by year what changes, and replaces them only when that is ticked', async () => {
    const { sheet, choose, take, look, user, document, workspace } = await open([file(TABLE)]);
    await sheet.findByText('known by its header in line 1');
    await choose('Unit', 'USD m');
    await take('Import 2 series');
    const before = writeDocument(document());
    look({ importing: [file(TABLE.replace('125.5', '130'), 'newer.csv')] });
    const newer = within(await screen.findByRole('dialog'));
    const row = await newer.findByRole('row', { name: /^2023 125.5 130 / });
    expect(row.textContent).toBe('2023125.5130+3.6%');
    expect((newer.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
    await user.click(newer.getByRole('checkbox', { name: 'Replace the values that are there' }));
    await user.click(await newer.findByRole('button', { name: 'Import 1 series' }));
    expect(series(document())[0]!.values['2023']).toBe(130);
    act(() => workspace.documents.undo());
    expect(writeDocument(document())).toEqual(before);
  });
});

test('several files come one after another', async () => {
  const rates = 'year,exchange\n2022,131.5\n2023,140.5\n';
  const { sheet, choose, take, workspace } = await open([file(TABLE), file(rates, 'rates.csv')]);
  await sheet.findByText('known by its header in line 1');
  await choose('Unit', 'USD m');
  await take('Import 2 series');
  expect(await screen.findByRole('dialog', { name: 'Import: rates.csv' })).toBeTruthy();
  expect(workspace.view.getState().importing).toHaveLength(1);
});

test('a table that is pasted is read as a file is', async () => {
  const { sheet, user } = await open([]);
  await user.click(sheet.getByRole('textbox', { name: 'A table, copied in a spreadsheet' }));
  await user.paste(TABLE.replaceAll(',', '\t'));
  await user.click(sheet.getByRole('button', { name: 'Read what was pasted' }));
  expect(await screen.findByRole('dialog', { name: 'Import: pasted table.txt' })).toBeTruthy();
  expect(await screen.findByText('known by its header in line 1')).toBeTruthy();
});
