import type { Horizon } from './horizon.ts';
import type { Structure } from './structure.ts';

type Of<T, K extends keyof T> = readonly Pick<T, K>[];

/** What the analyst has defined for all scenarios of a document (§ 7), in the document's order. */
export interface Own {
  readonly inputs: Of<Structure['inputs'][number], 'id' | 'unit' | 'kind'>;
  /** Their formulas can be read, and name what is there. */
  readonly metrics: Of<Structure['metrics'][number], 'id' | 'unit' | 'kind' | 'better' | 'formula'>;
}

/**
 * What all scenarios of a document are projected with: the years, and what is projected beside the metrics that every
 * document has. Plain data, which crosses to a worker.
 */
export interface Frame extends Horizon {
  readonly own: Own;
}

const frames = new WeakMap<object, Frame>();

/** The frame of a document; the same object for the same structure and horizon. */
export function frameOf({
  structure,
  horizon: { base, end },
}: {
  readonly structure: Own;
  readonly horizon: Horizon;
}): Frame {
  const known = frames.get(structure);
  if (known?.base === base && known.end === end) return known;
  const own = known?.own ?? {
    inputs: structure.inputs.map(({ id, unit, kind }) => ({ id, unit, kind })),
    metrics: structure.metrics.map(({ id, unit, kind, better, formula }) => ({ id, unit, kind, better, formula })),
  };
  const frame = { base, end, own };
  frames.set(structure, frame);
  return frame;
}

export const sameFrame = (a: Frame, b: Frame): boolean =>
  a === b || (a.base === b.base && a.end === b.end && sameOwn(a.own, b.own));

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
