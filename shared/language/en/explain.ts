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
  exportsNoise: 'Exports growth noise',
  importsNoise: 'Imports growth noise',
  exchangeRate: 'Exchange rate',
  priceLevel: 'Price level',
  projectsBegun: 'Projects begun',
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

/** What quantities of a flow, or a group of goods, are called with its name. */
const OF_GOODS: Readonly<Record<string, (goods: string) => string>> = {
  onPath: (goods) => `${goods} before market access, exchange rate and shocks`,
  asWhole: (goods) => `${goods} if all goods followed one path`,
  withoutProjects: (goods) => `${goods} without new projects`,
  growth: (goods) => `${goods} growth`,
  growthOnPath: (goods) => `${goods} growth on its path`,
  shareOfCeiling: (goods) => `${goods} in the base year as a share of the ceiling`,
  inverseGrowth: (goods) => `${goods}, inverse of the growth factor far below the ceiling`,
  lift: (goods) => `${goods}, market access, exchange rate and shocks together`,
  access: (goods) => `${goods}, market access, factor`,
  tariff: (goods) => `${goods}, tariff paid on average`,
  tariffThen: (goods) => `${goods}, tariff once phased in`,
  sharePhasedIn: (goods) => `${goods}, share of the change of tariff in force`,
  exchange: (goods) => `${goods}, exchange rate, factor`,
};

/** What quantities of a track are called after its name. */
const OF_TRACK: Readonly<Record<string, string>> = {
  quota: 'quota',
  departuresWanted: 'departures wanted',
  atWorkWanted: 'at work if all departures take place',
  departures: 'departures',
  staying: 'staying on',
  joined: 'joining from other tracks',
  came: 'coming in',
  ending: 'ends of stays',
  movedOn: 'moving on',
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
  movesAfterBaseYear: plain('market access, exchange rate and shocks are relative to the base year'),
  tariffMoves: withYear('the tariff moves from'),
  tariffMoved: withYear('the tariff is the base year’s: it moved from'),
  tariffStays: plain('the tariff does not move'),
  rateNoResponse: plain('trade does not answer to the rate of exchange'),
  tariffPhasedIn: ([from, over]) => `the tariff has moved by ${from! + over! - 1}`,
  rateMoves: withYear('the rate moves in'),
  rateMoved: withYear('the rate moved in'),
  rateAsInBaseYear: plain('the rate of exchange is the base year’s'),
  shockComes: ([number, year]) => `shock ${number} comes in ${year}`,
  shockBefore: ([number, year]) => `shock ${number} came in ${year}: what has faded since the base year is given back`,
  permanent: plain('permanent'),
  leadsCome: withYear('leads come from'),
  noneBegun: plain('no project has begun'),
  knownForYear: plain('the value known for this year'),
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
  termsOfBaseYear: ([term]) => `terms of ${years(term!)}: those of the base year end evenly over them`,
  termsEnd: ([term]) => `terms of ${years(term!)} end`,
  byStockOfBaseYear: plain('by the stock of the base year'),
  byMeanOfYearEnds: plain('by the mean of two years’ ends'),
  byPersonsAtWork: plain('by persons at work through the year'),
  skillsSuffice: ([wanted]) => (wanted === 0 ? 'new projects want no skilled labour' : 'skilled labour suffices'),
  skillsShort: plain('skilled labour is short'),
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
  ofGoods: (goods: string, quantity: string): string | undefined => OF_GOODS[quantity]?.(goods),
  ofShock: {
    factor: (number: number): string => `Shock ${number}, factor`,
    year: (number: number): string => `Shock ${number}, year`,
    size: (number: number): string => `Shock ${number}, size`,
    halfLife: (number: number): string => `Shock ${number}, half-life`,
  },
  growthTyped: (goods: string, year: number): string => `${goods} growth typed for ${year}`,
  knownFor: (input: string, year: number): string => `${input} known for ${year}`,
  ofDraw: {
    drawn: (assumption: string): string => `${assumption}, as drawn`,
    shift: (assumption: string): string => `${assumption}, shift drawn`,
    factor: (assumption: string): string => `${assumption}, factor drawn`,
  },
  ofSum: {
    cumulative: (metric: string): string => `${metric}, sum to`,
    presentValue: (metric: string): string => `${metric}, present value to`,
    discounted: (metric: string): string => `${metric} discounted from`,
    basePrices: (metric: string): string => `${metric} at constant prices`,
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
