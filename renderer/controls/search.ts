/** What can be found by typing. */
export interface Findable {
  readonly label: string;
  /** What it belongs to or is, as it stands beside the label. */
  readonly kind: string;
  /** Other words that people have for it. */
  readonly synonyms?: readonly string[];
  /** What is said of it in sentences. */
  readonly help?: string;
}

/**
 * Those in which every word that was typed occurs, in any order, whatever the case and accents; the best first, and what
 * is found equally well in the order given. A label tells more than another word for it, that more than its kind, and
 * what is said of it least; of synonyms and sentences only whole beginnings of words count.
 */
export function found<Entry extends Findable>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const text = folded(typed);
  const asked = wordsOf(text);
  if (asked.length === 0) return entries;
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, text.trim(), asked) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => a.rank! - b.rank!)
    .map(({ entry }) => entry);
}

/** Lower is better; null: some word does not occur. */
function rankOf({ label, kind, synonyms = [], help = '' }: Findable, text: string, asked: readonly string[]) {
  const name = folded(label);
  if (name === text) return -2;
  const names = wordsOf(name);
  const others = wordsOf(folded(synonyms.join(' ')));
  const kinds = folded(kind);
  const said = wordsOf(folded(help));
  const rankOfWord = (word: string): number => {
    const begins = (one: string) => one.startsWith(word);
    if (names.some(begins)) return 1;
    if (others.some(begins)) return 2;
    if (name.includes(word)) return 3;
    if (kinds.includes(word)) return 4;
    return said.some(begins) ? 5 : Number.POSITIVE_INFINITY;
  };
  const rank = asked.reduce((sum, word) => sum + rankOfWord(word), 0);
  if (rank === Number.POSITIVE_INFINITY) return null;
  return name.startsWith(text) ? -1 : rank;
}

/** Small letters without their accents; the wide letters of East Asia as plain ones. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}%$€£¥]+/gu) ?? [];
