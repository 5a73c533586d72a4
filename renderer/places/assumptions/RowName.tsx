import type { ReactNode } from 'react';
import { Chevron } from '../../controls/Chevron.tsx';
import { words } from '../../words.ts';
import assumptionRowStyles from './assumption-row.module.css';

interface RowNameProps {
  readonly mark: ReactNode;
  /** The short name, under its group's heading. */
  readonly text: string;
  /** The full name. */
  readonly label: string;
  readonly title: string;
  readonly open: boolean;
  /** Id of the details. */
  readonly details: string;
  readonly onToggle: () => void;
}

/** The name of a row with the mark of where its value comes from; opens the details, as its chevron says on the way. */
export function RowName({ mark, text, label, title, open, details, onToggle }: RowNameProps) {
  const named = label.toLowerCase().includes(text.toLowerCase()) ? label : words.assumptionsPanel.fullName(text, label);
  return (
    <button
      type="button"
      className={assumptionRowStyles.name}
      title={title}
      aria-label={named}
      aria-expanded={open}
      aria-controls={open ? details : undefined}
      onClick={onToggle}
    >
      <span className={assumptionRowStyles.mark}>
        {mark}
        <Chevron open={open} className={assumptionRowStyles.chevron} size={12} />
      </span>
      <span className={assumptionRowStyles.text}>{text}</span>
    </button>
  );
}
