import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { sentence } from '../../shared/outcome.ts';
import { exactValue, readValue, roundedValue } from './shown-value.ts';
import { stepped } from './slider-range.ts';
import './value-controls.css';

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
  /** Where there may be no value: the word for it, which can be typed too, and what takes the value away. */
  readonly none?: { readonly word: string; readonly onCommit: () => string | null };
  /** A held arrow key is one gesture, from its first step to when it is let go. */
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

/**
 * A field for a number as people type it. Enter or leaving it takes the value over; a bad one says what is allowed and the
 * last good one stays; Escape takes back what was typed; the arrow keys step. Rounded while it is only looked at.
 */
export function NumberInput(props: NumberInputProps) {
  const { value, field, describedBy, disabled, qualifier = '', none } = props;
  const [focused, setFocused] = useState(false);
  const { typed, setTyped, problem, settle, key, release } = useTyping(props);
  const id = useId();
  const exact = exactValue(value, field);
  const rounded = `${qualifier}${roundedValue(value, field)}`;
  const whole = value === null ? '' : `${qualifier}${readValue(value, field)}`;
  const input = useRef<HTMLInputElement>(null);
  // All of it is selected: once the exact value stands there, and before anything can be typed over half of it.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);
  /** The pointer would put the caret somewhere into the rounded value, and so undo the selection. */
  const press = (event: MouseEvent<HTMLInputElement>) => {
    if (focused || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  return (
    <>
      <input
        ref={input}
        className="number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={field.label}
        aria-invalid={problem !== null}
        aria-describedby={[problem === null ? '' : id, describedBy ?? ''].join(' ').trim() || undefined}
        data-typing={typed !== null}
        disabled={disabled}
        placeholder={none?.word}
        title={whole === rounded ? undefined : whole}
        value={typed ?? (focused ? exact : rounded)}
        onMouseDown={press}
        onFocus={() => setFocused(true)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          setFocused(false);
          release();
          settle();
        }}
        onKeyDown={key}
        onKeyUp={release}
      />
      {problem !== null && (
        <span className="field-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

/** What is being typed, why it was refused, and the keys that take it over, take it back or step. */
function useTyping({ value, field, step, onCommit, none, onStart, onEnd }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly why: string; readonly at: number | null } | null>(null);
  const holding = useRef(false);
  // What was refused is history once the value moved on.
  const problem = refused !== null && Object.is(refused.at, value) ? refused.why : null;
  const say = (why: string | null) => setRefused(why === null ? null : { why, at: value });

  const take = (text: string): boolean => {
    const empty = text.trim().toLowerCase();
    const why = none && (empty === '' || empty === none.word) ? none.onCommit() : commit(text);
    say(why);
    if (why === null) setTyped(null);
    return why === null;
  };
  const commit = (text: string): string | null => {
    const parsed = parseNumber(text, field);
    if (!parsed.ok) return sentence(parsed.problems[0]!);
    return parsed.value === value ? null : onCommit(parsed.value);
  };
  const stepBy = (steps: number) => {
    const read = typed === null ? null : parseNumber(typed, field);
    const from = read?.ok ? read.value : value;
    if (from === null) return;
    const next = Math.min(field.max, Math.max(field.min, stepped(from, steps, step)));
    if (!holding.current) onStart?.();
    holding.current = true;
    const why = next === value ? null : onCommit(next);
    say(why);
    if (why === null) setTyped(null);
  };
  return {
    typed,
    problem,
    setTyped: (text: string) => {
      const same = text === exactValue(value, field);
      // What was refused is history, too, once the value that stands is typed again.
      if (same) setRefused(null);
      setTyped(same ? null : text);
    },
    /** What cannot be taken over gives way to the last good value; why stays on screen. */
    settle: () => {
      if (typed !== null) take(typed);
      setTyped(null);
    },
    release: () => {
      if (holding.current) onEnd?.();
      holding.current = false;
    },
    key: (event: KeyboardEvent<HTMLInputElement>) => {
      const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
      if (steps !== undefined) {
        event.preventDefault();
        stepBy(event.shiftKey ? steps * 10 : steps);
      } else if (event.key === 'Enter' && typed !== null) {
        take(typed);
      } else if (event.key === 'Escape' && (typed !== null || problem !== null)) {
        event.stopPropagation();
        setTyped(null);
        setRefused(null);
      }
    },
  };
}
