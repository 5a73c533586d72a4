import { currencyWords } from '../../shared/formats/currencies.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { synonymsOf } from '../../shared/model/structure.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import type { FinderEntry } from './Finder.tsx';

/** Other words for an assumption: anyone's, the document's own, and those for its currency. */
export function synonymsFor(path: AssumptionPath): readonly string[] {
  const { unit, structure } = names();
  const general = words.synonyms.assumptions[path.split('.').at(-1)!] ?? [];
  return [...general, ...synonymsOf(structure, path), ...currencyWords(unit(assumptionAt(path).unit))];
}

/** An assumption as it is found: by its name, its group, other words for it, its currency, and what it is. */
export function assumptionEntry(path: AssumptionPath) {
  const { assumption, group } = names();
  const { label, help } = assumption(path);
  const synonyms = synonymsFor(path);
  return { id: path, label, kind: group(assumptionAt(path).group), synonyms, help } satisfies FinderEntry;
}
