import type { Provenance } from '../../document/origins.ts';
import { nowcastText } from '../../document/series-words.ts';
import { sameNumber } from '../../figures/origins.ts';
import type { Figures } from '../../figures/schema.ts';
import type { Names } from '../../language/names.ts';
import type { Series } from '../../series/schema.ts';
import type { Quantity } from '../algebra/formula.ts';
import { operandsOf, textOf, workings } from '../algebra/workings.ts';
import { type MetricName, metricAt } from '../metrics.ts';
import { type AssumptionPath, isAssumptionPath, listedAt, type WholePath, wholeAround } from '../register.ts';
import { unitIn } from '../structure.ts';
import type { Told } from './explanation.ts';
import { derivedLabel, figureTold, sourceOf } from './figures.ts';
import { groundTold, seriesTold } from './series.ts';
import { labelOf, reasonInWords } from './words.ts';

/** What an explanation says beside the numbers. */
export interface Context {
  /** What things are called in the document. */
  readonly names: Names;
  /** Calendar year of year index 0. */
  readonly base: number;
  /** The document's figures; without them every assumption stands on its own. */
  readonly figures?: Figures | undefined;
  readonly series?: readonly Series[] | undefined;
  /** Where the scenario's value of an assumption, or of a year of a whole value, was taken from. */
  readonly provenance?: ((path: string) => Provenance) | undefined;
  /** Why the analyst chose a value, where that was said. */
  readonly rationale?: ((path: AssumptionPath | WholePath) => string | undefined) | undefined;
  /** From what a number was drawn, and in which draw. */
  readonly drawnFrom: (quantity: Quantity) => string;
}

const DERIVED = 'derived:';

/** Tells quantities of one scenario in words and numbers, each once however often it is used. */
export function teller(context: Context): {
  readonly tell: (quantity: Quantity) => Told;
  readonly numberOf: (quantity: Quantity) => number;
} {
  const { read, numberOf } = workings();
  const { names, base, figures } = context;
  const { words, structure } = names;
  const { explain } = words;
  const notes = (...parts: readonly (string | undefined)[]): string =>
    explain.notes(parts.flatMap((part) => part || []));
  const known = new Map<string, Told>();
  const nameOf = ({ id, t }: Quantity): string => (t === undefined ? id : `${id}@${base + t}`);
  const tell = (quantity: Quantity): Told => {
    const key = nameOf(quantity);
    let told = known.get(key);
    if (!told) {
      told = quantity.formula ? computed(quantity) : given(quantity, quantity.given!.path, quantity.given!.value);
      known.set(key, told);
    }
    return told;
  };

  const computed = (quantity: Quantity): Told => {
    const reading = read(quantity);
    const why = reading.reasons.map((reason) => reasonInWords(names, reason, quantity, numberOf));
    const operands = operandsOf(reading).map(tell);
    const value = numberOf(quantity);
    const label = quantity.id.startsWith(DERIVED)
      ? derivedLabel(names.words, figures!, quantity.id.slice(DERIVED.length))
      : labelOf(names, quantity, base);
    const formula = textOf(reading.piece, (one) => tell(one).label);
    if (!Number.isFinite(value)) throw new Error(`${label} is no number: ${formula}`);
    const note = notes(...new Set(why));
    return {
      id: nameOf(quantity),
      label,
      value,
      unit: unitIn(structure, quantity.unit),
      formula,
      ...(note !== '' && { note }),
      operands,
    };
  };

  /** A number that the model is given: an assumption or part of one, a figure, or what was drawn. */
  const given = (quantity: Quantity, path: string, value: number): Told => {
    if (path.startsWith('figure:')) return figureTold(words, figures!, path.slice('figure:'.length));
    if (isAssumptionPath(path)) return assumption(path, value);
    const whole = partOfWhole(names, path);
    if (whole) {
      const said = context.provenance?.(path);
      const from = said?.kind === 'assumed' ? undefined : sourceTold(said, path);
      const note = notes(from?.words ?? explain.setByAnalyst, reasonGiven(whole.path));
      return { ...whole, value, note, operands: from?.told ?? [] };
    }
    const unit = unitIn(structure, quantity.unit);
    const note = context.drawnFrom(quantity);
    return { id: nameOf(quantity), label: labelOf(names, quantity, base), value, unit, note, operands: [] };
  };

  const assumption = (path: AssumptionPath, value: number): Told => {
    const said = context.provenance?.(path) ?? { kind: 'assumed' as const, note: explain.noFigures };
    const from = sourceTold(said, path) ?? { words: explain.assumed(explain.noFigures), told: [] };
    const [found] = from.told;
    // An answer may be of the document as it was a moment ago.
    const held = found === undefined || sameNumber(value, found.value);
    const [source, origin] = held ? [found, from.words] : [undefined, explain.assumed(explain.setByAnalyst)];
    // A reason may be given for the whole that a number belongs to.
    const whole = wholeAround(path);
    const reason = reasonGiven(path) ?? (whole ? reasonGiven(whole) : undefined);
    return {
      id: `assumption:${path}`,
      label: names.assumption(path).label,
      value,
      unit: names.unitOf(path),
      ...(source && { formula: source.label }),
      path,
      note: notes(origin, reason),
      operands: source ? [source] : [],
    };
  };

  /** Where a value was taken from, in words, and what it was taken from. */
  const sourceTold = (said: Provenance | undefined, path: string) => {
    if (said === undefined || figures === undefined) return undefined;
    const data = { figures, series: context.series ?? [], structure };
    switch (said.kind) {
      case 'nowcast':
        return {
          words: words.series.fromNowcast(nowcastText(names, said.origin)),
          told: groundTold(names, data, said.origin),
        };
      case 'series': {
        const found = seriesTold(names, data, path, said.origin);
        return { words: words.series.explained, told: found ? [found] : [] };
      }
      default: {
        const { words: inWords, quantity } = sourceOf(words, figures, said);
        return { words: inWords, told: quantity ? [tell(quantity)] : [] };
      }
    }
  };

  const reasonGiven = (path: AssumptionPath | WholePath): string | undefined => {
    const reason = context.rationale?.(path);
    return reason && explain.reasonGiven(reason);
  };

  return { tell, numberOf };
}

/** What a number is part of that is set as a whole: a value typed for a year, or a shock; shocks are counted from 1. */
export function partOfWhole(
  names: Names,
  path: string,
): (Pick<Told, 'id' | 'label' | 'unit'> & { readonly path: WholePath }) | null {
  const { explain } = names.words;
  const [, whole, year] = /^(.+\.(?:overrides|values))\.(\d+)$/.exec(path) ?? [];
  if (whole !== undefined) {
    const of = listedAt(path);
    const flow = whole.startsWith('exports.') ? 'exports' : 'imports';
    const named = of?.list === 'inputs' ? of.id : of === null ? flow : (`${flow}:${of.id}` as const);
    const label =
      of?.list === 'inputs'
        ? explain.knownFor(names.listed(of), Number(year))
        : explain.growthTyped(names.metric(named as MetricName).label, Number(year));
    const unit = of?.list === 'inputs' ? metricAt(names.structure, of.id as MetricName).unit : '1';
    return { id: `typed:${named}@${year}`, label, unit, path: whole as WholePath };
  }
  const [, index, part] = /^shocks\.(\d+)\.(year|size|halfLife)$/.exec(path) ?? [];
  if (part === undefined) return null;
  const number = Number(index) + 1;
  const key = part as keyof typeof SHOCK_UNITS;
  return { id: `shock:${number}:${part}`, label: explain.ofShock[key](number), unit: SHOCK_UNITS[key], path: 'shocks' };
}

const SHOCK_UNITS = { year: 'year', size: '1', halfLife: 'years' } as const;
