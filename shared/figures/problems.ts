import { type Problem, problem } from '../language/problems.ts';
import type { Figures } from './schema.ts';

/**
 * What is wrong between the figures' fields, beyond the schema: ids given twice, sources and organisations that are
 * not there. `where` is the figures' own path in the file (`figures`), empty in a figures file.
 */
export function* figuresProblems(figures: Figures, where: string): Iterable<Problem> {
  const at = (path: string): string => (where === '' ? path : `${where}.${path}`);
  yield* twice(figures.sources, (index) => at(`sources[${index}].id`));
  yield* twice(figures.facts, (index) => at(`facts[${index}].id`));
  yield* twice(figures.items, (index) => at(`items[${index}].id`));
  yield* unsourced(figures, figures.facts, (index) => at(`facts[${index}].source`));
  yield* unsourced(figures, figures.items, (index) => at(`items[${index}].source`));
  yield* unnamedOrganisations(figures, (index, place) => at(`facts[${index}].organisations[${place}]`));
}

interface Identified {
  readonly id: string;
}

function twice(entries: readonly Identified[], where: (index: number) => string): readonly Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    return problem('figures.idTwice', where(index), { id, first: where(earlier) });
  });
}

function unsourced(
  { sources }: Figures,
  entries: readonly { readonly source: string }[],
  where: (index: number) => string,
): readonly Problem[] {
  const known = new Set(sources.map(({ id }) => id));
  const such = sources[0]?.id ?? null;
  return entries.flatMap(({ source }, index) =>
    known.has(source) ? [] : problem('figures.noSource', where(index), { id: source, such }),
  );
}

function* unnamedOrganisations({ facts }: Figures, where: (index: number, place: number) => string): Iterable<Problem> {
  const known = new Set(facts.filter(({ kind }) => kind === 'organisation').map(({ id }) => id));
  for (const [index, { organisations = [] }] of facts.entries()) {
    for (const [place, id] of organisations.entries()) {
      if (known.has(id)) continue;
      yield problem('figures.noOrganisation', where(index, place), { id });
    }
  }
}
