import { RotateCcw, StickyNote } from 'lucide-react';
import { Button } from '../../controls/Button.tsx';
import { Hint } from '../../controls/Hint.tsx';
import { words } from '../../words.ts';
import assumptionRowStyles from './assumption-row.module.css';

interface InheritedProps {
  readonly baseline: string;
  /** What the baseline says, in words. */
  readonly text: string;
  /** What is reset, for those who hear the page. */
  readonly name: string;
  /** The scenario's reason, where it gives one. */
  readonly rationale?: string;
  readonly onReset: () => void;
}

/** Under a changed value: what the baseline has, and the way back to it. */
export function Inherited({ baseline, text, name, rationale = '', onReset }: InheritedProps) {
  const { saidBy, reasonFor, resetOf } = words.assumptionsPanel;
  const said = saidBy(baseline, text);
  return (
    <div className={assumptionRowStyles.inherited}>
      <span className={assumptionRowStyles.inheritedText} title={said}>
        {said}
      </span>
      {rationale !== '' && (
        <Hint text={rationale} label={reasonFor(name)}>
          <StickyNote size={11} aria-hidden />
        </Hint>
      )}
      <Button small onPress={onReset} label={resetOf(name)}>
        <RotateCcw size={11} aria-hidden />
        {words.terms.reset}
      </Button>
    </div>
  );
}
