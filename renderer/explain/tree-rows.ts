import type { ExplanationNode, ExplanationOperand } from '../../shared/model/explain/explanation.ts';

/** One line of the tree. */
export interface TreeRow {
  /** Unique among the rows: a quantity's id, or the place where it is referred to. */
  readonly key: string;
  /** The quantity, where it is written out. */
  readonly node: ExplanationNode;
  /** It is computed, and was written out before; here only its value is told again. */
  readonly again: boolean;
  /** 1 for what is in the formula of what is explained. */
  readonly level: number;
  /** Key of the row that it is an operand of; null on the first level. */
  readonly parent: string | null;
  /** Whether its operands are shown; null where it has none. */
  readonly open: boolean | null;
  /** Its place among the operands it stands with, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
}

/** What is shown of an explanation: the operands of what is explained, and those of every quantity that is open. */
export function treeRows(root: ExplanationNode, open: ReadonlySet<string>): readonly TreeRow[] {
  const nodes = nodesIn(root);
  const rows: TreeRow[] = [];
  const add = (operands: readonly ExplanationOperand[], parent: string | null, level: number) => {
    operands.forEach((operand, k) => {
      const at = { parent, level, place: k + 1, of: operands.length };
      if ('ref' in operand) {
        const node = nodes.get(operand.ref)!;
        // What is given needs no going back: it says where it comes from wherever it stands.
        const again = node.path === undefined && node.figure === undefined;
        rows.push({ ...at, key: `${parent}/${operand.ref}`, node, again, open: null });
        return;
      }
      const { id, operands: inner = [] } = operand;
      const shown = inner.length === 0 ? null : open.has(id);
      rows.push({ ...at, key: id, node: operand, again: false, open: shown });
      if (shown) add(inner, id, level + 1);
    });
  };
  add(root.operands ?? [], null, 1);
  return rows;
}

/** Every quantity by its id. */
export function nodesIn(
  root: ExplanationNode,
  nodes = new Map<string, ExplanationNode>(),
): ReadonlyMap<string, ExplanationNode> {
  nodes.set(root.id, root);
  for (const operand of root.operands ?? []) if (!('ref' in operand)) nodesIn(operand, nodes);
  return nodes;
}

/** Ids of the quantities that have to be open for one to be seen where it is written out. */
export function above(root: ExplanationNode, id: string): readonly string[] {
  const within = (node: ExplanationNode): readonly string[] | null => {
    for (const operand of node.operands ?? []) {
      if ('ref' in operand) continue;
      if (operand.id === id) return [node.id];
      const found = within(operand);
      if (found) return [node.id, ...found];
    }
    return null;
  };
  return within(root)?.slice(1) ?? [];
}

/** What is open at first: the operands of what is explained. */
export const openAtFirst = (root: ExplanationNode): ReadonlySet<string> =>
  new Set((root.operands ?? []).flatMap((operand) => ('ref' in operand ? [] : operand.id)));
