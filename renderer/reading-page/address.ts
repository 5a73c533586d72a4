import type { PageData } from '../../shared/exports/page-data.ts';
import { movable, movedDocument, type PageState, startState, withMoved } from './page-state.ts';

/**
 * A state as it stands in the page's address, after `#`: `metric=trade&year=2035&scenario=momentum` and every number that
 * was set, `momentum:exports.growth.to=0.05`. Numbers have all their digits; what is as exported is left out.
 */
export function addressOf(state: PageState, data: PageData): string {
  const start = startState(data);
  const parts = (['metric', 'year', 'scenario'] as const).flatMap((key) =>
    state[key] === start[key] ? [] : [`${key}=${state[key]}`],
  );
  const ids = movable(data).filter((id) => state.moved[id] !== undefined);
  const moved = ids.flatMap((id) =>
    data.sliders.flatMap((path) => {
      const value = state.moved[id]![path];
      return value === undefined ? [] : [`${id}:${path}=${value}`];
    }),
  );
  return [...parts, ...moved].join('&');
}

/** What an address says: a state, or the part of it that this page cannot show; then the state is as exported. */
export interface ReadAddress {
  readonly state: PageState;
  readonly wrong: string | null;
}

/** Reads what stands after `#`. All of it has to be possible: half of what somebody meant would be another finding. */
export function readAddress(address: string, data: PageData): ReadAddress {
  const start = startState(data);
  let state: PageState | null = start;
  for (const part of address.split('&').filter((one) => one !== '')) {
    state = withPart(state, part, data);
    if (state === null) return { state: start, wrong: part };
  }
  const possible = movedDocument(data.document, state.moved).ok;
  return possible ? { state, wrong: null } : { state: start, wrong: address };
}

const YEAR = /^\d{4}$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

function withPart(state: PageState, part: string, data: PageData): PageState | null {
  const [, key, text] = /^([^=]+)=(.+)$/.exec(decoded(part)) ?? [];
  if (key === undefined || text === undefined) return null;
  const { base, end } = data.document.horizon;
  switch (key) {
    case 'metric': {
      const metric = data.metrics.find((one) => one === text);
      return metric === undefined ? null : { ...state, metric };
    }
    case 'year': {
      const year = YEAR.test(text) ? Number(text) : Number.NaN;
      return year >= base && year <= end ? { ...state, year } : null;
    }
    case 'scenario':
      return movable(data).includes(text) ? { ...state, scenario: text } : null;
    default:
      return withNumber(state, key, text, data);
  }
}

/** `SCENARIO:PATH` and a number; whether that number is possible there is asked of all together. */
function withNumber(state: PageState, key: string, text: string, data: PageData): PageState | null {
  const [scenario = '', path = ''] = key.split(':');
  const slider = data.sliders.find((one) => one === path);
  if (!movable(data).includes(scenario) || slider === undefined || !NUMBER.test(text)) return null;
  return { ...withMoved({ ...state, scenario }, slider, Number(text)), scenario: state.scenario };
}

/** Programs that pass an address on may have encoded it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
