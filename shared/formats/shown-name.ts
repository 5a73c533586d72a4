/** What is not seen but moves what is seen: breaks and other controls, and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;
/** What takes no room and joins nothing. */
const EMPTY = /[\u200b\u2060\ufeff]+/g;
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [ISOLATE, POP] = ['\u2068', '\u2069'];

/** A text on one line, that moves nothing beside it. */
export const onOneLine = (text: string): string => text.replace(EMPTY, '').replace(UNSEEN, ' ').trim();

/** A text that may be written from right to left, so that it does not turn what stands beside it. */
export const isolated = (text: string): string => `${ISOLATE}${text}${POP}`;

/** A name as it is shown among other words: on one line, and in its own direction. */
export function shownName(name: string): string {
  const line = onOneLine(name);
  return RIGHT_TO_LEFT.test(line) ? isolated(line) : line;
}

/** A letter with its number in Unicode, as there may be no sign for it here either. */
export const lettered = (letter: string): string =>
  `${letter} U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
