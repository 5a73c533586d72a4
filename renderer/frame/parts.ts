import { type Actions, always, type Means } from '../commands/command.ts';
import { assumptions } from '../places/assumptions/place.ts';
import { changed } from '../places/changed/place.ts';
import { compare } from '../places/compare/place.ts';
import { data } from '../places/data/place.ts';
import { explanation } from '../places/explain/place.ts';
import { exportSheet } from '../places/export/place.ts';
import { figures } from '../places/figures/place.ts';
import { importSheet } from '../places/import/place.ts';
import { scenarios } from '../places/scenarios/place.ts';
import { sensitivity } from '../places/sensitivity/place.ts';
import { moveBaseYear, newDocument, setup } from '../places/setup/place.ts';
import { solve } from '../places/solve/place.ts';
import { uncertainty } from '../places/uncertainty/place.ts';
import type { Side } from '../view/panels.ts';
import { type ListRecord, later, type PlaceRecord, type SideRecord } from '../workspace/place.ts';
import { windowCommands } from './window-commands.ts';

/** The places of the centre, in the order of their tabs. */
export const PLACES: readonly PlaceRecord[] = [compare, uncertainty, sensitivity, solve, changed, figures, data, setup];

/** What can stand right of them. */
const SIDES: readonly SideRecord[] = [explanation, assumptions, ...PLACES.flatMap(({ side }) => side ?? [])];

/** What stands left of them. */
export const LIST: ListRecord = scenarios;

export { exportSheet, importSheet, moveBaseYear, newDocument };

export const palette = later(() => import('./Palette.tsx').then(({ Palette }) => Palette));

export const placeOf = (id: string): PlaceRecord => PLACES.find((place) => place.id === id)!;

export const sideOf = (id: Side): SideRecord => SIDES.find((side) => side.id === id)!;

/** What all parts of the window can do; each place is gone to by a command. */
export const ACTIONS: readonly ((means: Means) => Actions)[] = [
  windowCommands,
  ({ view }) =>
    Object.fromEntries(
      PLACES.flatMap(({ id, goneToBy }) =>
        goneToBy ? [[goneToBy, [() => view.setState({ place: id }), always]]] : [],
      ),
    ),
  ...[LIST, ...PLACES, ...SIDES].flatMap(({ commands }) => commands ?? []),
];

/**
 * Fetches the code that the first chart can do without once that is on screen and the window has nothing else to do, so
 * that a place is there when it is first chosen.
 */
export function fetchTheRest(): void {
  const parts = [...PLACES, ...SIDES, palette, newDocument, moveBaseYear, exportSheet, importSheet];
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      requestIdleCallback(() => {
        for (const { fetch } of parts) void fetch?.();
      }),
    ),
  );
}
