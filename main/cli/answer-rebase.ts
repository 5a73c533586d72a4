import { moveBaseYear, nextBaseYears } from '../../shared/document/edits/base-year.ts';
import { type KnownValue, knownFrom, knownPaths, takenInYear } from '../../shared/document/known-in-year.ts';
import { type Source, sourcesFor, unitOfKnown } from '../../shared/document/known-sources.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { derivedFigures } from '../../shared/figures/derived.ts';
import { isOfUnit } from '../../shared/figures/origins.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { wholePaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { accepted, type Outcome, placed, refused } from '../../shared/outcome.ts';
import { movesOf, stepsOf } from '../../shared/questions/attribution/base-year.ts';
import { allProblems, briefly, unknown } from './choices.ts';
import { rebaseCommand } from './commands/rebase.ts';
import { documentInput } from './document-input.ts';
import type { CommandLineIo } from './io.ts';
import type { Given } from './program.ts';
import type { Result } from './result.ts';
import { givenNumber } from './values.ts';

/** `rebase`: the document with a later base year, and what every scenario moved by. */
export async function answerRebase(given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const {
    files: [file = ''],
    out,
  } = given;
  if (out === undefined) return refused(problem('commandLine.noDocumentOut', '--out'));
  const read = await documentInput(file, io);
  if (!read.ok) return read;
  const { document } = read.value;
  const year = givenYear(document, given.year);
  const named = (given.take ?? []).map((text) =>
    givenTake(document, text, year.ok ? year.value : document.horizon.base),
  );
  const refusals = named.filter(({ ok }) => !ok);
  if (!year.ok || refusals.length > 0) return allProblems(year, ...refusals);
  const known = allKnown(
    document,
    year.value,
    named.flatMap((one) => (one.ok ? [one.value] : [])),
  );
  if (!known.ok) return known;
  const move = { year: year.value, known: known.value };
  const moved = moveBaseYear(document, move);
  if (!moved.ok) return refused(placed(moved.problems, (path) => asOption(document, path)));
  const { document: after } = moved.value;
  const text = writeDocument(after);
  if (!text.ok) return text;
  const moves = stepsOf(document, move, after).map(({ id, ...steps }) => ({
    id,
    metrics: movesOf(steps, frameOf(document), move.year),
  }));
  return accepted({ ...rebaseCommand(document, moved.value, moves), document: text.value });
}

/** A year that the base year can move to, or the first thing that is wrong with it. */
function givenYear(document: ScenarioDocument, text: string | undefined): Outcome<number> {
  if (text === undefined) return refused(problem('commandLine.noYear', '--year'));
  if (/^\d{4}$/.test(text)) return accepted(Number(text));
  const years = nextBaseYears(document);
  const { base, end } = document.horizon;
  return refused(
    problem('commandLine.year', '--year', { given: briefly(text), base: years[0] ?? base, end: years.at(-1) ?? end }),
  );
}

const ceilingPaths = ({ structure }: ScenarioDocument): readonly string[] =>
  wholePaths(idsIn(structure))
    .filter((path) => path.endsWith('.growth'))
    .map((path) => `${path}.ceiling`);

/** `PATH=figure:ID`, `PATH=series:ID` or `PATH=NUMBER` */
function givenTake(document: ScenarioDocument, text: string, year: number): Outcome<KnownValue> {
  const [, path, from] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (path === undefined || from === undefined) {
    return refused(problem('commandLine.take', '--take', { given: briefly(text) }));
  }
  const ceilings = ceilingPaths(document);
  const known = [...knownPaths(document), ...ceilings];
  const found = known.find((one) => one === path) as KnownValue['path'] | undefined;
  if (found === undefined) return refused(unknown('--take', path, known));
  const where = `--take ${path}`;
  if (!/^(figure|series):/.test(from)) {
    const value = givenNumber(where, from);
    return value.ok ? accepted({ path: found, value: value.value, origin: null }) : value;
  }
  const source = sourcesFor(document, found, year).find(({ id }) => id === from);
  return source ? accepted(knownFrom(source)) : refused(notTaken(document, found, from, year));
}

/** Why a base value cannot be taken from a figure or series that is named. */
function notTaken(document: ScenarioDocument, path: KnownValue['path'], from: string, year: number): Problem {
  const where = `--take ${path}`;
  const { figures, series = [] } = document;
  const [kind, id] = [from.slice(0, 6), from.slice(7)];
  const needed = path.includes('.groups.') && kind === 'series' ? 'USD m' : unitOfKnown(document, path);
  if (kind === 'figure') {
    const figure = [...figures.items, ...derivedFigures(figures)].find((one) => one.id === id);
    if (figure) return problem('commandLine.takeUnit', where, { figure: id, unit: figure.unit, needed });
    return unknown(
      where,
      id,
      figures.items.map((one) => one.id),
    );
  }
  const one = series.find((other) => other.id === id);
  if (!one)
    return unknown(
      where,
      id,
      series.map((other) => other.id),
    );
  if (!isOfUnit(one.unit, needed))
    return problem('commandLine.takeUnit', where, { figure: id, unit: one.unit, needed });
  return problem('commandLine.takeSeries', where, { series: id, year });
}

/** What is named, and what figures say of the rest; each named once, and where figures of one rank differ the one that is. */
function allKnown(
  document: ScenarioDocument,
  year: number,
  named: readonly KnownValue[],
): Outcome<readonly KnownValue[]> {
  // A share of goods is known by itself or by the value of its group.
  const paths = named.map(({ path }) => path.replace(/^(\w+\.groups\.[^.]+)$/, '$1.share'));
  const twice = [...new Set(paths.filter((path, place) => paths.indexOf(path) !== place))];
  if (twice.length > 0) return refused(twice.map((path) => problem('commandLine.twice', `--take ${path}`)));
  const { known, undecided } = takenInYear(document, year, named);
  if (undecided.length === 0) return accepted(known);
  return refused(
    undecided.map(({ path, sources }) =>
      problem('commandLine.takeWhich', `--take ${path}`, {
        year,
        sources: sources.map(({ id, value, unit }: Source) => ({ id, value, unit })),
      }),
    ),
  );
}

/** What a move calls its parts, as the options by which they are given. */
const asOption = (document: ScenarioDocument, path: string): string =>
  path === 'year'
    ? '--year'
    : [...knownPaths(document), ...ceilingPaths(document)].some((one) => one === path)
      ? `--take ${path}`
      : path;
