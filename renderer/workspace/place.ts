import { type ComponentType, lazy, type ReactNode } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Table } from '../../shared/tables/table.ts';
import type { Actions, Means } from '../commands/command.ts';
import type { Side } from '../view/panels.ts';
import type { View, ViewedPlace } from '../view/view-store.ts';

/** A part of the window as the frame reads it. */
interface Part<Properties extends object> {
  /** What it is called on screen. */
  readonly label: () => string;
  readonly component: ComponentType<Properties>;
  /** Fetches its code, where that does not come with the window. */
  readonly fetch?: () => Promise<unknown>;
  /** What can be done in it. */
  readonly commands?: (means: Means) => Actions;
}

/** A place of the centre: one record says all that the frame and the view know of it. */
export interface PlaceRecord extends Part<object>, ViewedPlace {
  /** The command that goes to it, where menu and keys have one. */
  readonly goneToBy?: CommandId;
  readonly side?: SideRecord;
  /** Its table, where it always shows one; other places show theirs as parts come and go. */
  readonly table?: (document: ScenarioDocument, view: View) => Table;
}

/** What can stand right of the centre; `after` goes to the end of its own head, where it has one. */
export interface SideRecord extends Part<{ readonly after?: ReactNode }> {
  readonly id: Side;
}

/** What stands left of the centre. */
export type ListRecord = Part<object>;

/** A component that the first chart can do without, and what fetches it. */
export const later = <Properties extends object>(load: () => Promise<ComponentType<Properties>>) => ({
  component: lazy(async () => ({ default: await load() })) as ComponentType<Properties>,
  fetch: load,
});
