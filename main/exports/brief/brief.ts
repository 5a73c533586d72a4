import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { ExportedChart } from '../../../shared/exports/choices.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { pictured } from '../../../shared/pictures/scenarios.ts';
import type { ScenarioFan } from '../../../shared/questions/questions.ts';
import type { ReportAnswers } from '../../../shared/report/questions.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ReportSubject } from '../../../shared/report/subject.ts';
import { type Edit, finishedPackage } from '../office/office-package.ts';
import { officeText } from '../office/office-text.ts';
import { reported } from '../office/reported.ts';
import { CHARTS } from '../pictures/charts.ts';
import { inRoom, pngOf } from '../pictures/picture.ts';
import type { ExportSubject, WriteExport } from '../subject.ts';
import { annex } from './annex.ts';
import { BESIDE, comparison, ranges } from './comparison.ts';
import { type Captions, type ChartPicture, createCaptions, finding, footer, heading, said } from './pieces.ts';
import { STYLE } from './style-ids.ts';
import { numbering, PAGE, styles } from './styles.ts';

type Pictures = Readonly<Partial<Record<ExportedChart, ChartPicture>>>;

/** A brief to edit: a note of a few pages, and an annex with every assumption that differs. */
export const writeBrief: WriteExport = async (subject, progress, lacking) => {
  const { about, answers, report, properties } = reported(subject, (share) => progress(0.3 * share));
  const pictures = await drawn(subject, answers, (share) => progress(0.3 + 0.6 * share), lacking);
  const bytes = await Packer.toArrayBuffer(briefOf(about, report, pictures));
  progress(0.95);
  return finishedPackage(new Uint8Array(bytes), properties, [PICTURES_FROM_ONE]);
};

/** The library counts the pictures of all documents it ever wrote: in each they begin with the first. */
const PICTURES_FROM_ONE: Edit = {
  path: /^word\/document\.xml$/,
  edit: (xml) => {
    let count = 0;
    return xml.replace(/(?<=<wp:docPr id=")\d+/g, () => String(++count));
  },
};

/** Paper is white, and printers have more dots than screens have pixels. */
const PAPER = { theme: 'light', outlines: false, scale: 2 } as const;

/** Flatter than a slide: three charts and their words have room on two pages. */
const ROOM = [800, 365] as const;
/** What findings say of these is said of the baseline. */
const OF_BASELINE: readonly ExportedChart[] = ['fan', 'tornado'];

/** The charts that have something to show, one after the other. */
async function drawn(
  subject: ExportSubject,
  { fan, changed, tornado }: ReportAnswers,
  progress: (share: number) => void,
  lacking: (letters: readonly string[]) => void = () => {},
): Promise<Pictures> {
  const charts: readonly ExportedChart[] = [
    'lines',
    ...(changed && changed.difference !== 0 ? ['changed' as const] : []),
    ...(fan?.scenarios.some(isDrawn) ? ['fan' as const] : []),
    ...(tornado?.bars.some(({ low, high }) => Math.abs(high - low) > 0) ? ['tornado' as const] : []),
  ];
  const letters = new Set<string>();
  const baselineAlone = { ...subject.choices, scenarios: [subject.document.baseline.id] };
  const pictures: Partial<Record<ExportedChart, ChartPicture>> = {};
  for (const [k, chart] of charts.entries()) {
    const about = OF_BASELINE.includes(chart) ? { ...subject, choices: baselineAlone } : subject;
    const picture = inRoom(CHARTS[chart](pictured(about)), subject, ROOM);
    const { bytes: png, missing } = await pngOf(picture, PAPER);
    for (const letter of missing) letters.add(letter);
    const { width, height, title } = picture;
    pictures[chart] = { png, width, height, title };
    progress((k + 1) / charts.length);
  }
  if (letters.size > 0) lacking([...letters]);
  return pictures;
}

/** Whether a metric of a fan is defined in some year. */
const isDrawn = ({ metrics }: ScenarioFan): boolean =>
  Object.values(metrics).some((one) => one?.mean.some((value) => !Number.isNaN(value)));

function briefOf({ names }: ReportSubject<AllWords>, report: Report, pictures: Pictures): Document {
  const { words } = names;
  const captions = createCaptions(words);
  return new Document({
    title: officeText(report.title),
    styles: styles(words),
    numbering,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer(report.foot, words) },
        children: [...note(names, report, pictures, captions), ...annex(report, words, captions)],
      },
    ],
  });
}

/** What is read: question, findings, charts, comparison, how uncertain it is. */
function note({ words }: Names<AllWords>, report: Report, pictures: Pictures, captions: Captions) {
  const { headings } = words.report;
  const figure = (chart: ExportedChart) =>
    pictures[chart] ? captions.figure(pictures[chart], report.charts[chart]) : [];
  return [
    new Paragraph({ style: STYLE.title, children: [new TextRun(officeText(report.title))] }),
    said(report.about, STYLE.subtitle),
    ...(report.question.length === 0 ? [] : [heading(headings.question)]),
    ...report.question.map((text) => said(text)),
    heading(headings.findings),
    ...report.findings.map(finding),
    ...figure('lines'),
    heading(headings.comparison),
    ...comparison(report, words, captions, 0, BESIDE),
    ...figure('changed'),
    heading(headings.uncertainty),
    said(report.uncertainty.about),
    ...figure('fan'),
    ...ranges(report, words, captions),
    ...figure('tornado'),
  ];
}
