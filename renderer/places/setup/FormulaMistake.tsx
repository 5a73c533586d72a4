import { type RefObject, useLayoutEffect, useRef } from 'react';
import formulaStyles from './formula.module.css';
import type { FormulaOutcome } from './formula-outcome.ts';

interface FormulaMistakeProps {
  readonly text: string;
  readonly outcome: FormulaOutcome;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Where something is missing, there are no letters to stand under. */
const ROOM = '\u2007\u2007';

/** The text of the field once more, not to be seen but for the line under what is wrong in it. */
export function FormulaMistake({ text, outcome, field }: FormulaMistakeProps) {
  const lines = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const input = field.current!;
    const follow = () => {
      if (lines.current) lines.current.scrollLeft = input.scrollLeft;
    };
    follow();
    input.addEventListener('scroll', follow);
    return () => input.removeEventListener('scroll', follow);
  });
  if (outcome.ok || outcome.span === null) return null;
  const { from, to } = outcome.span;
  return (
    <span className={formulaStyles.lines} aria-hidden ref={lines}>
      {text.slice(0, from)}
      <mark>{text.slice(from, to).trim() === '' ? ROOM : text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  );
}
