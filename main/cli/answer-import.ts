import { importSeries, newerVintages } from '../../shared/document/edits/series.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { readData } from '../../shared/imports/read-data.ts';
import type { ImportAnswers, Reading } from '../../shared/imports/reading.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, placed, refused } from '../../shared/outcome.ts';
import { words } from '../words.ts';
import { allProblems } from './choices.ts';
import { importCommand, type Taken } from './commands/import.ts';
import { dataInput } from './data-input.ts';
import { documentInput } from './document-input.ts';
import { importAnswers } from './import-answers.ts';
import type { CommandLineIo } from './io.ts';
import { printable } from './printable.ts';
import type { Given } from './program.ts';
import type { Result } from './result.ts';

/** `import`: the document with what the data files say, or everything that they leave open. */
export async function answerImport(given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const [file = '', ...data] = given.files;
  if (given.out === undefined) return refused(problem('commandLine.noDocumentOut', '--out'));
  const answers = importAnswers(given);
  const read = await documentInput(file, io);
  if (!read.ok || !answers.ok) return allProblems(read, answers);
  let { document } = read.value;
  const taken: Taken[] = [];
  const problems: Problem[] = [];
  for (const path of data) {
    const reading = await readInto(document, path, answers.value, io);
    if (!reading.ok) problems.push(...reading.problems);
    else {
      const into = put(document, reading.value, given.replace ?? false);
      if (!into.ok) problems.push(...into.problems);
      else {
        taken.push({ reading: reading.value, before: document });
        document = into.value;
      }
    }
  }
  if (problems.length > 0) return refused(problems);
  const text = writeDocument(document);
  return text.ok ? accepted({ ...importCommand(taken), document: text.value }) : text;
}

/** A data file understood whole, or all that is open or wrong with it, by its name. */
async function readInto(
  document: ScenarioDocument,
  path: string,
  answers: ImportAnswers,
  io: CommandLineIo,
): Promise<Outcome<Reading>> {
  const input = await dataInput(path, io);
  if (!input.ok) return input;
  const { structure, figures, series = [] } = document;
  const { size, name } = input.value;
  const context = { structure, sources: figures.sources, series };
  const report = ({ bytes }: { readonly bytes: number }) => io.progress(size === 0 ? 1 : bytes / size);
  const reading = await readData(words, input.value, context, answers, report);
  io.progress(1);
  const open = [...reading.problems, ...reading.questions.map(({ why }) => why)];
  const all = open.length === 0 ? [] : [...open, ...badRows(reading, answers)];
  const where = printable(name);
  return all.length === 0 ? accepted(reading) : refused(placed(all, (at) => (at === '' ? where : `${where} ${at}`)));
}

/** The rows that could not be read, unless they are left out; the first hundred, then how many more. */
function badRows({ file }: Reading, { skipBadRows }: ImportAnswers): readonly Problem[] {
  if (skipBadRows) return [];
  const listed = file.skipped.map(({ line, why }) =>
    problem('importing.badRow', words.importing.line(line), { fault: why }),
  );
  const more = file.skippedRows - listed.length;
  return more > 0 ? [...listed, problem('file.more', '', { count: more })] : listed;
}

/** The document with the series; newer vintages only where `replace` says so. */
function put(
  document: ScenarioDocument,
  { series, source, file }: Reading,
  replace: boolean,
): Outcome<ScenarioDocument> {
  const newer = replace ? [] : newerVintages(document, series);
  if (newer.length === 0) return importSeries(document, { series, source, replace });
  return refused(
    newer.map(({ before, changes }) =>
      problem('importing.notReplaced', [printable(file.name), '--replace'].join(' '), {
        name: before.name ?? before.id,
        periods: changes.map(({ period }) => period),
      }),
    ),
  );
}
