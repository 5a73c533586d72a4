import type { Paragraph, Table } from 'docx';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Report } from '../../../shared/report/report.ts';
import { BESIDE, comparison } from './comparison.ts';
import { type Captions, heading, part, said } from './pieces.ts';
import { STYLE } from './style-ids.ts';
import { type BriefRow, briefTable } from './table.ts';

/** So many scenarios, and assumptions, are listed; the workbook has them all. */
const MOST_SCENARIOS = 16;
const MOST_ASSUMPTIONS = 16;

type Blocks = readonly (Paragraph | Table)[];

/** What is not read at first: every assumption that differs, what the metric rests on, and where it is from. */
export const annex = (report: Report, words: AllWords, captions: Captions): Blocks => [
  heading(words.report.headings.annex, true),
  ...further(report, words, captions),
  ...differs(report, words, captions),
  ...assumed(report, words, captions),
  ...uncertain(report, words, captions),
  ...sources(report, words, captions),
];

/** The metrics that had no room in the note. */
function further(report: Report, words: AllWords, captions: Captions): Blocks {
  const { metrics } = report.comparison;
  if (metrics.length <= BESIDE) return [];
  return [part(words.report.headings.further), ...comparison(report, words, captions, BESIDE, metrics.length)];
}

function differs({ differing, baseline }: Report, words: AllWords, captions: Captions): Blocks {
  if (differing.length === 0) return [];
  const { headings, differs: texts } = words.report;
  const listed = differing.slice(0, MOST_SCENARIOS);
  const rows = listed.flatMap((scenario): readonly BriefRow[] => [
    { over: scenario.name, note: scenario.differing.length === 0 ? texts.nothing : scenario.notes },
    ...scenario.differing.map(({ label, from, to, reason }) => [label, from, to, reason]),
  ]);
  const columns = [
    { head: texts.assumption, share: 30 },
    { head: texts.inBaseline, share: 17 },
    { head: texts.inScenario, share: 19 },
    { head: texts.why, share: 34 },
  ];
  return [
    part(headings.differs),
    said(texts.intro(baseline), STYLE.lead),
    captions.table(texts.caption(baseline)),
    briefTable(columns, rows),
    ...(differing.length > listed.length ? [said(texts.more(differing.length - listed.length), STYLE.note)] : []),
  ];
}

function assumed({ assumed: resting, assumedCaption }: Report, words: AllWords, captions: Captions): Blocks {
  if (resting.length === 0) return [];
  const { headings, assumptions: texts, assumed: more } = words.report;
  const listed = resting.slice(0, MOST_ASSUMPTIONS);
  const columns = [
    { head: texts.assumption, share: 32 },
    { head: texts.value, share: 18 },
    { head: texts.why, share: 50 },
  ];
  return [
    part(headings.assumed),
    captions.table(assumedCaption),
    briefTable(
      columns,
      listed.map(({ label, value, origin, reason }) => [
        label,
        value,
        words.terms.sentences([origin, reason].filter((text) => text !== '')),
      ]),
    ),
    ...(resting.length > listed.length ? [said(more.more(resting.length - listed.length), STYLE.note)] : []),
  ];
}

function uncertain({ uncertainty: { inputs } }: Report, words: AllWords, captions: Captions): Blocks {
  if (inputs.length === 0) return [];
  const texts = words.report.uncertainty;
  const columns = [
    { head: texts.input, share: 38 },
    { head: texts.setTo, share: 18 },
    { head: texts.spread, share: 44 },
  ];
  return [
    captions.table(texts.inputsCaption),
    briefTable(
      columns,
      inputs.map(({ label, value, spread }) => [label, value, spread]),
    ),
  ];
}

function sources({ sources: all, made }: Report, words: AllWords, captions: Captions): Blocks {
  const { headings, sources: texts } = words.report;
  const columns = [
    { head: texts.figure, share: 23 },
    { head: words.report.assumptions.value, share: 17 },
    { head: texts.where, share: 9 },
    { head: texts.says, share: 51 },
  ];
  return [
    part(headings.sources),
    ...(all.length === 0 ? [said(texts.none)] : []),
    ...all.flatMap(({ publication, title, date, figures, others }) => [
      said(words.figures.source([publication, title, date])),
      ...(figures.length === 0
        ? []
        : [
            captions.table(texts.caption(publication)),
            briefTable(
              columns,
              figures.map(({ label, value, where, saidBy, statement }) => [
                label,
                value,
                where,
                texts.statement(statement, saidBy),
              ]),
            ),
          ]),
      ...(others > 0 ? [said(texts.unused(others), STYLE.note)] : []),
    ]),
    said(made, STYLE.note),
  ];
}
