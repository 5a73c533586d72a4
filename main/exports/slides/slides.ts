import { strToU8, unzipSync } from 'fflate';
import pptxgen from 'pptxgenjs';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Report } from '../../../shared/report/report.ts';
import { type Edit, finishedPackage, type OfficeProperties } from '../office/office-package.ts';
import { officeText } from '../office/office-text.ts';
import { reported } from '../office/reported.ts';
import type { WriteExport } from '../subject.ts';
import { chartPart, type SlideChart } from './chart-part.ts';
import { dataWorkbook } from './data-workbook.ts';
import { deckOf, type Slide } from './deck.ts';
import { addInRoom, addLayouts, addTable, CHART_ROOM } from './layouts.ts';

/** Slides to edit: a finding each, with native charts and tables, and notes with the sources. */
export const writeSlides: WriteExport = async (subject, progress) => {
  const { about, answers, report, properties } = reported(subject, (share) => progress(0.6 * share));
  const slides = deckOf(about, answers, report).map(writable);
  const bytes = await libraryPackage(report, slides, subject.names.words);
  progress(0.9);
  return finishedPackage(bytes, properties, editsOf(slides, properties), countedFromOne(bytes));
};

/** A slide whose texts XML can have. */
function writable({ title, text, chart, table }: Slide): Slide {
  return {
    title: officeText(title),
    text: officeText(text),
    ...(chart && {
      chart: {
        ...chart,
        description: officeText(chart.description),
        unit: officeText(chart.unit),
        categories: chart.categories.map(officeText),
        series: chart.series.map((one) => ({ ...one, name: officeText(one.name) })),
      },
    }),
    ...(table && {
      table: { ...table, heads: table.heads.map(officeText), rows: table.rows.map((row) => row.map(officeText)) },
    }),
  };
}

async function libraryPackage(report: Report, slides: readonly Slide[], words: AllWords): Promise<Uint8Array> {
  const deck = new pptxgen();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' };
  deck.title = officeText(report.title);
  deck.company = '';
  deck.author = '';
  addLayouts(deck, officeText(report.foot), words);
  const notes = notesOf(report, words);
  const first = deck.addSlide({ masterName: words.slides.layouts.title });
  first.addText(officeText(report.title), { placeholder: 'title' });
  first.addText(
    [report.about, ...report.question.slice(0, 2)].map((text) => ({
      text: officeText(text),
      options: { breakLine: true },
    })),
    {
      placeholder: 'body',
    },
  );
  first.addNotes(notes);
  for (const { title, text, chart, table } of slides) {
    const slide = deck.addSlide({ masterName: words.slides.layouts.finding });
    addInRoom(slide, 'title', title);
    addInRoom(slide, 'body', text === '' ? report.about : text);
    if (chart) slide.addChart(typeOf(deck, chart), dataOf(chart), { ...CHART_ROOM, altText: chart.description });
    if (table) addTable(slide, table);
    slide.addNotes(notes);
  }
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}

const typeOf = (deck: pptxgen, { kind }: SlideChart) => (kind === 'lines' ? deck.ChartType.line : deck.ChartType.bar);

const dataOf = ({ categories, series }: SlideChart) =>
  series.map(({ name, values }) => ({ name, labels: [...categories], values: values as number[] }));

function notesOf({ sources, made }: Report, { slides, figures }: AllWords): string {
  const named = sources.map(({ publication, title, date }) => figures.source([publication, title, date]));
  return officeText([named.length === 0 ? slides.noSources : slides.notes(named.join('; ')), made].join(' '));
}

/** The library counts the charts of all decks it ever wrote: in each they begin with the first. */
function countedFromOne(bytes: Uint8Array): (text: string) => string {
  const charts = Object.keys(unzipSync(bytes, { filter: ({ name }) => /^ppt\/charts\/chart\d+\.xml$/.test(name) }));
  const before = Math.min(...charts.map((path) => Number(/\d+/.exec(path)![0]))) - 1;
  if (charts.length === 0 || before === 0) return (text) => text;
  const counted = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;
  return (text) => text.replace(counted, (_, stem: string, number: string) => `${stem}${Number(number) - before}`);
}

/** What the library leaves: whole charts styled alike, an id of each run, a language that is not ours. */
function editsOf(slides: readonly Slide[], { language, date }: OfficeProperties): readonly Edit[] {
  const charts = slides.flatMap(({ chart }) => (chart ? [chart] : []));
  const numberIn = (path: string) => Number(/(\d+)\.\w+$/.exec(path)![1]) - 1;
  return [
    { path: /^ppt\/charts\/chart\d+\.xml$/, write: (path) => strToU8(chartPart(charts[numberIn(path)]!)) },
    // A master that it speaks of for each slide, though there is one.
    {
      path: /^\[Content_Types\]\.xml$/,
      edit: (xml) => xml.replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.xml)[^>]*>/g, ''),
    },
    {
      path: /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$/,
      edit: (xml) => xml.replaceAll('lang="en-US"', `lang="${language}"`),
    },
    { path: /^ppt\/embeddings\/.*\.xlsx$/, write: (path) => dataWorkbook(charts[numberIn(path)]!, date) },
  ];
}
