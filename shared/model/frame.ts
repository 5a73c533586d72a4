import type { Horizon } from './horizon.ts';
import type { Structure } from './structure.ts';

type Of<T, K extends keyof T> = readonly Pick<T, K>[];

/** What the analyst has defined for all scenarios of a document (§ 7), in the document's order. */
export interface Own {
  readonly inputs: Of<Structure['inputs'][number], 'id' | 'unit' | 'kind'>;
  /** Their formulas can be read, and name what is there. */
  readonly metrics: Of<Structure['metrics'][number], 'id' | 'unit' | 'kind' | 'better' | 'formula'>;
}

/** How money is shown (§ 7): of the day, or divided by how far prices have risen since the base year. */
export const PRICES = ['current', 'base'] as const;
export type Prices = (typeof PRICES)[number];

/**
 * What all scenarios of a document are projected with: the years, and what is projected beside the metrics that every
 * document has. Plain data, which crosses to a worker.
 */
export interface Frame extends Horizon {
  readonly own: Own;
  /** Of metrics of money; present values are to be asked for at current prices. */
  readonly prices: Prices;
}

const frames: Readonly<Record<Prices, WeakMap<object, Frame>>> = { current: new WeakMap(), base: new WeakMap() };

interface Framed {
  readonly structure: Own;
  readonly horizon: Horizon;
}

/** The frame of a document; the same object for the same structure, horizon and prices. */
export const frameOf = (document: Framed): Frame => frameIn('current', document);

export function frameIn(prices: Prices, { structure, horizon: { base, end } }: Framed): Frame {
  const known = frames[prices].get(structure);
  if (known?.base === base && known.end === end) return known;
  const own = known?.own ?? {
    inputs: structure.inputs.map(({ id, unit, kind }) => ({ id, unit, kind })),
    metrics: structure.metrics.map(({ id, unit, kind, better, formula }) => ({ id, unit, kind, better, formula })),
  };
  const frame = { base, end, own, prices };
  frames[prices].set(structure, frame);
  return frame;
}

export const sameFrame = (a: Frame, b: Frame): boolean =>
  a === b || (a.base === b.base && a.end === b.end && a.prices === b.prices && sameOwn(a.own, b.own));

const texts = new WeakMap<Own, string>();

/** Whether the same is defined, in the same order; what a worker gets with a question is always another object. */
const sameOwn = (a: Own, b: Own): boolean => a === b || textOf(a) === textOf(b);

function textOf(own: Own): string {
  let text = texts.get(own);
  if (text === undefined) {
    text = JSON.stringify([own.inputs, own.metrics]);
    texts.set(own, text);
  }
  return text;
}
