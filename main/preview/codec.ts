/** Values as text between page and main process: JSON, with a tag for what JSON would lose. */

const TAG = '$preview';

export function encode(value: unknown): string {
  return JSON.stringify(tagged(value)) ?? 'null';
}

export const decode = (text: string): unknown => untagged(JSON.parse(text));

function tagged(value: unknown): unknown {
  if (value === undefined) return { [TAG]: 'undefined' };
  if (value instanceof Uint8Array) return { [TAG]: 'bytes', base64: base64Of(value) };
  if (value instanceof Date) return { [TAG]: 'date', time: value.getTime() };
  if (typeof value === 'number' && !Number.isFinite(value)) return { [TAG]: 'number', text: String(value) };
  if (Array.isArray(value)) return value.map(tagged);
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
      throw new TypeError(`the preview does not carry a ${value.constructor.name} between page and main process`);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tagged(inner)]));
  }
  return value;
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  switch (object[TAG]) {
    case undefined:
      return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, untagged(inner)]));
    case 'undefined':
      return undefined;
    case 'bytes':
      return Uint8Array.from(atob(String(object.base64)), (character) => character.charCodeAt(0));
    case 'date':
      return new Date(Number(object.time));
    case 'number':
      return Number(object.text);
    default:
      throw new TypeError(`the preview does not know the tag ${String(object[TAG])}`);
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
