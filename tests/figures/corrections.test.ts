import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  corrected,
  correctionsOf,
  correctionsSchema,
  listCorrections,
  NO_CORRECTIONS,
  withoutCorrection,
} from '../../shared/figures/corrections.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import { seedFigures, corrected as withCorrected, without } from '../seeds/seed.ts';

const shipped = seedFigures();
const [first, second] = shipped.items.map(({ id }) => id) as [string, string];
const added = { ...shipped.items[0]!, id: 'own.figure', value: 12 };

const figureValue = (figures: Figures, id: string) => figures.items.find((item) => item.id === id)?.value;
const merged = (base: Figures, figures: Figures): Figures => {
  const outcome = corrected(base, correctionsOf(shipped, figures));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

describe('corrections over the shipped figures', () => {
  test('are none for the shipped figures themselves', () => {
    expect(correctionsOf(shipped, seedFigures())).toEqual(NO_CORRECTIONS);
    expect(corrected(shipped, NO_CORRECTIONS)).toEqual({ ok: true, value: shipped });
  });

  test('hold only what differs', () => {
    const figures = withCorrected(shipped, first, { value: 1234 });
    expect(correctionsOf(shipped, figures).items.own.map(({ id }) => id)).toEqual([first]);
  });

  test('give back what they were taken from: corrected, added, removed, in any choice', () => {
    const ids = shipped.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.boolean(), (changed, removed, adding) => {
        const figures: Figures = {
          ...shipped,
          items: [
            ...shipped.items
              .filter(({ id }) => !removed.includes(id))
              .map((item) => (changed.includes(item.id) ? { ...item, value: item.value + 1 } : item)),
            ...(adding ? [added] : []),
          ],
        };
        expect(merged(shipped, figures)).toEqual(figures);
      }),
      { numRuns: 50 },
    );
  });

  test('survive as JSON', () => {
    const corrections = correctionsOf(shipped, withCorrected(without(shipped, second), first, { value: 1 }));
    expect(correctionsSchema.parse(JSON.parse(JSON.stringify(corrections)))).toEqual(corrections);
  });

  test('leave what a newer program ships elsewhere as it is', () => {
    const mine = { ...withCorrected(shipped, first, { value: 1234 }), items: [] as Figures['items'] };
    mine.items = [...withCorrected(shipped, first, { value: 1234 }).items, added];
    const newer = withCorrected(shipped, second, { value: 77 });
    const figures = merged(newer, mine);
    expect(figureValue(figures, first)).toBe(1234);
    expect(figureValue(figures, second)).toBe(77);
    expect(figureValue(figures, added.id)).toBe(12);
  });

  test('that do not fit the figures any more are a problem, not half a list', () => {
    const corrections = correctionsOf(shipped, withCorrected(shipped, first, { value: 1 }));
    const outcome = corrected({ ...shipped, sources: [], facts: [], items: [] }, corrections);
    expect(outcome.ok).toBe(false);
  });

  test('are told one by one, by name', () => {
    const figures = withCorrected(without(shipped, second), first, { value: 1, label: 'Trade as I count it' });
    const own = { ...figures, items: [...figures.items, { ...added, label: 'My own' }] };
    const removed = shipped.items.find(({ id }) => id === second)!.label;
    expect(listCorrections(shipped, correctionsOf(shipped, own))).toEqual([
      { id: first, name: 'Trade as I count it', kind: 'corrected' },
      { id: 'own.figure', name: 'My own', kind: 'added' },
      { id: second, name: removed, kind: 'removed' },
    ]);
    expect(listCorrections(shipped, NO_CORRECTIONS)).toEqual([]);
  });

  test('are taken back one by one', () => {
    const figures = withCorrected(withCorrected(shipped, first, { value: 1 }), second, { value: 2 });
    const back = corrected(shipped, withoutCorrection(shipped, correctionsOf(shipped, figures), first));
    expect(back.ok && figureValue(back.value, first)).toBe(figureValue(shipped, first));
    expect(back.ok && figureValue(back.value, second)).toBe(2);
    const again = corrected(
      shipped,
      withoutCorrection(shipped, correctionsOf(shipped, without(shipped, first)), first),
    );
    expect(again).toEqual({ ok: true, value: shipped });
  });

  describe('that added a source take it with them', () => {
    const yearbook = {
      id: 'yearbook',
      publication: 'Customs yearbook',
      title: '',
      date: '2024-02-29',
      dateInferred: false,
      file: '',
    };
    const inYearbook = { ...added, source: yearbook.id };
    const withYearbook: Figures = {
      ...shipped,
      sources: [...shipped.sources, yearbook],
      items: [...shipped.items, inYearbook],
    };
    const sourcesAfter = (figures: Figures, id = added.id) => {
      const rest = corrected(shipped, withoutCorrection(shipped, correctionsOf(shipped, figures), id));
      return rest.ok && rest.value.sources.map((source) => source.id);
    };
    const before = shipped.sources.map((source) => source.id);

    test('when nothing else stands in it, also where a shipped figure was moved to it', () => {
      expect(sourcesAfter(withYearbook)).toEqual(before);
      const moved = { ...withYearbook, items: withCorrected(shipped, first, { source: yearbook.id }).items };
      expect(sourcesAfter(moved, first)).toEqual(before);
    });

    test('also where a fact was moved to it', () => {
      const [fact, ...others] = shipped.facts;
      const facts = [{ ...fact!, source: yearbook.id }, ...others];
      expect(sourcesAfter({ ...withYearbook, items: shipped.items, facts }, fact!.id)).toEqual(before);
    });

    test('not while another figure or a fact stands in it', () => {
      const two = { ...withYearbook, items: [...withYearbook.items, { ...inYearbook, id: 'other.figure' }] };
      expect(sourcesAfter(two)).toEqual([...before, yearbook.id]);
      const fact = { ...shipped.facts[0]!, source: yearbook.id };
      expect(sourcesAfter({ ...withYearbook, facts: [fact, ...shipped.facts.slice(1)] })).toEqual([
        ...before,
        yearbook.id,
      ]);
    });

    test('and no source that was shipped, also where the analyst corrected it', () => {
      const [source] = shipped.sources;
      const sources = [{ ...source!, title: 'As I call it' }, ...shipped.sources.slice(1)];
      const figures = { ...shipped, sources, items: [...shipped.items, { ...added, source: source!.id }] };
      const rest = corrected(shipped, withoutCorrection(shipped, correctionsOf(shipped, figures), added.id));
      expect(rest.ok && rest.value.sources).toEqual(sources);
    });
  });
});
