import { describe, expect, test } from 'vitest';
import {
  leftOf,
  ownRun,
  placesOf,
  type Share,
  shareOut,
  takeFrom,
  takeOf,
} from '../../../shared/questions/threads/shares.ts';

/** The places that each thread takes, the threads at the given paces: how many pieces one takes before the next does. */
function taken(shares: readonly Share[], step: number, paces: readonly number[]): readonly number[][] {
  const takers = shares.map((share) => takeFrom(share, step));
  const places: number[][] = shares.map(() => []);
  let going = takers.length;
  const over = new Set<number>();
  while (going > 0) {
    takers.forEach((taker, k) => {
      for (let n = 0; n < paces[k]! && !over.has(k); n++) {
        const { value, done } = taker.next();
        if (done) {
          over.add(k);
          going -= 1;
        } else for (let place = value.from; place < value.to; place++) places[k]!.push(place);
      }
    });
  }
  return places;
}

const all = (count: number) => Array.from({ length: count }, (_, k) => k);
const ascending = (places: readonly number[]) => places.toSorted((a, b) => a - b);

describe.each([[[1, 1, 1]], [[5, 1, 1]], [[1, 1, 9]]])('threads at the paces %j', (paces) => {
  test('take every piece once where they see the same memory', () => {
    const places = taken(shareOut({ from: 0, to: 1000 }, 3, 7, true), 4, paces);
    expect(ascending(places.flat())).toEqual(all(1000));
  });

  test('do their own runs where they do not', () => {
    const shares = shareOut({ from: 0, to: 1000 }, 3, 7, false);
    const places = taken(shares, 4, paces);
    expect(ascending(places.flat())).toEqual(all(1000));
    shares.forEach((share, k) => {
      const { from, to } = ownRun(share);
      expect(places[k]).toEqual(all(1000).slice(from, to));
    });
  });
});

test('a thread begins with its own run, and takes from the others when it is done', () => {
  const [first, second] = taken(shareOut({ from: 0, to: 20 }, 2, 1, true), 1, [9, 1]);
  expect(first!.slice(0, 10)).toEqual(all(10));
  expect(first!.length).toBeGreaterThan(10);
  expect(second!.at(0)).toBe(10);
});

test('says how much of its own run is done', () => {
  const [share] = shareOut({ from: 0, to: 20 }, 2, 1, false);
  expect([...takeFrom(share!, 4)].map(({ done }) => done)).toEqual([0.4, 0.8, 1]);
});

test('nothing to do is nobody’s share', () => {
  expect(shareOut({ from: 0, to: 0 }, 3, 1, true)).toEqual([]);
});

test('what is left of a run is what nobody has begun', () => {
  const [first, second] = shareOut({ from: 100, to: 120 }, 2, 1, true);
  const own = takeOf(first!, 0, 4);
  own.next();
  own.next();
  expect(placesOf(second!)).toEqual([1, 0]);
  expect(leftOf(second!, 0)).toEqual({ from: 108, to: 110 });
  expect(leftOf(second!, 1)).toEqual({ from: 110, to: 120 });
  expect([...takeOf(second!, 0, 4)].map(({ from, to }) => [from, to])).toEqual([[108, 110]]);
  expect(leftOf(first!, 0)).toEqual({ from: 110, to: 110 });
});
