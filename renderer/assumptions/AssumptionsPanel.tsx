import { ChevronDown, ChevronRight, Search } from 'lucide-react';
import { useMemo } from 'react';
import { valueAtPath } from '../../shared/document/changes.ts';
import { provenanceOf } from '../../shared/figures/provenance.ts';
import type { Figures, Qualifier } from '../../shared/figures/schema.ts';
import type { AssumptionPath, Group } from '../../shared/model/register.ts';
import { Marker } from '../charts/Marker.tsx';
import type { ProjectedScenario } from '../document/projections.ts';
import { describeGrowth, describeShock } from '../scenarios/describe-changes.ts';
import { useDocument, useSelectedScenario, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { AssumptionRow } from './AssumptionRow.tsx';
import { GROUP_NAMES, matches, pathsOf, sectionsOf } from './assumption-rows.ts';
import { noEffect } from './effects.ts';
import { GrowthPath } from './GrowthPath.tsx';
import { ProvenanceMark } from './ProvenanceMark.tsx';
import { Shocks } from './Shocks.tsx';
import './assumptions.css';

/** What the selected scenario supposes, all of it: searched, grouped, and each open to change. */
export function AssumptionsPanel() {
  const scenario = useSelectedScenario();
  const { scenarios } = useDocument();
  const { view } = useWorkspace();
  const search = useView((state) => state.search);
  const onlyChanged = useView((state) => state.onlyChanged);
  const changes = scenarios.find(({ id }) => id === scenario.id)?.changes ?? NOTHING;
  const count = Object.keys(changes).length;
  return (
    <>
      <div className="panel-head assumptions-head">
        <Marker mark={scenario.mark} size={14} />
        <h2>{scenario.name}</h2>
        <span className={count > 0 ? 'changed-count' : 'changed-count none'}>
          {scenario.baseline ? 'baseline' : `${count} changed`}
        </span>
      </div>
      <div className="assumptions-search">
        <label className="search-box">
          <Search size={13} aria-hidden />
          <input
            type="search"
            aria-label="Search assumptions"
            placeholder="Search assumptions"
            value={search}
            onChange={(event) => view.setState({ search: event.currentTarget.value })}
          />
        </label>
        <label className="only-changed">
          <input
            type="checkbox"
            checked={onlyChanged}
            onChange={(event) => view.setState({ onlyChanged: event.currentTarget.checked })}
          />
          Only changed
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="assumptions-scroll" tabIndex={0} aria-label={`Assumptions of ${scenario.name}`}>
        {GROUP_NAMES.map(([group, name]) => (
          <GroupOf
            key={group}
            group={group}
            name={name}
            scenario={scenario}
            changes={changes}
            search={search.trim()}
            onlyChanged={onlyChanged}
          />
        ))}
      </section>
      <div className="assumptions-legend">
        {(['figure', 'derived', 'assumed', 'changed'] as const).map((kind) => (
          <span key={kind}>
            <ProvenanceMark kind={kind} />
            {kind}
          </span>
        ))}
      </div>
    </>
  );
}

const NOTHING = {};

interface GroupProps {
  readonly group: Group;
  readonly name: string;
  readonly scenario: ProjectedScenario;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly search: string;
  readonly onlyChanged: boolean;
}

function GroupOf({ group, name, scenario, changes, search, onlyChanged }: GroupProps) {
  const open = useView((state) => state.openGroups.includes(group));
  const { view } = useWorkspace();
  const isChanged = (path: string) => Object.keys(changes).some((key) => key === path || path.startsWith(`${key}.`));
  const all = pathsOf(group, scenario.assumptions);
  const paths = all.filter((path) => (search === '' || matches(path, search)) && (!onlyChanged || isChanged(path)));
  const prefix = { exportsGrowth: 'exports.', importsGrowth: 'imports.', shocks: 'shocks' }[group as string] ?? null;
  const changed = Object.keys(changes).filter(
    (key) => all.some((path) => path === key) || (prefix !== null && key.startsWith(prefix)),
  ).length;
  const whole = prefix !== null;
  const filtering = search !== '' || onlyChanged;
  const wholeShown =
    whole &&
    (search === '' ? !onlyChanged || changed > 0 : `${name} shocks`.toLowerCase().includes(search.toLowerCase()));
  if (filtering && paths.length === 0 && !wholeShown) return null;
  const shown = open || filtering;
  const toggle = () => {
    const { openGroups } = view.getState();
    view.setState({ openGroups: open ? openGroups.filter((other) => other !== group) : [...openGroups, group] });
  };
  return (
    <section className="assumption-group">
      <button type="button" className="group-head" aria-expanded={shown} onClick={toggle}>
        {shown ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
        <b>{name}</b>
        <span className={changed > 0 ? 'group-note changed' : 'group-note'}>
          {changed > 0 ? `${changed} changed` : summary(group, scenario)}
        </span>
      </button>
      {shown && (
        <div className="group-body">
          {wholeShown && (group === 'exportsGrowth' || group === 'importsGrowth') && (
            <GrowthPath flow={group === 'exportsGrowth' ? 'exports' : 'imports'} scenario={scenario} />
          )}
          {wholeShown && group === 'shocks' && <Shocks scenario={scenario} />}
          <Rows group={group} paths={paths} scenario={scenario} isChanged={isChanged} />
        </div>
      )}
    </section>
  );
}

interface RowsProps {
  readonly group: Group;
  readonly paths: readonly AssumptionPath[];
  readonly scenario: ProjectedScenario;
  readonly isChanged: (path: string) => boolean;
}

function Rows({ group, paths, scenario, isChanged }: RowsProps) {
  const { baseline, scenarios, figures, horizon } = useDocument();
  const { id, assumptions } = scenario;
  const rationale = scenarios.find((one) => one.id === id)?.rationale ?? {};
  const key = paths.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the paths
  const effects = useMemo(
    () =>
      new Map(
        paths.map((path) => [
          path,
          noEffect(assumptions, path, valueAtPath(assumptions, path) as number | null, horizon),
        ]),
      ),
    [assumptions, key, horizon],
  );
  return sectionsOf(group, paths).map((section) => (
    <div key={section.heading ?? ''}>
      {section.heading !== null && <h4 className="section-head">{section.heading}</h4>}
      {section.paths.map((path) => {
        const value = valueAtPath(assumptions, path) as number | null;
        const changed = isChanged(path);
        const inherited = changed
          ? ((valueAtPath(baseline.assumptions, path) as number | null | undefined) ?? null)
          : null;
        const provenance = provenanceOf(figures, path, value);
        return (
          <AssumptionRow
            key={path}
            scenario={id}
            path={path}
            value={value}
            inherited={inherited}
            changed={changed}
            baselineName={baseline.name}
            baseYear={horizon.base}
            provenance={provenance.kind}
            origin={originText(figures, provenance)}
            qualifier={qualifierOf(figures, provenance)}
            noEffect={effects.get(path) ?? null}
            rationale={
              (changed || id === baseline.id
                ? (rationale[path] ?? baseline.rationale[path])
                : baseline.rationale[path]) ?? ''
            }
          />
        );
      })}
    </div>
  ));
}

type Provenance = ReturnType<typeof provenanceOf>;

function originText(figures: Figures, provenance: Provenance): string {
  switch (provenance.kind) {
    case 'assumed':
      return `Assumed: ${provenance.note}`;
    case 'derived':
      return 'Derived from figures';
    default: {
      const figure = figures.items.find(({ id }) => id === provenance.figure);
      const source = figures.sources.find(({ id }) => id === figure?.source);
      const said = `${source?.publication ?? 'source'}, ${figure?.where ?? ''}`;
      return provenance.kind === 'read' ? `Read from a figure (${said}): ${provenance.as}` : `From a figure: ${said}`;
    }
  }
}

const SIGNS: Readonly<Partial<Record<Qualifier, string>>> = {
  'more than': '> ',
  'less than': '< ',
  about: '≈ ',
  nearly: '≈ ',
  'at least': '≥ ',
  'at most': '≤ ',
};

function qualifierOf(figures: Figures, provenance: Provenance): string {
  if (provenance.kind !== 'figure' && provenance.kind !== 'read') return '';
  const qualifier = figures.items.find(({ id }) => id === provenance.figure)?.qualifier;
  return (qualifier && SIGNS[qualifier]) ?? '';
}

/** What stands beside a closed group's name. */
function summary(group: Group, { assumptions }: ProjectedScenario): string {
  switch (group) {
    case 'exportsGrowth':
      return describeGrowth('exports.growth', assumptions.exports.growth);
    case 'importsGrowth':
      return describeGrowth('imports.growth', assumptions.imports.growth);
    case 'marketAccess':
      return assumptions.marketAccess.tariffCut === 0 ? 'no tariff cut' : '';
    case 'shocks':
      return assumptions.shocks.length === 0
        ? 'none'
        : assumptions.shocks.length === 1
          ? describeShock(assumptions.shocks[0]!)
          : `${assumptions.shocks.length} shocks`;
    case 'workers':
      return '3 tracks';
    default:
      return '';
  }
}
