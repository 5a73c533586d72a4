import type { ExplanationNode } from '../../shared/model/explain/explanation.ts';
import { type Branch, branchesOf } from './branches.ts';

/** One line of the tree. */
export interface TreeRow extends Omit<Branch, 'inside'> {
  /** 1 for what is in the formula of what is explained. */
  readonly level: number;
  /** Key of the row that it is an operand of; null on the first level. */
  readonly parent: string | null;
  /** Whether what is inside is shown; null where nothing is. */
  readonly open: boolean | null;
  /** Its place among the operands it stands with, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
}

/** What is shown of an explanation: the operands of what is explained, and those of every quantity that is open. */
export function treeRows(root: ExplanationNode, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (branches: readonly Branch[], parent: string | null, level: number) => {
    branches.forEach(({ inside, ...own }, k) => {
      const shown = inside.length === 0 ? null : open.has(own.key);
      rows.push({ ...own, parent, level, place: k + 1, of: branches.length, open: shown });
      if (shown) add(inside, own.key, level + 1);
    });
  };
  add(branchesOf(root), null, 1);
  return rows;
}

/** Keys of the rows that have to be open for a quantity to be seen where it is written out. */
export function above(root: ExplanationNode, id: string): readonly string[] {
  const within = (branches: readonly Branch[]): readonly string[] | null => {
    for (const { key, again, years, node, inside } of branches) {
      if (node.id === id && !again && years === null) return [];
      const found = within(inside);
      if (found) return [key, ...found];
    }
    return null;
  };
  return within(branchesOf(root)) ?? [];
}

/** What is open at first: the operands of what is explained. */
export const openAtFirst = (root: ExplanationNode): ReadonlySet<string> =>
  new Set((root.operands ?? []).flatMap((operand) => ('ref' in operand ? [] : operand.id)));
