import { type Side, sidesOf } from './countries.ts';
import { type DecimalForm, numberIn } from './numbers.ts';
import { ownText } from './own-text.ts';
import { isWithinYears, LAST_YEAR } from './periods.ts';
import type { Fault, ImportAnswers, ImportContext, Left, Note, PreviewRow } from './reading.ts';
import type { RowFault } from './rows.ts';
import { addEdition, type Held, ownTexts, Periods, type Subject, Values } from './subjects.ts';

/** Rows that the analyst sees before anything is taken. */
const PREVIEWED = 60;
const MOST_FAULTS = 100;
const MOST_NAMES = 300;

/** Where a layout puts what it understands of the rows it is handed. */
export interface Desk {
  readonly file: string;
  readonly sideOf: (text: string) => Side;
  /** Of the document: the partner's. */
  readonly currency: string;
  /** The year that the analyst gave; asks for it where none was given. */
  year(): string;
  /** The number of a cell, null where none is given; what is no number makes the row a bad one. */
  number(cell: string | undefined): number | null | undefined;
  /** The subject of a key, made when the key is first seen; null for one of other countries. */
  subject(key: string, make: () => Subject | Left): Held | null;
  put(held: Held, period: string, value: number): void;
  edition(held: Held, period: string, edition: string): void;
  left(why: Left): void;
  bad(why: Fault): void;
  /** A note of the same key takes the place of the one before. */
  note(note: Note, key?: string): void;
  /** The date of the data, where it stands among the rows, as `2025-05-12`. */
  vintage(date: string): void;
  /** Number of the line that is looked at. */
  line(): number;
  /** A country that the file names as reporter or partner, for a refusal that names them. */
  country(name: string): void;
}

/** Collects what a layout understands; `row` is called before each row, so that counts and lines are those of the rows. */
export function deskFor(file: string, context: ImportContext, answers: ImportAnswers, form: DecimalForm) {
  const periods = new Periods();
  const sideOf = sidesOf(context.structure);
  const held = new Map<string, Held | Left>();
  const left = new Map<string, { readonly why: Left; rows: number }>();
  const faults: { readonly line: number; readonly why: Fault }[] = [];
  const notes = new Map<string, Note>();
  const countries = new Set<string>();
  const preview: PreviewRow[] = [];
  let [line, rows, bad] = [0, 0, 0];
  let state: PreviewRow['state'] | null = null;
  let why: Left | null = null;
  let asksYear = false;
  let hasPair = false;
  let vintage: string | undefined;

  const desk: Desk = {
    file,
    sideOf,
    currency: context.structure.currency,
    year() {
      asksYear = true;
      return answers.year ?? String(LAST_YEAR);
    },
    number(cell) {
      if (cell === undefined) {
        desk.bad({ code: 'cells', params: null });
        return undefined;
      }
      const value = numberIn(cell, form);
      if (value === undefined) desk.bad({ code: 'number', params: { found: cell.slice(0, 40) } });
      return value;
    },
    subject(key, make) {
      let found = held.get(key);
      if (!found) {
        let made = make();
        // Trade with the world is told where there is none of the two with each other, or all is asked for.
        if (hasPair && answers.rows !== 'all' && isWithWorld(made)) made = NOT_THE_PAIR;
        hasPair ||= isOfThePair(made);
        const own = ownText(key);
        found =
          'code' in made ? made : { ...ownTexts(made), key: own, values: new Values(periods), editions: new Map() };
        held.set(own, found);
      }
      if (!('code' in found)) return found;
      desk.left(found);
      return null;
    },
    put(subject, period, value) {
      if (!isWithinYears(period)) return desk.left({ code: 'years', params: null });
      const known = subject.values.get(period);
      if (known === undefined) {
        subject.values.set(period, value, line);
        state ??= 'taken';
      } else if (known === value) desk.left({ code: 'repeated', params: null });
      else {
        const before = subject.values.lineOf(period) ?? 0;
        if (before !== line) desk.bad({ code: 'otherValue', params: { period, line: before } });
        else desk.note({ code: 'repeatedColumns', params: null });
      }
    },
    edition: (subject, period, edition) => addEdition(subject.editions, edition, { first: period, last: period }),
    left(reason) {
      why = reason;
    },
    bad(fault) {
      if (state === 'bad') return;
      state = 'bad';
      bad += 1;
      if (faults.length < MOST_FAULTS) faults.push({ line, why: fault });
    },
    note: (note, key = JSON.stringify(note)) => notes.set(key, note),
    vintage(date) {
      vintage = date;
    },
    line: () => line,
    country(name) {
      if (countries.has(name) || countries.size >= MOST_NAMES) return;
      if (sideOf(name) === 'other') countries.add(ownText(name.trim()));
    },
  };

  return {
    desk,
    before(cells: readonly string[], at: number, header: boolean): void {
      preview.push({ line: at, cells: cells.map(ownText), state: header ? 'header' : 'before' });
    },
    /** Has the layout look at a row. */
    row(cells: readonly string[], at: number, fault: RowFault | null, look: (cells: readonly string[]) => void): void {
      if (cells.every((cell) => cell.trim() === '')) return;
      [line, state, why] = [at, null, null];
      rows += 1;
      if (fault) desk.bad({ code: fault, params: null });
      else look(cells);
      if (state === null) countLeft(why ?? { code: 'empty', params: null });
      if (preview.length < PREVIEWED) preview.push({ line: at, cells: cells.map(ownText), state: state ?? 'left' });
    },
    rows: () => rows,
    found: () => ({
      held: [...held.values()].filter((one): one is Held => !('code' in one)),
      left: [...left.values()],
      faults,
      bad,
      asksYear,
      vintage,
      notes: [...notes.values()],
      countries: [...countries],
      preview,
      rows,
    }),
  };

  function countLeft(reason: Left): void {
    const key = reason.params === null ? reason.code : JSON.stringify(reason);
    const counted = left.get(key);
    if (counted) counted.rows += 1;
    else left.set(key, { why: reason, rows: 1 });
  }
}

/** What a file was understood to hold, and what was left out of it or not understood. */
export type Found = ReturnType<ReturnType<typeof deskFor>['found']>;

const NOT_THE_PAIR: Left = { code: 'notThePair', params: null };

const isWithWorld = (made: Subject | Left): boolean =>
  !('code' in made) && made.flow !== null && made.partner === 'world';

const isOfThePair = (made: Subject | Left): boolean =>
  !('code' in made) &&
  made.flow !== null &&
  ((made.reporter === 'home' && made.partner === 'partner') ||
    (made.reporter === 'partner' && made.partner === 'home'));
