import { namesIn } from '../../../main/names.ts';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameIn, type Prices } from '../../../shared/model/frame.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { errorOf } from '../../helpers/golden.ts';
import type { ReadCell, ReadWorkbook } from './read-workbook.ts';

/** What the engine computes of a scenario, beside the cells that should hold it. */
export interface Compared {
  readonly where: string;
  readonly engine: number;
  readonly cell: ReadCell | undefined;
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Every metric of every scenario in every year: the engine's number, and the cell under its year and beside its label. */
export function everyMetric(
  { sheets }: ReadWorkbook,
  document: ScenarioDocument,
  prices: Prices = 'current',
): readonly Compared[] {
  const names = namesIn(document);
  const frame = frameIn(prices, document);
  const tables = [...sheets.values()].flatMap((cells) => {
    const head = [...cells].find(([at, { value }]) => /^A\d+$/.test(at) && value === names.words.workbook.metric);
    const row = head === undefined ? 0 : Number(head[0].slice(1));
    // Of the summary, whose heads are scenarios, nothing is read here.
    return cells.get(`C${row}`)?.value === document.horizon.base ? [{ cells, row }] : [];
  });
  return [document.baseline, ...document.scenarios].flatMap(({ id, name }, k) => {
    const projection = project(assumptionsOf(document, id), frame);
    return projection.metrics.flatMap((metric, m) => {
      const { cells, row } = tables[k]!;
      const own = row + 1 + m;
      if (cells.get(`A${own}`)?.value !== names.metric(metric).label) throw new Error(`${metric} has another row`);
      return Array.from({ length: yearCount(frame) }, (_, t) => ({
        where: `${document.title}: ${name}, ${metric} in ${frame.base + t}`,
        engine: seriesOf(projection, metric)[t]!,
        cell: cells.get(`${letters(2 + t)}${own}`),
      }));
    });
  });
}

/** Cells whose formulas give something else than another workbook says; of texts, another text. */
export function otherwise(workbook: ReadWorkbook, computed: ReadWorkbook): readonly string[] {
  return [...workbook.sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([at, { value, formula }]) => {
      if (formula === undefined) return [];
      const found = computed.sheets.get(sheet)!.get(at)?.value;
      const same =
        typeof value === 'number' && typeof found === 'number' && Number.isFinite(value)
          ? errorOf(found, value) <= 1e-9
          : Object.is(found, value);
      return same ? [] : [`${sheet} ${at}: ${String(found)}, not ${value}`];
    }),
  );
}

/** Where a cell does not hold the engine's number: to a billionth, absolute below 1; undefined is #N/A and nothing else. */
export const falseOnes = (compared: readonly Compared[]): readonly string[] =>
  compared.flatMap(({ where, engine, cell }) => {
    const value = cell?.value;
    const right = Number.isFinite(engine)
      ? typeof value === 'number' && errorOf(value, engine) <= 1e-9
      : cell?.type === 'e' && Number.isNaN(value);
    return right ? [] : [`${where}: ${String(value)}, not ${engine}`];
  });
