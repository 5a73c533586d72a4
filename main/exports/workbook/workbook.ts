import { assumptionsOf } from '../../../shared/document/changes.ts';
import { frameIn, frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { fan } from '../../../shared/questions/fan/fan.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import type { ExportSubject, WriteExport } from '../subject.ts';
import type { AnyScenario } from './assumption-rows.ts';
import { assumptionsSheet } from './assumptions-sheet.ts';
import { cellNamer } from './cell-names.ts';
import { dataSheet } from './data-sheet.ts';
import { figuresSheet } from './figures-sheet.ts';
import { scenarioQuantities } from './scenario-quantities.ts';
import { scenarioSheet } from './scenario-sheet.ts';
import type { Sheet } from './sheet.ts';
import { sheetNamer } from './sheet-names.ts';
import { type Summarised, summarySheet } from './summary-sheet.ts';
import { uncertaintySheet } from './uncertainty-sheet.ts';
import { xlsxOf } from './xlsx.ts';

/** Shares of the work: computing the sheets, writing them, packing them. */
const COMPUTED = 0.4;
const WRITTEN = 0.8;

/**
 * The workbook: what matters first, a sheet for each scenario, all assumptions side by side, figures and sources, and what
 * is uncertain. With formulas the sheets of scenarios compute from the assumptions; without, they hold values.
 */
export const writeWorkbook: WriteExport = async (subject, progress) => {
  const sheets = sheetsOf(subject, (share) => progress(share * COMPUTED));
  const { document, names, made } = subject;
  const { program, document: ofDocument, draws } = names.words.workbook.made;
  const { draws: count, seed } = document.uncertainty;
  const description = [program(made.version, made.date), ofDocument(made.hash), draws(count, seed)].join('\n');
  let written = 0;
  const bytes = await xlsxOf(sheets, { title: document.title, description, date: made.date }, () => {
    written++;
    progress(COMPUTED + (written / sheets.length) * (WRITTEN - COMPUTED));
  });
  progress(1);
  return bytes;
};

/** All sheets in their order, as plain data. */
function sheetsOf(subject: ExportSubject, progress: (share: number) => void): readonly Sheet[] {
  const { document, names, choices } = subject;
  const { workbook } = names.words;
  const { baseline, scenarios } = document;
  // Every other scenario is told by what it changes of the baseline.
  const shown: readonly AnyScenario[] = [baseline, ...scenarios.filter(({ id }) => choices.scenarios.includes(id))];
  const sheetName = sheetNamer(names.words);
  const summary = sheetName(workbook.sheets.summary);
  const [assumptions, figures, uncertainty] = [
    workbook.sheets.assumptions,
    workbook.sheets.figures,
    workbook.sheets.uncertainty,
  ].map(sheetName) as [string, string, string];
  const nameOf = cellNamer();
  const data = document.series === undefined ? null : sheetName(workbook.sheets.data);
  const made = shown.map((scenario, k) => {
    const one = sheetOfScenario(subject, scenario, sheetName(scenario.name), nameOf);
    progress((k + 1) / (shown.length + 1));
    return one;
  });
  const others = [
    { name: assumptions, said: workbook.contentsOf.assumptions },
    { name: figures, said: workbook.contentsOf.figures },
    { name: uncertainty, said: workbook.contentsOf.uncertainty },
    ...(data === null ? [] : [{ name: data, said: workbook.contentsOf.data }]),
  ];
  const { metrics } = choices;
  const headRow = made[0]!.headRow;
  const sheets = [
    summarySheet({ subject, metrics, scenarios: made, headRow, others }, summary),
    ...made.map(({ content }) => content),
    assumptionsSheet({ names, document, name: assumptions, scenarios: shown, computes: choices.formulas, nameOf }),
    figuresSheet(names, document.figures, figures),
    uncertaintySheet({ names, document, name: uncertainty, metrics, fan: fanOf(subject, shown) }),
    ...(data === null ? [] : [dataSheet(names, document, data)]),
  ];
  progress(1);
  return sheets;
}

function sheetOfScenario(
  { document, names, choices }: ExportSubject,
  scenario: AnyScenario,
  name: string,
  nameOf: (scenarioId: string, path: string) => string,
): Summarised & { readonly content: Sheet; readonly headRow: number } {
  const { workbook } = names.words;
  const quantities = scenarioQuantities(names, document, assumptionsOf(document, scenario.id), choices.prices);
  const { sheet, rowOf } = scenarioSheet({
    names,
    document,
    name,
    lines: [
      scenario.id === document.baseline.id ? workbook.baseline(scenario.name) : scenario.name,
      workbook.scenarioSaid(choices.formulas, choices.prices === 'base' ? document.horizon.base : null),
    ],
    quantities,
    given: choices.formulas ? (path) => nameOf(scenario.id, path) : null,
    lead: choices.metrics[0],
  });
  const rows = new Map(quantities.metrics.map((one) => [one.name, one.row]));
  const seriesOf = (metric: MetricName): readonly number[] =>
    [...rows.get(metric)!.years].toSorted(([a], [b]) => a - b).map(([, { quantity }]) => quantities.numberOf(quantity));
  return { scenario, sheet: name, rowOf, seriesOf, content: sheet, headRow: sheet.frozen.rows - 1 };
}

/** What is drawn for all scenarios; targets are amounts of the day, however money is shown. */
function fanOf({ document, choices }: ExportSubject, shown: readonly AnyScenario[]): Answers['fan'] | null {
  const question: Questions['fan'] = {
    horizon: frameOf(document),
    subjects: shown.map(({ id }) => ({ id, assumptions: assumptionsOf(document, id) })),
    uncertainty: document.uncertainty,
    metrics: choices.metrics,
    targets: document.targets,
  };
  const nominal = fan(question);
  if (!nominal.ok) return null;
  if (choices.prices === 'current') return nominal.value;
  const real = fan({ ...question, horizon: frameIn('base', document), targets: [] });
  if (!real.ok) return null;
  const scenarios = real.value.scenarios.map((one, k) => ({ ...one, targets: nominal.value.scenarios[k]!.targets }));
  return { ...real.value, scenarios };
}
