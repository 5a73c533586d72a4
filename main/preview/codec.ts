/** Values as text between page and main process: JSON, with a tag for what JSON would lose. */

const TAG = '$preview';

export function encode(value: unknown): string {
  return JSON.stringify(tagged(value)) ?? 'null';
}

export const decode = (text: string): unknown => untagged(JSON.parse(text));

function tagged(value: unknown): unknown {
  if (value === undefined) return { [TAG]: 'undefined' };
  if (value instanceof Uint8Array) return { [TAG]: 'bytes', base64: base64Of(value) };
  if (value instanceof Date) return { [TAG]: 'date', time: tagged(value.getTime()) };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { [TAG]: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (Array.isArray(value)) return value.map(tagged);
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      throw new TypeError(`the preview does not carry a ${value.constructor.name} between page and main process`);
    }
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, tagged(inner)]);
    // Somebody else's key of that name is no tag.
    return Object.hasOwn(value, TAG) ? { [TAG]: 'object', entries } : Object.fromEntries(entries);
  }
  return value;
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(object, TAG)) return withoutTags(Object.entries(object));
  switch (object[TAG]) {
    case 'undefined':
      return undefined;
    case 'bytes':
      return Uint8Array.from(atob(String(object.base64)), (character) => character.charCodeAt(0));
    case 'date':
      return new Date(Number(untagged(object.time)));
    case 'number':
      return Number(object.text);
    case 'object':
      return withoutTags(object.entries as [string, unknown][]);
    default:
      throw new TypeError(`the preview does not know the tag ${String(object[TAG])}`);
  }
}

const withoutTags = (entries: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(entries.map(([key, inner]) => [key, untagged(inner)]));

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
