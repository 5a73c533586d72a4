import { strToU8, zipSync } from 'fflate';
import { escaped } from '../office/office-package.ts';
import type { SlideChart } from './chart-part.ts';

/** The numbers behind a chart as the workbook that programs open to edit them: a row a category, a column a series. */
export function dataWorkbook({ categories, series }: SlideChart, date: string): Uint8Array {
  const heads = ['', ...series.map(({ name }) => name)].map(text).join('');
  const rows = categories.map(
    (category, k) => text(category) + series.map(({ values }) => number(values[k] ?? null)).join(''),
  );
  const sheet = [heads, ...rows].map((cells, k) => `<row r="${k + 1}">${cells}</row>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const mtime = new Date(`${date}T12:00:00`);
  const files = Object.entries(parts).map(([path, xml]): [string, [Uint8Array, { mtime: Date }]] => [
    path,
    [strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), { mtime }],
  ]);
  return zipSync(Object.fromEntries(files));
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** In a spreadsheet `_x0041_` means the letter with that number: its underscore is written by its own number. */
const text = (value: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))}</t></is></c>`;

const number = (value: number | null): string => (value === null ? '<c/>' : `<c><v>${value}</v></c>`);
