import { setRationale } from '../../shared/document/edits/values.ts';
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

/** Why a value was chosen, in the analyst's words; taken over when the field is left. */
export function Rationale({ scenario, path, name, text, placeholder = 'Why this value?' }: RationaleProps) {
  const { edit } = useWorkspace();
  return (
    <textarea
      className="rationale"
      key={text}
      rows={1}
      aria-label={`Why: ${name}`}
      placeholder={placeholder}
      defaultValue={text}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.currentTarget.value = text;
        event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const next = event.currentTarget.value;
        if (next !== text) edit((d) => setRationale(d, { scenario, path, text: next }));
      }}
    />
  );
}
