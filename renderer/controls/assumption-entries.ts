import { currencyWords } from '../../shared/formats/currencies.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { synonymsOf } from '../../shared/model/structure.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import type { FinderEntry } from './Finder.tsx';

/** An assumption as it is found: by its name, its group, other words for it, its currency, and what it is. */
export function assumptionEntry(path: AssumptionPath) {
  const { assumption, group, unit, structure } = names();
  const { label, help } = assumption(path);
  const general = words.synonyms.assumptions[path.split('.').at(-1)!] ?? [];
  const synonyms = [...general, ...synonymsOf(structure, path), ...currencyWords(unit(assumptionAt(path).unit))];
  return { id: path, label, kind: group(assumptionAt(path).group), synonyms, help } satisfies FinderEntry;
}
