import type { View, ViewedPlace, ViewStore } from './view-store.ts';
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

/** What can stand on the right, by its id: `explanation`, `assumptions`, or what a place has of its own there. */
export type Side = string;

/** How the panel on the right stands: beside the centre, as a rail of names, or over the centre. */
export type SideForm = 'beside' | 'rail' | 'over';

type RoomOfSide = Pick<WindowRoom, 'side' | 'beside'>;

type OfSide = Pick<View, 'places' | 'place' | 'side' | 'sideOpen' | 'explained' | 'behind'>;

const placeIn = ({ places, place }: Pick<View, 'places' | 'place'>): ViewedPlace =>
  places.find(({ id }) => id === place)!;

/** What there is to choose from on the right, in the order in which it is offered. */
export function sidesOf({ side }: ViewedPlace, explained: boolean): readonly Side[] {
  return [...(explained ? ['explanation'] : []), ...(side ? [side.id] : []), 'assumptions'];
}

/** What stands on the right; null: the panel is folded. An explanation that was just asked for is always shown. */
export function shownSide(view: OfSide, room: RoomOfSide): Side | null {
  if (view.explained !== null && view.explained !== view.behind) return 'explanation';
  if (!(view.sideOpen ?? hasRoomBeside(placeIn(view), room))) return null;
  return (view.side === 'own' && placeIn(view).side?.id) || 'assumptions';
}

/** Where the place needs the width, the panel stands over it, and the charts stay as they are. */
export function sideForm(view: OfSide, room: RoomOfSide): SideForm {
  if (shownSide(view, room) === null) return 'rail';
  return hasRoomBeside(placeIn(view), room) ? 'beside' : 'over';
}

/** Of itself the panel is open where it takes nothing from the place. */
const hasRoomBeside = ({ wide }: ViewedPlace, { side, beside }: RoomOfSide): boolean => (wide ? side : beside);

/** What is chosen is kept; what the window would do of itself is left to it. */
function chosen(place: ViewedPlace, open: boolean): boolean | null {
  return open === hasRoomBeside(place, windowRoom.getState()) ? null : open;
}

/** Shows one of them on the right, whether the panel is folded or not. */
export function showSide(view: ViewStore, wanted: Side): void {
  const state = view.getState();
  const place = placeIn(state);
  if (wanted === 'explanation') view.setState({ behind: null });
  else {
    const own = wanted === place.side?.id ? 'own' : state.side;
    const side = wanted === 'assumptions' ? wanted : own;
    view.setState({ behind: state.explained, side, sideOpen: chosen(place, true) });
  }
}

/** Folds the panel on the right; shown again, it has what the place has there, and an explanation waits behind it. */
export function toggleSide(view: ViewStore): void {
  const state = view.getState();
  const open = shownSide(state, windowRoom.getState()) === null;
  view.setState({ behind: state.explained, sideOpen: chosen(placeIn(state), open) });
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
