import type { ExportedChart, ExportKind } from '../../exports/choices.ts';
import { counted } from './grammar.ts';
import { numbers } from './locale.ts';

export interface MadeIn {
  readonly version: string;
  readonly hash: string;
}

/** Results written for other programs: the dialog, and what every export says of itself. */
export const exporting = {
  /** At the foot of each page; without a hash, the document has not been written. */
  foot: (title: string, sources: readonly string[], version: string, hash?: string) =>
    [
      title,
      ...(sources.length > 0 ? [`Sources: ${sources.join(', ')}`] : []),
      `Bilateral ${version}`,
      ...(hash === undefined ? [] : [`document ${hash}`]),
    ].join(' · '),
  /** After a finding that is taken elsewhere. */
  cited: (
    title: string,
    sources: readonly string[],
    { version, draws }: MadeIn & { readonly draws: { readonly draws: number; readonly seed: number } | null },
  ) =>
    `(${[
      title,
      ...(sources.length > 0 ? [`sources: ${sources.join(', ')}`] : []),
      `Bilateral ${version}`,
      ...(draws === null ? [] : [`${counted(draws.draws, 'draw', 'draws')}, seed ${draws.seed}`]),
    ].join('; ')}.)`,
  kinds: {
    csv: 'Table (CSV)',
    xlsx: 'Workbook (Excel)',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    docx: 'Brief (Word)',
    pptx: 'Slides (PowerPoint)',
    html: 'Page that answers (HTML)',
    pdf: 'PDF',
  } satisfies Record<ExportKind, string>,

  title: 'Export',
  export: 'Export…',
  close: 'Close',
  writtenAs: 'Written as',
  names: {
    docx: { name: 'Brief', format: 'Word, to edit' },
    pptx: { name: 'Slides', format: 'PowerPoint, charts to edit' },
    html: { name: 'Page that answers', format: 'HTML, sliders for its readers' },
    pdf: { name: 'PDF', format: 'the report, or this view' },
    xlsx: { name: 'Workbook', format: 'Excel, with formulas' },
    csv: { name: 'Table', format: 'CSV, as it is shown' },
    png: { name: 'Picture', format: 'PNG' },
    svg: { name: 'Drawing', format: 'SVG' },
  } satisfies Record<ExportKind, { name: string; format: string }>,
  fileNames: {
    xlsx: 'workbook',
    docx: 'brief',
    pptx: 'slides',
    html: 'page',
    report: 'report',
    chart: {
      lines: (metric: string) => metric,
      difference: (metric: string) => `${metric}, differences`,
      fan: (metric: string) => `${metric}, uncertainty`,
      tornado: (metric: string) => `${metric}, sensitivity`,
      changed: (metric: string) => `${metric}, difference explained`,
    } satisfies Record<ExportedChart, (metric: string) => string>,
  },

  about: 'About',
  year: 'Year',
  money: 'Money in',
  prices: {
    current: () => 'current prices',
    base: (year: number) => `prices of ${year}`,
  },
  scenarios: (chosen: number, all: number) => `Scenarios: ${chosen} of ${all}`,
  metricsBeside: (count: number) => `In its table: ${counted(count, 'metric', 'metrics')}`,
  question: 'The question it answers; without one, the title and notes of the document say it',
  formulas: 'Let it compute: change an assumption in the sheet, and all that rests on it follows',
  sliders: 'Sliders of the page',
  widestSliders: 'Sliders: the levers that move it most, unless you choose',
  addSlider: (more: number) => `Another slider, ${more} more at most`,
  withoutSlider: (label: string) => `Without ${label}`,
  chart: 'Chart',
  charts: {
    lines: 'Over the years',
    difference: 'Differences',
    fan: 'Uncertainty',
    tornado: 'What moves it',
    changed: 'What differs',
  } satisfies Record<ExportedChart, string>,
  /** Charts of the place that is shown. */
  shownCharts: {
    main: 'This view: main chart',
    composition: 'This view: composition',
    fans: 'This view: uncertainty',
    chance: 'This view: chance of the target',
    bars: 'This view: what moves it',
    grid: 'This view: two at once',
    variance: 'This view: shares of the variance',
    solved: 'This view: what is needed',
    steps: 'This view: difference explained',
  },
  size: 'Size',
  sizes: { wide: '16 : 9', square: 'Square', shown: 'As on screen' },
  theme: 'Ground',
  themes: { light: 'Light', dark: 'Dark' },
  scale: 'Resolution',
  times: (scale: number) => `${scale}×`,
  outlines: 'Letters as outlines',
  separator: 'Between cells',
  separators: { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' },
  decimal: 'Decimals after',
  decimals: { '.': 'a point', ',': 'a comma' },
  bom: 'Marked for spreadsheets (byte-order mark)',
  printed: 'Print',
  whatIsPrinted: { report: 'the report', view: 'what the window shows' },
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },

  preview: 'Preview',
  holds: {
    docx: 'A note of three pages and an annex: question, findings with their uncertainty, charts, the comparison, what differs and why, what is assumed, sources.',
    pptx: 'One finding a slide, with a chart that can be edited and its numbers; notes with sources.',
    html: 'The report in one file that opens in any browser without a network; its sliders move charts and numbers with the same engine.',
    pdf: 'The report on paper, with page numbers and its sources on each page.',
    view: 'The place as it stands on screen, without its controls.',
    xlsx: 'Summary, a sheet for each scenario with every quantity of the model, assumptions side by side, figures and sources, uncertainty.',
  },

  pictureCopied: 'The chart is on the clipboard as a picture.',
  pictureNotCopied: 'The chart could not be copied.',
  findingCopied: 'The finding is on the clipboard.',
  findingNotCopied: 'The finding could not be copied.',
  noScenario: 'Choose a scenario first.',
  writing: (what: string) => `Writing: ${what}`,
  written: (name: string, bytes: number) =>
    `${name} is written, ${bytes < 1_000_000 ? `${numbers.rounded(Math.max(1, bytes / 1000), 0)} kB` : `${numbers.rounded(bytes / 1_000_000, 1)} MB`}.`,
  lackingLetters: (letters: readonly string[]) =>
    `No font here has ${letters.length === 1 ? 'this letter' : 'these letters'}, which may not be drawn: ${letters.join(', ')}`,
  reveal: 'Show in folder',
  failed: (why: string) => `It could not be written; this is a bug in Bilateral: ${why}`,
};
