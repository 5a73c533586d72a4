import { useMemo } from 'react';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { addChanges, changedDifferently } from '../../../shared/document/edits/package.ts';
import { isLever } from '../../../shared/document/lever-constraints.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import { type PackageEffects, packageEffects } from '../../../shared/questions/attribution/package.ts';
import { packageRows, packageTable } from '../../../shared/tables/changed.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { nounOf, unitInWords } from '../../../shared/wording/metric-words.ts';
import { labelOf } from '../../../shared/wording/value-text.ts';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import { CopyPart } from '../../controls/CopyButton.tsx';
import { Words } from '../../controls/Finding.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { Refused } from '../../controls/Refused.tsx';
import { Select } from '../../controls/Select.tsx';
import { names } from '../../names.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { scenarioPair } from '../../workspace/scenario-pair.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocument, useScenarios, useSlice, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import changedStyles from './changed.module.css';

/** Two scenarios taken as one policy package: what each does alone, both together, and what is beyond their sum. */
export function PackageSection({ first }: { readonly first: ProjectedScenario }) {
  const scenarios = useScenarios().filter(({ baseline }) => !baseline);
  const chosen = useSlice(scenarioPair, (state) => state);
  const known = (id: string | null) => scenarios.find((scenario) => scenario.id === id);
  const one = known(chosen.one) ?? known(first.id) ?? scenarios[0];
  const document = useDocument();
  const other = known(chosen.other) ?? (one && fittingBeside(document, one, scenarios));
  if (!one || !other || one.id === other.id) return null;
  return <Package one={one} other={other} scenarios={scenarios} />;
}

/** Of the other scenarios one that goes with the first: of decisions alone, and that changes nothing differently. */
function fittingBeside(
  document: ScenarioDocument,
  one: ProjectedScenario,
  scenarios: readonly ProjectedScenario[],
): ProjectedScenario | undefined {
  const others = scenarios.filter(({ id }) => id !== one.id);
  const apart = others.filter(({ id }) => changedDifferently(document, { scenario: one.id, other: id }).length === 0);
  const decided = new Set(
    document.scenarios.filter(({ changes }) => Object.keys(changes).every(isLever)).map(({ id }) => id),
  );
  return apart.find(({ id }) => decided.has(id)) ?? apart[0] ?? others[0];
}

interface PackageProps {
  readonly one: ProjectedScenario;
  readonly other: ProjectedScenario;
  readonly scenarios: readonly ProjectedScenario[];
}

function Package({ one, other, scenarios }: PackageProps) {
  const document = useDocument();
  const metric = useView((state) => state.metric);
  const { year } = useYear();
  const effects = useMemo(
    () => effectsOf(document, one.id, other.id, metric, year),
    [document, one.id, other.id, metric, year],
  );
  const differently = useMemo(
    () => changedDifferently(document, { scenario: one.id, other: other.id }).map((path) => labelOf(names(), path)),
    [document, one.id, other.id],
  );
  const said = words.difference.package;
  const compared = { one: one.name, other: other.name, metric, year };
  const copy = useShownTable('package', effects.ok ? () => [packageTable(names(), compared, effects.value)] : null);
  return (
    <section className={changedStyles.package} aria-label={said.title}>
      <div className={changedStyles.packageHead}>
        <h3>{said.title}</h3>
        <Choice one={one} other={other} scenarios={scenarios} />
        {effects.ok && <CopyPart label={said.copy} onCopy={copy} />}
      </div>
      {effects.ok ? <Numbers effects={effects.value} {...compared} /> : <Refused problems={effects.problems} />}
      {differently.length > 0 && <p className={questionPlaceStyles.note}>{said.differently(one.name, differently)}</p>}
    </section>
  );
}

function effectsOf(
  document: ScenarioDocument,
  scenario: string,
  other: string,
  metric: MetricName,
  year: number,
): Outcome<PackageEffects> {
  const both = addChanges(document, { scenario, other, keep: 'mine' });
  if (!both.ok) return both;
  const value = packageEffects({
    horizon: frameOf(document),
    baseline: assumptionsOf(document, document.baseline.id),
    one: assumptionsOf(document, scenario),
    other: assumptionsOf(document, other),
    together: assumptionsOf(both.value, scenario),
    metric,
    year,
  });
  return { ok: true, value };
}

interface NumbersProps {
  readonly effects: PackageEffects;
  readonly one: string;
  readonly other: string;
  readonly metric: MetricName;
  readonly year: number;
}

/** The four numbers, under a sentence that says them. */
function Numbers({ effects, one, other, metric, year }: NumbersProps) {
  const said = words.difference.package;
  const format = metricFormat(names(), metric, [effects.baseline, effects.together]);
  const { together, beyond } = effects;
  const inUnit = (gap: string) => words.amounts.withUnit(gap, unitInWords(names(), metric));
  const measured = { metric: nounOf(names(), metric), year, scenario: one };
  return (
    <>
      {Number.isFinite(beyond) && (
        <p className={changedStyles.packageSentence}>
          <Words
            sentence={said.finding(measured, other, inUnit(format.difference(together)), format.difference(beyond))}
          />
        </p>
      )}
      <p className={questionPlaceStyles.note}>{said.caption(names().metric(metric).label, year, format.unit)}</p>
      <dl className={changedStyles.packageNumbers}>
        {packageRows(names(), { one, other }, effects).map(({ id, name, value }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{Number.isFinite(value) ? format.difference(value) : '–'}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Choice({ one, other, scenarios }: PackageProps) {
  const { view } = useWorkspace();
  const options = scenarios.map(({ id, name }) => ({ id, label: name }));
  const shown = ({ name, mark }: ProjectedScenario) => (
    <span className={questionPlaceStyles.scenario}>
      <ScenarioName name={name} mark={mark} size={12} />
    </span>
  );
  // Choosing the one that stands on the other side changes sides.
  const choose = (side: 'one' | 'other', id: string) => {
    const [was, beside] = side === 'one' ? [one.id, other.id] : [other.id, one.id];
    const next = id === beside ? was : beside;
    setSlice(view, scenarioPair, side === 'one' ? { one: id, other: next } : { one: next, other: id });
  };
  const said = words.difference.package;
  const sides = [
    <Select
      key="one"
      label={said.first}
      value={one.id}
      options={options}
      onChange={(id) => choose('one', id)}
      shown={shown(one)}
    />,
    <Select
      key="other"
      label={said.second}
      value={other.id}
      options={options}
      onChange={(id) => choose('other', id)}
      shown={shown(other)}
    />,
  ];
  return (
    <div className={changedStyles.pairChoice}>
      <Words sentence={said.pair()} slot={(number) => sides[number]} />
    </div>
  );
}
