import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Words } from '../language/language.ts';
import { type Problem, problem } from '../language/problems.ts';
import { conclude } from './conclude.ts';
import { deskFor } from './desk.ts';
import { type Decided, decoding } from './encoding.ts';
import { layoutOf } from './layouts/layouts.ts';
import { noTable } from './no-table.ts';
import { decimalFormOf } from './numbers.ts';
import type { ImportAnswers, ImportContext, ImportFile, Progress, Question, Reading } from './reading.ts';
import { type CellSeparator, type RowFault, separatorOf, splitting } from './rows.ts';

/** So many bytes are looked at before a file is taken for a table. */
const LOOKED_AT = 65_536;
/** So many bytes are parted into rows at once: what comes of more would outlive the next collection. */
const AT_ONCE = 32_768;
const EMPTY: Uint8Array = new Uint8Array();
/** Rows among which the header is looked for, and the form of numbers. */
const HEAD = 60;

/** What an `AbortSignal` has, which this folder does not know. */
interface Signal {
  throwIfAborted(): void;
}

/**
 * Reads a data file (model.md § 13, document.md *Imported data*): recognises encoding, separator and layout, takes what is
 * about the two countries of the document, and gives series in the model's units, or all questions that the file leaves
 * open at once. Reads in a stream and keeps no rows. What is wrong with the file is in `problems`; throws only what
 * `chunks` throws, and where `signal` is aborted.
 */
export async function readData(
  words: Words,
  input: ImportFile,
  context: ImportContext,
  answers: ImportAnswers = {},
  report: (progress: Progress) => void = () => undefined,
  signal?: Signal,
): Promise<Reading> {
  const hash = sha256.create();
  const decoder = decoding(answers.encoding);
  const table = tableOf(input.name, context, answers);
  let begun = EMPTY;
  let bytes = 0;
  let looked = false;
  let refusal: Problem | null = null;

  const take = (chunk: Uint8Array): void => {
    if (!looked) {
      const kind = noTable(chunk);
      looked = true;
      if (kind) refusal = problem('importing.noTable', '', { kind });
    }
    refusal ??= table.push(decoder.text(chunk));
  };
  for await (const chunk of input.chunks) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
    if (!looked) begun = joined(begun, chunk);
    const ready = looked ? chunk : begun.length >= LOOKED_AT ? begun : EMPTY;
    for (let at = 0; at < ready.length && !refusal; at += AT_ONCE) take(ready.subarray(at, at + AT_ONCE));
    if (refusal) return refused(input.name, refusal, decoder.decided());
    report({ bytes, rows: table.rows() });
  }
  if (!looked) take(begun);
  refusal ??= table.push(decoder.end()) ?? table.end();
  if (refusal) return refused(input.name, refusal, decoder.decided());
  report({ bytes, rows: table.rows() });
  return table.concluded(words, `sha256:${bytesToHex(hash.digest())}`, decoder.decided());
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b.slice();
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

const refused = (name: string, why: Problem, { encoding, reason }: Decided): Reading => ({
  file: {
    name,
    hash: '',
    layout: null,
    header: null,
    encoding,
    encodingReason: reason,
    rows: 0,
    left: [],
    skipped: [],
    skippedRows: 0,
    notes: [],
  },
  preview: [],
  questions: [],
  series: [],
  source: null,
  problems: [why],
});

type Row = { readonly cells: readonly string[]; readonly line: number; readonly fault: RowFault | null };

/** From text to what a layout understands: the first rows are kept until separator, layout and numbers are known. */
function tableOf(name: string, context: ImportContext, answers: ImportAnswers) {
  let text = '';
  let separator: CellSeparator | null = null;
  let rows: ReturnType<typeof splitting> | null = null;
  let head: Row[] = [];
  let known: ReturnType<typeof understood> | null = null;
  let refusal: Problem | null = null;

  const row = (cells: readonly string[], line: number, fault: RowFault | null): void => {
    if (known) known.row({ cells, line, fault });
    else if (!refusal) {
      head.push({ cells, line, fault });
      if (head.length >= HEAD) understand();
    }
  };
  const understand = (): void => {
    const found = layoutOf({ rows: head }, answers.layout);
    if (!found) {
      refusal = noLayout(head, answers);
      return;
    }
    known = understood(name, found, head, separator!, context, answers);
    head = [];
  };
  const begin = (): void => {
    const start = text.replace(/^\ufeff/, '');
    separator = separatorOf(start);
    rows = splitting(separator, row);
    text = '';
    if (!rows.push(start)) refusal = problem('importing.noTable', '', { kind: 'binary' });
  };
  return {
    rows: () => known?.desk.rows() ?? 0,
    push(more: string): Problem | null {
      if (rows) {
        if (!rows.push(more)) refusal = problem('importing.noTable', '', { kind: 'binary' });
        return refusal;
      }
      text += more;
      if (text.length >= LOOKED_AT / 2) begin();
      return refusal;
    },
    end(): Problem | null {
      if (!rows) begin();
      if (!refusal) rows!.end();
      if (!refusal && !known) understand();
      return refusal;
    },
    concluded: (words: Words, hash: string, decided: Decided): Reading => known!.concluded(words, hash, decided),
  };
}

function noLayout(head: readonly Row[], { layout }: ImportAnswers): Problem {
  if (layout !== undefined) return problem('importing.otherLayout', '--layout', { layout });
  const widest = head.reduce<readonly string[]>((best, { cells }) => (cells.length > best.length ? cells : best), []);
  if (widest.length < 2) return problem('importing.noTable', '', { kind: 'text' });
  return problem('importing.noLayout', '', {
    headings: widest
      .filter((cell) => cell.trim() !== '')
      .slice(0, 12)
      .map((cell) => cell.slice(0, 40)),
  });
}

/** Hands the rows behind the header to the layout that was found. */
function understood(
  name: string,
  { id, recognised }: NonNullable<ReturnType<typeof layoutOf>>,
  head: readonly Row[],
  separator: CellSeparator,
  context: ImportContext,
  answers: ImportAnswers,
) {
  const { header } = recognised;
  const form = decimalFormOf(
    head.slice(header + 1).map(({ cells }) => cells),
    separator,
  );
  const desk = deskFor(name, context, answers, answers.decimal ?? form ?? 'point');
  for (const [k, { cells, line }] of head.slice(0, header + 1).entries()) desk.before(cells, line, k === header);
  const look = recognised.open(desk.desk);
  const row = ({ cells, line, fault }: Row) => desk.row(cells, line, fault, look);
  for (const one of head.slice(header + 1)) row(one);
  return {
    desk,
    row,
    concluded(words: Words, hash: string, { encoding, reason, readings }: Decided): Reading {
      const found = desk.found();
      const file = { name, hash, layout: id, encoding, vintage: recognised.vintage };
      const { questions, left, notes, ...rest } = conclude(words, found, recognised, file, context, answers);
      const open = [...(readings && answers.encoding === undefined ? [encodingQuestion(readings, encoding)] : [])];
      if (form === null && answers.decimal === undefined) open.push(decimalQuestion());
      return {
        file: {
          name,
          hash,
          layout: id,
          header: head[header]!.line,
          encoding,
          encodingReason: reason,
          rows: found.rows,
          left,
          skipped: found.faults,
          skippedRows: found.bad,
          notes: [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()],
        },
        preview: found.preview,
        questions: [...open, ...questions],
        ...rest,
        ...(open.length > 0 && { series: [], source: null }),
      };
    },
  };
}

const encodingQuestion = (readings: NonNullable<Decided['readings']>, likely: string): Question => ({
  id: 'encoding',
  kind: 'one',
  choices: readings.map(({ encoding, text }) => ({ value: encoding, label: text })),
  likely,
  why: problem('importing.askEncoding', '--encoding', { readings }),
});

const decimalQuestion = (): Question => ({
  id: 'decimal',
  kind: 'one',
  choices: [
    { value: 'point', label: '.' },
    { value: 'comma', label: ',' },
  ],
  likely: null,
  why: problem('importing.askDecimal', '--decimal'),
});
