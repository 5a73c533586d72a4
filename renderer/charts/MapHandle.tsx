import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Place, type PlotFrame, plotOf } from '../../shared/charts/plot-frame.ts';
import type { SpanAxis } from '../../shared/charts/span-axis.ts';
import { words } from '../words.ts';
import { textWidth } from './measure-text.ts';
import { placeUnder } from './place-under.ts';
import { useGesture } from './use-gesture.ts';
import type { DragPhase } from './use-handles.ts';

/** A point on a map that is moved: both its values at once. */
export type MovePlace = (at: readonly [x: number, y: number], phase: DragPhase) => void;

export interface MapHandleProps {
  readonly frame: PlotFrame;
  readonly x: SpanAxis;
  readonly y: SpanAxis;
  readonly at: readonly [x: number, y: number];
  /** The least that each value moves by. */
  readonly steps: readonly [x: number, y: number];
  readonly name: string;
  /** Both values in words, and with what they give in short, for what stands beside the point. */
  readonly said: string;
  readonly caption: string;
  readonly onMove: MovePlace;
}

const REACH = 13;
/** So far the pointer may tremble, in px, before the point follows it. */
const STILL = 2;

/** The point of a scenario on the map, to be dragged or moved with the arrow keys: writes both its assumptions. */
export function MapHandle({ frame, x, y, at, steps, name, said, caption, onMove }: MapHandleProps) {
  const gesture = useGesture();
  const [held, setHeld] = useState(false);
  /** From the pointer to the point, so that it does not jump when it is grasped. */
  const grasp = useRef<{ readonly away: Place; readonly from: Place } | null>(null);
  const place: Place = [x.place(at[0]), y.place(at[1])];
  const spans = [spanOf(x), spanOf(y)] as const;
  const plot = plotOf(frame);
  const pulled = [
    Math.max(steps[0], roundStep(spans[0], plot.width)),
    Math.max(steps[1], roundStep(spans[1], plot.height)),
  ] as const;
  const begin = () =>
    gesture.begin(
      () => onMove(at, 'start'),
      () => onMove(at, 'end'),
    );
  const to = (across: number, up: number) => onMove([within(across, x), within(up, y)], 'move');

  const press = (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = placeUnder(event, frame);
    grasp.current = { away: [place[0] - from[0], place[1] - from[1]], from };
  };
  const pull = (event: PointerEvent<SVGElement>) => {
    if (grasp.current === null || event.buttons === 0) return;
    const [across, down] = placeUnder(event, frame);
    const { away, from } = grasp.current;
    if (!gesture.active() && Math.hypot(across - from[0], down - from[1]) < STILL) return;
    begin();
    to(rounded(x.value(across + away[0]), pulled[0]), rounded(y.value(down + away[1]), pulled[1]));
  };
  const release = () => {
    grasp.current = null;
    gesture.end();
  };
  const key = (event: KeyboardEvent<SVGElement>) => {
    const move = ARROWS[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    begin();
    const times = event.shiftKey ? 10 : 1;
    to(at[0] + move[0] * steps[0] * times, at[1] + move[1] * steps[1] * times);
  };
  return (
    <>
      <circle
        className="map-handle"
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-roledescription={words.charts.mapPoint}
        aria-valuemin={x.domain[0]}
        aria-valuemax={x.domain[1]}
        aria-valuenow={at[0]}
        aria-valuetext={said}
        cx={place[0]}
        cy={place[1]}
        r={REACH}
        onPointerDown={press}
        onPointerMove={pull}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={key}
        onKeyUp={gesture.end}
        onFocus={() => setHeld(true)}
        onBlur={() => {
          release();
          setHeld(false);
        }}
      />
      {held && <Caption place={place} frame={frame} text={caption} />}
    </>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const spanOf = ({ domain: [low, high] }: SpanAxis): number => high - low;

/** A step of 1, 2 or 5 with zeros that a pixel can tell apart. */
function roundStep(span: number, pixels: number): number {
  const least = span / Math.max(1, pixels);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10);
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step;

/** On the axis, without the last digits that adding steps leaves. */
const within = (value: number, { domain: [low, high] }: SpanAxis): number =>
  Math.max(low, Math.min(high, Number(value.toPrecision(12))));

/** Above the point, or below it where there is no room, clear of the map's edges. */
function Caption({ place, frame, text }: { readonly place: Place; readonly frame: PlotFrame; readonly text: string }) {
  const { left, edge, top } = plotOf(frame);
  const half = textWidth(text, true) / 2 + 7;
  const at = Math.max(left + half, Math.min(edge - half, place[0]));
  const above = place[1] - 34 >= top;
  return (
    <g pointerEvents="none" transform={`translate(${at},${above ? place[1] - 24 : place[1] + 24})`}>
      <rect className="reading" x={-half} y={-10} width={2 * half} height={20} rx={4} />
      <text className="middle ink strong" dy="0.34em">
        {text}
      </text>
    </g>
  );
}
