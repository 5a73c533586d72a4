import type { FlowName } from '../../model/equations/model.ts';
import { isWithinYears, periodIn } from '../periods.ts';

/** Columns of Trade Map: `Exported value in 2024`, `Imported value in 2024-M05`, under the period each is of. */
export function tradeMapColumns(header: readonly string[]): {
  readonly columns: readonly { readonly at: number; readonly period: string }[];
  readonly flow: FlowName;
  readonly quarters: boolean;
} {
  let [flow, quarters]: [FlowName, boolean] = ['exports', false];
  const columns = header.flatMap((heading, at) => {
    const [, way, when = ''] = /^\s*(exported|imported) value in (.*?)\s*$/i.exec(heading) ?? [];
    if (way === undefined) return [];
    flow = way.toLowerCase() === 'exported' ? 'exports' : 'imports';
    const period = periodIn(when);
    if (/q[1-4]/i.test(when)) quarters = true;
    return period !== null && isWithinYears(period) ? [{ at, period }] : [];
  });
  return { columns, flow, quarters };
}
