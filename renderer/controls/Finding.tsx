import type { Sentence } from '../metrics/sentences.ts';

/** What a place has found, in words, above its picture. */
export function Finding({ sentence, stale }: { readonly sentence: Sentence; readonly stale: boolean }) {
  return (
    <p className={stale ? 'finding stale' : 'finding'} role="status">
      <Words sentence={sentence} />
    </p>
  );
}

/** A sentence with what is strong in it. */
export const Words = ({ sentence }: { readonly sentence: Sentence }) =>
  sentence.map(({ text, strong }, k) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no identity of their own
    strong ? <b key={k}>{text}</b> : <span key={k}>{text}</span>,
  );
