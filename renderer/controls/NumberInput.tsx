import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type NumberField, parseNumber, type Reading } from '../../shared/formats/parse-number.ts';
import { sentenceOf, words } from '../words.ts';
import { FieldProblem } from './FieldProblem.tsx';
import numberInputStyles from './number-input.module.css';
import { exactValue, readValue, roundedValue } from './shown-value.ts';
import { stepped } from './slider-range.ts';

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
  /** Whose value it is, where the same field shows that of another later: what was typed stays with its own. */
  readonly owner?: string;
  /** Where a refusal is said, if not beside the field. */
  readonly problemIn?: Element | null;
}

/**
 * A field for a number as people type it. Enter or leaving it takes the value over; a bad one says what is allowed and the
 * last good one stays; of a text with several readings each is a button, and the text is there again when the field is.
 * Escape takes back what was typed; the arrow keys step. Rounded while it is only looked at.
 */
export function NumberInput(props: NumberInputProps) {
  const { value, field, describedBy, disabled, qualifier = '', none, problemIn } = props;
  const [focused, setFocused] = useState(false);
  const { typed, setTyped, refused, enter, settle, key, release, take, takeBack } = useTyping(props);
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
  const again = (act: () => void) => () => {
    act();
    input.current?.focus();
  };
  const problem = refused && (
    <FieldProblem
      id={id}
      label={field.label}
      problem={refused.why}
      readings={refused.readings}
      onChoose={(reading) => again(() => take(reading))()}
      onEscape={again(takeBack)}
    />
  );
  return (
    <>
      <input
        ref={input}
        className={numberInputStyles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={field.label}
        aria-invalid={refused !== null}
        aria-describedby={[refused === null ? '' : id, describedBy ?? ''].join(' ').trim() || undefined}
        data-typing={typed !== null}
        disabled={disabled}
        placeholder={none?.word}
        title={whole === rounded ? undefined : whole}
        value={focused ? (typed ?? exact) : rounded}
        onMouseDown={press}
        onFocus={() => {
          setFocused(true);
          enter();
        }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          setFocused(false);
          release();
          settle();
        }}
        onKeyDown={key}
        onKeyUp={release}
      />
      {problem && problemIn ? createPortal(problem, problemIn) : problem}
    </>
  );
}

/** Why something typed is not taken over, the values it may mean, and beside which value of whom it was said. */
interface Refused {
  readonly why: string;
  readonly readings: readonly Reading[];
  readonly at: number | null;
  readonly owner: string | undefined;
}

const NOTHING_TYPED: { readonly typed: string | null; readonly last: Refused | null } = { typed: null, last: null };

/** What is being typed, why it was refused, and the keys that take it over, take it back or step. */
function useTyping({ value, field, step, onCommit, none, onStart, onEnd, owner }: NumberInputProps) {
  const [{ typed, last }, set] = useState(NOTHING_TYPED);
  const holding = useRef(false);
  // What was refused is history once the value moved on.
  const stands = (said: Refused | null) => said !== null && Object.is(said.at, value) && said.owner === owner;
  const refused = stands(last) ? last : null;
  const say = (why: string, readings: readonly Reading[] = []) =>
    set((now) => ({ ...now, last: { why, readings, at: value, owner } }));
  const setTyped = (text: string | null) => set((now) => ({ ...now, typed: text }));
  const takeBack = () => set(NOTHING_TYPED);
  /** What a caller says to a value, or to none. */
  const done = (why: string | null) => (why === null ? takeBack() : say(why));
  const take = (next: number) => done(next === value ? null : onCommit(next));

  /** Gives whether the text waits for an answer. */
  const read = (text: string): boolean => {
    const word = text.trim().toLowerCase();
    if (none && (word === '' || word === none.word)) {
      done(none.onCommit());
      return false;
    }
    const parsed = parseNumber(text, field);
    if (parsed.ok) {
      take(parsed.value);
      return false;
    }
    const { problems, readings } = parsed;
    const why = sentenceOf(problems[0]!);
    const stays = readings.length > 1 && value !== null;
    say(stays ? words.controls.staysUntilChosen(why, inWords(value, field)) : why, readings);
    return readings.length > 0;
  };
  const stepBy = (steps: number) => {
    const parsed = typed === null ? null : parseNumber(typed, field);
    if (typed !== null && !parsed?.ok) {
      read(typed);
      return;
    }
    const from = parsed?.ok ? parsed.value : value;
    if (from === null) return;
    const next = Math.min(field.max, Math.max(field.min, stepped(from, steps, step)));
    if (!holding.current) onStart?.();
    holding.current = true;
    take(next);
  };
  return {
    typed,
    refused,
    take,
    takeBack,
    setTyped: (text: string) => {
      // What was refused is history, too, once the value that stands is typed again.
      if (text === exactValue(value, field)) takeBack();
      else setTyped(text);
    },
    /** Text that waited for an answer is there again, unless its question is gone. */
    enter: () => set((now) => (stands(now.last) ? now : { ...now, typed: null })),
    /** What cannot be taken over gives way to the last good value; why stays on screen. */
    settle: () => {
      if (typed !== null && !read(typed)) setTyped(null);
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
        read(typed);
      } else if (event.key === 'Escape' && (typed !== null || refused !== null)) {
        event.stopPropagation();
        takeBack();
      }
    },
  };
}

/** The value that stands, as the field shows it. */
const inWords = (value: number, field: NumberField): string =>
  `${roundedValue(value, field)}${field.percent ? '%' : ''}`;
