import type { ExplanationNode, ExplanationOperand } from '../../../shared/model/explain/explanation.ts';

/** A quantity as the tree shows it, with what is shown inside it. */
export interface Branch {
  /** Unique among all branches: a quantity's id, or the place where it is referred to. */
  readonly key: string;
  /** The quantity, where it is written out; of a run of years the latest of them. */
  readonly node: ExplanationNode;
  /** How it is called where it stands: in a run of years by the year alone. */
  readonly name: string;
  /** It is computed, and written out elsewhere; here only its value is told again. */
  readonly again: boolean;
  /** The same quantity year by year, the latest first, each made of the next: one line that opens. */
  readonly years: readonly ExplanationNode[] | null;
  readonly inside: readonly Branch[];
}

/** So many years at least are worth a line of their own. */
const FEWEST_YEARS = 3;
/** How far inside a quantity the same one of the year before may stand: a stock, of those who stay, of the last stock. */
const DEEPEST_LINK = 2;

/** Whether a number is a figure, or a value of a series. */
export const isGiven = ({ figure, series }: ExplanationNode): boolean => figure !== undefined || series !== undefined;

/** What is explained as the tree shows it: its operands, and theirs, down to assumptions and figures. */
export function branchesOf(root: ExplanationNode): readonly Branch[] {
  const nodes = nodesIn(root);

  const inside = (node: ExplanationNode, key: string, above: Above): readonly Branch[] =>
    (node.operands ?? []).map((operand) => branch(operand, key, { ...above, nodes: [node, ...above.nodes] }));

  const branch = (operand: ExplanationOperand, parent: string | null, above: Above): Branch => {
    const node = 'ref' in operand ? nodes.get(operand.ref)! : operand;
    if ('ref' in operand || above.links.has(node.id)) {
      // What is given needs no going back: it says where it comes from wherever it stands.
      const again = node.path === undefined && !isGiven(node);
      return { key: `${parent}/${node.id}`, node, name: node.label, again, years: null, inside: [] };
    }
    const years = yearsFrom(node, above.nodes);
    if (years === null) return whole(node, node.label, above);
    const links = new Set([...above.links, ...years.map(({ id }) => id)]);
    const key = `years:${node.id}`;
    const ofYear = (link: ExplanationNode) => whole(link, yearOf(link), { nodes: [], links });
    return { key, node, name: runName(years), again: false, years, inside: years.map(ofYear) };
  };

  const whole = (node: ExplanationNode, name: string, above: Above): Branch => ({
    key: node.id,
    node,
    name,
    again: false,
    years: null,
    inside: inside(node, node.id, above),
  });

  return (root.operands ?? []).map((operand) => branch(operand, null, { nodes: [root], links: new Set() }));
}

interface Above {
  /** What it is an operand of, the nearest first. */
  readonly nodes: readonly ExplanationNode[];
  /** Quantities that stand in a run of years. */
  readonly links: ReadonlySet<string>;
}

/** The years of a quantity from this one back, where the next year's is made of it and it is made of those before. */
function yearsFrom(node: ExplanationNode, above: readonly ExplanationNode[]): readonly ExplanationNode[] | null {
  if (!above.slice(0, DEEPEST_LINK).some((next) => isYearBefore(node, next))) return null;
  const years = [node];
  for (let next = yearBefore(node, DEEPEST_LINK); next; next = yearBefore(next, DEEPEST_LINK)) years.push(next);
  return years.length >= FEWEST_YEARS ? years : null;
}

function yearBefore(node: ExplanationNode, depth: number, of = node): ExplanationNode | null {
  for (const operand of node.operands ?? []) {
    if ('ref' in operand) continue;
    const found = isYearBefore(operand, of) ? operand : depth > 1 ? yearBefore(operand, depth - 1, of) : null;
    if (found) return found;
  }
  return null;
}

const yearOf = ({ id }: ExplanationNode): string => String(inYear(id)!.year);

/** “Workers 2024–2034”. */
function runName(years: readonly ExplanationNode[]): string {
  const [last, first] = [years[0]!, years.at(-1)!];
  return `${last.label.slice(0, -yearOf(last).length)}${yearOf(first)}–${yearOf(last)}`;
}

/** Whether one is the same quantity as the other, a year earlier. */
function isYearBefore({ id }: ExplanationNode, { id: next }: ExplanationNode): boolean {
  const [own, after] = [inYear(id), inYear(next)];
  return own !== null && after !== null && own.of === after.of && own.year === after.year - 1;
}

/** A quantity's id without its year, and the year; null where it has none. */
function inYear(id: string): { readonly of: string; readonly year: number } | null {
  const [, of, year] = /^(.+)@(\d+)$/.exec(id) ?? [];
  return of === undefined ? null : { of, year: Number(year) };
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
