export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'min'
  | 'max'
  | 'above'
  | 'atLeast'
  | 'below'
  | 'atMost'
  | 'equal';

/** A formula without what stands in its places, which are numbered. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'place'; readonly index: number }
  | { readonly kind: 'apply'; readonly operation: Operation; readonly a: Expression; readonly b: Expression };

const known = new WeakMap<readonly string[], Expression>();

/** The expression of the text between places; read once per place in the code. */
export function parsed(strings: readonly string[]): Expression {
  let expression = known.get(strings);
  if (!expression) {
    expression = parse(strings);
    known.set(strings, expression);
  }
  return expression;
}

const COMPARISONS: Readonly<Record<string, Operation>> = {
  '>': 'above',
  '≥': 'atLeast',
  '<': 'below',
  '≤': 'atMost',
  '=': 'equal',
};
const SIGNS: Readonly<Record<string, Operation>> = { '+': 'add', '−': 'subtract', '×': 'multiply', '÷': 'divide' };

const apply = (operation: Operation, a: Expression, b: Expression): Expression => ({ kind: 'apply', operation, a, b });

/** Powers from the right, then products, then sums from the left, then one comparison. A malformed one throws. */
function parse(strings: readonly string[]): Expression {
  // Text as tokens, places as their numbers.
  const tokens = strings.flatMap((string, index): (string | number)[] => [
    ...(index === 0 ? [] : [index - 1]),
    ...(string.match(/\d+(?:\.\d+)?|min|max|\S/g) ?? []),
  ]);
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} in the formula ${strings.join('…')}`);
  };
  const next = (...symbols: readonly string[]): string | undefined =>
    symbols.includes(tokens[at] as string) ? (tokens[at++] as string) : undefined;
  const must = (symbol: string): void => {
    if (next(symbol) === undefined) fail(`${symbol} is missing`);
  };
  const level = (signs: readonly string[], below: () => Expression) => (): Expression => {
    let left = below();
    for (let sign = next(...signs); sign; sign = next(...signs)) left = apply(SIGNS[sign]!, left, below());
    return left;
  };
  const single = (): Expression => {
    const token = tokens[at++];
    if (typeof token === 'number') return { kind: 'place', index: token };
    if (token === '(') {
      const inside = terms();
      must(')');
      return inside;
    }
    if (token === 'min' || token === 'max') {
      must('(');
      const one = terms();
      must(',');
      const other = terms();
      must(')');
      return apply(token, one, other);
    }
    const value = Number(token);
    if (token === undefined || Number.isNaN(value)) fail(`a number is missing at ${token ?? 'the end'}`);
    return { kind: 'number', value };
  };
  const power = (): Expression => {
    const base = single();
    return next('^') ? apply('power', base, power()) : base;
  };
  const terms = level(['+', '−'], level(['×', '÷'], power));
  const left = terms();
  const comparison = next(...Object.keys(COMPARISONS));
  const whole = comparison ? apply(COMPARISONS[comparison]!, left, terms()) : left;
  if (at < tokens.length) fail(`${tokens[at]} has no place`);
  return whole;
}
