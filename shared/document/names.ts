import { beginning, LONGEST_NAME } from '../limits.ts';
import type { ScenarioDocument } from './schema.ts';

type Named = Pick<ScenarioDocument, 'baseline' | 'scenarios'>;

/** A name as the eye reads it: spaces and ways of writing an accent that cannot be seen do not tell two apart. */
const asRead = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

const scenariosOf = ({ baseline, scenarios }: Named) => [baseline, ...scenarios];

/** Whether a scenario other than the one of this id has this name. */
export const isNameOfAnother = (document: Named, name: string, id: string): boolean =>
  scenariosOf(document).some((one) => one.id !== id && asRead(one.name) === asRead(name));

/** The first of `name`, `name 2`, `name 3` … that no scenario has; a name too long for its number is cut. */
export const freeName = (document: Named, name: string): string =>
  freeEnding(document, name.trim(), (name, n) => (n === 1 ? name : `${name} ${n}`));

/** How a language names copies. */
interface CopyWords {
  /** The name of what this is a copy of; the name itself where it is none. */
  readonly original: (name: string) => string;
  /** Of the first copy, the second … */
  readonly copyOf: (name: string, number: number) => string;
}

/** What a copy of a scenario of this name is called: `name copy`, `name copy 2` …; a copy's copy counts on. */
export const copyName = (document: Named, name: string, { original, copyOf }: CopyWords): string =>
  freeEnding(document, original(name.trim()), copyOf);

function freeEnding(document: Named, name: string, ended: (name: string, n: number) => string): string {
  const taken = new Set(scenariosOf(document).map((one) => asRead(one.name)));
  return firstFree(taken, 1, (n) => {
    const added = ended(name, n).length - name.length;
    return ended(beginning(name, LONGEST_NAME - added).trimEnd(), n);
  });
}

/**
 * The name by which each scenario is told apart, by id. A file may hold one name twice: the first in the order of the
 * document keeps it, the others have a number after it that makes no other scenario's name.
 */
export function distinctNames(document: Named): ReadonlyMap<string, string> {
  const all = scenariosOf(document);
  const taken = new Set(all.map(({ name }) => asRead(name)));
  const told = new Map<string, string>();
  const seen = new Set<string>();
  for (const { id, name } of all) {
    const first = !seen.has(asRead(name));
    seen.add(asRead(name));
    const shown = first ? name : firstFree(taken, 2, (n) => `${name} (${n})`);
    taken.add(asRead(shown));
    told.set(id, shown);
  }
  return told;
}

function firstFree(taken: ReadonlySet<string>, from: number, numbered: (n: number) => string): string {
  for (let n = from; ; n++) {
    const name = numbered(n);
    if (!taken.has(asRead(name))) return name;
  }
}
