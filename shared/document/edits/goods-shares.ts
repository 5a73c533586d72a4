import type { ValueOrigin } from '../../figures/origins.ts';
import type { GoodsInYear, GoodsPart } from '../../history/goods-in-year.ts';
import { problem } from '../../language/problems.ts';
import { groupSharePath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { withOrigin } from '../origins.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';
import { addListed, changeListed } from './structure.ts';
import { setValues } from './values.ts';

/** Where goods go: a group of the document by its id, a new group by its name, or (null) to the rest. */
export type GroupChosen = { readonly id: string } | { readonly name: string } | null;

export interface GoodsMapped {
  readonly goods: GoodsInYear;
  /** Where each part goes, in their order. */
  readonly groups: readonly GroupChosen[];
  /** Where all else goes, so that the shares are 1 together. */
  readonly rest: NonNullable<GroupChosen>;
  /** The flow as a whole in the year, USD m, where no series tells it. */
  readonly total: number | null;
  readonly carry?: boolean;
}

/**
 * Takes the shares of a flow's groups in the baseline from goods of a year (model.md § 13): each group is the sum of its
 * parts over the flow, the group of the rest what remains. Codes are written to their groups, groups that are new are
 * added, and those to which nothing goes have a share of 0. Refused without a total, and where the parts are more than it.
 */
export function applyGoodsShares(document: ScenarioDocument, mapped: GoodsMapped): Edited {
  const { goods, groups, rest, carry = false } = mapped;
  const { flow, parts } = goods;
  const total = goods.total?.value ?? mapped.total;
  if (total === null || !(total > 0)) return refused(problem('series.noTotal', 'goods.total', { flow }));
  const made = withGroups(document, mapped);
  if (!made.ok) return made;
  const idOf = (chosen: NonNullable<GroupChosen>): string =>
    'id' in chosen ? chosen.id : made.value.structure.goods[flow].find(({ name }) => name === chosen.name.trim())!.id;
  const restId = idOf(rest);
  const own = new Map<string, GoodsPart[]>();
  for (const [place, part] of parts.entries()) {
    const chosen = groups[place] ?? null;
    const id = chosen === null ? restId : idOf(chosen);
    own.set(id, [...(own.get(id) ?? []), part]);
  }
  const taken = [...own].filter(([id]) => id !== restId);
  const sum = (of: readonly GoodsPart[]) => of.reduce((all, { value }) => all + value, 0);
  const known = taken.reduce((all, [, of]) => all + sum(of), 0);
  if (known > total * (1 + ROUNDING))
    return refused(problem('series.partsAboveTotal', 'goods.total', { parts: known, total }));
  const values: Record<string, number> = {};
  for (const { id } of made.value.structure.goods[flow])
    values[groupSharePath(flow, id)] = sum(own.get(id) ?? []) / total;
  values[groupSharePath(flow, restId)] = Math.max(0, 1 - known / total);
  const set = setValues(made.value, { scenario: document.baseline.id, values, carry });
  if (!set.ok) return set;
  return withCodes(withShareOrigins(set.value, goods, taken, restId), goods, taken);
}

/** Sums of decimals may be off by so much, relative. */
const ROUNDING = 1e-9;

/** The document with the groups that are new. */
function withGroups(document: ScenarioDocument, { goods: { flow }, groups, rest }: GoodsMapped): Edited {
  const names = [...groups, rest].flatMap((one) => (one !== null && 'name' in one ? [one.name.trim()] : []));
  return [...new Set(names)]
    .filter((name) => !document.structure.goods[flow].some((one) => one.name === name))
    .reduce<Edited>((made, name) => (made.ok ? addListed(made.value, { list: flow, name }) : made), accepted(document));
}

type Taken = readonly (readonly [id: string, parts: readonly GoodsPart[]])[];

/** Shares are linked to the series they were made of; with a total that was typed they are assumed. */
function withShareOrigins(
  document: ScenarioDocument,
  { flow, year, total }: GoodsInYear,
  taken: Taken,
  rest: string,
): ScenarioDocument {
  if (total === null) return document;
  const link = (rule: string, parts: readonly GoodsPart[]): ValueOrigin => ({
    rule,
    figures: [],
    series: [total.series.id, ...parts.map(({ series }) => series.id)],
    year,
  });
  const links = [
    ...taken.map(([id, parts]) => [id, link('shareOfGoods', parts)] as const),
    [
      rest,
      link(
        'restOfGoods',
        taken.flatMap(([, parts]) => parts),
      ),
    ] as const,
  ];
  return links.reduce(
    (linked, [id, origin]) =>
      withOrigin(linked, { scenario: document.baseline.id, path: groupSharePath(flow, id) }, origin),
    document,
  );
}

/** The codes of its parts are written to each group; the rest has none of its own. */
const withCodes = (document: ScenarioDocument, { flow }: GoodsInYear, taken: Taken): Edited =>
  taken.reduce<Edited>(
    (coded, [id, parts]) =>
      coded.ok
        ? changeListed(coded.value, { list: flow, id, more: { hs: parts.flatMap(({ codes }) => codes) } })
        : coded,
    accepted(document),
  );
