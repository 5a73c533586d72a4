import { type KeyboardEvent, useId, useState } from 'react';
import { formatExactly } from '../../shared/formats/number.ts';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { sentence } from '../../shared/outcome.ts';

interface NumberInputProps {
  readonly value: number | null;
  readonly field: NumberField;
  readonly step: number;
  /** Gives back why the value is refused, or nothing. */
  readonly onCommit: (value: number) => string | null;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  /** How the source qualifies the value: shown before it. */
  readonly qualifier?: string;
}

/** A value as the field shows it: with all its digits, a fraction as a percentage without its sign. */
export function shownValue(value: number | null, field: NumberField, grouped = true): string {
  if (value === null) return '';
  const shown = Number((field.percent ? value * 100 : value).toPrecision(14));
  return grouped ? formatExactly(shown) : String(shown);
}

/**
 * A field for a number as people type it. Enter or leaving it takes the value over; a bad one says what is allowed and the
 * last good one stays; Escape takes back what was typed; the arrow keys step.
 */
export function NumberInput({ value, field, step, onCommit, describedBy, disabled, qualifier }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  const take = (text: string): boolean => {
    const parsed = parseNumber(text, field);
    const refused = parsed.ok
      ? parsed.value === value
        ? null
        : onCommit(parsed.value)
      : sentence(parsed.problems[0]!);
    setProblem(refused);
    if (refused === null) setTyped(null);
    return refused === null;
  };
  const stepBy = (steps: number) => {
    const from = value ?? field.min;
    const next = Math.min(field.max, Math.max(field.min, Number((from + steps * step).toPrecision(12))));
    setTyped(null);
    setProblem(next === value ? null : onCommit(next));
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      stepBy(steps * (event.shiftKey ? 10 : 1));
    } else if (event.key === 'Enter' && typed !== null) {
      take(typed);
    } else if (event.key === 'Escape' && (typed !== null || problem !== null)) {
      event.stopPropagation();
      setTyped(null);
      setProblem(null);
    }
  };
  return (
    <>
      <input
        className="number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={field.label}
        aria-invalid={problem !== null}
        aria-describedby={[problem === null ? '' : id, describedBy ?? ''].join(' ').trim() || undefined}
        disabled={disabled}
        value={typed ?? `${qualifier ?? ''}${shownValue(value, field)}`}
        onFocus={(event) => {
          setTyped(shownValue(value, field, false));
          const { currentTarget } = event;
          requestAnimationFrame(() => currentTarget.select());
        }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          // What cannot be taken over gives way to the last good value; why stays on screen.
          if (typed !== null && typed !== shownValue(value, field, false)) take(typed);
          setTyped(null);
        }}
        onKeyDown={key}
      />
      {problem !== null && (
        <span className="field-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
