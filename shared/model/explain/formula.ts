import type { Quantity } from './quantity.ts';

type Token = string | number | Quantity;

/** A computation over quantities. Its text, its value and its operands come from the same tokens. */
export interface Formula {
  readonly tokens: readonly Token[];
  /** Why it holds in this year. */
  readonly note?: string;
  /** What settled that it holds in this year. */
  readonly settledBy?: readonly Quantity[];
}

const SYMBOL = /\s*(\d+(?:\.\d+)?|min|max|[+−×÷^(),])\s*/y;
const SPACED: ReadonlySet<Token> = new Set(['+', '−', '×', '÷']);

/**
 * Tag for a formula as it is shown: formula`${previous} × (1 + ${growth})`. It may hold numbers, + − × ÷ ^, parentheses,
 * min(…, …) and max(…, …), and in its places quantities, numbers and other formulas. Anything else is a bug and throws.
 */
export function formula(strings: TemplateStringsArray, ...places: readonly (Quantity | number | Formula)[]): Formula {
  const tokens: Token[] = [];
  strings.forEach((string, index) => {
    tokens.push(...symbolsIn(string));
    const place = places[index];
    if (place === undefined) return;
    if (typeof place === 'object' && 'tokens' in place) tokens.push(...place.tokens);
    else tokens.push(place);
  });
  return { tokens };
}

/** The same formula with the reason why it holds in this year, and what settled it; no reason leaves it as it is. */
export const because = (note: string, given: Formula, ...settledBy: readonly Quantity[]): Formula =>
  note === '' ? given : { ...given, note, settledBy };

/** The sum of some quantities; 0 of none. */
export const sum = (terms: readonly Quantity[]): Formula => joined(terms, '+', 0);

/** The product of some quantities; 1 of none. */
export const product = (factors: readonly Quantity[]): Formula => joined(factors, '×', 1);

const joined = (parts: readonly Quantity[], operator: string, ofNone: number): Formula => ({
  tokens: parts.length === 0 ? [ofNone] : parts.flatMap((part, index) => (index === 0 ? [part] : [operator, part])),
});

function symbolsIn(string: string): readonly Token[] {
  const tokens: Token[] = [];
  SYMBOL.lastIndex = 0;
  for (let at = string.search(/\S|$/); at < string.length; at = SYMBOL.lastIndex) {
    SYMBOL.lastIndex = at;
    const symbol = SYMBOL.exec(string)?.[1];
    if (symbol === undefined) throw new Error(`no formula: ${string.slice(at)}`);
    tokens.push(/\d/.test(symbol) ? Number(symbol) : symbol);
  }
  return tokens;
}

/** The formula in words and signs; quantities by their labels. */
export function textOf({ tokens }: Formula): string {
  return tokens
    .map((token) => {
      if (typeof token === 'object') return token.label;
      if (token === ',') return ', ';
      return SPACED.has(token) ? ` ${token} ` : String(token);
    })
    .join('');
}

/** The quantities in a formula, each once, in reading order; then those that settled that it holds. */
export const operandsOf = ({ tokens, settledBy = [] }: Formula): readonly Quantity[] => [
  ...new Set([...tokens.filter((token) => typeof token === 'object'), ...settledBy]),
];

/** The value of a formula: powers from the right, then products, then sums from the left. A malformed one throws. */
export function evaluate(given: Formula): number {
  const { tokens } = given;
  let at = 0;
  const next = (...symbols: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (typeof token !== 'string' || !symbols.includes(token)) return undefined;
    at++;
    return token;
  };
  const must = (symbol: string): void => {
    if (next(symbol) === undefined) throw new Error(`${symbol} is missing in: ${textOf(given)}`);
  };
  const terms = (): number => {
    let value = factors();
    for (let sign = next('+', '−'); sign !== undefined; sign = next('+', '−')) {
      value = sign === '+' ? value + factors() : value - factors();
    }
    return value;
  };
  const factors = (): number => {
    let value = power();
    for (let sign = next('×', '÷'); sign !== undefined; sign = next('×', '÷')) {
      value = sign === '×' ? value * power() : value / power();
    }
    return value;
  };
  const power = (): number => {
    const value = single();
    return next('^') === undefined ? value : value ** power();
  };
  const single = (): number => {
    const name = next('min', 'max', '(');
    if (name === '(') {
      const value = terms();
      must(')');
      return value;
    }
    if (name !== undefined) {
      must('(');
      const one = terms();
      must(',');
      const other = terms();
      must(')');
      return name === 'min' ? Math.min(one, other) : Math.max(one, other);
    }
    const token = tokens[at++];
    if (token === undefined || typeof token === 'string') throw new Error(`a number is missing in: ${textOf(given)}`);
    return typeof token === 'number' ? token : token.value;
  };
  const value = terms();
  if (at < tokens.length) throw new Error(`more than one formula in: ${textOf(given)}`);
  return value;
}
