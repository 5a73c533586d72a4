import { memo } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { compoundGrowth, relativeTo } from '../../../shared/model/summaries.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { unitAt } from '../../../shared/wording/metric-words.ts';
import { DotStrip } from '../../charts/DotStrip.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { useSize } from '../../charts/useSize.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useView } from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { usePriceYear } from './price-year.ts';

/** Behind the metric of the main chart, the first of these that have something to say. */
const TILES: readonly MetricName[] = ['trade', 'balance', 'workers', 'fdi', 'exports'];
const SO_MANY = 4;

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
  const metrics = useDocumentPart(shownMetrics);
  const chosen = useView((view) => view.metric);
  const priceYear = usePriceYear();
  const baseline = all.find((one) => one.baseline);
  const own = all.find(({ id }) => id === selected) ?? baseline;
  if (!own || !baseline) return null;
  return (
    <div className={compareStyles.tiles}>
      {[chosen, ...TILES.filter((metric) => metric !== chosen)]
        .filter((metric) => metrics.includes(metric))
        .slice(0, SO_MANY)
        .map((metric) => (
          <Tile
            key={metric}
            metric={metric}
            own={own}
            baseline={baseline}
            scenarios={scenarios}
            t={t}
            year={year}
            priceYear={priceYear}
            onExplain={onExplain}
          />
        ))}
    </div>
  );
});

interface TileProps extends Omit<TilesProps, 'all' | 'selected'> {
  readonly metric: MetricName;
  /** The year in whose prices money is shown; null for current prices. */
  readonly priceYear: number | null;
  readonly own: ProjectedScenario;
  readonly baseline: ProjectedScenario;
}

function Tile({ metric, own, baseline, scenarios, t, year, priceYear, onExplain }: TileProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const value = seriesOf(own.projection, metric)[t] ?? 0;
  const reference = seriesOf(baseline.projection, metric)[t] ?? 0;
  const format = metricFormat(names(), metric, [value]);
  const gap = value - reference;
  const relative = relativeTo(gap, reference);
  const growth = t === 0 ? null : compoundGrowth(seriesOf(own.projection, metric), t);
  const beside = own.baseline
    ? growth === null
      ? ''
      : words.compare.perYear(words.numbers.percentDifference(growth))
    : words.compare.to(baseline.name);
  const gapWords = own.baseline ? '' : gap === 0 ? words.compare.same : format.difference(gap);
  const percent = gap === 0 || relative === null ? '' : words.numbers.percentDifference(relative);
  // A percentage says its unit itself.
  const unit = format.unit === '%' ? '' : unitAt(names(), metricIn(names(), metric).unit, format.unit, priceYear);
  const texts = { beside, value: format.value(value), unit, gap: gapWords, percent };
  const name = names().metric(metric).label;
  // Where it takes the room of a unit, the year is left to the other tiles.
  const labels = [words.compare.tile(name, year), name].map((label) => ({
    label,
    ...fitting(width, { label, ...texts }),
  }));
  const { label, ...fits } = labels.find(({ unit }) => unit) ?? labels[0]!;
  const difference = (
    <span
      className={compareStyles.tileGap}
      title={percent === '' ? words.compare.to(baseline.name) : words.compare.toIs(baseline.name, gapWords, percent)}
    >
      {gap === 0 ? <i>{words.compare.same}</i> : <b>{gapWords}</b>}
      {fits.percent && percent !== '' && <i>{percent}</i>}
    </span>
  );
  return (
    <div className={compareStyles.tile} ref={ref}>
      <div className={compareStyles.tileHead}>
        <span>{label}</span>
        {fits.above === 'gap' && difference}
        {fits.above === 'unit' && unit !== '' && <span className={compareStyles.unit}>{unit}</span>}
        {fits.above === 'beside' && <span className={compareStyles.to}>{beside}</span>}
      </div>
      <div className={compareStyles.tileValue}>
        <button
          type="button"
          onClick={() => onExplain(own.id, metric)}
          aria-label={words.compare.explainTile(name, year, own.name, format.value(value), unit)}
        >
          {format.value(value)}
        </button>
        {fits.unit && unit !== '' && <span className={compareStyles.unit}>{unit}</span>}
        {!own.baseline && fits.above !== 'gap' && difference}
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

/** Between words on a line of a tile, at the least, and what the value is set larger by. */
const APART = 6;
const LARGE = 20 / 12;

/**
 * What of a tile's words has room whole, so that nothing is cut off: the percentage and what the difference is to are
 * left out first, then the difference stands above, or the unit does, which the button says in any case.
 */
function fitting(
  width: number,
  texts: Readonly<Record<'label' | 'beside' | 'value' | 'unit' | 'gap' | 'percent', string>>,
): { readonly above: 'beside' | 'gap' | 'unit' | null; readonly unit: boolean; readonly percent: boolean } {
  const above = width - textWidth(texts.label) - APART;
  const below = width - textWidth(texts.value, true) * LARGE - APART - textWidth(texts.unit);
  const gap = texts.gap === '' ? 0 : textWidth(texts.gap, true) + APART;
  const percent = gap + APART + textWidth(texts.percent) <= below;
  if (gap <= below) return { above: textWidth(texts.beside) <= above ? 'beside' : null, unit: true, percent };
  if (gap > 0 && gap <= above) return { above: 'gap', unit: true, percent: false };
  return { above: textWidth(texts.unit) <= above ? 'unit' : null, unit: false, percent: false };
}
