import {
  type Bar,
  barOf,
  endNames,
  QUANTILE_PITCH,
  quantileLabels,
  type ScenarioEnd,
} from '../../shared/charts/end-bars-layout.ts';
import { BAR, type FanColumns, OTHER_BAR, OTHERS_APART } from '../../shared/charts/fan-columns.ts';
import { LABEL_PITCH } from '../../shared/charts/line-chart-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import type { ValueAxis } from '../../shared/charts/value-axis.ts';
import { fitted, textWidth } from './measure-text.ts';
import { PressToExplain } from './PressToExplain.tsx';

interface EndBarsProps {
  /** The fan's own scenario first. */
  readonly ends: readonly ScenarioEnd[];
  readonly columns: FanColumns;
  readonly y: ValueAxis;
  /** Where the plot ends. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly year: number;
  /** What the values of the other scenarios are. */
  readonly othersTitle: string;
  readonly format: (value: number) => string;
  /** Explains a scenario's quantile in the last year, or its projection there. */
  readonly onExplain: (id: string, level: number | undefined) => void;
}

/** Where the draws end: the quantiles of the fan's scenario, and where the other scenarios lie beside them. */
export function EndBars(props: EndBarsProps) {
  const { ends, columns, y, x, top, bottom, year, format, onExplain } = props;
  const [own, ...others] = ends;
  if (!own?.quantiles) return null;
  const bar = barOf(own.id, own.mark, own.quantiles, y.place, top, bottom);
  return (
    <g pointerEvents="none">
      <text className="ink strong" x={x + columns.bar} y={top - 9}>
        {`Draws, ${year}`}
      </text>
      <BarOf bar={bar} x={x + columns.bar} width={BAR} />
      <line
        className={`bar-median ${markClass(own.mark)}`}
        x1={x + columns.bar - 2}
        x2={x + columns.bar + BAR + 2}
        y1={bar.medianY}
        y2={bar.medianY}
      />
      {quantileLabels(own.quantiles, y.place, top, bottom).map((label) => (
        <g key={label.text} className="reading-row" transform={`translate(0,${label.y})`}>
          <PressToExplain
            x={x + columns.labels - 2}
            width={columns.labelsEnd - columns.labels + 4}
            height={QUANTILE_PITCH}
            what={label.text}
            onPress={() => onExplain(own.id, label.level)}
          />
          <text className={label.strong ? 'strong' : 'faint'} x={x + columns.labels} dy="0.34em">
            {label.text}
          </text>
          <text className={`end ink value${label.strong ? ' strong' : ''}`} x={x + columns.labelsEnd} dy="0.34em">
            {format(label.value)}
          </text>
        </g>
      ))}
      {others.length > 0 && (
        <>
          <text className="ink strong" x={x + columns.labelsEnd + OTHERS_APART} y={top - 9}>
            {titleOfOthers(props, others)}
          </text>
          <Others others={others} columns={columns} y={y} x={x} top={top} bottom={bottom} />
          <Names {...props} />
        </>
      )}
    </g>
  );
}

/** What stands for the other scenarios: where there are bars, also what these hold, as far as there is room. */
function titleOfOthers({ columns, x, width, othersTitle }: EndBarsProps, others: readonly ScenarioEnd[]): string {
  const room = width - x - columns.labelsEnd - OTHERS_APART;
  const whole = `${othersTitle}; bars: 5–95%`;
  return hasBars(columns, others) && textWidth(whole, true) * SMALLER <= room ? whole : othersTitle;
}

const SMALLER = 11 / 12;

const hasBars = (columns: FanColumns, others: readonly ScenarioEnd[]): boolean =>
  columns.others.length > 0 && others.some(({ quantiles }) => quantiles !== null);

function BarOf({ bar, x, width }: { readonly bar: Bar; readonly x: number; readonly width: number }) {
  const [outer] = bar.parts;
  const middle = x + width / 2;
  const { top: from, height } = outer!;
  return (
    <g className={markClass(bar.mark)}>
      {bar.parts.map(({ share, top, height }) => (
        <rect key={share} className={`bar-part held-${share}`} x={x} y={top} width={width} height={height} />
      ))}
      {bar.beyondTop && <path className="bar-beyond" d={`M${middle - 4},${from - 2}l4,-5l4,5`} />}
      {bar.beyondBottom && <path className="bar-beyond" d={`M${middle - 4},${from + height + 2}l4,5l4,-5`} />}
    </g>
  );
}

function Others({
  others,
  columns,
  y,
  x,
  top,
  bottom,
}: Pick<EndBarsProps, 'columns' | 'y' | 'x' | 'top' | 'bottom'> & { readonly others: readonly ScenarioEnd[] }) {
  if (!hasBars(columns, others)) {
    const at = x + columns.marks;
    return (
      <g>
        <line className="grid" x1={at} x2={at} y1={top} y2={bottom} />
        {others.map(({ id, mark, value }) => (
          <path
            key={id}
            className={`mark ${markClass(mark)}`}
            d={markerPath(mark, 3.6)}
            transform={`translate(${at},${y.place(value)})`}
          />
        ))}
      </g>
    );
  }
  return (
    <g>
      {others.map(({ id, mark, value, quantiles }, k) => {
        const at = x + columns.others[k]!;
        return (
          <g key={id} className={markClass(mark)}>
            {quantiles && <BarOf bar={barOf(id, mark, quantiles, y.place, top, bottom)} x={at} width={OTHER_BAR} />}
            <path
              className="mark"
              d={markerPath(mark, 3.4)}
              transform={`translate(${at + OTHER_BAR / 2},${y.place(value)})`}
            />
          </g>
        );
      })}
    </g>
  );
}

function Names({ ends, columns, y, x, top, bottom, width, format, onExplain }: EndBarsProps) {
  const at = x + columns.names;
  const { names, more } = endNames(ends, ends[0]!.id, y.place, top, bottom);
  const drawn = new Set(ends.flatMap(({ id, quantiles }) => (quantiles ? [id] : [])));
  return (
    <g>
      {more > 0 && (
        <text className="faint" x={at + 16} y={bottom + 11} dy="0.34em">
          {`and ${more} more`}
        </text>
      )}
      {names.map((end) => {
        const value = format(end.value);
        const room = width - at - 18 - textWidth(value, end.strong) - 8;
        return (
          <g key={end.id} className={`end-label reading-row ${markClass(end.mark)}`}>
            <g transform={`translate(0,${end.y})`}>
              <PressToExplain
                x={at}
                width={width - at}
                height={LABEL_PITCH}
                what={`${end.name}, ${drawn.has(end.id) ? 'median' : 'as projected'}`}
                onPress={() => onExplain(end.id, drawn.has(end.id) ? 0.5 : undefined)}
              />
            </g>
            <path
              className="leader"
              d={`M${x + columns.leaders},${end.valueY}L${at - 6},${end.y}L${at - 1},${end.y}`}
            />
            <path className="mark" d={markerPath(end.mark, 4)} transform={`translate(${at + 6},${end.y})`} />
            <text className={end.strong ? 'strong' : ''} x={at + 16} y={end.y} dy="0.34em">
              {fitted(end.name, room, end.strong)}
            </text>
            <text className={`end value${end.strong ? ' strong' : ''}`} x={width} y={end.y} dy="0.34em">
              {value}
            </text>
          </g>
        );
      })}
    </g>
  );
}
