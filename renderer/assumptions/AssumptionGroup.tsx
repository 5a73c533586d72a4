import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { WholePath } from '../../shared/model/register.ts';
import type { ProjectedScenario } from '../document/projections.ts';
import { useDocument, useView, useWorkspace } from '../workspace/workspace-context.ts';
import { AssumptionRows } from './AssumptionRows.tsx';
import { roleOf } from './assumption-rows.ts';
import { GrowthPath } from './GrowthPath.tsx';
import { GrowthPicture } from './GrowthPicture.tsx';
import { GrowthYears } from './GrowthYears.tsx';
import { groupSummary } from './group-summary.ts';
import { Shocks } from './Shocks.tsx';
import type { ShownGroup } from './shown-groups.ts';
import { useGrowthRates } from './use-growth-rates.ts';

interface AssumptionGroupProps {
  readonly shown: ShownGroup;
  readonly scenario: ProjectedScenario;
  /** Something is searched for or left out: everything found is open. */
  readonly filtering: boolean;
}

/** A group of assumptions: its name, what it says in a few words, and when it is open its rows. */
export function AssumptionGroup({ shown, scenario, filtering }: AssumptionGroupProps) {
  const { group, name, paths, wholes, changes } = shown;
  const document = useDocument();
  const { view } = useWorkspace();
  const chosen = useView((state) => state.openGroups.includes(group));
  const body = useId();
  const open = chosen || filtering;
  const toggle = () => {
    const { openGroups } = view.getState();
    view.setState({ openGroups: chosen ? openGroups.filter((other) => other !== group) : [...openGroups, group] });
  };
  const part = (whole: WholePath) => (wholes.includes(whole) ? whole : null);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className="assumption-group" aria-label={name}>
      <h3>
        <button
          type="button"
          className="group-head"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={toggle}
        >
          <Chevron size={13} aria-hidden />
          <b>{name}</b> <GroupNote shown={shown} scenario={scenario} open={open} />
        </button>
      </h3>
      {open && (
        <div className="group-body" id={body}>
          {part('exports.growth') && <GrowthPath flow="exports" scenario={scenario} changes={changes} />}
          {part('imports.growth') && <GrowthPath flow="imports" scenario={scenario} changes={changes} />}
          {part('shocks') && <Shocks scenario={scenario} changes={changes} />}
          <AssumptionRows
            document={document}
            scenario={scenario.id}
            assumptions={scenario.assumptions}
            changes={changes}
            group={group}
            paths={paths}
            unfolded={filtering}
          />
          {part('exports.overrides') && <GrowthYears flow="exports" scenario={scenario} changes={changes} />}
          {part('imports.overrides') && <GrowthYears flow="imports" scenario={scenario} changes={changes} />}
        </div>
      )}
    </section>
  );
}

const PICTURED = { exportsGrowth: 'exports', importsGrowth: 'imports' } as const;

function GroupNote({ shown, scenario, open }: Pick<AssumptionGroupProps, 'shown' | 'scenario'> & { open: boolean }) {
  const { group, changed } = shown;
  if (changed > 0) return <span className="group-note changed">{`${changed} changed`}</span>;
  if (open) {
    const role = roleOf(group);
    return <span className="group-note">{role === 'world' ? 'view of the world' : (role ?? '')}</span>;
  }
  const flow = PICTURED[group as keyof typeof PICTURED];
  return (
    <span className="group-note">
      {flow !== undefined && <SmallPicture flow={flow} scenario={scenario} />}
      <span className="group-note-text">{groupSummary(group, scenario.assumptions)}</span>
    </span>
  );
}

function SmallPicture({
  flow,
  scenario,
}: {
  readonly flow: 'exports' | 'imports';
  readonly scenario: ProjectedScenario;
}) {
  const { horizon } = useDocument();
  const rates = useGrowthRates(flow, scenario.assumptions, horizon);
  return <GrowthPicture rates={rates} base={horizon.base} width={44} height={12} />;
}
