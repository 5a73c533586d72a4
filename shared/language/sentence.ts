/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  /** What the eye should meet. */
  readonly strong?: true;
  /** Here stands the part of the page with this number: a field, a choice, a link that shows the text. */
  readonly slot?: number;
}

/** A sentence in pieces, in the order of its language. */
export type Sentence = readonly Piece[];

/** A sentence from a template: what is put in is strong, unless it comes through `plain` or `slot`. */
export function say(texts: TemplateStringsArray, ...put: readonly (string | Piece)[]): Sentence {
  const pieces: Piece[] = [];
  const add = (piece: Piece) => {
    const last = pieces.at(-1);
    if (last && isPlain(last) && isPlain(piece)) pieces[pieces.length - 1] = plain(last.text + piece.text);
    else if (piece.text !== '' || piece.slot !== undefined) pieces.push(piece);
  };
  texts.forEach((text, k) => {
    add(plain(text));
    const next = put[k];
    if (next !== undefined) add(typeof next === 'string' ? { text: next, strong: true } : next);
  });
  return pieces;
}

const isPlain = ({ strong, slot }: Piece): boolean => strong === undefined && slot === undefined;

export const plain = (text: string): Piece => ({ text });

/** The place of a part of the page, by its number; `text` is what it shows, where the language decides that. */
export const slot = (number: number, text = ''): Piece => ({ text, slot: number });

/** All that is said, as one text. */
export const wordsOf = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

/** A thing that is measured, as sentences are made about it. */
export interface Noun {
  readonly label: string;
  /** It is said of many: `exports are`, where trade `is`. */
  readonly plural: boolean;
  /** It is counted: there are more or fewer, where others are higher or lower. */
  readonly counted?: boolean;
}

/** A metric of a scenario in a year, of which something is found. */
export interface Measured {
  readonly metric: Noun;
  readonly year: number;
  readonly scenario: string;
}

/** The first letter small, where it begins a word and not an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
