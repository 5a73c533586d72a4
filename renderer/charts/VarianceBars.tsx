import { memo } from 'react';
import { markClass } from '../../shared/charts/markers.ts';
import type { VarianceLayout } from '../../shared/charts/sobol-layout.ts';
import { formatPercent } from '../../shared/formats/number.ts';
import { fitted } from './measure-text.ts';
import './question-charts.css';

interface VarianceBarsProps {
  readonly layout: VarianceLayout;
  readonly width: number;
  readonly mark: number;
  readonly summary: string;
}

const BAR = 8;

/** Shares of the variance: dark what an assumption explains alone, light what it does together with others. */
export const VarianceBars = memo(function VarianceBars({ layout, width, mark, summary }: VarianceBarsProps) {
  const { rows, height, left } = layout;
  return (
    <svg className={`chart variance ${markClass(mark)}`} width={width} height={height} role="img" aria-label={summary}>
      {rows.map(({ id, name, y, first, total, firstWidth, totalWidth }) => (
        <g key={id}>
          <text className="ink row-name" x={0} y={y - 6} dy="0.34em">
            {fitted(name, width, false)}
          </text>
          <line className="zero" x1={left} x2={left} y1={y + 3} y2={y + 3 + BAR} />
          <rect className="tried lower" x={left} y={y + 3} width={totalWidth} height={BAR} />
          <rect className="tried higher" x={left} y={y + 3} width={firstWidth} height={BAR} />
          <text x={left + totalWidth + 6} y={y + 3 + BAR / 2} dy="0.34em">
            <tspan className="strong ink">{shareText(first)}</tspan>
            {total > first && shareText(total) !== shareText(first) && (
              <tspan dx={4}>{`${shareText(total)} with others`}</tspan>
            )}
          </text>
        </g>
      ))}
    </svg>
  );
});

/** A share of the variance in whole percent, within 0 and 100 as it is in truth. */
export const shareText = (estimate: number): string => formatPercent(Math.min(1, Math.max(0, estimate)), 'en', 0);
