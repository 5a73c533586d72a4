import type { Words } from '../language/language.ts';
import type { TextWidth } from './text-width.ts';

/** What a picture needs of who draws it: how wide its texts become, and the words of its language. */
export interface Lettering {
  readonly textWidth: TextWidth;
  readonly words: Words['charts'];
}
