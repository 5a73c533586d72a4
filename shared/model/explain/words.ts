import { formatAssumption } from '../../formats/quantity.ts';
import type { Quantity, Reason } from '../algebra/formula.ts';
import { STOCKS } from '../equations/workers.ts';
import { isMetricName, METRICS } from '../metrics.ts';
import { type AssumptionPath, isAssumptionPath, REGISTER, type Track } from '../register.ts';
import { years } from './notes.ts';

/** What quantities of the equations are called, without their year. */
const LABELS: Readonly<Record<string, string>> = {
  exportsOnPath: 'Exports before market access and shocks',
  importsOnPath: 'Imports before shocks',
  exportsWithoutProjects: 'Exports without new projects',
  importsWithoutProjects: 'Imports without new projects',
  exportsGrowth: 'Exports growth',
  importsGrowth: 'Imports growth',
  exportsGrowthOnPath: 'Exports growth on its path',
  importsGrowthOnPath: 'Imports growth on its path',
  exportsNoise: 'Exports growth noise',
  importsNoise: 'Imports growth noise',
  exportsShareOfCeiling: 'Exports in the base year as a share of the ceiling',
  importsShareOfCeiling: 'Imports in the base year as a share of the ceiling',
  exportsInverseGrowth: 'Exports, inverse of the growth factor far below the ceiling',
  importsInverseGrowth: 'Imports, inverse of the growth factor far below the ceiling',
  exportsLift: 'Exports, market access and shocks together',
  importsLift: 'Imports, shocks together',
  marketAccess: 'Market access, factor',
  tariffCutPhasedIn: 'Share of the tariff cut in force',
  leadsConverting: 'Leads in their turn to convert',
  conversionWithIncentives: 'Conversion rate of leads with incentives',
  projectsFromLeads: 'Projects from leads',
  projectsInZones: 'Projects in new zones',
  projectsUnderConstruction: 'Projects under construction',
  jobsWanted: 'Jobs wanted in new projects',
  skilledJobsWanted: 'Skilled jobs wanted in new projects',
  room: 'Room under the ceiling',
  atWorkWanted: 'Workers that departures wanted would add',
  shareWithRoom: 'Share of departures under the ceiling',
};

/** What quantities of a track are called after its name. */
const OF_TRACK: Readonly<Record<string, string>> = {
  quota: 'quota',
  departuresWanted: 'departures wanted',
  atWorkWanted: 'at work if all departures take place',
  departures: 'departures',
  staying: 'staying on',
  returns: 'returns',
  sentHome: 'sent home a worker a year',
  remittances: 'remittances',
};

/** What belongs to an assumption in a draw, after its name. */
const OF_DRAW: Readonly<Record<string, string>> = {
  drawn: 'as drawn',
  held: 'as held by the tariff',
  shift: 'shift drawn',
  factor: 'factor drawn',
};

/** What is summed over years, after the metric's name. */
const OF_SUM: Readonly<Record<string, string>> = {
  cumulative: ', sum to',
  presentValue: ', present value to',
  discounted: ' discounted from',
};

/** Name of a quantity, with its year; throws for one without, which is a bug. */
export function labelOf({ id, t }: Quantity, base: number): string {
  const label = labelWithoutYear(id);
  return t === undefined ? label : `${label} ${base + t}`;
}

function labelWithoutYear(id: string): string {
  if (isMetricName(id)) return METRICS[id].label;
  const [kind = '', of = '', part] = id.split(':');
  if (kind === 'shock') return `Shock ${of}, ${part}`;
  if (OF_DRAW[kind] && isAssumptionPath(of)) return `${REGISTER[of].label}, ${OF_DRAW[kind]}`;
  if (OF_TRACK[kind] && of in STOCKS) return `${METRICS[STOCKS[of as Track]].label}, ${OF_TRACK[kind]}`;
  if (OF_SUM[kind] && isMetricName(of)) return `${METRICS[of].label}${OF_SUM[kind]}`;
  const label = LABELS[id];
  if (label === undefined) throw new Error(`${id} has no name`);
  return label;
}

const span = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`);

type Sentence = (values: readonly number[], path: AssumptionPath) => string;
const plain =
  (words: string): Sentence =>
  () =>
    words;
const withYear =
  (words: string): Sentence =>
  ([year]) =>
    `${words} ${year}`;

/** Why formulas hold, by code; the values are those of what the reason tells, in its order. */
const REASONS: Readonly<Record<string, Sentence>> = {
  typedForYear: plain('typed for this year, in place of the growth path'),
  noiseHeld: plain('noise leaves at least a twentieth of the year before'),
  notBelowCeiling: plain('no growth: the base year is not below the ceiling'),
  exportsMoveAfterBaseYear: plain('market access and shocks come after the base year'),
  importsMoveAfterBaseYear: plain('shocks come after the base year'),
  noTariffCut: plain('no tariff cut'),
  tariffCutStarts: withYear('the tariff cut starts in'),
  shockComes: ([number, year]) => `shock ${number} comes in ${year}`,
  permanent: plain('permanent'),
  beginAfterBaseYear: plain('new projects begin after the base year'),
  leadsOf: ([first, last, over]) => `leads of ${span(first!, last!)}, each over ${years(over!)}`,
  incentivesFrom: withYear('incentives from'),
  incentivesStart: withYear('incentives start in'),
  noIncentives: plain('no incentives'),
  zonesOpen: withYear('new zones open in'),
  zonesFill: ([open, over]) => `new zones fill in ${span(open!, open! + over! - 1)}`,
  zonesFull: ([open, over]) => `new zones are full after ${open! + over! - 1}`,
  begunIn: ([first, last]) => `begun in ${span(first!, last!)}`,
  firstOperate: ([build, first]) => `the first projects, begun in ${first}, operate from ${first! + build!} on`,
  takesToBuild: ([build]) => `projects take ${years(build!)} to build`,
  noCeiling: plain('all that are wanted: no ceiling on workers'),
  roomForAll: ([wanted]) => (wanted === 0 ? 'no departures are wanted' : 'the ceiling on workers leaves room for all'),
  ceilingBinds: plain('the ceiling on workers binds'),
  countedAfterBaseYear: plain('counted from the first projected year on'),
  quotaToday: withYear('quota today: the new quota starts in'),
  newQuotaFrom: withYear('new quota from'),
  shortStays: plain('stays of a year or less'),
  shortStaysAtWork: plain('stays of a year or less: persons at work through the year'),
  shortStaysHome: plain('stays of a year or less: home within the year'),
  shortStaysFirstYear: plain('stays of a year or less: those of the base year come home too'),
  byStockOfBaseYear: plain('by the stock of the base year'),
  byMeanOfYearEnds: plain('by the mean of two years’ ends'),
  byPersonsAtWork: plain('by persons at work through the year'),
  skillsSuffice: ([wanted]) => (wanted === 0 ? 'new projects want no skilled labour' : 'skilled labour suffices'),
  skillsShort: plain('skilled labour is short'),
  heldByTariff: plain('no more than the tariff of the same draw can be cut'),
  heldAtMost: ([most], path) => `held at the most that is allowed, ${formatAssumption(path, most!)}`,
  heldAtLeast: ([least], path) => `held at the least that is allowed, ${formatAssumption(path, least!)}`,
};

/** The sentence of a reason for a quantity; throws for a code without, which is a bug. */
export function reasonInWords(
  { code, by }: Reason,
  { id }: Quantity,
  numberOf: (one: Quantity | number) => number,
): string {
  const sentence = REASONS[code];
  if (!sentence) throw new Error(`${code} has no words`);
  return sentence(by.map(numberOf), id.slice(id.indexOf(':') + 1) as AssumptionPath);
}
