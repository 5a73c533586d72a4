import { withFigure } from '../../shared/document/edits/figures.ts';
import type { Figure, Figures, Qualifier, Source } from '../../shared/figures/schema.ts';
import { parseNumber } from '../../shared/formats/parse-number.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';

/** A figure as it is typed, and where it has another source than there are, that source. */
export interface TypedFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly qualifier: Qualifier;
  /** Id of a source, or `NEW_SOURCE`. */
  readonly source: string;
  readonly publication: string;
  readonly title: string;
  readonly date: string;
  readonly where: string;
  readonly saidBy: string;
  readonly statement: string;
}

/** No id of a source: those begin with a letter or digit. */
export const NEW_SOURCE = '-';

/** What the form begins with: a figure as it stands, or nothing yet. */
export function typedFrom({ sources }: Figures, figure: Figure | null): TypedFigure {
  const source = figure?.source ?? sources[0]?.id ?? NEW_SOURCE;
  const empty = { publication: '', title: '', date: '' };
  if (figure === null) {
    const words = { label: '', value: '', period: '', where: '', saidBy: '', statement: '' };
    return { ...words, ...empty, unit: 'USD m', qualifier: 'exactly', source };
  }
  const { label, value, unit, period, qualifier, where, saidBy, statement } = figure;
  const shown = unit === '1' ? Number((value * 100).toPrecision(14)) : value;
  return { label, value: String(shown), unit, period, qualifier, where, saidBy, statement, ...empty, source };
}

/** The figures with what was typed in them: one of them corrected, or one more. */
export function figuresTyped(figures: Figures, figure: Figure | null, typed: TypedFigure): Outcome<Figures> {
  const trimmed = (key: 'label' | 'unit' | 'period' | 'where' | 'saidBy' | 'statement') => typed[key].trim();
  const label = trimmed('label');
  if (label === '') return refused({ where: 'Name', what: 'is empty', allowed: 'give the figure a name' });
  const unit = trimmed('unit');
  if (unit === '') return refused({ where: 'Unit', what: 'is empty', allowed: 'say what is counted, such as USD m' });
  const value = parseNumber(typed.value, { label: 'Value', min: -1e15, max: 1e15, percent: unit === '1', unit });
  if (!value.ok) return value;
  const source = sourceTyped(figures, typed);
  if (!source.ok) return source;
  const words = {
    label,
    value: value.value,
    unit,
    period: trimmed('period'),
    qualifier: typed.qualifier,
    source: source.value.id,
    where: trimmed('where'),
    saidBy: trimmed('saidBy'),
    statement: trimmed('statement'),
  };
  const known = figures.sources.includes(source.value);
  const sourced = known ? figures : { ...figures, sources: [...figures.sources, source.value] };
  if (figure !== null) return accepted(withFigure(sourced, figure.id, words));
  const added: Figure = { id: freeIdOf(label, 'figure', figures.items), ...words };
  return accepted({ ...sourced, items: [...figures.items, added] });
}

function sourceTyped({ sources }: Figures, typed: TypedFigure): Outcome<Source> {
  const chosen = sources.find(({ id }) => id === typed.source);
  if (chosen) return accepted(chosen);
  const [publication, title, date] = [typed.publication.trim(), typed.title.trim(), typed.date.trim()];
  if (publication === '') {
    return refused({ where: 'Publication', what: 'is empty', allowed: 'say what the figure stands in' });
  }
  if (!isDate(date)) {
    const what = date === '' ? 'is empty' : `is ${date}`;
    return refused({ where: 'Date', what, allowed: 'a date of the calendar as 2025-05-30 is needed' });
  }
  const id = freeIdOf(`${publication} ${date}`, 'source', sources);
  return accepted({ id, publication, title, date, dateInferred: false, file: '' });
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** An id made from words, that none of these has. */
function freeIdOf(words: string, otherwise: string, taken: readonly { readonly id: string }[]): string {
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
