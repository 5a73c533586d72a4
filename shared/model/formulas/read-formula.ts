import { type Problem, problem } from '../../language/problems.ts';
import {
  type BinaryOperation,
  type FormulaOperation,
  type FormulaTree,
  FUNCTIONS,
  type FunctionName,
  isFunctionName,
  type Span,
} from './formula-tree.ts';
import { type Sign, type Token, tokensOf } from './tokens.ts';

export const MOST_CHARACTERS = 10_000;
/** Parentheses, functions, powers and minus signs within each other. */
export const MOST_LEVELS = 200;

/** What could stand at a place. */
export type Expected = 'value' | 'operator' | 'comparison' | 'closing' | 'comma' | 'end';

/** Why a formula cannot be read, where, and what could stand there. */
export interface Mistake {
  readonly code: 'empty' | 'tooLong' | 'tooDeep' | 'unexpected' | 'stray' | 'noFunction' | 'operands';
  readonly span: Span;
  /** The text that is in the way; empty at the end. */
  readonly found: string;
  readonly expected: readonly Expected[];
  /** The function whose operands are wrong, and how many it takes. */
  readonly of?: { readonly name: FunctionName; readonly least: number; readonly most: number | null };
}

export type ReadFormula =
  | { readonly ok: true; readonly formula: FormulaTree }
  | { readonly ok: false; readonly mistake: Mistake };

/** Reads the formula of an own metric (model.md § 7); what its names mean is not asked here. */
export function readFormula(text: string): ReadFormula {
  if (text.length > MOST_CHARACTERS) {
    const span = { from: MOST_CHARACTERS, to: text.length };
    return { ok: false, mistake: { code: 'tooLong', span, found: '', expected: [] } };
  }
  const reader = new Reader(text);
  try {
    return { ok: true, formula: reader.whole() };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, mistake: error.mistake };
    throw error;
  }
}

/** A mistake as a problem of the formula at a path. */
export function problemOfMistake({ code, span, found, expected, of }: Mistake, path: string): Problem {
  const place = span.from + 1;
  switch (code) {
    case 'empty':
      return problem('formula.empty', path);
    case 'tooLong':
      return problem('formula.tooLong', path, { most: MOST_CHARACTERS });
    case 'tooDeep':
      return problem('formula.tooDeep', path, { place, most: MOST_LEVELS });
    case 'noFunction':
      return problem('formula.noFunction', path, { found, functions: Object.keys(FUNCTIONS) });
    case 'operands':
      return problem('formula.operands', path, of!);
    case 'stray':
      return problem('formula.stray', path, { place, found, expected });
    case 'unexpected':
      return problem('formula.unexpected', path, { place, found, expected });
  }
}

/** What could stand behind the beginning of a formula. */
export interface Following {
  /** Nothing where it is no beginning. */
  readonly expected: readonly Expected[];
  /** The year before is asked for there: in the first operand of `prev` a metric may use itself. */
  readonly isBefore: boolean;
}

/** What could stand at the end of a text that is the beginning of a formula. */
export function couldFollow(beginning: string): Following {
  const reader = new Reader(beginning);
  try {
    reader.whole();
    return reader;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const { expected, isBefore } = reader;
    const { span, found } = error.mistake;
    const atEnd = span.from >= beginning.trimEnd().length && found === '';
    return { expected: atEnd ? expected : [], isBefore };
  }
}

class Stopped extends Error {
  constructor(readonly mistake: Mistake) {
    super(mistake.code);
  }
}

/** Binary operations by rank, the loosest first; a power stands above them and binds from the right. */
const COMPARISONS: Partial<Record<Sign, BinaryOperation>> = {
  '<': 'less',
  '<=': 'notMore',
  '>': 'more',
  '>=': 'notLess',
  '=': 'same',
  '<>': 'different',
};
const SUMS: Partial<Record<Sign, BinaryOperation>> = { '+': 'add', '-': 'subtract' };
const PRODUCTS: Partial<Record<Sign, BinaryOperation>> = { '*': 'multiply', '/': 'divide' };

/** Precedence climbing over tokens; at every place it knows what could have followed. */
class Reader implements Following {
  /** What could stand where the reader stands. */
  expected: readonly Expected[] = ['value'];
  isBefore = false;
  private readonly tokens: readonly Token[];
  private at = 0;
  private levels = 0;
  /** What else than an operator may come after a value: the end, or what closes the parenthesis. */
  private closing: readonly Expected[] = ['end'];
  private mayCompare = true;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  whole(): FormulaTree {
    if (this.isAtEnd()) this.stop('empty');
    const formula = this.comparison();
    if (!this.isAtEnd()) this.stop('unexpected');
    return formula;
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  /** One comparison an expression, lowest in rank. */
  private comparison(): FormulaTree {
    const { mayCompare } = this;
    this.mayCompare = true;
    let left = this.sums();
    const operation = this.sign(COMPARISONS);
    if (operation) {
      this.mayCompare = false;
      left = applied(operation, left, this.sums());
    }
    this.mayCompare = mayCompare;
    return left;
  }

  private sums(): FormulaTree {
    let left = this.products();
    for (let operation = this.sign(SUMS); operation; operation = this.sign(SUMS))
      left = applied(operation, left, this.products());
    return left;
  }

  private products(): FormulaTree {
    let left = this.signed();
    for (let operation = this.sign(PRODUCTS); operation; operation = this.sign(PRODUCTS))
      left = applied(operation, left, this.signed());
    return left;
  }

  /** A leading minus binds looser than a power: −2 ^ 2 is −4. */
  private signed(): FormulaTree {
    const { span } = this.token;
    if (!this.took('-')) return this.power();
    this.expected = ['value'];
    return this.deeper(() => {
      const operand = this.signed();
      return {
        kind: 'apply',
        operation: 'negate',
        operands: [operand],
        span: { from: span.from, to: operand.span.to },
      };
    });
  }

  private power(): FormulaTree {
    const left = this.single();
    if (!this.took('^')) return left;
    this.expected = ['value'];
    return this.deeper(() => applied('power', left, this.signed()));
  }

  private single(): FormulaTree {
    const { token } = this;
    if (token.kind === 'number') {
      this.value();
      return { kind: 'number', value: token.value, span: token.span };
    }
    if (token.kind === 'name') {
      this.value();
      if (this.is('(')) return this.called(token.text, token.span);
      return { kind: 'name', name: token.text, span: token.span };
    }
    if (!this.took('(')) this.stop(token.kind === 'stray' ? 'stray' : 'unexpected');
    const inside = this.within(['closing'], () => this.comparison());
    if (!this.took(')')) this.stop('unexpected');
    this.afterValue();
    return { ...inside, span: { from: token.span.from, to: this.tokens[this.at - 1]!.span.to } };
  }

  private called(name: string, span: Span): FormulaTree {
    if (!isFunctionName(name)) this.stop('noFunction', span);
    const [least, most] = FUNCTIONS[name as FunctionName];
    this.at++;
    const of = { name: name as FunctionName, least, most };
    const operands: FormulaTree[] = [];
    do {
      const count = operands.length + 1;
      const next: Expected[] = [
        ...(most === null || count < most ? (['comma'] as const) : []),
        ...(count < least ? [] : (['closing'] as const)),
      ];
      const { isBefore } = this;
      if (name === 'prev' && count === 1) this.isBefore = true;
      operands.push(this.within(next, () => this.comparison()));
      this.isBefore = isBefore;
      if (operands.length === most && this.is(',')) this.stop('operands', this.token.span, of);
    } while (this.took(','));
    if (operands.length < least && this.is(')')) this.stop('operands', this.token.span, of);
    const closed = this.token.span;
    if (!this.took(')')) this.stop('unexpected');
    this.afterValue();
    const whole = { from: span.from, to: closed.to };
    return { kind: 'apply', operation: name as FunctionName, operands, span: whole };
  }

  /** Reads what stands inside a parenthesis, after which `closing` may come. */
  private within(closing: readonly Expected[], read: () => FormulaTree): FormulaTree {
    const outer = this.closing;
    this.closing = closing;
    this.expected = ['value'];
    const inside = this.deeper(read);
    this.closing = outer;
    return inside;
  }

  private deeper(read: () => FormulaTree): FormulaTree {
    if (this.levels === MOST_LEVELS) this.stop('tooDeep');
    this.levels++;
    const inside = read();
    this.levels--;
    return inside;
  }

  private value(): void {
    this.at++;
    this.afterValue();
  }

  private afterValue(): void {
    this.expected = ['operator', ...(this.mayCompare ? (['comparison'] as const) : []), ...this.closing];
  }

  private sign(operations: Partial<Record<Sign, BinaryOperation>>): BinaryOperation | undefined {
    const { token } = this;
    const operation = token.kind === 'sign' ? operations[token.text] : undefined;
    if (operation === undefined) return undefined;
    this.at++;
    this.expected = ['value'];
    return operation;
  }

  private is(sign: Sign): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  private took(sign: Sign): boolean {
    const is = this.is(sign);
    if (is) this.at++;
    return is;
  }

  private stop(code: Mistake['code'], span: Span = this.token.span, of?: Mistake['of']): never {
    const found = this.text.slice(span.from, span.to).trim();
    const real = this.token.kind === 'stray' && code === 'unexpected' ? 'stray' : code;
    throw new Stopped({ code: real, span, found, expected: this.expected, ...(of && { of }) });
  }
}

const applied = (operation: FormulaOperation, left: FormulaTree, right: FormulaTree): FormulaTree => ({
  kind: 'apply',
  operation,
  operands: [left, right],
  span: { from: left.span.from, to: right.span.to },
});
