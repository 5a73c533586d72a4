import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Quantity } from '../../../shared/model/algebra/formula.ts';
import { workings } from '../../../shared/model/algebra/workings.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { quantitiesOf } from '../../../shared/model/equations/metrics.ts';
import { FLOWS, modelOf } from '../../../shared/model/equations/model.ts';
import { frameIn, type Prices } from '../../../shared/model/frame.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import { isMetricName, type MetricName } from '../../../shared/model/metrics.ts';
import { type QuantityRow, quantityRows } from '../../../shared/model/sheet/quantity-rows.ts';

/** Everything that a scenario computes: its metrics, and under headings what they rest on. */
export interface ScenarioQuantities {
  readonly metrics: readonly { readonly name: MetricName; readonly row: QuantityRow }[];
  readonly sections: readonly { readonly heading: string; readonly rows: readonly QuantityRow[] }[];
  /** The engine's number. */
  readonly numberOf: (quantity: Quantity | number) => number;
}

export function scenarioQuantities(
  names: Names<AllWords>,
  document: ScenarioDocument,
  assumptions: Assumptions,
  prices: Prices,
): ScenarioQuantities {
  const frame = frameIn(prices, document);
  const { names: metricNames, metric, defined } = quantitiesOf(modelOf(assumptions, frame), frame);
  const { numberOf } = workings();
  const years = Array.from({ length: yearCount(frame) }, (_, t) => t);
  // Own metrics year by year, each behind those it rests on, so that a long chain of them is never deep.
  for (const t of years) for (const series of defined) numberOf(series(t));
  const rows = quantityRows(metricNames.flatMap((name) => years.map((t) => metric(name)(t))));
  const rowOf = new Map<Quantity, QuantityRow>();
  for (const row of rows) for (const { quantity } of row.years.values()) rowOf.set(quantity, row);
  const metrics = metricNames.map((name) => ({ name, row: rowOf.get(metric(name)(0))! }));
  const shown = new Set(metrics.map(({ row }) => row));
  return {
    metrics,
    sections: inSections(
      names,
      rows.filter((row) => !shown.has(row)),
    ),
    numberOf,
  };
}

function inSections(names: Names<AllWords>, rows: readonly QuantityRow[]): ScenarioQuantities['sections'] {
  const headings = sectionHeadings(names);
  const sections = (Object.keys(headings) as Section[]).map((section) => {
    const found = rows.filter(({ id }) => sectionOf(names, id) === section);
    return { heading: headings[section], rows: section === 'nominal' ? found : byOwner(found) };
  });
  return sections.filter((section) => section.rows.length > 0);
}

/** Those of one track, group or flow together, as they come first. */
function byOwner(rows: readonly QuantityRow[]): readonly QuantityRow[] {
  const ownerOf = ({ id }: QuantityRow): string => id.slice(id.indexOf(':') + 1 || id.length);
  const owners = [...new Set(rows.map(ownerOf))];
  return owners.flatMap((owner) => rows.filter((row) => ownerOf(row) === owner));
}

type Section =
  | 'nominal'
  | 'exports'
  | 'imports'
  | 'exchange'
  | 'shocks'
  | 'workers'
  | 'investment'
  | 'skills'
  | 'inputs'
  | 'prices'
  | 'own';

function sectionHeadings(names: Names<AllWords>): Readonly<Record<Section, string>> {
  const { sections } = names.words.workbook;
  return {
    nominal: sections.nominal,
    exports: names.metric('exports').label,
    imports: names.metric('imports').label,
    exchange: sections.exchange,
    shocks: sections.shocks,
    workers: names.group('workers'),
    investment: names.group('investment'),
    skills: names.group('skills'),
    inputs: names.group('inputs'),
    prices: sections.prices,
    own: sections.own,
  };
}

const PLAIN: Readonly<Record<string, Section>> = {
  projectsBegun: 'investment',
  leadsConverting: 'investment',
  conversionWithIncentives: 'investment',
  projectsFromLeads: 'investment',
  projectsInZones: 'investment',
  projectsUnderConstruction: 'investment',
  exchangeRate: 'exchange',
  priceLevel: 'prices',
  jobsWanted: 'skills',
  skilledJobsWanted: 'skills',
  room: 'workers',
  atWorkWanted: 'workers',
  shareWithRoom: 'workers',
};

/** By the file of equations that a quantity comes from; throws for one of none, which is a bug. */
function sectionOf({ structure }: Names<AllWords>, id: string): Section {
  const [kind = '', of = ''] = id.split(':');
  // Where money is shown in prices of the base year, these are what is divided.
  if (isMetricName(structure, id)) return 'nominal';
  if (kind === 'shock') return 'shocks';
  if (kind === 'part') return 'own';
  for (const flow of FLOWS) if (of === flow) return flow;
  if (structure.inputs.some((input) => input.id === of)) return 'inputs';
  const section = of === '' ? PLAIN[id] : 'workers';
  if (section === undefined) throw new Error(`${id} has no section`);
  return section;
}
