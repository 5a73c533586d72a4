import { currencyWords } from '../../shared/formats/currencies.ts';
import { type AssumptionPath, GROUPS, REGISTER } from '../../shared/model/register.ts';
import { words } from '../words.ts';
import type { FinderEntry } from './Finder.tsx';

/** An assumption as it is found by its name, its group, its currency, other words for it, and where it comes from. */
export function assumptionEntry(path: AssumptionPath) {
  const { label, group, origin, unit } = REGISTER[path];
  const help = origin.kind === 'assumed' ? origin.note : origin.kind === 'read' ? origin.as : '';
  const general = words.synonyms.assumptions[path.split('.').at(-1)!] ?? [];
  return {
    id: path,
    label,
    kind: GROUPS[group],
    synonyms: [...general, ...currencyWords(unit)],
    help,
  } satisfies FinderEntry;
}
