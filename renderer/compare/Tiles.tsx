import { memo } from 'react';
import { formatPercentDifference } from '../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { compoundGrowth, relativeTo } from '../../shared/model/summaries.ts';
import { DotStrip } from '../charts/DotStrip.tsx';
import { useSize } from '../charts/useSize.ts';
import type { ProjectedScenario } from '../document/projections.ts';
import { metricFormat } from './metric-format.ts';

const TILES: readonly MetricName[] = ['trade', 'balance', 'workers', 'fdi'];

interface TilesProps {
  readonly scenarios: readonly ProjectedScenario[];
  readonly all: readonly ProjectedScenario[];
  readonly selected: string;
  readonly t: number;
  readonly year: number;
  readonly onExplain: (scenario: string, metric: MetricName) => void;
}

/** The selected scenario in the comparison year, at a glance. */
export const Tiles = memo(function Tiles({ scenarios, all, selected, t, year, onExplain }: TilesProps) {
  const baseline = all.find((one) => one.baseline);
  const own = all.find(({ id }) => id === selected) ?? baseline;
  if (!own || !baseline) return null;
  return (
    <div className="tiles">
      {TILES.map((metric) => (
        <Tile
          key={metric}
          metric={metric}
          own={own}
          baseline={baseline}
          scenarios={scenarios}
          t={t}
          year={year}
          onExplain={onExplain}
        />
      ))}
    </div>
  );
});

interface TileProps extends Omit<TilesProps, 'all' | 'selected'> {
  readonly metric: MetricName;
  readonly own: ProjectedScenario;
  readonly baseline: ProjectedScenario;
}

function Tile({ metric, own, baseline, scenarios, t, year, onExplain }: TileProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const value = seriesOf(own.projection, metric)[t] ?? 0;
  const reference = seriesOf(baseline.projection, metric)[t] ?? 0;
  const format = metricFormat(metric, [value]);
  const gap = value - reference;
  const relative = relativeTo(gap, reference);
  const growth = t === 0 ? null : compoundGrowth(seriesOf(own.projection, metric), t);
  return (
    <div className="tile" ref={ref}>
      <div className="tile-head">
        <span>{`${METRICS[metric].label} in ${year}`}</span>
        {own.baseline ? (
          growth !== null && <span className="to">{`${formatPercentDifference(growth)} a year`}</span>
        ) : (
          <span className="to">to {baseline.name}</span>
        )}
      </div>
      <div className="tile-value">
        <button
          type="button"
          onClick={() => onExplain(own.id, metric)}
          aria-label={`${METRICS[metric].label} in ${year}, ${own.name}: ${format.value(value)} ${format.unit}. Explain`}
        >
          {format.value(value)}
        </button>
        <span className="unit">{format.unit}</span>
        {!own.baseline && (
          <span className="tile-gap">
            {gap === 0 ? (
              <i>same</i>
            ) : (
              <>
                <b>{format.difference(gap)}</b>
                {relative !== null && <i>{formatPercentDifference(relative)}</i>}
              </>
            )}
          </span>
        )}
      </div>
      {width > 0 && (
        <DotStrip
          width={width}
          dots={scenarios.map(({ id, mark, projection }) => ({
            id,
            mark,
            value: seriesOf(projection, metric)[t] ?? 0,
            selected: id === own.id,
          }))}
        />
      )}
    </div>
  );
}
