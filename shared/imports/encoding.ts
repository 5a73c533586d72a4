import { utf16Order } from './no-table.ts';

/** Encodings that files come in. `cp932` is Shift_JIS as Japanese systems write it, with ㈱, ① and 髙. */
export const ENCODINGS = ['utf-8', 'utf-16', 'windows-1252', 'cp932'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why an encoding was taken; `likely` where the content allows another one as well. */
export type EncodingReason = 'given' | 'mark' | 'ascii' | 'valid' | 'zeros' | 'japanese' | 'western' | 'likely';

export interface Decided {
  readonly encoding: Encoding;
  readonly reason: EncodingReason;
  /** A piece of the text in each encoding that it may be in, where the analyst has to choose. */
  readonly readings?: readonly { readonly encoding: Encoding; readonly text: string }[];
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis';
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}
/** In the browser, in workers and in Node alike; declared here because this folder knows no page and no Node. */
declare const TextDecoder: new (label: Label, options?: { readonly fatal: boolean }) => Decoder;

/**
 * Bytes to text, chunk by chunk. While all bytes are ASCII every encoding reads them alike, and none is decided on; the
 * first chunk with others decides. Bytes that are none of the encoding become U+FFFD: the rows that have them are bad.
 */
export function decoding(given: Encoding | undefined) {
  let decoder: Decoder | null = null;
  let decided: Decided = { encoding: given ?? 'utf-8', reason: given ? 'given' : 'ascii' };
  let first = true;
  const begin = (bytes: Uint8Array): void => {
    const order = utf16Order(bytes);
    if (given) decoder = new TextDecoder(labelOf(given, order));
    else if (first && order) {
      decided = { encoding: 'utf-16', reason: bytes[0]! >= 0xfe ? 'mark' : 'zeros' };
      decoder = new TextDecoder(order);
    } else if (!isAscii(bytes)) {
      decided = decide(bytes, first);
      decoder = new TextDecoder(labelOf(decided.encoding, null));
    }
    first = false;
  };
  return {
    text(bytes: Uint8Array): string {
      if (!decoder) begin(bytes);
      return decoder ? decoder.decode(bytes, { stream: true }) : new TextDecoder('utf-8').decode(bytes);
    },
    end: (): string => decoder?.decode() ?? '',
    decided: (): Decided => decided,
  };
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false;
  return true;
}

const labelOf = (encoding: Encoding, order: Label | null): Label => {
  if (encoding === 'utf-16') return order ?? 'utf-16le';
  return encoding === 'cp932' ? 'shift_jis' : encoding;
};

/** By what the bytes can be, and then by what reads as words: Windows-1252 refuses nothing. */
function decide(bytes: Uint8Array, first: boolean): Decided {
  if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', reason: 'mark' };
  const { valid, invalid } = utf8Sequences(bytes);
  if (valid > 0 && invalid * 10 <= valid) return { encoding: 'utf-8', reason: invalid === 0 ? 'valid' : 'likely' };
  const japanese = japaneseIn(bytes);
  const western = westernIn(bytes);
  if (japanese.paired > 4 * (japanese.alone + japanese.broken) && western.odd > 0) {
    return { encoding: 'cp932', reason: 'japanese' };
  }
  if (japanese.broken > 0 || western.odd === 0) {
    const sure = japanese.broken > 0 || japanese.paired === 0;
    if (sure && western.odd * 4 <= western.letters) return { encoding: 'windows-1252', reason: 'western' };
  }
  const likely = japanese.broken === 0 && japanese.paired >= japanese.alone ? 'cp932' : 'windows-1252';
  return { encoding: likely, reason: 'likely', readings: readingsOf(bytes) };
}

/** Sequences of several bytes that are UTF-8, and bytes above ASCII that are not; one cut off at the end is neither. */
function utf8Sequences(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let found = 0;
    while (found < more && (bytes[i + found + 1]! & 0xc0) === 0x80) found++;
    if (more > 0 && found === more) valid++;
    else if (more === 0 || i + found + 1 < bytes.length) invalid++;
    i += found;
  }
  return { valid, invalid };
}

const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uffee]/;

/** Japanese letters beside others of their kind, letters alone, and what no letter is, as CP932 reads the bytes. */
function japaneseIn(bytes: Uint8Array): { readonly paired: number; readonly alone: number; readonly broken: number } {
  const text = new TextDecoder('shift_jis').decode(bytes, { stream: true });
  let [paired, alone, broken] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) continue;
    if (code === 0xfffd) broken++;
    else if (JAPANESE.test(text[i]!)) {
      if (JAPANESE.test(text[i - 1] ?? '') || JAPANESE.test(text[i + 1] ?? '') || isDigit(text, i - 1)) paired++;
      else alone++;
    }
  }
  return { paired, alone, broken };
}

/** `2021年` */
const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Letters of Western languages among the bytes, and signs that hardly occur between letters. */
function westernIn(bytes: Uint8Array): { readonly letters: number; readonly odd: number } {
  let [letters, odd] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) letters++;
    else if (byte >= 0x80 && byte < 0xa0 && !TYPOGRAPHY.has(byte)) odd++;
  }
  return { letters, odd };
}

/** € and the quotes and dashes of office programs. */
const TYPOGRAPHY = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);

/** The first line that is not ASCII, in both encodings. */
function readingsOf(bytes: Uint8Array): NonNullable<Decided['readings']> {
  const at = bytes.findIndex((byte) => byte > 127);
  const from = bytes.lastIndexOf(10, at) + 1;
  const end = bytes.indexOf(10, at);
  const line = bytes.subarray(from, Math.min(end < 0 ? bytes.length : end, from + 120));
  return [
    { encoding: 'cp932', text: new TextDecoder('shift_jis').decode(line).trim() },
    { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(line).trim() },
  ];
}
