import { byNumber, capital, counted } from './grammar.ts';
import { numbers } from './locale.ts';

type Flow = 'exports' | 'imports';

/** The panel in which a scenario's assumptions are read and set. */
export const assumptionsPanel = {
  of: (scenario: string) => `Assumptions of ${scenario}`,
  baseline: 'baseline',
  changed: (count: number) => `${count} changed`,

  search: 'Search assumptions',
  clearSearch: 'Clear the search',
  onlyChanged: 'Only changed',
  noneFound: (search: string) => `No assumption is called “${search}”.`,
  noneChangedFound: (search: string) => `No changed assumption is called “${search}”.`,
  isBaseline: (scenario: string) =>
    `${scenario} is the baseline: the other scenarios are compared with it, and it changes nothing itself.`,
  asBaseline: (scenario: string, baseline: string) =>
    `${scenario} is the same as ${baseline} so far. Move a slider or type a value to change it.`,
  showAll: 'Show all assumptions',
  /** Other words by which something is found. */
  searched: {
    percent: '% percent',
    shapes: 'shape constant fade linear saturating',
    years: 'single years override',
    shocks: 'crisis recession exports imports',
    tariffs: 'tariff preference duty',
    tracks: 'track moves on',
  },

  roles: { lever: 'lever', world: 'outside our control' },
  sections: {
    lever: 'Levers: what the two countries can decide',
    world: 'Outside our control',
    allTracks: 'All tracks',
  },
  /** What stands for assumptions that are as in the baseline, and hides them again. */
  asIn: {
    outside: (count: number, baseline: string) => `${count} outside our control, all as in ${baseline}`,
    more: (count: number, baseline: string) => `${count} more, all as in ${baseline}`,
    hide: (count: number, baseline: string) => `Hide ${count}, all as in ${baseline}`,
  },

  /** One assumption. */
  fullName: (short: string, assumption: string) => `${short}: ${assumption}`,
  rowTitle: (assumption: string, origin: string, reason: string) =>
    `${assumption}. ${origin}.${reason === '' ? '' : `\n${reason}`}`,
  detailsOf: (assumption: string) => `${assumption}, details`,
  /** Follows the name of the assumption. */
  possible: (least: string, most: string, origin: string) => `, ${least} to ${most}. ${origin}.`,
  saidBy: (scenario: string, text: string) => `${scenario}: ${text}`,
  noEffect: 'no effect',
  noEffectHere: (why: string) => `No effect here: ${why}`,
  otherShape: 'another shape of growth path',
  noCeiling: 'none',
  setCeiling: 'set one',
  setCeilingHint: 'Sets a ceiling just above the most workers of any year, from which it can be lowered',
  reasonFor: (what: string) => `Reason for ${what}`,
  resetOf: (what: string) => `Reset ${what}`,
  noTerm: 'none',
  setTerm: 'set one',
  setTermHint: 'Sets a term after which all who came in one year leave together',
  movesOnTo: 'Moves on to',
  goHome: 'nobody: all go home',
  asTheWhole: 'As the whole',
  itsOwn: 'Its own',
  preferenceAbove: (whose: string) =>
    `${whose === '' ? 'The preferential tariff' : `The preferential tariff of ${whose}`} is above the MFN tariff: who uses the agreement pays more, as where a preference is lost.`,
  sharesMoved: (moved: readonly { readonly of: string; readonly share: string }[]) =>
    `${moved.map(({ of, share }) => `${of} now ${share}`).join(', ')}: the shares add up to 100%.`,

  /** Why a value was chosen. */
  why: (what: string) => `Why: ${what}`,
  whyThis: 'Why this value?',
  earlierReason: (before: string, reason: string) => `${before}: ${reason}`,
  earlier: (before: string) => `${before}:`,
  stillHolds: 'Still holds',
  stillHoldsFor: (what: string) => `Still holds: ${what}`,
  removeReason: (what: string) => `Remove the reason: ${what}`,

  /** Where a value comes from. */
  assumed: (note: string) => `Assumed: ${note}`,
  /** `of` names the time of the figures where that is another. */
  derived: (of: string, figure: string | undefined) =>
    `Derived from ${of === '' ? 'figures' : of}${figure === undefined ? '' : `: ${figure}`}`,
  read: (figure: string, as: string) => `Read from a figure (${figure}): ${as}`,
  fromFigure: (figure: string) => `From a figure: ${figure}`,
  take: 'Take from…',
  takeFrom: (what: string) => `Take ${what} from`,
  takeFromFigure: (what: string) => `Take ${what} from a figure`,
  backToFigure: (what: string) => `Back to the figure: ${what}`,
  backTo: (value: string) => `Back to the figure, ${value}`,
  takenNow: (source: string) => `${source} · taken now`,
  derivedFromFigures: 'derived from figures',

  /** Growth paths and the growth of single years. */
  path: 'Growth path',
  /** The same for the market access of a group of goods. */
  tariffs: 'Tariffs',
  shapeOf: (flow: Flow) => `Shape of ${flow} growth`,
  shapes: { fade: 'Fade', linear: 'Linear', constant: 'Constant', saturating: 'Saturating' },
  shapeMeanings: {
    constant: 'the same growth in every year',
    fade: 'growth moves from the first year’s towards the long run, half of the way in each half-life',
    linear: 'growth moves from the first year’s to the long run in even steps',
    saturating: 'growth slows down as the flow comes near its ceiling',
  },
  pathTitle: (path: string, meaning: string) => `${path}: ${meaning}`,
  /** Follows the name of the shape. */
  shapeMeans: (meaning: string, year: number) =>
    `: ${meaning}. Another shape keeps the first year’s growth and comes as near as it can to the level in ${year}.`,
  pathAs: (shape: string, course: string) => `${shape.toLowerCase()}, ${course}`,
  growthPicture: (first: string, firstYear: number, last: string, lastYear: number) =>
    `Growth of ${first} in ${firstYear} and ${last} in ${lastYear}`,
  growthIn: (year: string) => `Growth in ${year}`,
  beyondHorizon: 'beyond the horizon',
  flowGrowthIn: (flow: Flow, year: string) => `${capital(flow)} growth in ${year}`,
  removeGrowth: (flow: Flow, year: string) => `Remove ${flow} growth in ${year}`,
  noYears: 'no single years',
  setYear: 'Set growth of a single year',
  setYearOf: (flow: Flow) => `Set ${flow} growth of a single year`,

  /** Shocks. */
  shock: (number: number) => `Shock ${number}`,
  shocks: 'shocks',
  addShock: 'Add a shock',
  mostShocks: (most: number) => `A scenario has at most ${most} shocks.`,
  removeShock: (number: number) => `Remove shock ${number}`,
  ofShock: (shock: string, field: string) => `${shock}: ${field.toLowerCase()}`,
  allGoods: 'All goods',
  shockFields: {
    flow: 'Flow',
    group: 'Goods',
    size: 'Size',
    year: 'Year',
    recovery: 'Recovery',
    halfLife: 'Half-life',
  },
  halfLifeField: 'half-life in years',
  flows: { exports: 'Exports', imports: 'Imports', both: 'Both flows' },
  recoveries: { fades: 'Fades', lasts: 'For good' },
  years: 'years',
  inYears: (years: number) => `${years} ${byNumber(years, 'year', 'years')}`,

  /** What a closed group holds. */
  summary: {
    base: (trade: string, exportShare: string) => `${trade}, ${exportShare} exports`,
    shocks: (count: number) => counted(count, 'shock', 'shocks'),
    noShock: 'none',
    quota: (today: string) => `quota ${today} a year`,
    newQuota: (today: string, later: string) => `quota ${today} → ${later} a year`,
    zones: (count: number) =>
      count === 0
        ? 'no new zones'
        : `${numbers.rounded(count, Number.isInteger(count) ? 0 : 1)} new ${byNumber(count, 'zone', 'zones')}`,
    incentives: (uplift: string | null) => (uplift === null ? 'no incentives' : `incentives +${uplift}`),
    investment: (zones: string, incentives: string) => `${zones}, ${incentives}`,
    tariffStays: (tariff: string) => `tariff ${tariff}`,
    tariffMoves: (today: string, later: string, year: number) => `tariff ${today} → ${later} from ${year}`,
    rateStays: (rate: string) => rate,
    rateMoves: (rate: string, change: number, year: number) =>
      `${rate}, ${change > 0 ? '+' : '−'}${Math.abs(change)}% from ${year}`,
    inputs: (count: number) => counted(count, 'input', 'inputs'),
    graduates: (count: string) => `${count} graduates a year`,
    discount: (rate: string) => `${rate} discount`,
  },
};
