import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';

interface ValueSliderProps {
  readonly label: string;
  readonly value: number;
  /** What the baseline has, where the scenario says something else. */
  readonly inherited: number | null;
  readonly soft: readonly [number, number];
  readonly step: number;
  readonly lever: boolean;
  readonly text: string;
  readonly onChange: (value: number) => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** A range in which analysts really move, stretched where a value lies outside of it. */
export function stretched(
  [low, high]: readonly [number, number],
  ...values: readonly (number | null)[]
): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  return [Math.min(low, ...known), Math.max(high, ...known)];
}

/** Moves a value while it is dragged; the bar runs from the inherited value, marked by a tick, to the new one. */
export function ValueSlider(props: ValueSliderProps) {
  const { label, value, inherited, soft, step, lever, text, onChange, onStart, onEnd } = props;
  const [low, high] = stretched(soft, value, inherited);
  const share = (of: number) => (high > low ? (100 * (of - low)) / (high - low) : 0);
  const from = share(inherited ?? low);
  const to = share(value);
  return (
    <Slider
      className={`slider${inherited === null ? '' : ' changed'}`}
      aria-label={label}
      value={value}
      minValue={low}
      maxValue={high}
      step={step}
      onChange={(next) => {
        onStart();
        onChange(Number(next.toPrecision(12)));
      }}
      onChangeEnd={onEnd}
    >
      <SliderTrack className="track">
        <div className="fill" style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
        {inherited !== null && <div className="tick" style={{ left: `${from}%` }} />}
        <SliderThumb className={lever ? 'thumb lever' : 'thumb'} aria-valuetext={text} />
      </SliderTrack>
    </Slider>
  );
}
