import { problem } from '../language/problems.ts';
import { MOST_BYTES } from '../limits.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { tooLarge } from './json-text.ts';

/** In the browser, in workers and in Node alike; declared here because this folder knows no page and no Node. */
declare const TextDecoder: new (encoding: 'utf-8', options: { fatal: true }) => { decode(bytes: Uint8Array): string };

/** The text of a file's bytes. Refuses any encoding but UTF-8; a byte-order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MOST_BYTES) return refused(tooLarge(bytes.length));
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    if (!utf16) return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8: said below.
  }
  return refused(problem(utf16 ? 'file.utf16' : 'file.notUtf8', ''));
}

/** Bytes of a text in UTF-8; half of a pair of surrogates by itself counts as the three bytes of its replacement. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      // A pair: two units, four bytes.
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}
