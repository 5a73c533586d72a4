import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { classes } from '../theme/classes.ts';
import { type SliderRange, shareOf, stepped, stretched, valueAt } from './slider-range.ts';
import valueSliderStyles from './value-slider.module.css';

interface ValueSliderProps {
  readonly label: string;
  readonly value: number;
  /** What the baseline has, where the scenario says something else. */
  readonly inherited: number | null;
  /** Where analysts really move. */
  readonly soft: readonly [number, number];
  /** What is allowed. */
  readonly limits: readonly [number, number];
  readonly step: number;
  readonly lever: boolean;
  /** The value in words. */
  readonly text: string;
  readonly onChange: (value: number) => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** How far from its middle, in px, the thumb can be taken hold of. */
const GRIP = 9;
/** With Shift the pointer moves the thumb this much slower. */
const FINE = 1 / 8;

/** A pull at the thumb: where it is, 0 … 1, between the marks on which it fell. */
interface Hold {
  readonly x: number;
  readonly place: number;
  readonly start: number;
}

/**
 * Moves a value while it is dragged; the bar runs from the inherited value, marked by a tick, to the new one. What a
 * pointer or a held key does is between `onStart` and `onEnd`; meanwhile the range stays as it was.
 */
export function ValueSlider(props: ValueSliderProps) {
  const { label, value, inherited, soft, limits, step, lever, text, onChange } = props;
  const { held, start, end } = useGesture(props);
  const hold = useRef<Hold | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const range = held ?? stretched(soft, limits, value, inherited);
  const { low, high } = range;
  const move = (next: number) => next !== value && onChange(next);

  const pull = (event: PointerEvent<HTMLElement>, place: number, from: number) => {
    const { width } = event.currentTarget.getBoundingClientRect();
    const marks = inherited === null ? [from] : [inherited, from];
    move(valueAt(place, { range, width, step, fine: event.shiftKey, marks }));
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    input.current?.focus();
    start(range);
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = shareOf(value, range);
    const x = event.clientX;
    const gripped = Math.abs(x - left - at * width) <= GRIP;
    const place = gripped ? at : (x - left) / Math.max(1, width);
    hold.current = { x, place, start: value };
    if (!gripped) pull(event, place, value);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (hold.current === null) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    const way = ((event.clientX - hold.current.x) / Math.max(1, width)) * (event.shiftKey ? FINE : 1);
    hold.current = { ...hold.current, x: event.clientX, place: hold.current.place + way };
    pull(event, hold.current.place, hold.current.start);
  };
  const release = () => {
    hold.current = null;
    end();
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = keyTarget(event, value, step, range);
    if (to === null) return;
    event.preventDefault();
    start(range);
    move(Math.min(high, Math.max(low, to)));
  };
  const from = 100 * shareOf(inherited ?? low, range);
  const to = 100 * shareOf(value, range);
  return (
    <div
      className={classes(
        valueSliderStyles.slider,
        inherited !== null && valueSliderStyles.changed,
        lever && valueSliderStyles.lever,
      )}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onLostPointerCapture={release}
    >
      <input
        ref={input}
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={low}
        max={high}
        step="any"
        value={value}
        onChange={(event) => move(Number(event.currentTarget.value))}
        onKeyDown={key}
        onKeyUp={end}
        onBlur={end}
      />
      <div
        className={valueSliderStyles.fill}
        style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
      />
      {inherited !== null && <div className={valueSliderStyles.tick} style={{ left: `${from}%` }} />}
      <div className={valueSliderStyles.thumb} style={{ left: `${to}%` }} />
    </div>
  );
}

/** Where a key moves the value to, or null where it does not. */
function keyTarget(
  { key, shiftKey }: KeyboardEvent,
  value: number,
  step: number,
  { low, high }: SliderRange,
): number | null {
  if (key === 'Home') return low;
  if (key === 'End') return high;
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  return steps === undefined ? null : stepped(value, shiftKey ? steps * 10 : steps, step);
}

/** One gesture at a time: begun once, ended once, at the latest when the slider goes away. */
function useGesture({ onStart, onEnd }: Pick<ValueSliderProps, 'onStart' | 'onEnd'>) {
  const [held, setHeld] = useState<SliderRange | null>(null);
  const active = useRef<(() => void) | null>(null);
  useEffect(() => () => active.current?.(), []);
  return {
    held,
    start: (range: SliderRange) => {
      if (active.current !== null) return;
      active.current = onEnd;
      setHeld(range);
      onStart();
    },
    end: () => {
      if (active.current === null) return;
      active.current = null;
      setHeld(null);
      onEnd();
    },
  };
}
