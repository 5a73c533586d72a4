import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { PageData } from '../../shared/exports/page-data.ts';
import { sentenceOf } from '../words.ts';
import { type ReadAddress, readAddress } from './address.ts';
import { movedDocument, type PageState, startState, withMoved, withoutMoved } from './page-state.ts';

/** What the page shows: the document with what the reader set. */
export interface Page {
  readonly state: PageState;
  readonly document: ScenarioDocument;
  /** Why the last number was not set, with the path it was for. */
  readonly refused: { readonly path: string; readonly why: string } | null;
  /** The part of the address that could not be read. */
  readonly wrong: string | null;
}

export interface PageStore extends StoreApi<Page> {
  readonly data: PageData;
  /** Another metric, year or scenario. */
  readonly look: (at: Partial<Omit<PageState, 'moved'>>) => void;
  readonly move: (path: string, value: number) => void;
  readonly takeBack: (path: string) => void;
  /** All numbers as exported; metric, year and scenario stay. */
  readonly reset: () => void;
  /** The address was changed by a link or by hand. */
  readonly read: (address: string) => void;
}

export function createPageStore(data: PageData, address: string): PageStore {
  const shown = ({ state, wrong }: ReadAddress): Page => ({ ...documentIn(data, state), refused: null, wrong });
  const store = createStore<Page>(() => shown(readAddress(address, data)));
  const set = (state: PageState) => store.setState({ ...documentIn(data, state), refused: null, wrong: null }, true);
  const now = () => store.getState().state;
  return {
    ...store,
    data,
    look: (at) => store.setState({ state: { ...now(), ...at }, refused: null, wrong: null }),
    move(path, value) {
      const state = withMoved(now(), path, value);
      const edited = movedDocument(data.document, state.moved);
      if (edited.ok) store.setState({ state, document: edited.value, refused: null, wrong: null });
      else store.setState({ refused: { path, why: edited.problems.map(sentenceOf).join(' ') } });
    },
    takeBack: (path) => set(withoutMoved(now(), path)),
    reset: () => set({ ...now(), moved: startState(data).moved }),
    read: (next) => store.setState(shown(readAddress(next, data)), true),
  };
}

/** A number taken back may be one that others need: then all are as exported. */
function documentIn(data: PageData, state: PageState): Pick<Page, 'state' | 'document'> {
  const edited = movedDocument(data.document, state.moved);
  if (edited.ok) return { state, document: edited.value };
  return { state: { ...state, moved: startState(data).moved }, document: data.document };
}
