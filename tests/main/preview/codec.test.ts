import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../main/preview/codec.ts';

const carried = (value: unknown) => decode(encode(value));

describe('what crosses between page and main process', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number that JSON has no word for', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
    ['a date', new Date('2025-11-26T08:00:00Z')],
    ['no date', new Date(Number.NaN)],
    ['undefined in objects and lists', { a: undefined, b: [undefined, 1] }],
    ['a key that is our own tag', { $preview: 'bytes', base64: 'x' }],
    ['such a key further in', [{ a: { $preview: { $preview: undefined } } }]],
  ])('arrives as it was sent: %s', (_, value) => {
    expect(carried(value)).toEqual(value);
  });

  test('arrives as it was sent: bytes, however many', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, n) => (n * 7) % 256);
    const got = (carried({ bytes }) as { bytes: Uint8Array }).bytes;
    expect(Buffer.from(bytes).equals(got)).toBe(true);
    expect(carried(new Uint8Array())).toEqual(new Uint8Array());
  });

  test('arrives as it was sent: anything that JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(carried(value)).toEqual(value);
      }),
    );
  });

  test('keeps −0 apart from 0', () => {
    expect(Object.is(carried(-0), -0)).toBe(true);
    expect(Object.is(carried(0), 0)).toBe(true);
  });

  test.each([[new Map()], [new Set()], [new Float64Array(2)], [new ArrayBuffer(2)]])(
    'is refused rather than changed: %o',
    (value) => {
      expect(() => encode({ value })).toThrow(TypeError);
    },
  );

  test('does not reach into how objects are built', () => {
    const value = decode('{"__proto__": {"reached": true}}') as Record<string, unknown>;
    expect(value.reached).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
