import { MEASURES } from '../figures/measure.ts';
import type { Words } from '../language/language.ts';
import { type Problem, problem } from '../language/problems.ts';
import type { Series } from '../series/schema.ts';
import { sidesOf } from './countries.ts';
import type { Found } from './desk.ts';
import { atLevel, codeOf, type Line, labelOf, totalsOff, wholeLines } from './goods.ts';
import type { Recognised } from './layouts/layout.ts';
import { converted, ratesGiven } from './money.ts';
import {
  badRowsQuestion,
  countryQuestion,
  indicatorsQuestion,
  measureQuestion,
  rateQuestion,
  unitQuestion,
  yearQuestion,
} from './questions.ts';
import type { ImportAnswers, ImportContext, Left, Note, Question, Reading } from './reading.ts';
import { type Provenance, seriesOf, sourceOf } from './series-of.ts';
import { monthsFromDays, monthsToCome, offTheirMonths } from './tally.ts';
import { type FileUnit, ownUnit, unitNamed } from './units.ts';
import { asksMeasure, type Owned, ownedBy } from './whose.ts';

/** More series than these are not taken unasked. */
const MOST_UNASKED = 50;

export interface Concluded extends Pick<Reading, 'questions' | 'series' | 'source' | 'problems'> {
  readonly notes: readonly Note[];
  readonly left: Reading['file']['left'];
}

/** From what a layout understood to series: whose they are, of which goods, in which unit; or what is still open. */
export function conclude(
  words: Words,
  found: Found,
  recognised: Recognised,
  file: Omit<Provenance, 'answers'>,
  context: ImportContext,
  answers: ImportAnswers,
): Concluded {
  const questions: Question[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [...found.notes];
  const left = found.left.map((one) => ({ ...one }));
  const nothing = { series: [], source: null };

  const owned = ownedSubjects(found, context, answers, questions, problems);
  if (found.asksYear && answers.year === undefined) questions.push(yearQuestion());
  if (found.bad > 0 && !answers.skipBadRows) questions.push(badRowsQuestion(found.bad));
  const { taken, others } = chosenRows(owned, answers);
  const otherRows = others.reduce((rows, { held }) => rows + held.values.rows, 0);
  if (otherRows > 0) leaveOut(left, { code: 'notThePair', params: null }, otherRows);
  if (
    owned.length === 0 &&
    problems.length === 0 &&
    !questions.some(({ id }) => id === 'reporter' || id === 'partner')
  ) {
    problems.push(nothingOfThePair(found, context));
  }

  const whole = wholeLines(taken);
  if (whole.left > 0) leaveOut(left, { code: 'parts', params: null }, whole.left);
  notes.push(...totalsOff(whole.lines));
  const come = monthsToCome(found.held);
  if (come.size > 0) notes.push({ code: 'monthsToCome', params: { months: [...come] } });
  const lines = chosenIndicators(atLevel(whole.lines, answers.hs), answers, questions, problems).filter(
    ({ tally }) => tally.size > 0,
  );

  const unit = answers.unit === undefined ? null : unitNamed(answers.unit);
  if (answers.unit !== undefined && unit === null)
    problems.push(problem('importing.unit', '--unit', { given: answers.unit }));
  const unstated = lines.filter((line) => unitOf(line, null, context) === null);
  if (unstated.length > 0 && answers.unit === undefined) questions.push(unitQuestion(unstated, recognised));
  if (unit !== null && unstated.length === 0 && lines.length > 0) refuseSaid(lines, unit, problems);

  const vintage = found.vintage ?? file.vintage;
  const provenance: Provenance = {
    ...file,
    vintage,
    answers: answered(answers, found, unstated.length > 0),
  };
  const lastPeriod = lines
    .flatMap(({ tally }) => [...tally.keys()])
    .reduce((last, one) => (one > last ? one : last), '1960');
  const source = sourceOf(words, provenance, recognised.title, lastPeriod, context.sources);
  const lackingRates = new Map<string, Set<string>>();
  const series = lines.flatMap((line): Series[] => {
    const of = unitOf(line, unit, context);
    if (of === null) return [];
    const { tally: all, thin, lacking } = monthsFromDays(line.tally, line.owned.held.adds);
    const tally = new Map([...all].filter(([period]) => !come.has(period)));
    const own: Note[] = [];
    if (thin.length > 0) own.push({ code: 'fewDays', params: { months: thin } });
    if (lacking.length > 0) own.push({ code: 'daysLacking', params: { months: lacking } });
    const off = offTheirMonths(tally, line.owned.held.adds);
    if (off.length > 0) own.push({ code: 'yearOffMonths', params: { years: off } });
    const rates = of.currency === null ? null : ratesGiven(answers, context, of.currency);
    const money = converted(tally, of.factor, rates);
    if (of.currency !== null) {
      const periods = rates === null ? [...tally.keys()] : money.lacking;
      for (const period of periods) add(lackingRates, of.currency, period);
    }
    if (tally.size === 0) return [];
    notes.push(...line.notes, ...own);
    return [
      seriesOf(words, line, {
        unit: of,
        converted: money,
        notes: own,
        file: provenance,
        source: source.id,
        structure: context.structure,
      }),
    ];
  });
  for (const [currency, periods] of lackingRates) {
    questions.push(rateQuestion(currency, [...periods].toSorted(), context, answers));
  }
  const alike = repeatedIds(series);
  if (alike.length > 0 && problems.length === 0) problems.push(problem('importing.sameId', '', { ids: alike }));
  if (series.length === 0 && questions.length === 0 && problems.length === 0)
    problems.push(problem('importing.noValues', ''));
  const open = questions.length > 0 || problems.length > 0;
  return { questions, problems, notes, left, ...(open ? nothing : { series, source }) };
}

/** Rows that were left out, with those that were left out for the same reason before. */
function leaveOut(left: { why: Left; rows: number }[], why: Left, rows: number): void {
  const known = left.find((one) => one.why.code === why.code);
  if (known) known.rows += rows;
  else left.push({ why, rows });
}

const add = (all: Map<string, Set<string>>, key: string, value: string): void => {
  all.set(key, (all.get(key) ?? new Set()).add(value));
};

/** Whose every subject is; what is not said is asked, what is said twice refused. */
function ownedSubjects(
  found: Found,
  context: ImportContext,
  answers: ImportAnswers,
  questions: Question[],
  problems: Problem[],
): readonly Owned[] {
  const { home, partner } = context.structure;
  const sideOf = sidesOf(context.structure);
  const said = { reporter: null, partner: null } as {
    reporter: ReturnType<typeof sideOf> | null;
    partner: ReturnType<typeof sideOf> | null;
  };
  for (const id of ['reporter', 'partner'] as const) {
    const given = answers[id];
    const unsaid = found.held.filter((held) => held[id] === 'unsaid' && (held.asksSides || id === 'reporter'));
    if (given !== undefined) {
      const side = sideOf(given);
      const allowed = side === 'home' || side === 'partner' || (id === 'partner' && side === 'world');
      if (!allowed) problems.push(problem('importing.country', `--${id}`, { given, countries: [home, partner] }));
      else if (unsaid.length === 0 && found.held.length > 0 && !found.held.some((held) => held[id] === side))
        problems.push(problem('importing.saysAlready', `--${id}`));
      else said[id] = side;
    } else if (unsaid.some((held) => held.asksSides)) {
      const question = countryQuestion(id, found, context, answers);
      questions.push(question);
      // What else would be open is asked in the same answer.
      said[id] = sideOf(question.likely ?? home.code);
    }
  }
  const owned = found.held.flatMap((held) => ownedBy(held, said, answers) ?? []);
  if (owned.some(({ held }) => asksMeasure(held))) {
    const known = [...MEASURES, ...context.structure.inputs.map(({ id }) => id)];
    if (answers.measure === undefined) questions.push(measureQuestion(owned, known));
    else if (!known.includes(answers.measure))
      problems.push(problem('importing.measure', '--measure', { given: answers.measure, known }));
  } else if (
    answers.measure !== undefined &&
    owned.length > 0 &&
    !owned.some(({ measure }) => measure === answers.measure)
  ) {
    problems.push(problem('importing.saysAlready', '--measure'));
  }
  return owned;
}

/** Trade of the two where the file has some, else reference data; with `all` both. */
function chosenRows(owned: readonly Owned[], { rows = 'pair' }: ImportAnswers) {
  const pair = owned.filter((one) => one.pair);
  const taken = rows === 'all' || pair.length === 0 ? owned : pair;
  return { taken, others: owned.filter((one) => !taken.includes(one)) };
}

function nothingOfThePair(found: Found, { structure: { home, partner } }: ImportContext): Problem {
  const { countries } = found;
  const of = [home.name, partner.name];
  return countries.length > 0
    ? problem('importing.otherCountries', '', { countries, of })
    : found.held.length === 0 && found.bad > 0
      ? problem('importing.noRowRead', '', { rows: found.bad })
      : problem('importing.noValues', '');
}

function chosenIndicators(
  lines: readonly Line[],
  { indicators }: ImportAnswers,
  questions: Question[],
  problems: Problem[],
): readonly Line[] {
  if (indicators === undefined || indicators.length === 0) {
    if (lines.length <= MOST_UNASKED) return lines;
    questions.push(indicatorsQuestion(lines));
    // Of indicators nothing else is asked before it is known which; trade is all alike.
    return lines.filter(({ owned }) => owned.flow !== null);
  }
  const asked = new Set(indicators.map((one) => one.toLowerCase()));
  const named = (line: Line) => [codeOf(line), labelOf(line)].map((one) => one.toLowerCase());
  const known = new Set(lines.flatMap(named));
  for (const one of indicators) {
    if (!known.has(one.toLowerCase())) problems.push(problem('importing.indicator', '--indicator', { given: one }));
  }
  return lines.filter((line) => named(line).some((name) => asked.has(name)));
}

/** The unit that the file states, else the analyst's; reference data that is no money keeps its own. */
function unitOf({ owned }: Line, given: FileUnit | null, { structure }: ImportContext): FileUnit | null {
  const input = structure.inputs.find(({ id }) => id === owned.measure);
  const unit = owned.held.unit ?? given;
  return unit !== null && input && unit.unit !== input.unit && unit.currency === null ? ownUnit(input.unit) : unit;
}

function refuseSaid(lines: readonly Line[], unit: FileUnit, problems: Problem[]): void {
  if (lines.every(({ owned }) => owned.held.unit?.text !== unit.text)) {
    problems.push(problem('importing.saysAlready', '--unit'));
  }
}

/** What was asked of this file and answered; what the file says by itself is not repeated. */
function answered(answers: ImportAnswers, found: Found, asksUnit: boolean): Readonly<Record<string, string>> {
  const { unit, year, skipBadRows, layout: _, rows: __, indicators: ___, ...others } = answers;
  return {
    ...others,
    ...(asksUnit && unit !== undefined && { unit }),
    ...(found.asksYear && year !== undefined && { year }),
    ...(found.bad > 0 && skipBadRows && { skipBadRows: String(found.bad) }),
  };
}

function repeatedIds(series: readonly Series[]): readonly string[] {
  const ids = series.map(({ id }) => id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].slice(0, 10);
}
