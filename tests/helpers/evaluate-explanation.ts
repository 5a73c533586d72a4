import type { Explanation, ExplanationNode, ExplanationOperand } from '../../shared/model/explain/explanation.ts';

/** What reading an explanation from its JSON alone gives. */
export interface Evaluated {
  /** Value of the root, reckoned from formula texts and from the values of leaves. */
  value: number;
  /** Every node in full, in the order in which they are written. */
  nodes: ExplanationNode[];
  refs: number;
  /** Nodes on the longest way from the root. */
  depth: number;
}

type Parse = (values: readonly number[]) => number;

/**
 * Reads an explanation as a stranger to the program would: knows the notation of formulas and nothing of the model.
 * Throws where a ref points nowhere yet, a quantity or label occurs twice, an operand is neither in its
 * formula nor told of in a note, or a value that is written is not what the formula gives.
 */
export function evaluateExplanation(explanation: Explanation): Evaluated {
  const known = new Map<string, { label: string; value: number }>();
  const begun = new Set<string>();
  const labels = new Set<string>();
  const nodes: ExplanationNode[] = [];
  let refs = 0;
  let deepest = 0;

  const read = (operand: ExplanationOperand, depth: number): { label: string; value: number } => {
    if ('ref' in operand) {
      refs++;
      const target = known.get(operand.ref);
      if (!target) throw new Error(`${operand.ref} is referred to before it is written`);
      mustAgree(operand.ref, operand.value, target.value);
      return target;
    }
    const { id, label, formula, note, operands = [] } = operand;
    if (begun.has(id)) throw new Error(`${id} is written twice`);
    if (labels.has(label)) throw new Error(`two quantities are labelled ${label}`);
    begun.add(id);
    labels.add(label);
    nodes.push(operand);
    deepest = Math.max(deepest, depth);
    const inputs = operands.map((inner) => read(inner, depth + 1));
    const names = inputs.map((inner) => inner.label);
    const value =
      formula === undefined
        ? operand.value
        : parsed(formula, names, note !== undefined)(inputs.map((inner) => inner.value));
    mustAgree(id, operand.value, value);
    const quantity = { label, value };
    known.set(id, quantity);
    return quantity;
  };

  return { value: read(explanation, 1).value, nodes, refs, depth: deepest };
}

/** A written value and the one reckoned from the leaves differ by rounding at most. */
function mustAgree(id: string, stated: number, reckoned: number): void {
  if (!(Math.abs(stated - reckoned) <= 1e-10 * Math.max(1, Math.abs(reckoned)))) {
    throw new Error(`${id} is written as ${stated}, its formula gives ${reckoned}`);
  }
}

const parses = new Map<string, Parse>();

function parsed(formula: string, labels: readonly string[], noted: boolean): Parse {
  const key = [formula, noted, ...labels].join('\n');
  const before = parses.get(key);
  if (before) return before;
  const made = parse(tokens(formula, labels), formula, labels, noted);
  parses.set(key, made);
  return made;
}

/** Labels longest first, as one may begin with another; then numbers and signs. */
function tokens(formula: string, labels: readonly string[]): string[] {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = formula;
  while (rest !== '') {
    const token = longestFirst.find((label) => rest.startsWith(label)) ?? /^(?:[\d.]+|min|max|.)/u.exec(rest)![0];
    if (token !== ' ') found.push(token);
    rest = rest.slice(token.length);
  }
  return found;
}

/** Precedence climbing: each sign with how tightly it binds; ^ binds from the right. */
const BINDS: Readonly<Record<string, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2, '^': 3 };

function parse(found: readonly string[], formula: string, labels: readonly string[], noted: boolean): Parse {
  let at = 0;
  const used = new Set<string>();
  const take = (wanted: string): void => {
    if (found[at++] !== wanted) throw new Error(`${wanted} is missing in: ${formula}`);
  };
  const expression = (tightness: number): Parse => {
    let left = primary();
    for (let sign = found[at] ?? ''; (BINDS[sign] ?? 0) >= tightness; sign = found[at] ?? '') {
      at++;
      const binds = BINDS[sign]!;
      left = applied(sign, left, expression(sign === '^' ? binds : binds + 1));
    }
    return left;
  };
  const primary = (): Parse => {
    const token = found[at++] ?? '';
    const label = labels.indexOf(token);
    if (label >= 0) {
      used.add(token);
      return (values) => values[label]!;
    }
    if (token === '(') {
      const inside = expression(1);
      take(')');
      return inside;
    }
    if (token === 'min' || token === 'max') {
      take('(');
      const one = expression(1);
      take(',');
      const other = expression(1);
      take(')');
      const choose = Math[token];
      return (values) => choose(one(values), other(values));
    }
    if (!/^\d+(\.\d+)?$/.test(token)) throw new Error(`“${token}” has no place in: ${formula}`);
    return () => Number(token);
  };
  const whole = expression(1);
  if (at !== found.length) throw new Error(`${found.slice(at).join(' ')} is left over in: ${formula}`);
  const unused = labels.filter((label) => !used.has(label));
  if (unused.length > 0 && !noted) throw new Error(`${unused.join(', ')} does not occur in: ${formula}`);
  return whole;
}

function applied(sign: string, left: Parse, right: Parse): Parse {
  switch (sign) {
    case '+':
      return (values) => left(values) + right(values);
    case '−':
      return (values) => left(values) - right(values);
    case '×':
      return (values) => left(values) * right(values);
    case '÷':
      return (values) => left(values) / right(values);
    default:
      return (values) => left(values) ** right(values);
  }
}
