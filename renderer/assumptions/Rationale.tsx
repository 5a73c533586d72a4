import { useRef } from 'react';
import { setRationale } from '../../shared/document/edits/values.ts';
import { useLiveText } from '../workspace/use-live-text.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

interface RationaleProps {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: string;
  /** Of what the reason is, for those who hear the page. */
  readonly name: string;
  /** The scenario's own reason, empty where it gives none. */
  readonly text: string;
  readonly placeholder?: string;
}

/** Why a value was chosen, in the analyst's words: in the document as it is typed, one step of undo; Escape takes it back. */
export function Rationale({ scenario, path, name, text, placeholder = 'Why this value?' }: RationaleProps) {
  const { documents } = useWorkspace();
  const before = useRef(text);
  const live = useLiveText(text, (d, next) => setRationale(d, { scenario, path, text: next }));
  return (
    <textarea
      className="rationale"
      rows={1}
      aria-label={`Why: ${name}`}
      placeholder={placeholder}
      onFocus={() => {
        before.current = text;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // All that was typed since the field was entered is the last step.
        if (text !== before.current) documents.undo();
        event.currentTarget.blur();
      }}
      {...live}
    />
  );
}
