import type { z } from 'zod';
import { sameValue } from '../document/differences.ts';
import type { Immutable } from '../immutable.ts';
import { list, MOST_FIGURES, name } from '../limits.ts';
import { open } from '../model/assumptions.ts';
import { accepted, type Outcome } from '../outcome.ts';
import { checkedFigures } from './read.ts';
import { type Figures, figuresSchema } from './schema.ts';

/** The lists of a figures file; in each, ids are unique. */
const FIGURE_LISTS = ['sources', 'facts', 'items'] as const;
type List = (typeof FIGURE_LISTS)[number];

const { sources, facts, items } = figuresSchema.shape;
const part = <S extends z.ZodType>(entries: S) =>
  open({
    /** Entries that differ from the shipped ones of the same id, or have no shipped one. */
    own: entries,
    /** Ids of shipped entries that were taken out. */
    removed: list(name, MOST_FIGURES),
  });

/** What an analyst's figures say otherwise than those that came with the program. */
export const correctionsSchema = open({
  /** Name of the data set, where it is another one. */
  dataset: name.min(1).nullable(),
  sources: part(sources),
  facts: part(facts),
  items: part(items),
});

export type Corrections = Immutable<z.infer<typeof correctionsSchema>>;

export const NO_CORRECTIONS: Corrections = {
  dataset: null,
  sources: { own: [], removed: [] },
  facts: { own: [], removed: [] },
  items: { own: [], removed: [] },
};

interface Entry {
  readonly id: string;
}
interface Part {
  readonly own: readonly Entry[];
  readonly removed: readonly string[];
}

/** Where `figures` differ from the `shipped` ones. */
export function correctionsOf(shipped: Figures, figures: Figures): Corrections {
  const partOf = (list: List): Part => {
    const [before, after]: readonly (readonly Entry[])[] = [shipped[list], figures[list]];
    const was = new Map(before!.map((entry) => [entry.id, entry]));
    const is = new Set(after!.map(({ id }) => id));
    return {
      own: after!.filter((entry) => !sameValue(was.get(entry.id), entry)),
      removed: before!.flatMap(({ id }) => (is.has(id) ? [] : [id])),
    };
  };
  return {
    dataset: figures.dataset === shipped.dataset ? null : figures.dataset,
    sources: partOf('sources'),
    facts: partOf('facts'),
    items: partOf('items'),
  } as Corrections;
}

/**
 * The shipped figures with the corrections over them: in the shipped order, additions after them in theirs. A problem
 * where the two do not fit together, as when a newer program ships other sources.
 */
export function corrected(shipped: Figures, corrections: Corrections): Outcome<Figures> {
  const merged = (list: List): readonly Entry[] => {
    const { own, removed }: Part = corrections[list];
    const mine = new Map(own.map((entry) => [entry.id, entry]));
    const known = new Set(shipped[list].map(({ id }) => id));
    const gone = new Set(removed);
    return [
      ...shipped[list].filter(({ id }) => !gone.has(id)).map((entry) => mine.get(entry.id) ?? entry),
      ...own.filter(({ id }) => !known.has(id)),
    ];
  };
  if (sameValue(corrections, NO_CORRECTIONS)) return accepted(shipped);
  return checkedFigures({
    ...shipped,
    dataset: corrections.dataset ?? shipped.dataset,
    sources: merged('sources'),
    facts: merged('facts'),
    items: merged('items'),
  });
}

/**
 * The corrections without that of one entry, which is as it was shipped again, or gone where it was added. A source that
 * was added for it goes with it, unless something else that the analyst says stands in it too.
 */
export function withoutCorrection(shipped: Figures, corrections: Corrections, id: string): Corrections {
  const partOf = (list: List): Part => ({
    own: (corrections[list].own as readonly Entry[]).filter((entry) => entry.id !== id),
    removed: corrections[list].removed.filter((other) => other !== id),
  });
  const rest = {
    ...corrections,
    sources: partOf('sources'),
    facts: partOf('facts'),
    items: partOf('items'),
  } as Corrections;
  const shippedSources = new Set(shipped.sources.map((source) => source.id));
  const cited = new Set([...rest.items.own, ...rest.facts.own].map(({ source }) => source));
  const unused = [...corrections.items.own, ...corrections.facts.own].flatMap((entry) =>
    entry.id === id && !shippedSources.has(entry.source) && !cited.has(entry.source) ? [entry.source] : [],
  );
  const sources = { ...rest.sources, own: rest.sources.own.filter((source) => !unused.includes(source.id)) };
  return { ...rest, sources };
}

/** One correction, as it is told to the analyst. */
export interface Correction {
  readonly id: string;
  /** What it is about, in the analyst's own words where they changed it. */
  readonly name: string;
  readonly kind: 'corrected' | 'added' | 'removed';
}

/** The corrections one by one: figures first, then facts and sources. */
export function listCorrections(shipped: Figures, corrections: Corrections): readonly Correction[] {
  return (['items', 'facts', 'sources'] as const).flatMap((list) => {
    const was = new Map((shipped[list] as readonly Named[]).map((entry) => [entry.id, entry]));
    const { own, removed } = corrections[list] as {
      readonly own: readonly Named[];
      readonly removed: readonly string[];
    };
    return [
      ...own.map((entry): Correction => ({ ...named(entry), kind: was.has(entry.id) ? 'corrected' : 'added' })),
      ...removed.map((id): Correction => ({ ...named(was.get(id) ?? { id }), kind: 'removed' })),
    ];
  });
}

interface Named extends Entry {
  readonly label?: string;
  readonly name?: string;
  readonly title?: string;
}

const named = ({ id, label, name, title }: Named) => ({ id, name: label || name || title || id });
