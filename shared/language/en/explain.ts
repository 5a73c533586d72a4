import type { Qualifier } from '../../figures/schema.ts';
import { qualifiers } from './figures.ts';
import { locale } from './locale.ts';

const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 8 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 6 });
const ungrouped = new Intl.NumberFormat(locale, { useGrouping: false });

const years = (count: number): string => (count === 1 ? '1 year' : `${digits.format(count)} years`);
const span = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`);

/** What quantities of the equations are called, without their year. */
const QUANTITIES: Readonly<Record<string, string>> = {
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

type Sentence = (values: readonly number[], inWords: (value: number) => string) => string;
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
  heldAtMost: ([most], inWords) => `held at the most that is allowed, ${inWords(most!)}`,
  heldAtLeast: ([least], inWords) => `held at the least that is allowed, ${inWords(least!)}`,
};

/** What an explanation says: names of its quantities, and why formulas hold. */
export const explain = {
  /** The name of a quantity by its id, or undefined where there is none. */
  quantity: (id: string): string | undefined => QUANTITIES[id],
  inYear: (name: string, year: number): string => `${name} ${year}`,
  ofTrack: (track: string, quantity: string): string | undefined =>
    OF_TRACK[quantity] === undefined ? undefined : `${track}, ${OF_TRACK[quantity]}`,
  ofShock: {
    factor: (number: number): string => `Shock ${number}, factor`,
    year: (number: number): string => `Shock ${number}, year`,
    size: (number: number): string => `Shock ${number}, size`,
    halfLife: (number: number): string => `Shock ${number}, half-life`,
  },
  growthTyped: {
    exports: (year: number) => `Exports growth typed for ${year}`,
    imports: (year: number) => `Imports growth typed for ${year}`,
  },
  ofDraw: {
    drawn: (assumption: string): string => `${assumption}, as drawn`,
    held: (assumption: string): string => `${assumption}, as held by the tariff`,
    shift: (assumption: string): string => `${assumption}, shift drawn`,
    factor: (assumption: string): string => `${assumption}, factor drawn`,
  },
  ofSum: {
    cumulative: (metric: string): string => `${metric}, sum to`,
    presentValue: (metric: string): string => `${metric}, present value to`,
    discounted: (metric: string): string => `${metric} discounted from`,
  },
  /**
   * Why a formula holds, by the reason’s code and the values it tells of; `inWords` writes a value of the assumption that
   * the formula is of.
   */
  reason: (code: string, values: readonly number[], inWords: (value: number) => string): string | undefined =>
    REASONS[code]?.(values, inWords),
  drawnFrom: (distribution: string, draw: number): string => `${distribution}; draw ${draw}`,
  fromFigure: 'from a figure',
  readFrom: (how: string): string => `read from a figure: ${how}`,
  derivedFrom: (period: string): string => `derived from ${period}`,
  derived: 'derived from figures',
  assumed: (why: string): string => `assumed: ${why}`,
  noFigures: 'no figures at hand',
  setByAnalyst: 'set by the analyst',
  reasonGiven: (reason: string): string => `reason given: ${reason}`,
  figureStated: (figure: string): string => `${figure} as stated`,
  figureOfId: (id: string): string => `figure ${id}`,
  whereFigureStands: (qualifier: Qualifier, value: string, publication: string, where: string): string =>
    `${qualifiers[qualifier]} ${value}, ${publication}, ${where}`,
  /** A number with its unit: `2,000 USD m`, `19.8%`, `2027`. */
  number(value: number, unit: string): string {
    if (unit === '1') return percent.format(value);
    return unit === 'year' ? ungrouped.format(value) : `${digits.format(value)} ${unit}`;
  },
  /** Notes one after the other. */
  notes: (parts: readonly string[]): string => parts.join('; '),
};
