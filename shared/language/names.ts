import type { UncertainInput } from '../document/schema.ts';
import type { NumberField } from '../formats/parse-number.ts';
import { type MetricName, unitOfOwn } from '../model/metrics.ts';
import {
  type Assumption,
  type AssumptionPath,
  assumptionAt,
  type Group,
  type Ids,
  isAssumptionPath,
  type WholePath,
} from '../model/register.ts';
import { type Structure, unitIn } from '../model/structure.ts';
import type { AssumptionWords } from './en/assumptions.ts';
import type { MetricWords } from './en/metrics.ts';
import type { Words } from './language.ts';

type Amount = Pick<UncertainInput, 'path' | 'apply'>;

/** What things are called in a document: the language's words with the document's countries, currency and tracks in them. */
export interface Names<Said extends Words = Words> {
  readonly words: Said;
  readonly structure: Structure;
  assumption(path: AssumptionPath): AssumptionWords;
  /** Of an assumption, or of a value that is set as a whole. */
  label(path: string): string;
  group(id: Group): string;
  metric(name: MetricName): MetricWords;
  /** Of a track, a group of goods, or an input. */
  listed(of: { readonly list: keyof Ids; readonly id: string }): string;
  /** Of a track of workers. */
  track(id: string): string;
  /** A unit as it is read: `KRW a year` for `currency a year`; a figure's own as it is. */
  unit(unit: string): string;
  /** A value of an assumption with its unit: `19.8%`, `2 zones`, `1 year`, `6 USD m a project`. */
  value(path: AssumptionPath, value: number | null): string;
  /** The same with the unit as it stands beside a field: `150 a year`. */
  briefly(path: AssumptionPath, value: number | null): string;
  /** A value with its unit and all digits: `4,407.69 USD m`. */
  exactly(path: AssumptionPath, value: number): string;
  /** The unit of an assumption's numbers; `1` of fractions and pure numbers. */
  unitOf(path: AssumptionPath): string;
  /** The unit beside a field; empty for a pure number. */
  fieldUnit(path: AssumptionPath): string;
  /** The same where there is little room; empty for a calendar year too. */
  shortUnit(path: AssumptionPath): string;
  /** What was drawn for an assumption: `+1.2 points`, `× 1.034`, `−35 USD m`. */
  amount(input: Amount, drawn: number): string;
  /** The distribution of an input: `triangular, −2 to 3 points, most likely 0 points`. */
  distribution(input: Amount & Pick<UncertainInput, 'distribution'>): string;
  /** That an assumption is uncertain which a scenario does not have. */
  absent(path: AssumptionPath): string;
  /** What a field for this assumption reads: any value of the register's range. */
  field(path: AssumptionPath): NumberField;
}

const known = new WeakMap<Words, WeakMap<Structure, Names>>();

/** The names of a document of this structure, in a language; one object for both, to be compared by identity. */
export function namesOf<Said extends Words>(words: Said, structure: Structure): Names<Said> {
  let ofLanguage = known.get(words);
  if (!ofLanguage) {
    ofLanguage = new WeakMap();
    known.set(words, ofLanguage);
  }
  let names = ofLanguage.get(structure);
  if (!names) {
    names = made(words, structure);
    ofLanguage.set(structure, names);
  }
  return names as Names<Said>;
}

function made(words: Words, structure: Structure): Names {
  const assumptions = words.assumptions.named(structure);
  const said = (path: string): AssumptionWords => assumptions[path] ?? { label: path, short: path, help: '' };
  const metrics = words.metrics.named(structure);
  const full: Readonly<Record<string, string>> = words.units.full(structure.currency);
  const short: Readonly<Record<string, string | undefined>> = words.units.short(structure.currency);

  const measured = (path: AssumptionPath) => measuredIn(structure, path);
  const unit = (code: string): string => full[code] ?? code;
  const fieldUnit = (path: AssumptionPath): string => {
    const { percent, unit: code } = measured(path);
    return percent ? '%' : words.units.beside(unit(code));
  };
  const shortUnit = (path: AssumptionPath): string =>
    assumptionAt(path).calendarYear ? '' : (short[measured(path).unit] ?? fieldUnit(path));
  const withUnit = (
    path: AssumptionPath,
    value: number | null,
    unitOf: (code: string) => string,
    written = (number: number) => words.numbers.shortest(number),
  ): string => {
    if (value === null) return words.units.none;
    const { percent, unit: code, calendarYear } = measured(path);
    if (calendarYear) return String(value);
    if (percent) return `${written(round(value * 100))}%`;
    return code === '1' || code === '' ? written(value) : words.units.counted(written(value), unitOf(code));
  };

  const amountOf = ({ path, apply }: Amount) => {
    const { percent, unit: code } = measured(path as AssumptionPath);
    return { apply, percent, unit: words.units.beside(unit(code)) };
  };

  const lists = { tracks: structure.tracks, ...structure.goods, inputs: structure.inputs };
  const listed = ({ list, id }: { readonly list: keyof Ids; readonly id: string }): string =>
    lists[list].find((one) => one.id === id)?.name ?? id;

  return {
    words,
    structure,
    assumption: said,
    label: (path) =>
      isAssumptionPath(path) ? said(path).label : words.assumptions.whole(structure, path as WholePath),
    group: (id) => words.assumptions.groups[id],
    metric: (name) => metrics[name] ?? { label: name, help: '', plural: false, counted: false },
    listed,
    track: (id) => listed({ list: 'tracks', id }),
    unit,
    value: (path, value) => withUnit(path, value, unit),
    briefly: (path, value) => withUnit(path, value, () => shortUnit(path)),
    exactly: (path, value) => withUnit(path, value, unit, (number) => words.numbers.exactly(round(number))),
    unitOf: (path) => unitIn(structure, measured(path).unit),
    fieldUnit,
    shortUnit,
    amount: (input, drawn) => words.draws.amount(amountOf(input), drawn),
    distribution: (input) => words.draws.distribution(amountOf(input), input.distribution),
    absent: (path) => words.draws.absent(said(path).label, path),
    field(path) {
      const { percent, unit: code, min, max, whole, calendarYear } = measured(path);
      const { label } = said(path);
      const { decimalComma } = words.numbers;
      return { label, percent, unit: unit(code), min, max, whole, year: calendarYear, decimalComma };
    },
  };
}

/** An assumption as its numbers are read; the base value of an own input is in the input's unit. */
function measuredIn({ inputs }: Structure, path: AssumptionPath): Measured {
  const assumption = assumptionAt(path);
  const [, id] = /^inputs\.([^.]+)\.base$/.exec(path) ?? [];
  const input = inputs.find((one) => one.id === id);
  if (!input) return assumption;
  const unit = unitOfOwn(input.unit);
  return { ...assumption, unit, percent: unit === '1' };
}

type Measured = Omit<Assumption, 'unit'> & { readonly unit: string };

const round = (value: number): number => Number(value.toPrecision(12));
