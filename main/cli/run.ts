import { resolve } from 'node:path';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { accepted, listing, type Outcome, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { sentenceOf } from '../words.ts';
import { chosenFormat } from './choices.ts';
import type { CommandLineIo } from './io.ts';
import { printable } from './printable.ts';
import { argumentProblem, type CommandName, createProgram, type Given } from './program.ts';
import { type Result, written } from './result.ts';

/** 0 done; 2 the input or the arguments were refused, each problem on a line of its own. Bugs are thrown. */
export type ExitStatus = 0 | 2;

/** Runs `bilateral …` with the arguments after its name. */
export async function run(args: readonly string[], io: CommandLineIo): Promise<ExitStatus> {
  let problems: readonly Problem[] = [];
  const program = createProgram(io, async (name, given) => {
    const done = await performed(name, given, io);
    if (!done.ok) problems = done.problems;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const refusal = argumentProblem(error);
    if (refusal) problems = [refusal];
  }
  for (const one of listing(problems)) io.err(`${printable(sentenceOf(one))}\n`);
  return problems.length === 0 ? 0 : 2;
}

async function performed(name: CommandName, given: Given, io: CommandLineIo): Promise<Outcome<void>> {
  const twice = given.repeated.map((option) => problem('commandLine.twice', option));
  if (twice.length > 0) return refused(twice);
  const format = chosenFormat(given.format);
  if (!format.ok) return format;
  if (given.force && given.out === undefined) return refused(problem('commandLine.forceAlone', '--force'));
  if (given.bom && given.format !== 'csv' && name !== 'export')
    return refused(problem('commandLine.bomAlone', '--bom'));
  if (given.out?.trim() === '') return refused(problem('commandLine.noOut', '--out'));
  const result = await answer(name, given, io);
  if (!result.ok) return result;
  for (const note of result.value.notes ?? []) io.err(`${printable(note)}\n`);
  const { document, file } = result.value;
  const isShown = given.out === undefined || document !== undefined || file !== undefined;
  const text = `${given.bom && file === undefined ? '\ufeff' : ''}${written(result.value, format.value, isShown ? io.columns : 120)}`;
  if (given.out !== undefined) {
    const saved = await writeAtomically(resolve(io.folder, given.out), file ?? document ?? text, {
      replace: given.force,
    });
    if (!saved.ok) return saved;
  }
  if (isShown) io.out(text);
  return accepted(undefined);
}

/** Each command is loaded when it is asked for, so that none waits for another. */
async function answer(name: CommandName, given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const { answerFigures, answerDocument, answerVersions } = await import('./answer.ts');
  if (name === 'figures') return answerFigures(given, io);
  return name === 'merge' ? answerVersions(given, io) : answerDocument(name, given, io);
}
