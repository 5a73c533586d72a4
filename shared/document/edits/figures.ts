import { movedDefaults } from '../../figures/provenance.ts';
import { checkedFigures } from '../../figures/read.ts';
import type { Fact, Figure, Figures } from '../../figures/schema.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { assumptionsOf, valueAtPath } from '../changes.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';
import { setValue } from './values.ts';

/** An assumption that stood at a figure's value, or at what was derived from it, and would follow a correction. */
export interface Follower {
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly from: number;
  readonly to: number;
}

const NEARLY = 1e-12;

/** Which assumptions of which scenarios would follow if the document had these figures. */
export function followers(document: ScenarioDocument, figures: Figures): readonly Follower[] {
  return movedDefaults(document.figures, figures).flatMap(({ path, from, to }) =>
    [document.baseline, ...document.scenarios]
      .filter((scenario, place) => place === 0 || says(scenario, path))
      .filter(({ id }) => stands(valueAtPath(assumptionsOf(document, id), path), from))
      .map(({ id }) => ({ scenario: id, path, from, to })),
  );
}

/** Whether a scenario says this itself, alone or inside a whole value; otherwise the baseline speaks for it. */
const says = (scenario: object, path: string): boolean =>
  'changes' in scenario &&
  Object.keys(scenario.changes as object).some((key) => key === path || path.startsWith(`${key}.`));

const stands = (value: unknown, at: number): boolean =>
  typeof value === 'number' && Math.abs(value - at) <= NEARLY * Math.abs(at);

/** The figures with one of them corrected. */
export const withFigure = (figures: Figures, id: string, correction: Partial<Omit<Figure, 'id'>>): Figures => ({
  ...figures,
  items: figures.items.map((item) => (item.id === id ? { ...item, ...correction } : item)),
});

/** The figures with one of their facts corrected; a good's direction and an organisation's sectors go where not given. */
export const withFact = (figures: Figures, id: string, correction: Omit<Fact, 'id' | 'organisations'>): Figures => ({
  ...figures,
  facts: figures.facts.map((fact) => {
    if (fact.id !== id) return fact;
    const { direction, sectors, ...rest } = fact;
    return { ...rest, ...correction };
  }),
});

/**
 * Gives the document other figures: a correction, an addition, or the store's. The assumptions in `follow` (from
 * `followers`) take their new values; the others stay as they are and are the analyst's own from then on.
 */
export function setFigures(
  document: ScenarioDocument,
  { figures, follow }: { readonly figures: Figures; readonly follow: readonly Follower[] },
): Edited {
  const checked = checkedFigures(figures);
  if (!checked.ok) return checked;
  let next: ScenarioDocument = { ...document, figures };
  for (const { scenario, path, to } of follow) {
    const moved = setValue(next, { scenario, path, value: to });
    if (!moved.ok) {
      return refused(
        moved.problems.map((problem) => ({ ...problem, where: `${problem.where}, which would follow the figure` })),
      );
    }
    next = moved.value;
  }
  return accepted(next);
}
