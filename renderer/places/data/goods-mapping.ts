import type { GroupChosen } from '../../../shared/document/edits/goods-shares.ts';
import type { GoodsPart } from '../../../shared/history/goods-in-year.ts';

/** A group as the structure has it. */
interface Group {
  readonly id: string;
  readonly name: string;
  readonly hs?: readonly string[];
}

/** What can be chosen beside the document's groups; no id of a group has a dash. */
export const NEW_GROUP = '-group';
export const NEW_REST = '-other';
export const REST = '-rest';

/** The group that has the codes of a part; else it goes to the rest. */
export const likelyGroup = ({ codes }: GoodsPart, groups: readonly Group[]): string =>
  groups.find(({ hs = [] }) => codes.every((code) => hs.some((own) => code.startsWith(own))))?.id ?? REST;

/** The group without codes takes the rest, where there is just one. */
export function restOf(groups: readonly Group[]): string {
  const open = groups.filter(({ hs = [] }) => hs.length === 0);
  return open.length === 1 ? open[0]!.id : NEW_REST;
}

export function chosenGroup(id: string, name: string): GroupChosen {
  if (id === REST) return null;
  return id === NEW_GROUP || id === NEW_REST ? { name } : { id };
}

/** What remains of the flow for the group of the rest, as a share. */
export const shareSum = (parts: readonly GoodsPart[], chosen: readonly string[], rest: string, total: number): number =>
  1 - parts.reduce((sum, { value }, place) => ([REST, rest].includes(chosen[place]!) ? sum : sum + value), 0) / total;
