import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Source } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import { beginning } from '../limits.ts';
import type { Series } from '../series/schema.ts';
import type { Line } from './goods.ts';
import type { Converted } from './money.ts';
import { isYear, yearOf } from './periods.ts';
import type { ImportContext, LayoutId, Note } from './reading.ts';
import { saidOf } from './said.ts';
import type { Tally } from './tally.ts';
import type { FileUnit } from './units.ts';

/** What of a file stands with each of its series. */
export interface Provenance {
  readonly name: string;
  readonly hash: string;
  readonly layout: LayoutId;
  readonly encoding: string;
  readonly vintage: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
}

/** A series of a line whose values are in the model's unit. */
export function seriesOf(
  words: Words,
  line: Line,
  given: {
    readonly unit: FileUnit;
    readonly converted: Converted;
    readonly notes: readonly Note[];
    readonly file: Provenance;
    readonly source: string;
    readonly structure: ImportContext['structure'];
  },
): Series {
  const { unit, converted, file, structure } = given;
  const { owned, goods } = line;
  const { measure } = owned;
  const reporter = owned.reporter === null ? undefined : structure[owned.reporter].code;
  const said = words.importing;
  const isHs = measure !== null && goods !== null && goods.classification === 'HS' && goods.code !== 'TOTAL';
  const notes = [...line.notes, ...editionNotes(line), ...given.notes].map((note) => saidOf(said.notes, note));
  const answers = Object.entries(file.answers);
  return {
    id: idOf(line, file.layout, reporter),
    name: beginning(said.seriesName(nameOf(line, publisherOf(words, file), structure)), 200),
    measure,
    ...(reporter !== undefined && { reporter }),
    ...(isHs && { hs: [goods.code] }),
    unit: unit.unit,
    source: given.source,
    values: valuesOf(converted.tally),
    import: {
      file: beginning(file.name, 1000),
      hash: file.hash,
      layout: file.layout,
      encoding: file.encoding,
      ...(file.vintage !== undefined && { vintage: file.vintage }),
      lines: Object.fromEntries(ordered(converted.tally).map(([period, { first, last }]) => [period, [first, last]])),
      unit: unit.text,
      ...(converted.rates !== undefined && { rates: converted.rates }),
      ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
      ...(notes.length > 0 && { notes: [...new Set(notes)].slice(0, 100) }),
    },
  };
}

const ordered = (tally: Tally) => [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Years first, as JSON has them before other keys, then months. */
const valuesOf = (tally: Tally): Record<string, number> =>
  Object.fromEntries(ordered(tally).map(([period, { value }]) => [period, value === 0 ? 0 : value]));

/** Editions of the classification, where they differ from year to year. */
function editionNotes({ editions }: Line): readonly Note[] {
  if (editions.size < 2) return [];
  const spans = [...editions].map(([edition, span]) => ({ edition, ...span }));
  return [{ code: 'editions', params: { spans: spans.toSorted((a, b) => (a.first < b.first ? -1 : 1)) } }];
}

const nameOf = ({ owned, goods }: Line, publisher: string, { home, partner }: ImportContext['structure']) => {
  const { held, flow, reporter, pair } = owned;
  const country = reporter === null ? null : reporter === 'home' ? home.name : partner.name;
  return {
    flow: flow ?? null,
    to: pair && flow ? partner.name : null,
    home: home.name,
    goods:
      goods && goods.code !== 'TOTAL' ? { code: goods.code, label: goods.label, scheme: goods.classification } : null,
    indicator: held.indicator?.label ?? null,
    measure: owned.measure,
    country,
    publisher,
  };
};

/** Measure or indicator, reporter, layout and code: the same file gives everyone the same id. */
function idOf({ owned, goods }: Line, layout: LayoutId, reporter: string | undefined): string {
  const { held, measure, flow, pair } = owned;
  const what = measure ?? (flow ? (pair ? flow : `${flow}-world`) : (held.indicator?.code ?? 'data'));
  const scheme = goods && goods.classification !== 'HS' && goods.code !== 'TOTAL' ? `${goods.classification}-` : '';
  const code = goods && goods.code !== 'TOTAL' ? `${scheme}${goods.code}` : '';
  const indicator = flow && goods === null && measure === null ? (held.indicator?.code ?? '') : '';
  const parts = [what, reporter ?? '', layout, code, indicator].filter((part) => part !== '');
  const id = parts.map(slugged).join('.');
  const exact = parts.every((part) => slugged(part) === part.toLowerCase());
  if (exact && id.length <= 64) return id;
  // What was cut or cannot be written in an id is told apart by its hash.
  return `${id.slice(0, 55).replace(/[.-]+$/, '')}.${bytesToHex(sha256(utf8ToBytes(parts.join('\n')))).slice(0, 8)}`;
}

const slugged = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/**
 * What the series come from, as a source of the document; the one that is there keeps its id. A file that states no date
 * has that of its last period, marked inferred.
 */
export function sourceOf(
  words: Words,
  file: Provenance,
  title: string | undefined,
  last: string,
  sources: readonly Source[],
): Source {
  const said = words.importing;
  const own = {
    publication: publisherOf(words, file),
    title: title === undefined || title === '' ? said.titles[file.layout] : beginning(title, 1000),
    date: file.vintage ?? lastDay(last),
    dateInferred: file.vintage === undefined,
    file: beginning(file.name, 1000),
  };
  const alike = sources.find((one) => (Object.keys(own) as (keyof typeof own)[]).every((key) => one[key] === own[key]));
  if (alike) return alike;
  const taken = new Set(sources.map(({ id }) => id));
  const dated = `${file.layout}-${own.date}`;
  const id = [file.layout as string, dated].find((one) => !taken.has(one)) ?? freeId(dated, taken);
  return { id, ...own };
}

/** Who publishes files of the layout; of tables that anyone may have made, the name of the file. */
function publisherOf({ importing }: Words, { layout, name }: Provenance): string {
  const publishers: Readonly<Partial<Record<LayoutId, string>>> = importing.publishers;
  return publishers[layout] ?? beginning(name.replace(/\.[a-z]{1,5}$/i, ''), 100);
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

const lastDay = (period: string): string =>
  isYear(period)
    ? `${period}-12-31`
    : new Date(Date.UTC(yearOf(period), Number(period.slice(5, 7)), 0)).toISOString().slice(0, 10);
