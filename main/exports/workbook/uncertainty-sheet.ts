import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { FLOWS } from '../../../shared/model/equations/model.ts';
import { type MetricName, metricAt } from '../../../shared/model/metrics.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { type Answers, LEVELS, type ScenarioFan } from '../../../shared/questions/questions.ts';
import { levelLabel } from '../../../shared/tables/fan.ts';
import { metricHeading } from '../../../shared/tables/metric-column.ts';
import { yearsOf } from '../../../shared/tables/projection.ts';
import { formatOf, typedFormat } from './number-formats.ts';
import { cell, line, type Row, type Sheet } from './sheet.ts';

export interface UncertaintyContent {
  readonly names: Names<AllWords>;
  readonly document: ScenarioDocument;
  readonly name: string;
  readonly metrics: readonly MetricName[];
  /** Null where the document's uncertainty cannot be drawn. */
  readonly fan: Answers['fan'] | null;
}

/** What is uncertain, the chance of each target and the quantiles of each metric by year, as the engine has drawn them. */
export function uncertaintySheet(content: UncertaintyContent): Sheet {
  const { names, document, name, fan } = content;
  const { workbook } = names.words;
  const rows: Row[] = [line(workbook.sheets.uncertainty, 'title')];
  if (fan === null) rows.push(line(workbook.refused, 'note'));
  else {
    rows.push(line(workbook.uncertaintySaid(fan.draws, fan.seed), 'note'));
    if (isCertain(document)) rows.push(line(workbook.noUncertainty, 'note'));
    rows.push(...chances(content, fan.scenarios), ...quantiles(content, fan.scenarios), ...drawn(content));
  }
  const years = yearsOf(document.horizon).map(() => 11);
  return { name, widths: [44, 32, ...years], rows, frozen: { rows: 2, columns: 2 } };
}

const isCertain = ({ uncertainty: { inputs, noise } }: ScenarioDocument): boolean =>
  inputs.length === 0 && FLOWS.every((flow) => noise[flow].sd === 0);

const nameOf = ({ baseline, scenarios }: ScenarioDocument, id: string): string =>
  [baseline, ...scenarios].find((scenario) => scenario.id === id)!.name;

const heads = ({ document }: UncertaintyContent, first: string, second: string): Row => [
  cell(first, 'head'),
  cell(second, 'head'),
  ...yearsOf(document.horizon).map((year) => cell(year, 'yearHead', '0')),
];

function chances(content: UncertaintyContent, fans: readonly ScenarioFan[]): readonly Row[] {
  const { names, document } = content;
  const { words, structure } = names;
  const { workbook, units, numbers } = words;
  if (document.targets.length === 0) return [];
  const rows = document.targets.flatMap(({ metric, value }, k) => {
    const { unit } = metricAt(structure, metric);
    const amount = unit === '1' ? numbers.percent(value) : units.measured(numbers.shortest(value), names.unit(unit));
    const target = workbook.targetOf(names.metric(metric).label, workbook.atOrAbove(amount));
    return fans.map(
      (fan, n): Row => [
        cell(n === 0 ? target : '', 'label'),
        cell(nameOf(document, fan.id), 'label'),
        ...Array.from(fan.targets[k]!.share, (share) => cell(share, 'number', '0.0%')),
      ],
    );
  });
  return [[], line(workbook.chances, 'lead'), heads(content, workbook.target, workbook.scenario), ...rows];
}

function quantiles(content: UncertaintyContent, fans: readonly ScenarioFan[]): readonly Row[] {
  const { names, document, metrics } = content;
  const { words, structure } = names;
  const { workbook, tables } = words;
  return metrics.flatMap((metric): readonly Row[] => {
    const { unit } = metricAt(structure, metric);
    const rows = fans.flatMap((fan) => {
      const { mean, quantiles: found, undefined: without } = fan.metrics[metric]!;
      const format = formatOf(unit, [...mean, ...found.flatMap((series) => [...series])]);
      const row = (label: string, series: ArrayLike<number>, place: number, own = format): Row => [
        cell(place === 0 ? nameOf(document, fan.id) : '', 'label'),
        cell(label, 'unit'),
        ...Array.from(series, (value) => cell(value, 'number', own)),
      ];
      return [
        ...LEVELS.map((level, k) => row(levelLabel(words, level), found[k]!, k)),
        row(tables.mean, mean, 1),
        ...(without ? [row(workbook.undefinedDraws, without, 1, '#,##0')] : []),
      ];
    });
    return [
      [],
      line(metricHeading(names, metric), 'lead'),
      heads(content, workbook.scenario, workbook.statistic),
      ...rows,
    ];
  });
}

/** What is drawn, and what it is drawn from. */
function drawn({ names, document }: UncertaintyContent): readonly Row[] {
  const { words } = names;
  const { workbook, draws } = words;
  const { inputs, correlations, noise } = document.uncertainty;
  if (isCertain(document)) return [];
  const label = (path: string) => names.assumption(path as AssumptionPath).label;
  return [
    [],
    line(workbook.uncertain, 'lead'),
    [cell(workbook.assumption, 'head'), cell(workbook.drawnFrom, 'head')],
    ...inputs.map((input): Row => [cell(label(input.path), 'label'), cell(names.distribution(input), 'label')]),
    ...FLOWS.filter((flow) => noise[flow].sd > 0).map(
      (flow): Row => [cell(workbook.noise(names.metric(flow).label), 'label'), cell(draws.noise(noise, flow), 'label')],
    ),
    ...(correlations.length === 0 ? [] : [[], line(workbook.correlations, 'lead')]),
    ...correlations.map(
      ({ a, b, rho }): Row => [
        cell(workbook.between(label(a), label(b)), 'label'),
        cell(rho, 'follows', typedFormat('number', [rho])),
      ],
    ),
  ];
}
