/** What stands before the decimals of a file's numbers. */
export type DecimalForm = 'point' | 'comma';

/** What people and offices write where there is no number. */
const MISSING = /^(?:|-|–|—|\.{1,3}|…|:|x|n\/?a|n\.a\.?|nan|null|none|#n\/a)$/i;
const GROUPED = { point: /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/, comma: /^\d{1,3}(?:[.' ]\d{3})+(?:,\d+)?$/ };
const PLAIN = { point: /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i, comma: /^(?:\d+,?\d*|,\d+)(?:e[+-]?\d{1,3})?$/i };

/**
 * The number of a cell; null where none is given, undefined where the cell is no number. ▲ and △ are minus signs, and so
 * are brackets around a number. Never NaN, never infinite.
 */
export function numberIn(cell: string, form: DecimalForm = 'point'): number | null | undefined {
  // What machines write, first: most cells of large files.
  if (/^\d{1,15}$/.test(cell)) return Number(cell);
  const text = cell
    .normalize('NFKC')
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000]/g, ' ')
    .trim();
  if (MISSING.test(text)) return null;
  const [, brackets, sign, rest] = /^(\()?([-+−▲△])? ?([^()]*)\)?$/.exec(text) ?? [];
  if (rest === undefined || (brackets !== undefined) !== text.endsWith(')')) return undefined;
  const digits = rest.replace(/’/g, "'");
  if (!PLAIN[form].test(digits) && !GROUPED[form].test(digits)) return undefined;
  const plain = form === 'point' ? digits.replace(/[,' ]/g, '') : digits.replace(/[.' ]/g, '').replace(',', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const negative = brackets !== undefined || (sign !== undefined && sign !== '+');
  return negative && value !== 0 ? -value : value;
}

/** Which form a cell shows: one, or `either` where both can be and differ; null for a cell that shows nothing. */
function formShown(cell: string): DecimalForm | 'either' | null {
  const text = cell
    .trim()
    .replace(/^[-+−▲△(]/, '')
    .replace(/[)%]$/, '');
  if (!/^[\d.,' ]*\d$/.test(text) || !/[.,]/.test(text)) return null;
  const point = PLAIN.point.test(text) || GROUPED.point.test(text);
  const comma = PLAIN.comma.test(text) || GROUPED.comma.test(text);
  if (point && comma) return 'either';
  return point ? 'point' : comma ? 'comma' : null;
}

/** The form of a file's numbers by its first rows: what some cells show and none contradicts; null where it is open. */
export function decimalFormOf(rows: readonly (readonly string[])[], separator: string): DecimalForm | null {
  const shown = new Set(rows.flatMap((cells) => cells.map(formShown)));
  if (shown.has('point') && shown.has('comma')) return null;
  if (shown.has('comma')) return 'comma';
  if (shown.has('point') || !shown.has('either')) return 'point';
  // `1,140` beside commas stands in quotes, as programs write thousands; `1.140` beside them is a decimal.
  return separator === ';' || separator === '\t' ? null : 'point';
}
