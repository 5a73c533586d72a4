import { Fragment, type ReactNode } from 'react';
import type { Sentence } from '../../shared/language/sentence.ts';
import { classes } from '../theme/classes.ts';
import questionPlaceStyles from './question-place.module.css';

/** What a place has found, in words, above its picture. */
export function Finding({ sentence, stale }: { readonly sentence: Sentence; readonly stale: boolean }) {
  return (
    <p className={classes(questionPlaceStyles.finding, stale && questionPlaceStyles.stale)} role="status">
      <Words sentence={sentence} />
    </p>
  );
}

interface WordsProps {
  readonly sentence: Sentence;
  /** The part of the page for a slot of the sentence; the text is what the language has it show. */
  readonly slot?: (number: number, text: string) => ReactNode;
}

/** A sentence with what is strong in it, and with parts of the page in their places. */
export const Words = ({ sentence, slot: part }: WordsProps) =>
  sentence.map(({ text, strong, slot }, k) => {
    if (slot !== undefined) return <Fragment key={`slot ${slot}`}>{part?.(slot, text)}</Fragment>;
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no identity of their own
    return strong ? <b key={k}>{text}</b> : <span key={k}>{text}</span>;
  });
