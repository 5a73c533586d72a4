import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { densityLayout } from '../../shared/charts/density-layout.ts';
import type { UncertainInput } from '../../shared/document/schema.ts';
import { placeUnder } from '../charts/place-under.ts';
import { words } from '../words.ts';
import { handleAt, movedHandle, type Parameter, type ParameterField, stepOf } from './distribution-fields.ts';
import distributionsStyles from './distributions.module.css';
import type { GivenRange } from './given-range.ts';

interface DensityHandlesProps {
  readonly input: UncertainInput;
  readonly range: GivenRange;
  readonly fields: readonly ParameterField[];
  readonly width: number;
  readonly height: number;
  readonly onStart: () => void;
  readonly onMove: (distribution: UncertainInput['distribution']) => void;
  readonly onEnd: () => void;
}

/** Room below the curve for its handles. */
const BELOW = 8;

type Domain = readonly [number, number];

/** A picture of the distribution whose parameters are dragged, or moved with the arrow keys. */
export function DensityHandles(props: DensityHandlesProps) {
  const { input, range, fields, width, height, onStart, onMove, onEnd } = props;
  // While a handle is dragged the scale stays, or the handle would run away from the pointer.
  const [held, setHeld] = useState<Domain | null>(null);
  const dragging = useRef<Parameter | null>(null);
  const layout = densityLayout(range.curve, range.own, {
    width,
    height,
    domain: held ?? roomFor(input, range, fields),
  });
  const [low, high] = layout.domain;
  const drawing = { width, height: height + BELOW };
  const placeOf = (key: Parameter) =>
    Math.max(0, Math.min(width, layout.place(range.valueAt(handleAt(input.distribution, key)))));
  const start = (key: Parameter) => (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = key;
    setHeld(layout.domain);
    onStart();
  };
  const move = (event: PointerEvent<SVGElement>) => {
    if (dragging.current === null) return;
    const value = layout.value(placeUnder(event, drawing)[0]);
    onMove(movedHandle(input, dragging.current, range.drawnAt(Math.max(low, Math.min(high, value)))));
  };
  const end = () => {
    if (dragging.current === null) return;
    dragging.current = null;
    setHeld(null);
    onEnd();
  };
  const key = (parameter: Parameter) => (event: KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = stepOf(input) * (event.shiftKey ? 10 : 1) * direction;
    onMove(movedHandle(input, parameter, handleAt(input.distribution, parameter) + step));
  };
  return (
    <svg className="chart density" {...drawing} role="application" aria-label={words.distributions.picture}>
      <path className="density-area" d={layout.area} />
      <path className="density-curve" d={layout.curve} />
      <line className="zero" x1={0} x2={width} y1={layout.baseY + 0.5} y2={layout.baseY + 0.5} />
      <line className="density-tick" x1={layout.tickX} x2={layout.tickX} y1={height - 9} y2={height + 3} />
      {fields.map(({ key: parameter, label, value, gives }) => (
        <circle
          key={parameter}
          className={distributionsStyles.handle}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={range.valueAt(handleAt(input.distribution, parameter))}
          aria-valuetext={gives ?? String(value)}
          cx={placeOf(parameter)}
          cy={layout.baseY + 0.5}
          r={5}
          onPointerDown={start(parameter)}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
          onKeyDown={key(parameter)}
        />
      ))}
    </svg>
  );
}

/** From the lowest handle or value to the highest, with room to drag further on both sides. */
function roomFor(input: UncertainInput, range: GivenRange, fields: readonly ParameterField[]): Domain {
  const { curve, own } = range;
  const ends = typeof curve === 'number' ? [curve] : [curve.from, curve.to];
  const handles = fields.map(({ key }) => range.valueAt(handleAt(input.distribution, key)));
  const all = [...ends, ...handles, own];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || Math.abs(own) || 1) * 0.22;
  const [min, max] = range.bounds;
  return [Math.min(least, Math.max(min, least - room)), Math.max(most, Math.min(max, most + room))];
}
