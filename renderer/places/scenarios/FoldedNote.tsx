import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../../theme/classes.ts';
import scenariosStyles from './scenarios.module.css';

/** Whether a part of the panel's foot is open, and what opens and folds it. */
export interface Folding {
  readonly open: boolean;
  readonly onToggle: () => void;
}

interface FoldedNoteProps extends Folding {
  readonly title: string;
  readonly id?: string;
  /** Stands at the right of the heading. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the foot of the list of scenarios, folded to its heading where the list needs the room. */
export function FoldedNote({ title, id, tools, open, onToggle, children }: FoldedNoteProps) {
  return (
    <section className={classes(scenariosStyles.note, !open && scenariosStyles.folded)}>
      <h3 title={title}>
        <button type="button" className={scenariosStyles.foldNote} aria-expanded={open} onClick={onToggle}>
          <ChevronRight size={12} aria-hidden />
          <span className={scenariosStyles.noteTitle} id={id}>
            {title}
          </span>
        </button>
        {open && tools}
      </h3>
      {open && children}
    </section>
  );
}
