import { z } from 'zod';
import type { CommandId } from './commands.ts';
import type { ScenarioDocument } from './document/schema.ts';
import { EXPORT_KINDS, exportChoicesSchema } from './exports/choices.ts';
import { type Figures, figuresSchema } from './figures/schema.ts';
import type { DecimalSign } from './formats/csv.ts';
import type { Problem } from './language/problems.ts';
import type { Outcome } from './outcome.ts';
import { pictureAskedSchema } from './pictures/asked.ts';
import { DECIMAL_SIGNS, LONGEST_TAG, THEMES, type Theme } from './settings.ts';

/**
 * The one contract between the page and the main process: requests with the schema of their argument and the type of
 * their reply, and events. Preload, handlers, bridge and preview derive from it; a request is named here only. The page
 * names documents by handle, never by path. On which channels it all crosses says `ipc-channels.ts`.
 */

/** A document that is open in the page. */
export interface Opened {
  readonly handle: string;
  /** Name of its file; null for one that was never saved. */
  readonly name: string | null;
  readonly document: ScenarioDocument;
  /** It holds work that is in no file: recovered, and not saved since. */
  readonly edited: boolean;
  /** How it was looked at last time, as the page left it. */
  readonly view: unknown;
  /** What the analyst should know of its file. */
  readonly notes: readonly string[];
}

/** Unsaved work of a session that ended without saving. */
export interface Recovery {
  readonly id: string;
  readonly title: string;
  readonly name: string | null;
  /** Name of the folder its file is in. */
  readonly folder: string | null;
  /** ISO date and time of the last change that was kept. */
  readonly kept: string;
  /** Its file is no longer as it was when this work began. */
  readonly fileChanged: boolean;
}

/** A document that was opened or saved lately. */
export interface RecentDocument {
  readonly id: string;
  readonly name: string;
  /** Name of the folder it is in, as documents of one name lie in several. */
  readonly folder: string;
}

export interface Start {
  readonly opened: Opened;
  readonly recoveries: readonly Recovery[];
  readonly theme: Theme;
  /** The tag of the chosen language; undefined: none was chosen. */
  readonly language: string | undefined;
  /** Before the decimals of numbers that are copied. */
  readonly decimal: DecimalSign;
  readonly recent: readonly RecentDocument[];
  /** The store's figures: the shipped ones with the analyst's corrections over them. */
  readonly figures: Figures;
  readonly shippedFigures: Figures;
  /** What the analyst should know of the start: a store file set aside, a document that could not be opened. */
  readonly notices: readonly string[];
  /** Of each document that should have been opened and could not: why, by its file's name. */
  readonly notOpened: readonly string[];
  readonly platform: string;
  readonly version: string;
}

export type Saved =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  /** The file is no longer the one that was opened or last saved. */
  | { readonly kind: 'conflict'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type Exported =
  /** `name` is that of its file; `lacking` are letters for which no font here has a sign. */
  | { readonly kind: 'exported'; readonly name: string; readonly bytes: number; readonly lacking: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const handle = z.string().max(64);
const id = z.string().max(64);
/** Of a file's name before it is shortened to what systems take. */
const LONGEST_FILE_NAME = 1000;
// The document is validated once more when it is written or kept; here it is enough that it is an object.
const document = z.custom<ScenarioDocument>((value) => typeof value === 'object' && value !== null);

/** `reply` carries a type and no value. */
const request = <S extends z.ZodType, R>(argument: S, _reply?: R) => ({ argument }) as { argument: S; reply: R };
const reply = <R>(): R => undefined as R;

export const REQUESTS = {
  'app.start': request(z.null(), reply<Start>()),
  /** A copy of the first case. */
  'document.example': request(z.null(), reply<Outcome<Opened>>()),
  /** One that the page made, in no file yet. */
  'document.new': request(z.object({ document }), reply<Outcome<Opened>>()),
  /** Null: it was cancelled; else the name of the chosen file, also of one that is refused. */
  'document.open': request(z.null(), reply<{ readonly name: string; readonly outcome: Outcome<Opened> } | null>()),
  'document.openRecent': request(z.object({ id }), reply<Outcome<Opened>>()),
  /** What the event `asked` named; once. */
  'document.openAsked': request(z.object({ id }), reply<Outcome<Opened>>()),
  /** A file dropped where its path is not to be had; opened as untitled. */
  'document.openBytes': request(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    reply<Outcome<Opened>>(),
  ),
  'document.save': request(z.object({ handle, document, as: z.boolean(), overwrite: z.boolean() }), reply<Saved>()),
  'document.reload': request(z.object({ handle }), reply<Outcome<Opened>>()),
  /** Keeps unsaved work in the store; null: there is none any more. */
  'document.keep': request(z.object({ handle, document: document.nullable() }), reply<Outcome<void>>()),
  /** The analyst is done with it: what was unsaved in it was saved or let go. */
  'document.close': request(z.object({ handle }), reply<Outcome<void>>()),
  /** Asks where to, and writes results there; `id` is the page's own for it. */
  'export.make': request(
    z.object({
      id,
      kind: z.enum(EXPORT_KINDS),
      /** What its file is called, without an ending. */
      name: z.string().max(LONGEST_FILE_NAME),
      document,
      choices: exportChoicesSchema,
      /** What the page itself shows, as text; null: the document is written about. */
      text: z.string().nullable(),
      /** A chart of the page as it is drawn there; null: one is made of the document. */
      picture: pictureAskedSchema.nullable(),
    }),
    reply<Exported>(),
  ),
  /** The chart of an export as the text of an SVG. */
  'export.preview': request(
    z.object({ document, choices: exportChoicesSchema, picture: pictureAskedSchema.nullable() }),
    reply<Outcome<string>>(),
  ),
  /** The same as the bytes of a PNG. */
  'export.picture': request(
    z.object({ document, choices: exportChoicesSchema, picture: pictureAskedSchema.nullable() }),
    reply<Outcome<Uint8Array<ArrayBuffer>>>(),
  ),
  /** Which scenario leads on the metric, with its uncertainty and sources, as a sentence. */
  'export.finding': request(z.object({ document, choices: exportChoicesSchema }), reply<Outcome<string>>()),
  'export.cancel': request(z.object({ id }), reply<void>()),
  /** Shows the file that was written in its folder. */
  'export.reveal': request(z.object({ id }), reply<Outcome<void>>()),
  'recent.clear': request(z.null(), reply<Outcome<void>>()),
  'recovery.open': request(z.object({ id }), reply<Outcome<Opened>>()),
  'recovery.discard': request(z.object({ id }), reply<Outcome<void>>()),
  /** How the document is looked at, for the next time it is opened. */
  'view.remember': request(z.object({ handle, view: z.unknown() }), reply<void>()),
  'settings.theme': request(z.object({ theme: z.enum(THEMES) }), reply<Outcome<void>>()),
  /** For the next start. */
  'settings.language': request(z.object({ language: z.string().max(LONGEST_TAG) }), reply<Outcome<void>>()),
  'settings.decimal': request(z.object({ decimal: z.enum(DECIMAL_SIGNS) }), reply<Outcome<void>>()),
  'figures.keep': request(
    z.object({ figures: figuresSchema as unknown as z.ZodType<Figures> }),
    reply<Outcome<Figures>>(),
  ),
  /** One figure, fact or source of the store as it was shipped; null: all of them. */
  'figures.reset': request(z.object({ id: z.string().max(128).nullable() }), reply<Outcome<Figures>>()),
  /** Tells the window what it shows, and whether leaving it would lose work. */
  'page.shows': request(z.object({ title: z.string(), edited: z.boolean() }), reply<void>()),
  /** It heard that the window is to be closed, and asks the analyst where that loses work. */
  'page.heard': request(z.null(), reply<void>()),
  /** Closes the window, whatever it shows: the analyst was asked. */
  'page.close': request(z.null(), reply<void>()),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type Argument<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['argument']>;
export type Reply<N extends RequestName> = (typeof REQUESTS)[N]['reply'];

export const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(REQUESTS, name);

/** A file has another content, is gone from its place, or is there again as it was before it was gone. */
export type FileChange = 'changed' | 'gone' | 'back';

export interface Events {
  /** A menu item was chosen. */
  command: CommandId;
  /** One of the recent documents was chosen in the menu. */
  openRecent: { readonly id: string };
  /** A document is to be opened, by a second start or by the system: asked for with `document.openAsked`. */
  asked: { readonly id: string; readonly name: string };
  recent: readonly RecentDocument[];
  /** Another program changed the file of an open document. */
  changedOutside: { readonly handle: string; readonly name: string; readonly change: FileChange };
  /** So much of an export is done, between 0 and 1. */
  exporting: { readonly id: string; readonly share: number };
  /** The window is asked to close and shows unsaved work. */
  closing: null;
  /** The system ends the session: what is unsaved has to be kept now. */
  ending: null;
}

export type EventName = keyof Events;
/** What the preload puts into the page, under `window.bilateral`. */
export interface BilateralBridge {
  request<N extends RequestName>(name: N, argument: Argument<N>): Promise<Reply<N>>;
  /** Opens a file dropped on the page. */
  openDropped(file: File): Promise<Outcome<Opened>>;
  /** Listens to an event; what comes back stops it. */
  on<E extends EventName>(event: E, listener: (detail: Events[E]) => void): () => void;
}

/** The page's own type; this folder knows no page. */
type File = object;
