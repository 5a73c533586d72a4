import type { ValueOrigin } from '../figures/origins.ts';
import { yearPeriod } from '../figures/period.ts';
import type { Figure, Figures } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import { type Problem, problem } from '../language/problems.ts';
import type { Assumptions, Flow, Track } from '../model/assumptions.ts';
import { assumptionAt, LAST_YEAR } from '../model/register.ts';
import { type Structure, unitIn } from '../model/structure.ts';
import { type Outcome, refused } from '../outcome.ts';
import { freeStructureId, newValues } from './edits/structure-lists.ts';
import { checkDocument } from './read.ts';
import { FORMAT_VERSION, MODEL_VERSION, type ScenarioDocument } from './schema.ts';

/** What is asked for a document of two countries; all else in it is assumed. */
export interface NewCase {
  /** Exports and workers go from home to partner. A country's code is its ISO 3166 one of three letters. */
  readonly home: Structure['home'];
  readonly partner: Structure['partner'];
  /** Of the partner, by its ISO 4217 code. */
  readonly currency: string;
  /** Units of that currency for a US dollar. */
  readonly rate: number;
  readonly base: number;
  /** USD m in the base year. */
  readonly exports: number;
  readonly imports: number;
  /** Workers in the partner country at the end of the base year, with what one earns a year there; null: there are none. */
  readonly workers: { readonly stock: number; readonly wage: number } | null;
  /** ISO date on which this was typed. */
  readonly date: string;
}

/** How many years are projected at first. */
const YEARS = 10;
/** What a value may be assumed to be where nothing is known: round, and the same in both directions of trade. */
const GROWTH = 0.03;
const DISCOUNT = 0.04;
const INFLATION = 0.025;
const NOISE = { sd: 0.05, persistence: 0 };

/**
 * A document of two countries: what was typed are its figures, of a source *entered by the analyst*; all else starts from
 * round assumptions without an origin, under neutral names. Refused by field (`new.home`, `new.exports` …) where what is
 * asked for is missing or cannot be.
 */
export function newDocument(words: Words, given: NewCase): Outcome<ScenarioDocument> {
  const missing = missingIn(given);
  if (missing.length > 0) return refused(missing);
  const { base } = given;
  const said = words.newDocument;
  const end = Math.min(base + YEARS, LAST_YEAR);
  const bare = structureOf(given, said.track);
  const track = bare.tracks[0]!.id;
  const document: ScenarioDocument = {
    format: 'bilateral',
    version: FORMAT_VERSION,
    model: MODEL_VERSION,
    title: said.documentTitle(given.home.name, given.partner.name, end),
    notes: said.documentNotes,
    horizon: { base, end },
    structure: { ...bare, origins: usualOrigins(track, said) },
    figures: figuresOf(words, given),
    baseline: {
      id: 'baseline',
      name: said.baseline,
      mark: 0,
      notes: '',
      assumptions: assumptionsOf(given, track),
      origins: originsOf(given, track),
      rationale: {},
    },
    scenarios: [],
    uncertainty: {
      seed: 1,
      draws: 10_000,
      inputs: [],
      correlations: [],
      noise: { exports: NOISE, imports: NOISE, correlation: 0 },
    },
    targets: [],
  };
  return checkDocument(document);
}

/** Everything that is missing or cannot be; an amount that is no number was refused already. */
function missingIn({ home, partner, currency, rate, base, exports, imports, workers }: NewCase): readonly Problem[] {
  const problems: Problem[] = [];
  const asked = (holds: boolean, otherwise: () => Problem) => {
    if (!holds) problems.push(otherwise());
  };
  asked(home.code !== '' && home.name.trim() !== '', () => problem('newDocument.noCountry', 'new.home'));
  asked(partner.code !== '' && partner.name.trim() !== '', () => problem('newDocument.noCountry', 'new.partner'));
  asked(partner.code === '' || partner.code !== home.code, () => problem('newDocument.sameCountry', 'new.partner'));
  asked(home.adjective.trim() !== '', () => problem('newDocument.noAdjective', 'new.homeAdjective'));
  asked(partner.adjective.trim() !== '', () => problem('newDocument.noAdjective', 'new.partnerAdjective'));
  asked(/^[A-Z]{3}$/.test(currency), () => problem('newDocument.noCurrency', 'new.currency'));
  asked(within('exchange.rate', rate), () => problem('newDocument.noRate', 'new.rate', { currency }));
  asked(Number.isInteger(base) && base >= FIRST_BASE && base <= LAST_BASE, () =>
    problem('assumption.year', 'new.base', { value: base, first: FIRST_BASE, last: LAST_BASE }),
  );
  const trade = exports + imports;
  asked(Number.isNaN(trade) || (exports >= 0 && imports >= 0 && within('base.totalTrade', trade)), () =>
    problem('newDocument.noTrade', 'new.exports'),
  );
  const wage = workers && workers.stock > 0 ? workers.wage : null;
  asked(wage === null || wage > 0, () => problem('newDocument.noWage', 'new.wage'));
  return problems;
}

/** Base years that a document may have. */
export const FIRST_BASE = 1990;
export const LAST_BASE = LAST_YEAR - 2;

function within(path: 'exchange.rate' | 'base.totalTrade', value: number): boolean {
  const { min, max } = assumptionAt(path);
  return value >= min && value <= max;
}

function structureOf({ home, partner, currency }: NewCase, trackName: string): Structure {
  const empty: Structure = {
    home,
    partner,
    currency,
    tracks: [],
    goods: { exports: [], imports: [] },
    inputs: [],
    metrics: [],
  };
  return { ...empty, tracks: [{ id: freeStructureId(empty, 'tracks', trackName), name: trackName, help: '' }] };
}

/** Where figures that come later would be taken to, and what the first assumptions rest on. */
const usualOrigins = (track: string, said: Words['newDocument']): NonNullable<Structure['origins']> => ({
  'base.totalTrade': { measure: 'trade', kind: 'value' },
  'base.exportShare': { rule: 'exportShare' },
  'base.workers': { measure: 'workers', kind: 'value' },
  'exports.growth.rate': { measure: 'exports', kind: 'growth' },
  'exports.growth.from': { measure: 'exports', kind: 'growth' },
  'imports.growth.rate': { measure: 'imports', kind: 'growth' },
  'imports.growth.from': { measure: 'imports', kind: 'growth' },
  'investment.leads': { measure: 'leads', kind: 'value' },
  'exchange.rate': { measure: 'exchange', kind: 'value' },
  [`workers.tracks.${track}.annualQuota`]: { note: said.steadyQuota },
  [`workers.tracks.${track}.newQuota`]: { note: said.steadyQuota },
});

const SOURCE = 'analyst';

function figuresOf(words: Words, given: NewCase): Figures {
  const { base, rate, exports, imports, workers, date } = given;
  const said = words.newDocument;
  const period = yearPeriod(base);
  const figure = (id: string, value: number, unit: string, more: Partial<Figure> & { label: string }): Figure => ({
    id: `${id}.${base}`,
    value,
    unit,
    period: `${base}`,
    qualifier: 'exactly',
    source: SOURCE,
    where: '',
    saidBy: '',
    statement: '',
    ...more,
  });
  const measured = (measure: 'exports' | 'imports' | 'workers' | 'exchange', value: number, unit: string) =>
    figure(measure, value, unit, {
      label: words.derived.nameOf({ kind: 'value', measure, period }),
      measure,
      kind: 'value',
    });
  return {
    dataset: said.dataset,
    sources: [{ id: SOURCE, publication: said.source, title: '', date, dateInferred: false, file: '' }],
    facts: [],
    items: [
      measured('exports', exports, 'USD m'),
      measured('imports', imports, 'USD m'),
      measured('exchange', rate, unitIn(given, assumptionAt('exchange.rate').unit)),
      ...(workers && workers.stock > 0
        ? [
            measured('workers', workers.stock, 'persons'),
            figure('wage', workers.wage, unitIn(given, assumptionAt('workers.tracks.*.wage').unit), {
              label: said.wage(base),
            }),
          ]
        : []),
    ],
  };
}

const originsOf = ({ base, workers }: NewCase, track: string): Record<string, ValueOrigin> => {
  const flows = [`exports.${base}`, `imports.${base}`];
  return {
    'base.totalTrade': { rule: 'sumOfFlows', figures: flows },
    'base.exportShare': { rule: 'exportShare', figures: flows },
    'exchange.rate': { figure: `exchange.${base}` },
    ...(workers && workers.stock > 0
      ? {
          'base.workers': { figure: `workers.${base}` },
          [`workers.tracks.${track}.wage`]: { figure: `wage.${base}` },
        }
      : {}),
  };
};

function assumptionsOf({ base, rate, exports, imports, workers }: NewCase, track: string): Assumptions {
  const next = base + 1;
  const flow = (): Flow => ({
    growth: { shape: 'constant', rate: GROWTH },
    overrides: {},
    access: {
      initialTariff: 0,
      mfnTariff: 0,
      preferentialTariff: 0,
      utilisation: 1,
      elasticity: 1,
      startYear: next,
      phaseInYears: 1,
    },
    groups: {},
  });
  return {
    base: { totalTrade: exports + imports, exportShare: exports / (exports + imports), workers: workers?.stock ?? 0 },
    exports: flow(),
    imports: flow(),
    shocks: [],
    investment: {
      leads: 0,
      newLeadsPerYear: 0,
      conversionRate: 0.05,
      conversionYears: 2,
      incentiveUplift: 0,
      incentiveStart: next,
      incentiveCostPerProject: 0,
      zones: 0,
      firmsPerZone: 10,
      zoneYear: next,
      zoneFillYears: 5,
      capexPerProject: 10,
      buildYears: 2,
      jobsPerProject: 100,
      exportsPerProject: 1,
      importsPerProject: 1,
      capitalGoodsShare: 0.5,
      leadsYear: next,
    },
    skills: { initialSkilled: 0, tvetGraduates: 0, returneeShare: 0, skilledJobShare: 0.3 },
    workers: { stockCap: null, tracks: { [track]: firstTrack(base, workers) } },
    discountRate: DISCOUNT,
    exchange: { rate, change: 0, startYear: next, exportsElasticity: 0, importsElasticity: 0 },
    inputs: {},
    prices: { inflation: INFLATION },
  };
}

/** Where there are workers, a quota that keeps their number where it is. */
function firstTrack(base: number, workers: NewCase['workers']): Track {
  const empty = newValues('tracks', true, base) as Track;
  if (!workers) return empty;
  const quota = Math.round(workers.stock / empty.averageStay / empty.fillRate);
  return { ...empty, annualQuota: quota, newQuota: quota, wage: workers.wage };
}
