import { byNumber, counted, listed } from './grammar.ts';

/** Imported series: what there are, where they come from, and who uses them. */
export const data = {
  parts: {
    series: 'Series',
    history: 'What history suggests',
    nowcast: 'Nowcast',
    backtest: 'Backtest',
    goods: 'Shares of goods',
  },
  partsOf: 'What of the data is shown',
  count: (count: number) => counted(count, 'series', 'series'),
  import: 'Import data…',
  empty: {
    title: 'No data yet',
    intro:
      'Bring in the tables you have: they stand behind the projections as history, and growth, volatility, shares of goods and base values can be taken from them.',
    read: 'What is read, by what stands in the file:',
    kinds: [
      {
        what: 'Trade by goods',
        where: 'UN Comtrade in its three layouts, ITC Trade Map, WITS, customs of Japan (e-Stat)',
      },
      { what: 'Economies', where: 'World Bank (WDI, DataBank), WTO and OECD tables' },
      { what: 'Exchange rates', where: 'FRED, Bank of Japan' },
      { what: 'Remittances', where: 'the World Bank’s bilateral matrix' },
      { what: 'Your own tables', where: 'a column of years, and a column for each series' },
    ],
    how: 'Choose a file, drop it on the window, or copy cells in a spreadsheet and paste them. Nothing is taken before you have seen what was understood.',
  },
  heads: {
    series: 'Series',
    source: 'Source',
    reporter: 'Reported by',
    period: 'Period',
    latest: 'Latest',
    usedBy: 'Used by',
    tools: 'What can be done with it',
  },
  ofGoods: (codes: readonly string[]) =>
    `HS ${codes.length > 6 ? `${codes.slice(0, 6).join(', ')} … (${codes.length})` : codes.join(', ')}`,
  allGoods: 'all goods',
  reference: 'reference data',
  span: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  values: (years: number, months: number) =>
    listed([
      ...(years > 0 ? [counted(years, 'year', 'years')] : []),
      ...(months > 0 ? [counted(months, 'month', 'months')] : []),
    ]),
  inPeriod: (period: string) => `in ${period}`,
  notUsed: 'not used yet',
  picture: (name: string, first: string, last: string) => `${name}, ${first} to ${last}`,
  show: (name: string) => `Details of ${name}`,
  rename: 'Rename…',
  renameTitle: (name: string) => `Rename: ${name}`,
  renameVerb: 'Rename',
  name: 'Name',
  replace: 'Replace by a newer file…',
  suggests: 'What it suggests',
  remove: 'Remove…',
  removeTitle: (name: string) => `Remove: ${name}`,
  removeText: 'The series leaves this document; its file stays where it is. Undo brings it back.',
  loses: (count: number) =>
    `${byNumber(count, 'This value was', 'These values were')} taken from it. ${byNumber(count, 'It stays', 'They stay')} as ${byNumber(count, 'it is, as assumed', 'they are, as assumed')}:`,
  removed: (name: string) => `${name} is removed.`,

  facts: {
    file: 'File',
    hash: 'Its hash',
    layout: 'Layout',
    encoding: 'Encoding',
    vintage: 'Date of the data',
    unit: 'Unit of the file',
    rates: 'Exchange rates used',
    answers: 'Answered when it was imported',
    notes: 'Notes',
    id: 'Name for programs',
  },
  rateOnce: (rate: string, unit: string) => `${rate} ${unit} to the dollar, for all periods`,
  rateByPeriod: (count: number, first: string, last: string) =>
    `${counted(count, 'rate', 'rates')}, ${first} to ${last}`,
  answered: (question: string, answer: string) => `${question}: ${answer}`,
  byYear: 'By year',
  byMonth: 'By month',
  copyYears: (name: string) => `Copy ${name} by year`,
  copyMonths: (name: string) => `Copy ${name} by month`,
  typed: 'It was not imported from a file.',

  mirrors: {
    title: 'Two reporters of one flow',
    intro: (percent: string) =>
      `The gap is the importer’s value / (the exporter’s × ${percent}) − 1: importers count freight and insurance, assumed here to be 6%.`,
    of: (flow: string, goods: string) => `${flow}, ${goods}`,
    exporter: (name: string) => `${name} (exporter)`,
    importer: (name: string) => `${name} (importer)`,
    gap: 'Gap',
    more: (count: number) => `${counted(count, 'earlier year', 'earlier years')}`,
  },
};
