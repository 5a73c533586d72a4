import type { Paragraph, Table } from 'docx';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Report } from '../../../shared/report/report.ts';
import { type Captions, said } from './pieces.ts';
import { STYLE } from './style-ids.ts';
import { type BriefColumn, briefTable } from './table.ts';

/** So many metrics have room beside each other, each with its difference. */
export const BESIDE = 3;

type Blocks = readonly (Paragraph | Table)[];

/** The scenarios beside each other on the metrics from one place to another, in as many tables as they need. */
export function comparison(
  { comparison: compared, prices, year, baseline }: Report,
  words: AllWords,
  captions: Captions,
  from: number,
  to: number,
): Blocks {
  const { comparison: texts } = words.report;
  const { metrics, rows, undefinedSomewhere } = compared;
  const caption = (labels: readonly string[]) => texts.caption(labels, year, baseline);
  const starts = metrics.map((_, k) => k).filter((k) => k % BESIDE === 0 && k >= from && k < to);
  const tables = starts.flatMap((start): Blocks => {
    const places = metrics.map((_, k) => k).slice(start, start + BESIDE);
    const columns: readonly BriefColumn[] = [
      { head: texts.scenario, share: 27 },
      ...places.flatMap((k) => {
        const { label, unit } = metrics[k]!;
        return [
          { head: words.tables.inUnit(label, unit), share: 13, number: true },
          { head: texts.difference, share: 14, number: true },
        ];
      }),
    ];
    const cells = rows.map(({ name, baseline, cells: own }) => [
      baseline ? texts.baselineOf(name) : name,
      ...places.flatMap((k) => [own[k]!.text, own[k]!.difference]),
    ]);
    return [captions.table(caption(places.map((k) => metrics[k]!.label))), briefTable(columns, cells)];
  });
  return [...tables, said([prices, ...(undefinedSomewhere ? [texts.notDefined] : [])].join(' '), STYLE.note)];
}

/** Ranges and chances of the metric over the draws. */
export function ranges({ uncertainty, rangesCaption }: Report, words: AllWords, captions: Captions): Blocks {
  const { rows, targets } = uncertainty;
  if (rows.length === 0) return [];
  const texts = words.report.uncertainty;
  const shown = targets.slice(0, BESIDE);
  const columns: readonly BriefColumn[] = [
    { head: words.report.comparison.scenario, share: 30 },
    ...[texts.low, texts.median, texts.high].map((head) => ({ head, share: 13, number: true })),
    ...shown.map((target) => ({ head: texts.chanceOf(target), share: 20, number: true })),
  ];
  const cells = rows.map(({ name, low, median, high, chances }) => [
    name,
    low,
    median,
    high,
    ...chances.slice(0, BESIDE),
  ]);
  return [captions.table(rangesCaption), briefTable(columns, cells)];
}
