import { resolve } from 'node:path';
import { merge } from '../../shared/document/merge.ts';
import { type ReadDocument, readDocument } from '../../shared/document/read.ts';
import { decodeUtf8 } from '../../shared/document/utf8.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { HEADLINES } from '../../shared/exports/choices.ts';
import { readFigures } from '../../shared/figures/read.ts';
import { problem } from '../../shared/language/problems.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { copiesBeside } from '../documents/conflicted-copies.ts';
import { namesIn } from '../names.ts';
import { openSeeds } from '../seeds.ts';
import { answerDraws } from './answer-draws.ts';
import { answerExport } from './answer-export.ts';
import { answerHistory } from './answer-history.ts';
import { answerQuestion } from './answer-question.ts';
import { answerRebase } from './answer-rebase.ts';
import {
  allProblems,
  chosenMetrics,
  chosenPrices,
  chosenScenarios,
  chosenYear,
  oneMetric,
  oneScenario,
} from './choices.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { convertCommand, mergeCommand } from './commands/documents.ts';
import { explainCommand } from './commands/explain.ts';
import { figuresCommand } from './commands/figures.ts';
import { projectCommand } from './commands/project.ts';
import { documentInput, fileInput } from './document-input.ts';
import type { CommandLineIo } from './io.ts';
import { printable, printableTexts } from './printable.ts';
import type { CommandName, Given } from './program.ts';
import type { Result } from './result.ts';

/** `figures`: of a document, or those that came with the program. */
export async function answerFigures(given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  if (given.files.length > 0) {
    const read = await shownDocument(given, io);
    return read.ok ? accepted(figuresCommand(read.value.document.figures, read.value.document.structure)) : read;
  }
  const bytes = await fileInput((await openSeeds(io.seeds)).figures, io);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return text;
  const figures = readFigures(text.value);
  return figures.ok ? accepted(figuresCommand(figures.value)) : figures;
}

/** The commands that are about a scenario document. */
export async function answerDocument(
  name: Exclude<CommandName, 'figures' | 'merge'>,
  given: Given,
  io: CommandLineIo,
): Promise<Outcome<Result>> {
  if (name === 'convert') return converted(given, io);
  if (name === 'rebase') return answerRebase(given, io);
  if (name === 'import') return (await import('./answer-import.ts')).answerImport(given, io);
  if (name === 'export') return answerExport(given, io);
  const read = await shownDocument(given, io);
  if (!read.ok) return read;
  switch (name) {
    case 'check':
      return accepted(
        checkCommand(read.value, (await copiesBeside(resolve(io.folder, given.files[0] ?? ''))).map(printable)),
      );
    case 'project': {
      const scenarios = chosenScenarios(read.value.document, given.scenario ?? []);
      const prices = chosenPrices(given.prices);
      if (!scenarios.ok || !prices.ok) return allProblems(scenarios, prices);
      return accepted(projectCommand(read.value.document, scenarios.value, prices.value));
    }
    case 'compare':
      return compared(read.value, given);
    case 'explain':
      return explained(read.value, given);
    case 'history':
    case 'nowcast':
    case 'backtest':
      return answerHistory(name, read.value.document, given);
    case 'fan':
    case 'draw':
    case 'best':
      return answerDraws(name, read.value.document, given, io);
    case 'tornado':
    case 'levers':
    case 'grid':
    case 'solve':
    case 'changed':
    case 'sobol':
      return answerQuestion(name, read.value.document, given, io);
  }
}

/** `convert`: a document as it is written today. */
async function converted({ files: [file = ''], out }: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  if (out === undefined) return refused(problem('commandLine.noDocumentOut', '--out'));
  const read = await documentInput(file, io);
  if (!read.ok) return read;
  const document = writeDocument(read.value.document);
  return document.ok ? accepted(convertCommand(read.value, document.value)) : document;
}

/** `merge`: of three versions one; without `--out` it only says whether that can be done. */
export async function answerVersions({ files }: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const { structure } = await openSeeds(io.seeds);
  const [base, ours, theirs] = await Promise.all(
    [0, 1, 2].map(async (k) => {
      const file = files[k] ?? '';
      const bytes = await fileInput(file, io);
      if (!bytes.ok) return bytes;
      const read = readDocument(bytes.value, structure);
      return read.ok ? read : refused(read.problems.map((inner) => problem('merge.unreadable', file, { inner })));
    }),
  );
  if (!base?.ok || !ours?.ok || !theirs?.ok) return allProblems(base!, ours!, theirs!);
  const merged = merge(base.value.document, ours.value.document, theirs.value.document);
  if (!merged.ok) return merged;
  const document = writeDocument(merged.value);
  return document.ok ? accepted(mergeCommand(document.value)) : document;
}

/** The document as the format shows it: in words and tables its names are lines of a terminal. */
async function shownDocument({ files: [file = ''], format }: Given, io: CommandLineIo): Promise<Outcome<ReadDocument>> {
  const read = await documentInput(file, io);
  return read.ok && format === 'table' ? accepted(printableTexts(read.value)) : read;
}

/** Every argument is looked at, so that all that is wrong is said at once. */
function compared({ document }: ReadDocument, given: Given): Outcome<Result> {
  const scenarios = chosenScenarios(document, given.scenario ?? []);
  const metrics = chosenMetrics(document, given.metric ?? [], HEADLINES);
  const year = chosenYear(document, given.year);
  const prices = chosenPrices(given.prices);
  if (!scenarios.ok || !metrics.ok || !year.ok || !prices.ok) return allProblems(scenarios, metrics, year, prices);
  return accepted(compareCommand(document, scenarios.value, metrics.value, year.value, prices.value));
}

function explained({ document }: ReadDocument, given: Given): Outcome<Result> {
  const scenario = oneScenario(document, given.scenario ?? []);
  const metric = oneMetric(document, given.metric ?? []);
  const year = chosenYear(document, given.year);
  const prices = chosenPrices(given.prices);
  if (!scenario.ok || !metric.ok || !year.ok || !prices.ok) return allProblems(scenario, metric, year, prices);
  const asked = { metric: metric.value, year: year.value, prices: prices.value };
  const explanation = explain(namesIn(document), document, scenario.value, asked);
  return explanation.ok ? accepted(explainCommand(explanation.value)) : explanation;
}
