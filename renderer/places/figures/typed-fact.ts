import { withFact } from '../../../shared/document/edits/figures.ts';
import type { Fact, FactKind, Figures } from '../../../shared/figures/schema.ts';
import { problem } from '../../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../../shared/outcome.ts';
import { freeIdOf, saidOf, sourceTyped, type TypedSource, typedSource, withSource } from './typed-source.ts';

/** A named fact as it is typed. */
export interface TypedFact extends TypedSource {
  readonly kind: FactKind;
  readonly name: string;
  /** Of a good. */
  readonly direction: 'exports' | 'imports';
  /** Of an organisation, with commas between them. */
  readonly sectors: string;
}

/** What the form begins with: a fact as it stands, or nothing yet. */
export function typedFromFact(figures: Figures, fact: Fact | null): TypedFact {
  const { kind = 'organisation', name = '', direction = 'exports', sectors = [] } = fact ?? {};
  return { ...typedSource(figures, fact), kind, name, direction, sectors: sectors.join(', ') };
}

/** The figures with what was typed in them: one of their facts corrected, or one more. */
export function factsTyped(figures: Figures, fact: Fact | null, typed: TypedFact): Outcome<Figures> {
  const name = typed.name.trim();
  if (name === '') return refused(problem('figures.noFactName', 'figure.label'));
  const source = sourceTyped(figures, typed);
  if (!source.ok) return source;
  const { kind } = typed;
  const sectors = typed.sectors.split(',').flatMap((sector) => sector.trim() || []);
  const words = {
    kind,
    name,
    ...(kind === 'good' ? { direction: typed.direction } : {}),
    ...(kind === 'organisation' && sectors.length > 0 ? { sectors } : {}),
    ...saidOf(source.value, typed),
  };
  const sourced = withSource(figures, source.value);
  if (fact !== null) return accepted(withFact(sourced, fact.id, words));
  const id = freeIdOf(`${kind} ${name}`, kind, figures.facts);
  return accepted({ ...sourced, facts: [...sourced.facts, { id, ...words }] });
}
