/** In a menu, `&` stands before the letter that chooses an item. */
export const literal = (label: string): string => label.replaceAll('&', '&&');

/**
 * Labels of one menu with the letter that chooses each marked: the first of a word where it is free, else any other.
 * One that finds all of its letters taken gets its letter from one that can have another; it stays without where none can.
 */
export function withMnemonics(labels: readonly string[]): readonly string[] {
  const letters = labels.map((label) => [
    ...label.matchAll(/(?<![\p{L}\p{N}])[a-z]/giu),
    ...label.matchAll(/(?<=[\p{L}\p{N}])[a-z]/giu),
  ]);
  /** By letter, the label that has it and where in that label it stands. */
  const taken = new Map<string, { readonly label: number; readonly at: number }>();
  const take = (label: number, asked: Set<string>): boolean => {
    const own = letters[label]!.map(({ 0: letter, index: at }) => ({ letter: letter.toLowerCase(), at }));
    const found =
      own.find(({ letter }) => !taken.has(letter)) ??
      own.find(({ letter }) => !asked.has(letter) && take(taken.get(letter)!.label, asked.add(letter)));
    if (found !== undefined) taken.set(found.letter, { label, at: found.at });
    return found !== undefined;
  };
  for (const label of labels.keys()) take(label, new Set());
  const marked = new Map([...taken.values()].map(({ label, at }) => [label, at]));
  return labels.map((label, index) => {
    const at = marked.get(index);
    return at === undefined ? literal(label) : `${literal(label.slice(0, at))}&${literal(label.slice(at))}`;
  });
}
