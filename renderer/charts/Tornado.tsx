import { memo } from 'react';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { targetKind } from '../../shared/charts/target-kind.ts';
import {
  NAME_PITCH,
  type TornadoEnd,
  type TornadoLayout,
  type TornadoRow,
} from '../../shared/charts/tornado-layout.ts';
import { fitted, textWidth } from './measure-text.ts';
import './question-charts.css';

interface TornadoProps {
  readonly layout: TornadoLayout;
  /** The scenario at whose value the bars are parted. */
  readonly name: string;
  readonly mark: number;
  readonly now: string;
  readonly summary: string;
  readonly format: (value: number) => string;
}

const BAR = 14;

/** What the metric is at the two values tried of each assumption, around what it is now. */
export const Tornado = memo(function Tornado(props: TornadoProps) {
  const { layout, name, mark, now, summary, format } = props;
  const { frame, x, rows, height, floor } = layout;
  const { width, left, top } = frame;
  return (
    <svg className={`chart tornado ${markClass(mark)}`} width={width} height={height} role="img" aria-label={summary}>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={x.place(tick)} x2={x.place(tick)} y1={top} y2={floor} />
          <text className="middle" x={x.place(tick)} y={floor + 14}>
            {format(tick)}
          </text>
        </g>
      ))}
      {layout.targets.map((target) => (
        <TargetRule key={target.place} target={target} floor={floor} format={format} />
      ))}
      {rows.map((row) => (
        <Row key={row.id} row={row} format={format} />
      ))}
      <line className="rule-line" x1={layout.now} x2={layout.now} y1={top - 2} y2={floor} />
      <NowLabel x={layout.now} y={top - 10} name={name} mark={mark} value={now} least={left} most={width} />
    </svg>
  );
});

interface RuleProps {
  readonly target: TornadoLayout['targets'][number];
  readonly floor: number;
  readonly format: (value: number) => string;
}

function TargetRule({ target: { value, place, x, nameX, lane, parts }, floor, format }: RuleProps) {
  return (
    <g>
      {parts.map(([from, to]) => (
        <line key={from} className={`target ${targetKind(place)}`} x1={x} x2={x} y1={from} y2={to} />
      ))}
      <text className="middle target-name" x={nameX} y={floor + 27 + lane * NAME_PITCH}>
        {targetText(value, format)}
      </text>
    </g>
  );
}

const targetText = (value: number, format: (value: number) => string): string => `Target ${format(value)}`;

/** Room for the name of a target. */
export const targetWidth = (value: number, format: (value: number) => string): number =>
  textWidth(targetText(value, format), true);

function Row({ row, format }: { readonly row: TornadoRow; readonly format: (value: number) => string }) {
  const { y, from, split, to, rising, gap, left, right } = row;
  const [below, above] = rising ? ['lower', 'higher'] : ['higher', 'lower'];
  return (
    <g>
      {gap && <line className="leader" x1={gap[0]} x2={gap[1]} y1={y} y2={y} />}
      <rect className={`tried ${below}`} x={from} y={y - BAR / 2} width={split - from} height={BAR} />
      <rect className={`tried ${above}`} x={split} y={y - BAR / 2} width={to - split} height={BAR} />
      <End end={left} y={y} side="left" format={format} />
      <End end={right} y={y} side="right" format={format} />
    </g>
  );
}

interface EndProps {
  readonly end: TornadoEnd;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly format: (value: number) => string;
}

/** What the metric is there, and the value of the assumption that makes it so. */
function End({ end, y, side, format }: EndProps) {
  return (
    <text className={`end-value halo on-ground${side === 'left' ? ' end' : ''}`} x={end.x} y={y} dy="0.34em">
      <tspan className="strong ink">{format(end.value)}</tspan>
      <tspan dx={4}>{`at ${end.input}`}</tspan>
    </text>
  );
}

/** Room for what stands at an end of a bar. */
export const endWidth = (value: string, input: string): number =>
  textWidth(value, true) + 4 + textWidth(`at ${input}`) * (11 / 12);

interface NowProps {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly mark: number;
  readonly value: string;
  readonly least: number;
  readonly most: number;
}

/** The scenario's marker, name and value above the rule, kept within the picture. */
function NowLabel({ x, y, name, mark, value, least, most }: NowProps) {
  const [words, number] = [fitted(name, (most - least) / 2, true), value];
  const width = 14 + textWidth(words, true) + 6 + textWidth(number, true);
  const from = Math.min(most - width, Math.max(least, x - width / 2));
  return (
    <g className={`end-label ${markClass(mark)}`} transform={`translate(${from},${y})`}>
      <path className="mark" d={markerPath(mark, 4)} transform="translate(5,0)" />
      <text className="strong" x={14} dy="0.34em">
        {words}
        <tspan className="value" dx={6}>
          {number}
        </tspan>
      </text>
    </g>
  );
}
