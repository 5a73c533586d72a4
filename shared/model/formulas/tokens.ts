import type { Span } from './formula-tree.ts';

/** A piece of a formula's text. A sign stands as the language writes it, however it was typed: `−` and `-` are one. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: Sign; readonly span: Span }
  /** What no formula has in it. */
  | { readonly kind: 'stray'; readonly text: string; readonly span: Span }
  | { readonly kind: 'end'; readonly span: Span };

const SIGNS = ['<=', '>=', '<>', '+', '-', '*', '/', '^', '(', ')', ',', '<', '>', '='] as const;
export type Sign = (typeof SIGNS)[number];

const TYPED: Readonly<Record<string, Sign>> = { '−': '-', '×': '*', '÷': '/', '≤': '<=', '≥': '>=', '≠': '<>' };

const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?%?/y;
/** A name ends where it could not go on; `exports-imports` is a difference. */
const NAME = /[A-Za-z][A-Za-z0-9_]*(?:[.:][A-Za-z0-9_]+)*/y;
const SIGN = /<=|>=|<>|[-+*/^(),<>=−×÷≤≥≠]/y;
const SPACE = /\s+/y;

/** The text in pieces, the last of them its end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const taken = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const space = taken(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = tokenAt(taken, at) ?? strayAt(text, at);
    tokens.push(token);
    at = token.span.to;
  }
  return [...tokens, { kind: 'end', span: { from: text.trimEnd().length, to: text.length } }];
}

function tokenAt(taken: (pattern: RegExp) => string | null, from: number): Token | null {
  const span = (text: string): Span => ({ from, to: from + text.length });
  const number = taken(NUMBER);
  if (number !== null) {
    const value = number.endsWith('%') ? Number(number.slice(0, -1)) / 100 : Number(number);
    // A number that no double holds is no number of the language.
    if (Number.isFinite(value)) return { kind: 'number', value, span: span(number) };
    return { kind: 'stray', text: number, span: span(number) };
  }
  const name = taken(NAME);
  if (name !== null) return { kind: 'name', text: name, span: span(name) };
  const sign = taken(SIGN);
  return sign === null ? null : { kind: 'sign', text: TYPED[sign] ?? (sign as Sign), span: span(sign) };
}

/** One character, whole also where it takes two units. */
function strayAt(text: string, from: number): Token {
  const character = String.fromCodePoint(text.codePointAt(from)!);
  return { kind: 'stray', text: character, span: { from, to: from + character.length } };
}
