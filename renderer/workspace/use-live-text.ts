import { type ChangeEvent, useEffect, useRef } from 'react';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { useWorkspace } from './workspace-context.ts';

/**
 * A text that is in the document as it is typed, so that saving and the journal have it; from the first letter until the
 * field is left, or goes away, it is one step of undo.
 */
export function useLiveText(
  value: string,
  set: (document: ScenarioDocument, text: string) => Outcome<ScenarioDocument>,
) {
  const { documents, edit } = useWorkspace();
  const typing = useRef(false);
  const leave = () => {
    if (typing.current) documents.endGesture();
    typing.current = false;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it goes away
  useEffect(() => leave, []);
  return {
    value,
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      const text = event.currentTarget.value;
      if (!typing.current) documents.beginGesture();
      typing.current = true;
      edit((document) => set(document, text));
    },
    onBlur: leave,
  };
}
