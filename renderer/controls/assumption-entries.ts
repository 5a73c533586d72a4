import { currencyWords } from '../../shared/formats/currencies.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import type { FinderEntry } from './Finder.tsx';

/** An assumption as it is found by its name, its group, its currency, other words for it, and what it is. */
export function assumptionEntry(path: AssumptionPath) {
  const { group, unit } = REGISTER[path];
  const { label, help } = names().assumption(path);
  const general = words.synonyms.assumptions[path.split('.').at(-1)!] ?? [];
  return {
    id: path,
    label,
    kind: names().group(group),
    synonyms: [...general, ...currencyWords(names().unit(unit))],
    help,
  } satisfies FinderEntry;
}
