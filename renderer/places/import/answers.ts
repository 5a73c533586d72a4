import type { ImportAnswers, Question, QuestionId, Reading } from '../../../shared/imports/reading.ts';
import { isRecord } from '../../view/fits.ts';

/** What is said of a file: as its questions take it, and what of its rows is taken. */
export interface Said {
  /** By the id of a question. */
  readonly given: Readonly<Partial<Record<QuestionId, string | readonly string[]>>>;
  readonly hs: NonNullable<ImportAnswers['hs']> | 'file';
  readonly rows: NonNullable<ImportAnswers['rows']>;
}

export const NOTHING_SAID: Said = { given: {}, hs: 'file', rows: 'pair' };

/** The same as the options of `import`. */
export function answersFrom({ given, hs, rows }: Said): ImportAnswers {
  const { skipBadRows, ...others } = given;
  const answered = Object.entries(others).filter(([, answer]) => answer.length > 0);
  return {
    ...(Object.fromEntries(answered) as ImportAnswers),
    ...(skipBadRows === 'yes' && { skipBadRows: true }),
    ...(hs !== 'file' && { hs }),
    rows,
  };
}

/** What is never answered for the analyst: which rows may be lost, and which of many indicators are wanted. */
const ASKED_EACH_TIME: readonly QuestionId[] = ['skipBadRows', 'indicators', 'layout'];

/** No country trades with itself: of two answers that name one, the new one holds, and the other is asked for again. */
export function apart(before: Said['given'], given: Said['given']): Said['given'] {
  const { reporter, partner, ...others } = given;
  if (reporter === undefined || reporter !== partner) return given;
  return reporter === before.reporter ? { ...others, partner } : { ...others, reporter };
}

/** The answers with those to new questions that were given the last time, or else are likely. */
export function withLikely(said: Said, questions: readonly Question[], remembered: Remembered): Said {
  const open = questions.filter(({ id }) => said.given[id] === undefined);
  const filled = open.flatMap((question) => {
    const answer = fitting(question, remembered) ?? question.likely;
    return answer === null || ASKED_EACH_TIME.includes(question.id) ? [] : [[question.id, answer] as const];
  });
  return filled.length === 0 ? said : { ...said, given: { ...said.given, ...Object.fromEntries(filled) } };
}

/** What was answered for the last file of a layout. */
export type Remembered = Readonly<Record<string, unknown>>;

export const rememberedFor = (imports: Remembered, layout: string | null): Remembered => {
  const own = layout === null ? undefined : imports[layout];
  return isRecord(own) ? own : {};
};

/** The remembered answer to a question, where it can be given to this one. */
export function fitting({ id, choices, kind }: Question, remembered: Remembered): string | null {
  const answer = remembered[id];
  if (typeof answer !== 'string' || ASKED_EACH_TIME.includes(id)) return null;
  const closed = kind === 'one' || (kind === 'rate' && answer.startsWith('series:'));
  return closed && !choices.some(({ value }) => value === answer) ? null : answer;
}

/** What is remembered of the answers for files of the same layout. */
export const keptAnswers = ({ given }: Said): Remembered =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([id, answer]) => typeof answer === 'string' && !ASKED_EACH_TIME.includes(id as QuestionId),
    ),
  );

/** Questions stay on screen once they are answered; those that a reading asks anew come behind them. */
export function questionsWith(before: readonly Question[], { questions }: Reading): readonly Question[] {
  const known = before.map((one) => questions.find(({ id }) => id === one.id) ?? one);
  return [...known, ...questions.filter(({ id }) => !before.some((one) => one.id === id))];
}
