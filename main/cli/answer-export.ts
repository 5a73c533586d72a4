import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { ExportChoices } from '../../shared/exports/choices.ts';
import { lettered } from '../../shared/formats/shown-name.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { tablesAsCsv } from '../../shared/tables/write.ts';
import { madeOf } from '../exports/made.ts';
import { WRITERS } from '../exports/writers.ts';
import { namesIn } from '../names.ts';
import { words } from '../words.ts';
import { compareCommand } from './commands/compare.ts';
import { exportCommand } from './commands/export.ts';
import { projectCommand } from './commands/project.ts';
import { documentInput } from './document-input.ts';
import { chosenKind, exportChoices } from './export-choices.ts';
import type { CommandLineIo } from './io.ts';
import { printable } from './printable.ts';
import type { Given } from './program.ts';
import type { Result } from './result.ts';

/** `export`: a file that other programs read, of the kind that the ending of its name says. */
export async function answerExport(given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const {
    files: [file = ''],
    out,
  } = given;
  if (out === undefined) return refused(problem('commandLine.noExportOut', '--out'));
  const kind = chosenKind(out);
  if (!kind.ok) return kind;
  const read = await documentInput(file, io);
  if (!read.ok) return read;
  const { document } = read.value;
  const choices = exportChoices(document, given, kind.value);
  if (!choices.ok) return choices;
  if (kind.value === 'csv') return accepted(exportCommand(out, csvOf(document, given, choices.value)));
  if (kind.value === 'pdf') throw new Error('a PDF is refused by its ending');
  const made = madeOf(document, io.version, io.today());
  if (!made.ok) return made;
  const write = await WRITERS[kind.value]();
  const subject = { document, names: namesIn(document), choices: choices.value, made: made.value };
  const lacking = (letters: readonly string[]) =>
    io.err(`${words.exporting.lackingLetters(letters.map((letter) => printable(lettered(letter))))}\n`);
  return accepted(exportCommand(out, await write(subject, io.progress, lacking)));
}

/** What `compare` prints for the year; with metrics and no year, what `project` prints of them. */
function csvOf(document: ScenarioDocument, given: Given, choices: ExportChoices): Uint8Array {
  const { scenarios, metrics, year, prices, bom, separator } = choices;
  const byYear = given.metric !== undefined && given.year === undefined;
  const result = byYear
    ? projectCommand(document, scenarios, prices, metrics)
    : compareCommand(document, scenarios, metrics, year, prices);
  return new TextEncoder().encode(`${bom ? '\ufeff' : ''}${tablesAsCsv(result.csv(), separator)}`);
}
