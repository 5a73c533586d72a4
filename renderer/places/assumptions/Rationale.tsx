import { useRef } from 'react';
import { confirmRationale, setRationale } from '../../../shared/document/edits/values.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useLiveText } from '../../workspace/use-live-text.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';

interface RationaleProps {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: string;
  /** Of what the reason is, for those who hear the page. */
  readonly name: string;
  /** The scenario's own reason, empty where it gives none. */
  readonly text: string;
  /** That the reason was said of the value before; empty where it was not. */
  readonly saidBefore: string;
}

/**
 * Why a value was chosen, in the analyst's words: in the document as it is typed, one step of undo; Escape takes it back.
 * A reason given for the value before says so, until it is confirmed, rewritten or removed.
 */
export function Rationale({ scenario, path, name, text, saidBefore }: RationaleProps) {
  const { documents, edit } = useWorkspace();
  const before = useRef(text);
  const said = words.assumptionsPanel;
  const live = useLiveText(text, (d, next) => setRationale(d, { scenario, path, text: next }));
  return (
    <>
      {saidBefore !== '' && (
        <div className={assumptionRowStyles.saidBefore}>
          <span>{said.earlier(saidBefore)}</span>
          <Button
            small
            onPress={() => edit((d) => confirmRationale(d, { scenario, path }))}
            label={said.stillHoldsFor(name)}
          >
            {said.stillHolds}
          </Button>
          <Button
            small
            onPress={() => edit((d) => setRationale(d, { scenario, path, text: '' }))}
            label={said.removeReason(name)}
          >
            {words.terms.remove}
          </Button>
        </div>
      )}
      <textarea
        className={classes(assumptionRowStyles.rationale, saidBefore !== '' && assumptionRowStyles.stale)}
        rows={1}
        aria-label={said.why(name)}
        placeholder={said.whyThis}
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
    </>
  );
}
