import type { Place, View, ViewStore } from './view-store.ts';
import { type WindowRoom, windowRoom } from './window-room.ts';

/** How the list of scenarios stands: whole beside the centre, as a rail of markers, or whole over the centre. */
export type ListForm = 'whole' | 'rail' | 'over';

/** In a smaller window the list lies over the centre as long as it is needed, as while a name is typed. */
export function listForm(
  view: Pick<View, 'listFolded' | 'wideList' | 'renaming'>,
  { list }: Pick<WindowRoom, 'list'>,
): ListForm {
  if (list && !view.listFolded) return 'whole';
  return view.wideList || view.renaming !== null ? 'over' : 'rail';
}

/** Folds the list of scenarios, or shows it whole. */
export function toggleList(view: ViewStore): void {
  const { listFolded, wideList } = view.getState();
  view.setState(windowRoom.getState().list ? { listFolded: !listFolded, wideList: false } : { wideList: !wideList });
}

/** What can stand on the right. */
export type Side = 'explanation' | 'ranges' | 'assumptions';

/** Places whose charts and tables need the width more than the panel beside them. */
const WIDE_PLACES: readonly Place[] = ['uncertainty', 'figures'];

/** How the panel on the right stands: beside the centre, as a rail of names, or over the centre. */
export type SideForm = 'beside' | 'rail' | 'over';

type RoomOfSide = Pick<WindowRoom, 'side' | 'beside'>;

type OfSide = Pick<View, 'place' | 'side' | 'sideOpen' | 'explained' | 'behind'>;

/** What there is to choose from on the right, in the order in which it is offered. */
export function sidesOf(place: Place, explained: boolean): readonly Side[] {
  return [
    ...(explained ? (['explanation'] as const) : []),
    ...(place === 'uncertainty' ? (['ranges'] as const) : []),
    'assumptions',
  ];
}

/** What stands on the right; null: the panel is folded. An explanation that was just asked for is always shown. */
export function shownSide(view: OfSide, room: RoomOfSide): Side | null {
  if (view.explained !== null && view.explained !== view.behind) return 'explanation';
  if (!(view.sideOpen ?? hasRoomBeside(view.place, room))) return null;
  return view.place === 'uncertainty' ? view.side : 'assumptions';
}

/** Where the place needs the width, the panel stands over it, and the charts stay as they are. */
export function sideForm(view: OfSide, room: RoomOfSide): SideForm {
  if (shownSide(view, room) === null) return 'rail';
  return hasRoomBeside(view.place, room) ? 'beside' : 'over';
}

/** Of itself the panel is open where it takes nothing from the place. */
const hasRoomBeside = (place: Place, { side, beside }: RoomOfSide): boolean =>
  WIDE_PLACES.includes(place) ? side : beside;

/** What is chosen is kept; what the window would do of itself is left to it. */
function chosen(place: Place, open: boolean): boolean | null {
  return open === hasRoomBeside(place, windowRoom.getState()) ? null : open;
}

/** Shows one of them on the right, whether the panel is folded or not. */
export function showSide(view: ViewStore, wanted: Side): void {
  const { place, explained, side } = view.getState();
  if (wanted === 'explanation') view.setState({ behind: null });
  else {
    const own = place === 'uncertainty' || wanted === 'assumptions' ? wanted : side;
    view.setState({ behind: explained, side: own, sideOpen: chosen(place, true) });
  }
}

/** Folds the panel on the right; shown again, it has what the place has there, and an explanation waits behind it. */
export function toggleSide(view: ViewStore): void {
  const state = view.getState();
  const open = shownSide(state, windowRoom.getState()) === null;
  view.setState({ behind: state.explained, sideOpen: chosen(state.place, open) });
}

/** Puts away what stands over the centre, the list first; false: nothing does. */
export function putAway(view: ViewStore): boolean {
  const [state, room] = [view.getState(), windowRoom.getState()];
  // While a name is typed the list stays.
  if (state.wideList && listForm(state, room) === 'over') view.setState({ wideList: false });
  else if (sideForm(state, room) === 'over') toggleSide(view);
  else return false;
  return true;
}
