import type { Structure } from '../model/structure.ts';

/**
 * From version 1 (model.md § 12): one change of tariff on exports, a constant exchange rate, three tracks, nothing split.
 * What is handed in is parsed JSON that may be anything: what has another form is taken along as it is, for the schema
 * to refuse.
 */

/** What a migrated document lacks or has otherwise, for the analyst to know. */
export interface MigrationNote {
  readonly code: 'cutMirrored' | 'cutLeftOut' | 'tariffLeftOut';
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const MOVED: readonly (readonly [from: string, to: string])[] = [
  ['marketAccess.tariffCut', 'exports.access.preferentialTariff'],
  ['marketAccess', 'exports.access'],
  ['workers.exchangeRate', 'exchange.rate'],
];

/** Where version 2 has what version 1 had at a path. */
export function pathIn2(path: string): string {
  const moved = MOVED.find(([from]) => path === from || path.startsWith(`${from}.`));
  return moved ? moved[1] + path.slice(moved[0].length) : path;
}

const METRICS: Readonly<Record<string, string>> = {
  workersTrainee: 'workers:trainee',
  workersSkilled: 'workers:skilled',
  workersSeasonal: 'workers:seasonal',
};

/** What version 2 calls a metric of version 1. */
export const metricIn2 = (metric: string): string => METRICS[metric] ?? metric;

export function toVersion2(
  document: Json,
  structure: Structure,
): { readonly document: Json; readonly notes: readonly MigrationNote[] } {
  const { baseline, scenarios, targets, uncertainty, horizon, ...rest } = document;
  const base = isJson(horizon) && typeof horizon.base === 'number' ? horizon.base : 2024;
  const own = isJson(baseline) && isJson(baseline.assumptions) ? baseline.assumptions : {};
  const { uncertainty: drawn, notes } = uncertaintyIn2(uncertainty);
  return {
    document: {
      ...rest,
      version: 2,
      model: 2,
      horizon,
      structure,
      baseline: isJson(baseline) ? { ...saidIn2(baseline), ...assumptionsOf(baseline, base) } : baseline,
      scenarios: Array.isArray(scenarios) ? scenarios.map((one) => scenarioIn2(one, own)) : scenarios,
      uncertainty: drawn,
      targets: Array.isArray(targets) ? targets.map(targetIn2) : targets,
    },
    notes,
  };
}

const targetIn2 = (target: unknown): unknown =>
  isJson(target) && typeof target.metric === 'string' ? { ...target, metric: metricIn2(target.metric) } : target;

const assumptionsOf = ({ assumptions }: Json, base: number): Json =>
  isJson(assumptions) ? { assumptions: assumptionsIn2(assumptions, base) } : {};

const inside = (value: unknown, more: Json): unknown => (isJson(value) ? { ...value, ...more } : value);

/** Complete assumptions of version 1 as those of version 2: the same projection. */
export function assumptionsIn2({ marketAccess, ...given }: Json, base: number): Json {
  const access = isJson(marketAccess) ? marketAccess : {};
  const { tariffCut, ...tariff } = access;
  const { exchangeRate, ...workers } = isJson(given.workers) ? given.workers : {};
  const from = base + 1;
  return {
    ...given,
    exports: inside(given.exports, {
      access: {
        ...tariff,
        mfnTariff: access.initialTariff,
        preferentialTariff: lessCut(access.initialTariff, tariffCut),
        utilisation: 1,
      },
      groups: {},
    }),
    imports: inside(given.imports, {
      access: {
        initialTariff: 0,
        mfnTariff: 0,
        preferentialTariff: 0,
        utilisation: 1,
        elasticity: 1,
        startYear: from,
        phaseInYears: 1,
      },
      groups: {},
    }),
    shocks: shocksIn2(given.shocks),
    investment: inside(given.investment, { leadsYear: from }),
    workers: isJson(given.workers) ? { ...workers, tracks: tracksIn2(workers.tracks) } : given.workers,
    exchange: { rate: exchangeRate, change: 0, startYear: from, exportsElasticity: 0, importsElasticity: 0 },
    inputs: {},
    prices: { inflation: 0.02 },
  };
}

const shocksIn2 = (shocks: unknown): unknown =>
  Array.isArray(shocks) ? shocks.map((shock) => inside(shock, { group: null })) : shocks;

const tracksIn2 = (tracks: unknown): unknown =>
  isJson(tracks)
    ? Object.fromEntries(
        Object.entries(tracks).map(([id, track]) => [
          id,
          inside(track, { term: null, moveOnShare: 0, moveOnTo: null }),
        ]),
      )
    : tracks;

/** 0.3 − 0.1 is 0.2, as a person would calculate it. */
const lessCut = (tariff: unknown, cut: unknown): unknown =>
  typeof tariff === 'number' && typeof cut === 'number' ? Number((tariff - cut).toPrecision(15)) : cut;

/** Tariff and cut of a scenario that changes one or both. */
function tariffOf(changes: Json, own: Json): { readonly tariff: unknown; readonly cut: unknown } {
  const access = isJson(own.marketAccess) ? own.marketAccess : {};
  return {
    tariff: changes['marketAccess.initialTariff'] ?? access.initialTariff,
    cut: changes['marketAccess.tariffCut'] ?? access.tariffCut,
  };
}

function scenarioIn2(scenario: unknown, own: Json): unknown {
  if (!isJson(scenario) || !isJson(scenario.changes)) return scenario;
  const { tariff, cut } = tariffOf(scenario.changes, own);
  const changes: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(scenario.changes)) {
    const ofTariff = path === 'marketAccess.initialTariff' || path === 'marketAccess.tariffCut';
    if (path === 'shocks') changes[path] = shocksIn2(value);
    else if (path !== 'marketAccess.tariffCut') changes[pathIn2(path)] = value;
    if (ofTariff) changes['exports.access.preferentialTariff'] = lessCut(tariff, cut);
  }
  return { ...saidIn2(scenario), changes };
}

/** What is said of values, by the paths of version 2. */
const saidIn2 = (scenario: Json): Json => ({
  ...scenario,
  ...Object.fromEntries(
    ['origins', 'rationale', 'rationaleBefore'].flatMap((key) => {
      const said = scenario[key];
      if (!isJson(said)) return [];
      return [[key, Object.fromEntries(Object.entries(said).map(([path, one]) => [pathIn2(path), one]))]];
    }),
  ),
});

const CUT = 'marketAccess.tariffCut';
const TARIFF = 'marketAccess.initialTariff';

/** The uncertainty by the paths of version 2, and what of it could not be taken along. */
function uncertaintyIn2(uncertainty: unknown): {
  readonly uncertainty: unknown;
  readonly notes: readonly MigrationNote[];
} {
  if (!isJson(uncertainty) || !Array.isArray(uncertainty.inputs)) return { uncertainty, notes: [] };
  const all: readonly unknown[] = uncertainty.inputs;
  const inputs = all.flatMap((input) => {
    const taken = isJson(input) ? inputIn2(input) : input;
    return taken === null ? [] : [taken];
  });
  const pathOf = (input: unknown) => (isJson(input) ? input.path : undefined);
  const [cut, tariff] = [CUT, TARIFF].map((path) => all.find((input) => pathOf(input) === path));
  const left = new Set([...(isJson(cut) && mirrored(cut) === null ? [CUT] : []), ...(tariff ? [TARIFF] : [])]);
  const { correlations } = uncertainty;
  return {
    uncertainty: {
      ...uncertainty,
      inputs,
      correlations: Array.isArray(correlations)
        ? correlations
            .filter((one) => !isJson(one) || !(left.has(String(one.a)) || left.has(String(one.b))))
            .map(correlationIn2)
        : correlations,
    },
    notes: [
      ...(cut === undefined ? [] : [{ code: left.has(CUT) ? 'cutLeftOut' : 'cutMirrored' } as const]),
      ...(tariff === undefined ? [] : [{ code: 'tariffLeftOut' } as const]),
    ],
  };
}

/**
 * An uncertain tariff moved what a cut left of it, which version 2 says as a number of its own, and nothing where nothing
 * was cut: it is left out.
 */
function inputIn2(input: Json): unknown {
  if (input.path === TARIFF) return null;
  if (input.path === CUT) return mirrored(input);
  return typeof input.path === 'string' ? { ...input, path: pathIn2(input.path) } : input;
}

/** An uncertain cut as the tariff that is left: the same chances. Null where no distribution of version 2 says that. */
function mirrored(input: Json): unknown {
  const { distribution: of } = input;
  if (input.apply === 'factor' || (isJson(of) && of.kind === 'lognormal')) return null;
  const distribution = isJson(of)
    ? {
        ...of,
        ...turned(of, 'min', 'max'),
        ...turned(of, 'mode', 'mode'),
        ...turned(of, 'max', 'min'),
        ...turned(of, 'mean', 'mean'),
      }
    : of;
  return { ...input, path: pathIn2(CUT), distribution };
}

/** A field with the value of another turned about 0, where it is a number. */
const turned = (of: Json, field: string, from: string): Json =>
  typeof of[from] === 'number' ? { [field]: 0 - of[from] } : {};

function correlationIn2(one: unknown): unknown {
  if (!isJson(one) || typeof one.a !== 'string' || typeof one.b !== 'string') return one;
  const turns = one.a === CUT || one.b === CUT;
  const rho = turns && typeof one.rho === 'number' ? 0 - one.rho : one.rho;
  return { ...one, a: pathIn2(one.a), b: pathIn2(one.b), rho };
}
