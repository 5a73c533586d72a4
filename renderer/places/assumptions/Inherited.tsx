import { RotateCcw, StickyNote } from 'lucide-react';
import { Button } from '../../controls/Button.tsx';
import { Hint } from '../../controls/Hint.tsx';

interface InheritedProps {
  /** What the baseline says, in words. */
  readonly text: string;
  /** What is reset, for those who hear the page. */
  readonly name: string;
  /** The scenario's reason, empty where it gives none. */
  readonly rationale: string;
  /** Opens where the reason is written. */
  readonly onReason?: () => void;
  readonly onReset: () => void;
}

/** Under a changed value: what the baseline has, and the way back to it. */
export function Inherited({ text, name, rationale, onReason, onReset }: InheritedProps) {
  return (
    <div className="inherited">
      <span className="inherited-text" title={text}>
        {text}
      </span>
      {rationale !== '' && (
        <Hint text={rationale} label={`Reason for ${name}`} onPress={onReason}>
          <StickyNote size={11} aria-hidden />
        </Hint>
      )}
      <Button small onPress={onReset} label={`Reset ${name}`}>
        <RotateCcw size={11} aria-hidden />
        Reset
      </Button>
    </div>
  );
}
