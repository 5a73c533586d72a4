/** A piece of a sentence; what is strong is what the eye should meet. */
export interface Piece {
  readonly text: string;
  readonly strong?: true;
}
export type Sentence = readonly Piece[];

const strong = (text: string): Piece => ({ text, strong: true });

/** A sentence from a template: what is put in is strong, unless it comes through `plain`. */
export function say(texts: TemplateStringsArray, ...put: readonly (string | Piece)[]): Sentence {
  return texts
    .flatMap((text, k) => {
      const next = put[k];
      return [{ text }, ...(next === undefined ? [] : [typeof next === 'string' ? strong(next) : next])];
    })
    .filter(({ text }) => text !== '');
}

export const plain = (text: string): Piece => ({ text });

export const wordsOf = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

/** The first letter small, where it begins a word and not an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
