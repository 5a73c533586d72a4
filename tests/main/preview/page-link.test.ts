import { describe, expect, test, vi } from 'vitest';
import { decode } from '../../../main/preview/codec.ts';
import { createPageLink, type PageLink, type Question, type ToPage } from '../../../main/preview/page-link.ts';

const QUESTION: Question = { dialog: 'open', path: '', extensions: [], confirmsOverwrite: false };

/** A page that listens, and what it heard. */
function page(link: PageLink, id: string) {
  const heard: ToPage[] = [];
  const leave = link.connect(id, (line) => heard.push(decode(line) as ToPage));
  return { heard, leave, kinds: () => heard.map(({ kind }) => kind) };
}

describe('one page is the window', () => {
  test('the first is admitted and hears what is told', () => {
    const link = createPageLink();
    link.tell({ kind: 'title', title: 'too early' });
    const first = page(link, 'a');
    link.tell({ kind: 'title', title: 'Plan' });
    expect(first.heard).toEqual([{ kind: 'admitted' }, { kind: 'title', title: 'Plan' }]);
  });

  test('a second one is told that it is taken, when the first says that it is there', () => {
    const link = createPageLink();
    const first = page(link, 'a');
    const second = page(link, 'b');
    expect(second.kinds()).toEqual([]);
    expect(first.kinds()).toEqual(['admitted', 'there?']);
    link.isThere('a');
    expect(second.kinds()).toEqual(['taken']);
    link.tell({ kind: 'title', title: 'Plan' });
    expect(second.kinds()).toEqual(['taken']);
    expect(first.kinds()).toContain('title');
  });

  test('a second one does not speak for the first', () => {
    const link = createPageLink();
    page(link, 'a');
    const second = page(link, 'b');
    link.isThere('b');
    expect(second.kinds()).toEqual([]);
  });

  test('a second one takes over where the first does not answer, and the first is told', async () => {
    const link = createPageLink(20);
    const first = page(link, 'a');
    const second = page(link, 'b');
    await expect.poll(second.kinds).toEqual(['admitted']);
    expect(first.kinds()).toEqual(['admitted', 'there?', 'taken']);
  });

  test('a page shown anew takes over from itself at once, whichever comes first', () => {
    const link = createPageLink();
    const gone = vi.fn();
    link.onGone(gone);
    const before = page(link, 'a');
    const after = page(link, 'b');
    before.leave();
    expect(after.kinds()).toEqual(['admitted']);
    expect(gone).toHaveBeenCalledTimes(1);
    after.leave();
    const again = page(link, 'c');
    expect(again.kinds()).toEqual(['admitted']);
    expect(gone).toHaveBeenCalledTimes(2);
  });

  test('a page that lost its connection comes back as the same', async () => {
    const link = createPageLink(30);
    const gone = vi.fn();
    link.onGone(gone);
    page(link, 'a').leave();
    expect(link.connected()).toBe(false);
    const again = page(link, 'a');
    expect(again.kinds()).toEqual(['admitted']);
    expect(link.connected()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(gone).not.toHaveBeenCalled();
  });

  test('a page that was closed is gone after a moment', async () => {
    const link = createPageLink(10);
    const gone = vi.fn();
    link.onGone(gone);
    page(link, 'a').leave();
    await expect.poll(() => gone.mock.calls).toHaveLength(1);
  });
});

describe('what the page is asked', () => {
  test('is answered once, by its id', async () => {
    const link = createPageLink();
    const first = page(link, 'a');
    const answer = link.ask(QUESTION);
    const question = first.heard.find((message) => message.kind === 'question');
    link.answer('another', '/wrong');
    link.answer(question!.id, '/plans/a.bilateral');
    link.answer(question!.id, '/plans/b.bilateral');
    expect(await answer).toBe('/plans/a.bilateral');
  });

  test('is cancelled where no page is there, or the page goes', async () => {
    const link = createPageLink(5);
    expect(await link.ask(QUESTION)).toBeNull();
    const first = page(link, 'a');
    const answer = link.ask(QUESTION);
    first.leave();
    expect(await answer).toBeNull();
  });
});
