import type { Opening } from './opening.ts';
import type { SessionParts } from './saving.ts';
import { settleField } from './settle-field.ts';

const goneTitle = (name: string): string => `${name} is gone from its folder: it was moved, renamed or deleted.`;
const WHEN_GONE =
  'What is open here is whole. Save writes it to the same place again, Save as to another; if it was moved on purpose, open it where it is now.';

/** What reaches the session from outside: the menu, the system, other programs. */
export function listenOutside({ bridge, store, journal, ask, notify }: SessionParts, opening: Opening): void {
  const { getState, setState } = store;
  /** A second change while the analyst is being asked about the first is the same question. */
  let asking = false;

  // What was said of a file that is there again is history.
  store.subscribe(({ missing, notices }, before) => {
    if (before.missing && !missing && before.name !== null) {
      const title = goneTitle(before.name);
      setState({ notices: notices.filter((notice) => notice.title !== title) });
    }
  });

  bridge.on('openRecent', ({ id }) => void opening.openRecent(id));
  bridge.on('asked', (asked) => {
    settleField();
    void opening.openAsked(asked);
  });
  bridge.on('recent', (recent) => setState({ recent }));
  bridge.on('closing', () => {
    void bridge.request('page.heard', null);
    settleField();
    void opening.closeWindow();
  });
  bridge.on('ending', () => {
    settleField();
    void journal.keep();
  });
  bridge.on('changedOutside', async ({ handle, name, change }) => {
    // It may be of the document that is just being opened.
    await opening.idle();
    if (handle !== getState().handle) return;
    setState({ missing: change === 'gone' });
    if (change === 'gone') return notify('information', goneTitle(name), [WHEN_GONE]);
    if (change === 'back' || asking) return;
    if (!getState().edited) {
      if (await opening.reloadNow()) notify('information', `${name} was changed by another program and read again.`);
      return;
    }
    asking = true;
    const answer = await ask({
      title: `${name} was changed by another program`,
      text: 'You have unsaved changes of your own.',
      answers: { reload: 'Reload, losing my changes', keep: 'Keep mine' },
      primary: 'keep',
      relevant: () => handle === getState().handle && getState().edited,
    });
    asking = false;
    if (answer === 'reload') await opening.reloadNow();
  });
}
