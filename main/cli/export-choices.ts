import { extname } from 'node:path';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import {
  EXPORT_KINDS,
  EXPORTED_CHARTS,
  type ExportChoices,
  type ExportKind,
  HEADLINES,
  MOST_SLIDERS,
  PICTURE_SCALES,
  PICTURE_SIZES,
  PICTURE_THEMES,
  SEPARATORS,
  STANDARD_CHOICES,
} from '../../shared/exports/choices.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { allProblems, briefly, chosenMetrics, chosenPrices, chosenScenarios, chosenYear, unknown } from './choices.ts';
import type { Given } from './program.ts';
import { givenAssumption } from './values.ts';

/** Options that say nothing to most kinds, and the kinds that they are for. */
const OF_KINDS = {
  chart: ['svg', 'png'],
  size: ['svg', 'png'],
  theme: ['svg', 'png'],
  scale: ['png'],
  formulas: ['xlsx'],
  slider: ['html'],
  bom: ['csv'],
  separator: ['csv'],
} as const satisfies { readonly [option in keyof Given]?: readonly ExportKind[] };

/** What a file is written as, by the ending of its name; a PDF is printed by a window. */
export function chosenKind(out: string): Outcome<ExportKind> {
  const ending = extname(out).slice(1).toLowerCase();
  const known = EXPORT_KINDS.find((kind) => kind === ending);
  if (known === 'pdf') return refused(problem('commandLine.pdf', '--out'));
  if (known) return accepted(known);
  const kinds = EXPORT_KINDS.filter((kind) => kind !== 'pdf').map((kind) => `.${kind}`);
  return refused(problem('commandLine.ending', '--out', { given: briefly(ending), kinds }));
}

/** What was chosen for an export; every argument is looked at, so that all that is wrong is said at once. */
export function exportChoices(document: ScenarioDocument, given: Given, kind: ExportKind): Outcome<ExportChoices> {
  const fits = optionsFor(given, kind);
  const scenarios = chosenScenarios(document, given.scenario ?? []);
  const metrics = chosenMetrics(document, given.metric ?? [], HEADLINES);
  const year = given.year === undefined ? accepted(document.horizon.end) : chosenYear(document, given.year);
  const prices = chosenPrices(given.prices);
  const chart = oneOf('--chart', given.chart, EXPORTED_CHARTS);
  const size = oneOf('--size', given.size, PICTURE_SIZES);
  const theme = oneOf('--theme', given.theme, PICTURE_THEMES);
  const scale = oneOf('--scale', given.scale, PICTURE_SCALES);
  const separator = oneOf('--separator', given.separator, SEPARATORS);
  const sliders = chosenSliders(document, given.slider ?? []);
  if (
    !fits.ok ||
    !scenarios.ok ||
    !metrics.ok ||
    !year.ok ||
    !prices.ok ||
    !chart.ok ||
    !size.ok ||
    !theme.ok ||
    !scale.ok ||
    !separator.ok ||
    !sliders.ok
  )
    return allProblems(fits, scenarios, metrics, year, prices, chart, size, theme, scale, separator, sliders);
  return accepted({
    ...STANDARD_CHOICES,
    scenarios: [...scenarios.value],
    year: year.value,
    metrics: [...metrics.value],
    prices: prices.value,
    chart: chart.value,
    size: size.value,
    scale: scale.value,
    theme: theme.value,
    formulas: given.formulas ?? false,
    sliders: sliders.value,
    bom: given.bom,
    separator: separator.value,
  });
}

/** Options that another kind would have read are not passed over in silence. */
function optionsFor(given: Given, kind: ExportKind): Outcome<void> {
  const strange = Object.entries(OF_KINDS).filter(
    ([option, kinds]) => isGiven(given[option as keyof Given]) && !(kinds as readonly ExportKind[]).includes(kind),
  );
  if (strange.length === 0) return accepted(undefined);
  return refused(
    strange.map(([option, kinds]) =>
      problem('commandLine.otherKind', `--${option}`, { kind: `.${kind}`, kinds: kinds.map((one) => `.${one}`) }),
    ),
  );
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== false;

/** The first of what is possible where nothing is given. */
function oneOf<T extends string | number>(option: string, given: string | undefined, known: readonly T[]): Outcome<T> {
  if (given === undefined) return accepted(known[0]!);
  const found = known.find((one) => `${one}` === given);
  return found === undefined ? refused(unknown(option, given, known.map(String))) : accepted(found);
}

function chosenSliders(document: ScenarioDocument, paths: readonly string[]): Outcome<string[] | null> {
  if (paths.length === 0) return accepted(null);
  if (paths.length > MOST_SLIDERS)
    return refused(problem('commandLine.sliders', '--slider', { count: paths.length, most: MOST_SLIDERS }));
  const named = paths.map((path) => givenAssumption(document, '--slider', path));
  const found = named.flatMap((one) => (one.ok ? [one.value] : []));
  return found.length < named.length ? allProblems(...named) : accepted([...new Set(found)]);
}
