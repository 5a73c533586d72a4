import { join } from 'node:path';
import { problemsOf } from '../../shared/document/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings.ts';
import { jsonFormat, storeFile } from './store-file.ts';

const MOST_RECENT = 10;
const MOST_VIEWS = 100;

/** The program's settings: read once, changed in memory, written after every change. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** What the analyst should know of the file as it was read. */
  readonly notice: string | undefined;
  update(change: Partial<Settings>): Promise<Outcome<void>>;
  /** Puts a document first among the recent ones. */
  opened(path: string): Promise<Outcome<void>>;
  remember(path: string, view: unknown): Promise<Outcome<void>>;
  /** Resolves when everything that was changed is written, or could not be. */
  settled(): Promise<void>;
}

export async function openSettings(folder: string): Promise<SettingsStore> {
  const file = storeFile(
    join(folder, 'settings.json'),
    jsonFormat(DEFAULT_SETTINGS, DEFAULT_SETTINGS.version, (json) => {
      const parsed = settingsSchema.safeParse(json);
      return parsed.success ? accepted(parsed.data) : refused(problemsOf(parsed.error, json));
    }),
  );
  const { content, notice } = await file.read();
  let settings = content;
  let writing: Promise<Outcome<void>> = Promise.resolve(accepted(undefined));
  const update = (change: Partial<Settings>) => {
    settings = { ...settings, ...change };
    // One after the other, so that the last change is what stays.
    writing = writing.then(() => file.write(settings));
    return writing;
  };
  return {
    current: () => settings,
    notice,
    update,
    opened: async (path) =>
      settings.recent[0] === path
        ? accepted(undefined)
        : update({ recent: [path, ...settings.recent.filter((other) => other !== path)].slice(0, MOST_RECENT) }),
    remember: (path, view) => {
      const others = Object.entries(settings.views).filter(([other]) => other !== path);
      return update({ views: Object.fromEntries([...others.slice(1 - MOST_VIEWS), [path, view]]) });
    },
    settled: async () => {
      await writing;
    },
  };
}
