import type { FlowName } from '../model/equations/model.ts';
import type { Side } from './countries.ts';
import type { ImportAnswers } from './reading.ts';
import type { Held } from './subjects.ts';

/** A subject once it is known whose it is. */
export interface Owned {
  readonly held: Held;
  /** What it measures, seen from the home country; null: reference data. */
  readonly measure: string | null;
  /** The flow seen from the home country; of reference data as its reporter sees it. */
  readonly flow: FlowName | null;
  readonly reporter: 'home' | 'partner' | null;
  /** Trade of the two countries with each other, or what the document itself measures; else reference data. */
  readonly pair: boolean;
}

export interface Sides {
  readonly reporter: Side | null;
  readonly partner: Side | null;
}

/** The subject as one of the two countries', or null where it is of others, or not yet known whose. */
export function ownedBy(held: Held, said: Sides, answers: ImportAnswers): Owned | null {
  const reporter = held.reporter === 'unsaid' ? said.reporter : held.reporter;
  const partner = held.partner === 'unsaid' ? partnerOf(held, said, reporter) : held.partner;
  if (held.flow === null) return ownMeasure(held, reporter, answers);
  if (reporter === null && !held.asksSides)
    return { held, measure: held.flow, flow: held.flow, reporter: null, pair: true };
  if (reporter !== 'home' && reporter !== 'partner') return null;
  if (partner === 'world' || partner === 'none') return { held, measure: null, flow: held.flow, reporter, pair: false };
  if ((partner !== 'home' && partner !== 'partner') || partner === reporter) return null;
  const flow = reporter === 'home' ? held.flow : opposite(held.flow);
  const { goods } = held;
  // Codes of other classifications say less than all goods, and nothing in HS: they never stand for the flow.
  const measure = goods === null || goods.classification === 'HS' || isTotalOfGoods(held) ? flow : null;
  return { held, measure, flow, reporter, pair: true };
}

/** A plain table says no partner: it is the other one of the two. */
function partnerOf(held: Held, said: Sides, reporter: Side | null): Side | null {
  if (held.asksSides) return said.partner;
  return reporter === 'home' ? 'partner' : reporter === 'partner' ? 'home' : null;
}

const opposite = (flow: FlowName): FlowName => (flow === 'exports' ? 'imports' : 'exports');

const isTotalOfGoods = ({ goods }: Held): boolean =>
  goods !== null && goods.code === 'TOTAL' && goods.classification !== 'services';

function ownMeasure(held: Held, reporter: Side | null, answers: ImportAnswers): Owned | null {
  const side = reporter === 'home' || reporter === 'partner' ? reporter : null;
  const measure = held.measure ?? (asksMeasure(held) ? (answers.measure ?? null) : null);
  const flow = asksMeasure(held) && (measure === 'exports' || measure === 'imports') ? measure : null;
  // A rate of exchange stands beside whatever else a file has.
  if (measure !== null) return { held, measure, flow, reporter: side, pair: measure !== 'exchange' };
  if (asksMeasure(held)) return { held, measure: null, flow: null, reporter: side, pair: true };
  return side === null ? null : { held, measure: null, flow: null, reporter: side, pair: false };
}

/** A column whose heading says nothing known, in a table of no other. */
export const asksMeasure = ({ flow, measure, partner }: Held): boolean =>
  flow === null && measure === null && partner === 'unsaid';
