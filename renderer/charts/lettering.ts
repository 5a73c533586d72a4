import type { Lettering } from '../../shared/charts/lettering.ts';
import { words } from '../words.ts';
import { textWidth } from './measure-text.ts';

/** Texts of charts as this page sets them, in its language. */
export const lettering = (): Lettering => ({ textWidth, words: words.charts });
