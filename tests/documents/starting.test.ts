import { afterEach, expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { LANGUAGES, languageOf } from '../../shared/language/languages.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';
import { seedDocument, seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk } from './open.ts';
import { openWindow } from './window.ts';

let desk: Desk | undefined;
afterEach(() => desk?.remove());

test('a bug met while the document asked for is opened is said in the window, which opens on the first case', async () => {
  desk = openDesk({
    used() {
      throw new Error('something broke');
    },
  });
  const path = desk.write('plan.bilateral', seedDocumentText);
  const { start } = await openWindow(path, desk);
  expect(start.opened.document.title).toBe(seedDocument().title);
  expect(start.opened.name).toBeNull();
  expect(start.notOpened).toEqual([
    'plan.bilateral could not be opened because of a bug in Bilateral (something broke). The file is as it was.',
  ]);
});

test('a page that is asked to close says at once that it heard, whatever it shows, as one that hangs does not', async () => {
  const window = await openWindow();
  desk = window.desk;
  window.title('Mine');
  window.send('closing', null);
  await expect.poll(window.heard).toBe(1);
  await expect.poll(() => window.session.getState().question?.title).toBe('Save the changes to Mine?');
  window.send('closing', null);
  await expect.poll(window.heard).toBe(2);
  expect(window.closed()).toBe(false);
});

test('a language that was chosen is that of the next start, in menu and window alike; one that is gone is English', async () => {
  const first = await openWindow();
  desk = first.desk;
  expect(first.start.language).toBeUndefined();
  await first.session.setLanguage('ja');
  LANGUAGES.ja = pseudo(english);
  const { start } = await openWindow(null, desk);
  expect(languageOf(start.language).menus.quit).toBe(widen(english.menus.quit));
  delete LANGUAGES.ja;
  expect(languageOf(start.language)).toBe(english);
  expect(languageOf('constructor')).toBe(english);
});
