import type { Provenance } from '../../document/origins.ts';
import { sameNumber } from '../../figures/origins.ts';
import type { Figures } from '../../figures/schema.ts';
import type { Quantity } from '../algebra/formula.ts';
import { operandsOf, textOf, workings } from '../algebra/workings.ts';
import { type AssumptionPath, isAssumptionPath, REGISTER, type WholePath } from '../register.ts';
import type { Told } from './explanation.ts';
import { derivedLabel, figureTold, sourceOf } from './figures.ts';
import { notes } from './notes.ts';
import { labelOf, reasonInWords } from './words.ts';

/** What an explanation says beside the numbers. */
export interface Context {
  /** Calendar year of year index 0. */
  readonly base: number;
  /** The document's figures; without them every assumption stands on its own. */
  readonly figures?: Figures | undefined;
  /** Where the scenario's value of an assumption was taken from. */
  readonly provenance?: ((path: AssumptionPath) => Provenance) | undefined;
  /** Why the analyst chose a value, where that was said. */
  readonly rationale?: ((path: AssumptionPath | WholePath) => string | undefined) | undefined;
  /** From what a number was drawn, and in which draw. */
  readonly drawnFrom: (quantity: Quantity) => string;
}

const DERIVED = 'derived:';

/** Tells quantities of one scenario in words and numbers, each once however often it is used. */
export function teller(context: Context): (quantity: Quantity) => Told {
  const { read, numberOf } = workings();
  const { base, figures } = context;
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
    const why = reading.reasons.map((reason) => reasonInWords(reason, quantity, numberOf));
    const operands = operandsOf(reading).map(tell);
    const value = numberOf(quantity);
    const label = quantity.id.startsWith(DERIVED)
      ? derivedLabel(figures!, quantity.id.slice(DERIVED.length))
      : labelOf(quantity, base);
    const formula = textOf(reading.piece, (one) => tell(one).label);
    if (!Number.isFinite(value)) throw new Error(`${label} is no number: ${formula}`);
    const note = notes(...new Set(why));
    return {
      id: nameOf(quantity),
      label,
      value,
      unit: quantity.unit,
      formula,
      ...(note !== '' && { note }),
      operands,
    };
  };

  /** A number that the model is given: an assumption or part of one, a figure, or what was drawn. */
  const given = (quantity: Quantity, path: string, value: number): Told => {
    if (path.startsWith('figure:')) return figureTold(figures!, path.slice('figure:'.length));
    if (isAssumptionPath(path)) return assumption(path, value);
    const whole = partOfWhole(path);
    if (whole) return { ...whole, value, note: notes('set by the analyst', reasonGiven(whole.path)), operands: [] };
    const { unit } = quantity;
    const note = context.drawnFrom(quantity);
    return { id: nameOf(quantity), label: labelOf(quantity, base), value, unit, note, operands: [] };
  };

  const assumption = (path: AssumptionPath, value: number): Told => {
    const { label, unit } = REGISTER[path];
    const said = context.provenance?.(path) ?? { kind: 'assumed' as const, note: 'no figures at hand' };
    const from = figures ? sourceOf(figures, said) : { words: `assumed: no figures at hand` };
    const found = from.quantity && tell(from.quantity);
    // An answer may be of the document as it was a moment ago.
    const held = found === undefined || sameNumber(value, found.value);
    const [source, words] = held ? [found, from.words] : [undefined, 'assumed: set by the analyst'];
    // A reason may be given for the growth path as a whole that a number belongs to.
    const flow = /^(exports|imports)\.growth\./.exec(path)?.[1] as 'exports' | 'imports' | undefined;
    const reason = reasonGiven(path) ?? (flow && reasonGiven(`${flow}.growth`));
    return {
      id: `assumption:${path}`,
      label,
      value,
      unit,
      ...(source && { formula: source.label }),
      path,
      note: notes(words, reason),
      operands: source ? [source] : [],
    };
  };

  const reasonGiven = (path: AssumptionPath | WholePath): string | undefined => {
    const reason = context.rationale?.(path);
    return reason && `reason given: ${reason}`;
  };

  return tell;
}

/** What a number is part of that is set as a whole: growth typed for a year, or a shock; shocks are counted from 1. */
function partOfWhole(path: string): (Pick<Told, 'id' | 'label' | 'unit'> & { readonly path: WholePath }) | null {
  const [, flow, year] = /^(exports|imports)\.overrides\.(\d+)$/.exec(path) ?? [];
  if (flow === 'exports' || flow === 'imports') {
    const label = `${flow === 'exports' ? 'Exports' : 'Imports'} growth typed for ${year}`;
    return { id: `override:${flow}@${year}`, label, unit: '1', path: `${flow}.overrides` };
  }
  const [, index, part] = /^shocks\.(\d+)\.(year|size|halfLife)$/.exec(path) ?? [];
  if (part === undefined) return null;
  const number = Number(index) + 1;
  const { words, unit } = OF_SHOCK[part as keyof typeof OF_SHOCK];
  return { id: `shock:${number}:${part}`, label: `Shock ${number}, ${words}`, unit, path: 'shocks' };
}

const OF_SHOCK = {
  year: { words: 'year', unit: 'year' },
  size: { words: 'size', unit: '1' },
  halfLife: { words: 'half-life', unit: 'years' },
} as const;
