import type { Words } from './language.ts';

/**
 * A language for tests: its letters are as wide as those of Chinese, so that a plain one on screen is a text that stands
 * in the code instead of in the language, and every line has half as much to hold again.
 */
export const pseudo = <Said extends Words>(words: Said): Said => {
  const { locale, numbers } = words;
  return { ...widened(words), locale, numbers };
};

function widened<T>(value: T): T {
  if (typeof value === 'string') return widen(value) as T;
  if (typeof value === 'function') return ((...given: unknown[]) => widened(value(...given))) as T;
  if (Array.isArray(value)) return value.map(widened) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, widened(inner)])) as T;
}

/** Each Latin letter in its full-width form. */
export const widen = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
