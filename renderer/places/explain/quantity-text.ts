import { formatExactly, formatNumber, formatPercent } from '../../../shared/formats/number.ts';
import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import { readValue } from '../../draws/range-in-words.ts';
import { names } from '../../names.ts';

type Shown = Pick<ExplanationNode, 'id' | 'value' | 'unit' | 'path' | 'figure'>;

/** Pure numbers that are no shares of anything. */
const isFactor = (id: string): boolean => /^((access|exchange|lift|inverseGrowth):|shock:\d+:factor)/.test(id);

/** A quantity's value with its unit, as the tree shows it: given ones with all digits, computed ones as they are read. */
export function quantityText({ id, value, unit, path, figure }: Shown): string {
  if (path !== undefined && isAssumptionPath(path)) return names().value(path, value);
  const drawn = drawnText(id, value);
  if (drawn !== null) return drawn;
  if (unit === 'year') return String(value);
  const given = path !== undefined || figure !== undefined;
  if (unit === '1') {
    if (isFactor(id)) return formatNumber(value, 'en', 4);
    return given ? `${formatExactly(Number((value * 100).toPrecision(12)))}%` : formatPercent(value, 'en', 2);
  }
  return `${given ? formatExactly(value) : formatNumber(value)} ${unit}`;
}

/** What belongs to a draw: an assumption as drawn, what was drawn for it, growth noise; null for all else. */
function drawnText(id: string, value: number): string | null {
  if (/^(exports|imports)Noise@/.test(id))
    return names().amount({ path: 'exports.growth.rate', apply: 'shift' }, value);
  const [, kind, path = ''] = /^(drawn|held|shift|factor):(.+)$/.exec(id) ?? [];
  if (!isAssumptionPath(path)) return null;
  return kind === 'shift' || kind === 'factor' ? names().amount({ path, apply: kind }, value) : readValue(path, value);
}

/** The value that is explained, with as many digits as anyone needs. */
export const wholeValue = ({ value, unit }: Shown): string =>
  unit === '1' ? formatPercent(value, 'en', 4) : formatExactly(Number(value.toPrecision(8)));
