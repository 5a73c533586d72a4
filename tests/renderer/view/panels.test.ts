import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  listForm,
  putAway,
  shownSide,
  showSide,
  sideForm,
  sidesOf,
  toggleList,
  toggleSide,
} from '../../../renderer/view/panels.ts';
import {
  createViewStore,
  type Explained,
  initialView,
  type View,
  type ViewedPlace,
} from '../../../renderer/view/view-store.ts';
import { followWindow, windowRoom } from '../../../renderer/view/window-room.ts';

const NUMBER: Explained = { scenario: 'own', metric: 'trade', year: 2030 };
const UNCERTAINTY = { id: 'uncertainty', wide: true, side: { id: 'ranges' } } as const;
const PLACES: readonly ViewedPlace[] = [{ id: 'compare' }, UNCERTAINTY, { id: 'figures', wide: true }];
const storeOf = (view: Partial<View> = {}) => createViewStore({ ...initialView('own', 2035, PLACES), ...view });
const shown = (view: ReturnType<typeof storeOf>) => shownSide(view.getState(), windowRoom.getState());

/** A window that is so wide, and can be made wider or narrower. */
function windowOf(width: number) {
  const changed = new Set<() => void>();
  const query = (text: string) => ({
    get matches() {
      return width >= Number(/min-width: (\d+)px/.exec(text)![1]);
    },
    addEventListener: (_: string, listener: () => void) => changed.add(listener),
  });
  followWindow((text) => query(text) as unknown as MediaQueryList);
  return (next: number) => {
    width = next;
    for (const tell of changed) tell();
  };
}

afterEach(() => windowRoom.setState({ list: true, side: true, beside: true }));

test('the window’s width says what there is room for, also once it changes', () => {
  const resize = windowOf(1440);
  expect(windowRoom.getState()).toEqual({ list: true, side: true, beside: true });
  resize(1300);
  expect(windowRoom.getState()).toEqual({ list: false, side: true, beside: true });
  resize(1024);
  expect(windowRoom.getState()).toEqual({ list: false, side: false, beside: true });
  resize(720);
  expect(windowRoom.getState()).toEqual({ list: false, side: false, beside: false });
});

describe('the list of scenarios', () => {
  const form = (view: ReturnType<typeof storeOf>) => listForm(view.getState(), windowRoom.getState());

  test('in a wide window is whole, and stays folded where it was', () => {
    const view = storeOf();
    expect(form(view)).toBe('whole');
    toggleList(view);
    expect(form(view)).toBe('rail');
    toggleList(view);
    expect(form(view)).toBe('whole');
  });

  test('in a smaller one is a rail, over the centre on demand; what was chosen for a wide one stays', () => {
    windowRoom.setState({ list: false });
    const view = storeOf();
    expect(form(view)).toBe('rail');
    toggleList(view);
    expect(form(view)).toBe('over');
    toggleList(view);
    expect(form(view)).toBe('rail');
    expect(view.getState().listFolded).toBe(false);
  });

  test('is whole while a name is typed in it', () => {
    expect(form(storeOf({ listFolded: true, renaming: 'own' }))).toBe('over');
  });
});

describe('the panel on the right', () => {
  test('offers the explanation of a number, and what may be off beside the fans', () => {
    expect(sidesOf({ id: 'compare' }, false)).toEqual(['assumptions']);
    expect(sidesOf(UNCERTAINTY, true)).toEqual(['explanation', 'ranges', 'assumptions']);
  });

  test('is open at first, in a small window not beside fans and tables of figures', () => {
    expect(shown(storeOf({ place: 'uncertainty' }))).toBe('ranges');
    windowRoom.setState({ side: false });
    expect(shown(storeOf({ place: 'compare' }))).toBe('assumptions');
    expect(shown(storeOf({ place: 'uncertainty' }))).toBe(null);
    expect(shown(storeOf({ place: 'figures' }))).toBe(null);
  });

  test('is folded and shown again, and then left to the window', () => {
    const view = storeOf();
    toggleSide(view);
    expect(shown(view)).toBe(null);
    toggleSide(view);
    expect(shown(view)).toBe('assumptions');
    expect(view.getState().sideOpen).toBe(null);
  });

  test('explains a number that was just asked about though it is folded; folding it shows the centre again', () => {
    const view = storeOf({ sideOpen: false });
    view.setState({ explained: NUMBER });
    expect(shown(view)).toBe('explanation');
    toggleSide(view);
    expect(shown(view)).toBe(null);
    showSide(view, 'explanation');
    expect(shown(view)).toBe('explanation');
  });

  test('goes from an explanation to the assumptions and back; another number comes to the front', () => {
    const view = storeOf({ explained: NUMBER });
    showSide(view, 'assumptions');
    expect(shown(view)).toBe('assumptions');
    showSide(view, 'explanation');
    expect(shown(view)).toBe('explanation');
    showSide(view, 'assumptions');
    view.setState({ explained: { ...NUMBER, year: 2031 } });
    expect(shown(view)).toBe('explanation');
  });

  describe('in a small window', () => {
    beforeEach(() => windowRoom.setState({ side: false }));

    test('opens on what was chosen in the rail', () => {
      const view = storeOf({ place: 'uncertainty' });
      showSide(view, 'assumptions');
      expect(shown(view)).toBe('assumptions');
      toggleSide(view);
      showSide(view, 'ranges');
      expect(shown(view)).toBe('ranges');
    });
  });

  describe('where the place needs the width', () => {
    const form = (view: ReturnType<typeof storeOf>) => sideForm(view.getState(), windowRoom.getState());

    test('stands over it, and beside any other', () => {
      windowRoom.setState({ side: false });
      for (const [place, open] of [
        ['uncertainty', 'over'],
        ['figures', 'over'],
        ['compare', 'beside'],
      ] as const) {
        const view = storeOf({ place, sideOpen: true });
        expect(form(view), place).toBe(open);
        toggleSide(view);
        expect(form(view), place).toBe('rail');
      }
    });

    test('in half a screen is folded at first everywhere, an explanation too comes over the place', () => {
      windowRoom.setState({ list: false, side: false, beside: false });
      const view = storeOf();
      expect(form(view)).toBe('rail');
      view.setState({ explained: NUMBER });
      expect([form(view), shown(view)]).toEqual(['over', 'explanation']);
    });

    test('is put away, after the list, and left to the window again', () => {
      windowRoom.setState({ list: false, side: false, beside: false });
      const view = storeOf({ wideList: true });
      toggleSide(view);
      expect([putAway(view), view.getState().wideList, form(view)]).toEqual([true, false, 'over']);
      expect([putAway(view), form(view), view.getState().sideOpen]).toEqual([true, 'rail', null]);
      expect(putAway(view)).toBe(false);
    });

    test('is not put away where it stands beside the place', () => {
      const view = storeOf({ explained: NUMBER });
      expect([putAway(view), shown(view)]).toEqual([false, 'explanation']);
    });
  });
});
