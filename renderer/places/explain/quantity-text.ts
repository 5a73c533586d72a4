import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import { readValue } from '../../../shared/wording/range-in-words.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

type Shown = Pick<ExplanationNode, 'id' | 'value' | 'unit' | 'path' | 'figure' | 'series'>;

/** Pure numbers that are no shares of anything. */
const isFactor = (id: string): boolean => /^((access|exchange|lift|inverseGrowth):|shock:\d+:factor)/.test(id);

/** A quantity's value with its unit, as the tree shows it: given ones with all digits, computed ones as they are read. */
export function quantityText({ id, value, unit, path, figure, series }: Shown): string {
  if (path !== undefined && isAssumptionPath(path)) return names().value(path, value);
  const drawn = drawnText(id, value);
  if (drawn !== null) return drawn;
  if (unit === 'year') return String(value);
  const given = path !== undefined || figure !== undefined || series !== undefined;
  if (unit === '1') {
    if (isFactor(id)) return words.numbers.rounded(value, 4);
    return given ? `${words.numbers.exactly(Number((value * 100).toPrecision(12)))}%` : words.numbers.percent(value, 2);
  }
  return words.units.measured(given ? words.numbers.exactly(value) : words.numbers.rounded(value), unit);
}

/** What belongs to a draw: an assumption as drawn, what was drawn for it, growth noise; null for all else. */
function drawnText(id: string, value: number): string | null {
  if (/^(exports|imports)Noise@/.test(id))
    return names().amount({ path: 'exports.growth.rate', apply: 'shift' }, value);
  const [, kind, path = ''] = /^(drawn|held|shift|factor):(.+)$/.exec(id) ?? [];
  if (!isAssumptionPath(path)) return null;
  return kind === 'shift' || kind === 'factor'
    ? names().amount({ path, apply: kind }, value)
    : readValue(names(), path, value);
}

/** The value that is explained, with as many digits as anyone needs. */
export const wholeValue = ({ value, unit }: Shown): string =>
  unit === '1' ? words.numbers.percent(value, 4) : words.numbers.exactly(Number(value.toPrecision(8)));
