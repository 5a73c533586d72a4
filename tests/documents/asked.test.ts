import { describe, expect, test } from 'vitest';
import { createAsked } from '../../main/documents/asked.ts';
import { recentDocuments, recentPath } from '../../main/documents/recent.ts';

function asked() {
  const told: { id: string; name: string }[] = [];
  return { told, asked: createAsked((one) => void told.push(one)) };
}

describe('a document that is asked for', () => {
  test('before the page is up waits for it, the last one asked for', () => {
    const { told, asked: documents } = asked();
    documents.ask('/plans/a.bilateral');
    documents.ask('/plans/b.bilateral');
    expect(told).toEqual([]);
    expect(documents.take()).toBe('/plans/b.bilateral');
    expect(documents.take()).toBeNull();
  });

  test('while the page is up is told to it by name, and opened once by what it was told', () => {
    const { told, asked: documents } = asked();
    documents.take();
    documents.ask('/plans/a.bilateral');
    expect(told).toMatchObject([{ name: 'a.bilateral' }]);
    const { id } = told[0]!;
    expect(documents.path(id)).toBe('/plans/a.bilateral');
    expect(documents.path(id)).toBeNull();
    expect(documents.path('/plans/a.bilateral')).toBeNull();
  });

  test('after the page is gone waits for the next', () => {
    const { told, asked: documents } = asked();
    documents.take();
    documents.pageGone();
    documents.ask('/plans/a.bilateral');
    expect(told).toEqual([]);
    expect(documents.take()).toBe('/plans/a.bilateral');
  });
});

describe('recent documents', () => {
  const paths = ['/plans/trade/plan.bilateral', '/plans/jobs/plan.bilateral'];

  test('are told to the page by name and folder, never by path', () => {
    const shown = recentDocuments(paths);
    expect(shown.map(({ name, folder }) => [name, folder])).toEqual([
      ['plan.bilateral', 'trade'],
      ['plan.bilateral', 'jobs'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('/plans');
  });

  test('are found by what the page was told, also when the list has changed', () => {
    const [, second] = recentDocuments(paths);
    expect(recentPath(['/new.bilateral', ...paths], second!.id)).toBe(paths[1]);
    expect(recentPath([paths[0]!], second!.id)).toBeUndefined();
  });
});
