import type { Fact, Figure, Figures, Source } from '../../../shared/figures/schema.ts';
import { problem } from '../../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../../shared/outcome.ts';

/** Where something stands, as it is typed: in a source that is known, or in another one. */
export interface TypedSource {
  /** Id of a source, or `NEW_SOURCE`. */
  readonly source: string;
  readonly publication: string;
  readonly title: string;
  readonly date: string;
  /** Where in it, who said it, and what. */
  readonly where: string;
  readonly saidBy: string;
  readonly statement: string;
}

/** Paths of the problems that the forms of figures and facts say at their fields. */
export const FORM_FIELDS = [
  'figure.label',
  'figure.value',
  'figure.unit',
  'figure.period',
  'source.publication',
  'source.date',
] as const;

/** No id of a source: those begin with a letter or digit. */
export const NEW_SOURCE = '-';

/** What the form begins with: the source that something stands in, else the first there is. */
export const typedSource = ({ sources }: Figures, of: Fact | Figure | null): TypedSource => ({
  source: of?.source ?? sources[0]?.id ?? NEW_SOURCE,
  publication: '',
  title: '',
  date: '',
  where: of?.where ?? '',
  saidBy: of?.saidBy ?? '',
  statement: of?.statement ?? '',
});

/** What a figure or fact says of its source. */
export const saidOf = ({ id }: Source, { where, saidBy, statement }: TypedSource) => ({
  source: id,
  where: where.trim(),
  saidBy: saidBy.trim(),
  statement: statement.trim(),
});

/** The source that was chosen, or the one that was typed. */
export function sourceTyped({ sources }: Figures, typed: TypedSource): Outcome<Source> {
  const chosen = sources.find(({ id }) => id === typed.source);
  if (chosen) return accepted(chosen);
  const [publication, title, date] = [typed.publication.trim(), typed.title.trim(), typed.date.trim()];
  if (publication === '') return refused(problem('figures.noPublication', 'source.publication'));
  if (!isDate(date)) return refused(problem('figures.wrongDate', 'source.date', { date }));
  const id = freeIdOf(`${publication} ${date}`, 'source', sources);
  return accepted({ id, publication, title, date, dateInferred: false, file: '' });
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** The sources with this one among them. */
export const withSource = (figures: Figures, source: Source): Figures =>
  figures.sources.includes(source) ? figures : { ...figures, sources: [...figures.sources, source] };

/** An id made from words, that none of these has. */
export function freeIdOf(words: string, otherwise: string, taken: readonly { readonly id: string }[]): string {
  const letters = words.normalize('NFKD').toLowerCase();
  const stem =
    letters
      .replace(/[^a-z0-9]+/g, '.')
      .slice(0, 100)
      .replace(/^\.+|\.+$/g, '') || otherwise;
  let id = stem;
  for (let n = 2; taken.some((one) => one.id === id); n++) id = `${stem}.${n}`;
  return id;
}
