import { assumptionsOf, valueAtPath } from '../../../shared/document/changes.ts';
import { redundantChanges } from '../../../shared/document/edits/baseline.ts';
import { usersOf } from '../../../shared/document/origins.ts';
import type { ReadDocument } from '../../../shared/document/read.ts';
import { FORMAT_VERSION, type ScenarioDocument } from '../../../shared/document/schema.ts';
import { underivable } from '../../../shared/figures/derived.ts';
import { checksIn } from '../../../shared/figures/mirror.ts';
import { yearlyOf } from '../../../shared/history/yearly.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { sentenceOf, words } from '../../words.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';

/** A document that can be read, with what its author may want to know; `beside`: of what lies in its folder. */
export function checkCommand({ document, readAs, notes: migrated }: ReadDocument, beside: readonly string[]): Result {
  const notes = [
    ...beside,
    ...(readAs < FORMAT_VERSION ? [words.commandLine.format(readAs, FORMAT_VERSION)] : []),
    ...migrated.map(({ code }) => words.documents.migrated[code]),
    ...scenarioNotes(document),
    ...uncertaintyNotes(document),
    ...figureNotes(document),
    ...seriesNotes(document),
  ];
  return {
    json: () => ({ ok: true, notes }),
    csv: () => [tableOf(notes, [{ id: 'note', of: (note) => note }])],
    table: () => [words.commandLine.readable, ...notes.map((note) => `- ${note}`), ''].join('\n'),
  };
}

const scenariosOf = (document: ScenarioDocument) => [document.baseline, ...document.scenarios];

function scenarioNotes(document: ScenarioDocument): readonly string[] {
  const redundant = document.scenarios.flatMap((scenario) =>
    redundantChanges(document, scenario).map((path) =>
      words.commandLine.redundant(scenarioName(document, scenario.id), path),
    ),
  );
  const beyond = scenariosOf(document).flatMap(({ id }) =>
    overridesBeyond(document, id).map(({ flow, years }) =>
      words.commandLine.beyondHorizon(scenarioName(document, id), flow, years),
    ),
  );
  return [...redundant, ...new Set(beyond)];
}

function overridesBeyond(document: ScenarioDocument, id: string) {
  const assumptions = assumptionsOf(document, id);
  return (['exports', 'imports'] as const).flatMap((flow) => {
    const years = Object.keys(assumptions[flow].overrides).filter((year) => Number(year) > document.horizon.end);
    return years.length > 0 ? [{ flow, years }] : [];
  });
}

/** An uncertain input may name what a scenario's growth path does not have; it then leaves that scenario as it is. */
const uncertaintyNotes = (document: ScenarioDocument): readonly string[] =>
  document.uncertainty.inputs.flatMap(({ path }) =>
    scenariosOf(document)
      .filter(({ id }) => valueAtPath(assumptionsOf(document, id), path) === undefined)
      .map(({ id }) => words.commandLine.notUncertain(scenarioName(document, id), path)),
  );

const figureNotes = ({ figures, structure }: ScenarioDocument): readonly string[] => [
  ...checksIn(figures, structure).map((check) =>
    words.commandLine.offBy(
      words.derived.nameOf(check.name),
      words.numbers.percent(Math.abs(check.difference), 3),
      words.derived.checked(check),
    ),
  ),
  ...underivable(figures).map((problem) => words.commandLine.notDerived(sentenceOf(problem))),
];

/** How many series the document holds, and what is to be known of them. */
function seriesNotes(document: ScenarioDocument): readonly string[] {
  const { series = [], structure } = document;
  if (series.length === 0) return [];
  const unused = series.filter(({ id }) => usersOf(document, id).length === 0).length;
  return [
    words.commandLine.holdsSeries(series.length, unused),
    ...series.flatMap((one) => yearlyOf(one, structure).notes.map(sentenceOf)),
  ];
}
