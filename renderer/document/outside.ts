import { words } from '../words.ts';
import { only } from './asking.ts';
import type { Opening } from './opening.ts';
import type { SessionParts } from './saving.ts';
import { settleField } from './settle-field.ts';

/** What reaches the session from outside: the menu, the system, other programs. */
export function listenOutside({ bridge, store, journal, ask, notify }: SessionParts, opening: Opening): void {
  const { getState, setState } = store;
  /** A second change while the analyst is being asked about the first is the same question. */
  let asking = false;

  // What was said of a file that is there again is history.
  store.subscribe(({ missing, notices }, before) => {
    if (before.missing && !missing && before.name !== null) {
      const title = words.documents.gone(before.name);
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
    if (change === 'gone') return notify('information', words.documents.gone(name), [words.documents.whenGone]);
    if (change === 'back' || asking) return;
    if (!getState().edited) {
      if (await opening.reloadNow()) notify('information', words.documents.readAgain(name));
      return;
    }
    asking = true;
    const answer = await ask({
      title: words.documents.changedByOther(name),
      text: words.documents.ownChanges,
      answers: only('reload', 'keep'),
      primary: 'keep',
      relevant: () => handle === getState().handle && getState().edited,
    });
    asking = false;
    if (answer === 'reload') await opening.reloadNow();
  });
}
