import { onOneLine } from '../../../shared/formats/shown-name.ts';

/** What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, two that are no characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text on one line as XML can have it. */
export const officeText = (text: string): string => onOneLine(text.replace(UNWRITABLE, ' '));
