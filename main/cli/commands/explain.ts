import type { Explanation, ExplanationNode, ExplanationOperand } from '../../../shared/model/explain/explanation.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import type { Result } from '../result.ts';

/** Where a number comes from, down to assumptions and figures. */
export function explainCommand(explanation: Explanation): Result {
  return {
    json: () => explanation,
    csv: () => [{ columns: IDS.map((id) => ({ id })), rows: flattened(explanation, 0) }],
    table: () => `${tree(explanation, named(explanation), 0).join('\n')}\n`,
  };
}

type Named = ReadonlyMap<string, ExplanationNode>;
const IDS = ['depth', 'id', 'label', 'value', 'unit', 'formula', 'path', 'figure', 'note', 'ref'];

function flattened(operand: ExplanationOperand, depth: number): Table['rows'] {
  if ('ref' in operand) return [[depth, null, null, operand.value, null, null, null, null, null, operand.ref]];
  const { id, label, value, unit, formula = null, path = null, figure = null, note = null, operands = [] } = operand;
  return [
    [depth, id, label, value, unit, formula, path, figure, note, null],
    ...operands.flatMap((inner) => flattened(inner, depth + 1)),
  ];
}

/** Names of the quantities that are written once and referred to from then on. */
function named(node: ExplanationNode, known = new Map<string, ExplanationNode>()): Named {
  known.set(node.id, node);
  for (const operand of node.operands ?? []) if (!('ref' in operand)) named(operand, known);
  return known;
}

function tree(operand: ExplanationOperand, names: Named, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  if ('ref' in operand) {
    const { label, unit } = names.get(operand.ref)!;
    return [`${indent}${words.commandLine.seeAbove(`${label}: ${quantity(operand.value, unit)}`)}`];
  }
  const { label, value, unit, formula, note, operands = [] } = operand;
  // What was asked for is shown with all its digits.
  const shown = depth === 0 && unit !== '1' ? `${words.numbers.exactly(value)} ${unit}` : quantity(value, unit);
  const lines = [`${indent}${label}: ${shown}`];
  if (formula !== undefined) lines.push(`${indent}  = ${formula}`);
  if (note !== undefined) lines.push(`${indent}  ${note}`);
  return [...lines, ...operands.flatMap((inner) => tree(inner, names, depth + 1))];
}

const quantity = (value: number, unit: string): string =>
  words.units.measured(unit === '1' ? words.numbers.percent(value, 2) : words.numbers.rounded(value), unit);
