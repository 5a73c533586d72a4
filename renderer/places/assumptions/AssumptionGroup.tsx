import { memo, useId } from 'react';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import type { Group as GroupName, WholePath } from '../../../shared/model/register.ts';
import { Chevron } from '../../controls/Chevron.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { AssumptionRows } from './AssumptionRows.tsx';
import { AsTheWhole, isOfListed } from './AsTheWhole.tsx';
import { roleOf } from './assumption-rows.ts';
import assumptionsStyles from './assumptions.module.css';
import { GrowthPath } from './GrowthPath.tsx';
import { GrowthPicture } from './GrowthPicture.tsx';
import { GrowthYears } from './GrowthYears.tsx';
import type { GroupState } from './group-state.ts';
import { groupSummary } from './group-summary.ts';
import { MoveOnTo } from './MoveOnTo.tsx';
import { Shocks } from './Shocks.tsx';
import { isShown, type ShownGroup, type Sought, shownGroup } from './shown-groups.ts';
import { useGrowthRates } from './use-growth-rates.ts';

interface AssumptionGroupProps extends GroupState, Sought {
  readonly group: GroupName;
}

/** A group of assumptions, where something of it is shown: its name, a few words, and when it is open its rows. */
export const AssumptionGroup = memo(function AssumptionGroup(props: AssumptionGroupProps) {
  const { group, document, scenario, search, onlyChanged } = props;
  const { baseline, scenarios } = document;
  const own = scenarios.find(({ id }) => id === scenario.id)?.changes ?? NOTHING;
  const shown = shownGroup(group, scenario.assumptions, baseline.assumptions as Assumptions, own, props);
  if (!isShown(shown)) return null;
  // Something is searched for or left out: everything found is open.
  const filtering = search !== '' || onlyChanged;
  return <Group document={document} scenario={scenario} shown={shown} filtering={filtering} />;
});

const NOTHING = {};

interface GroupProps extends GroupState {
  readonly shown: ShownGroup;
  readonly filtering: boolean;
}

function Group({ document, scenario, shown, filtering }: GroupProps) {
  const { group, name, paths, wholes, changes } = shown;
  const { view } = useWorkspace();
  const chosen = useView((state) => state.openGroups.includes(group));
  const body = useId();
  const open = chosen || filtering;
  const toggle = () => {
    const { openGroups } = view.getState();
    view.setState({ openGroups: chosen ? openGroups.filter((other) => other !== group) : [...openGroups, group] });
  };
  const state = { document, scenario };
  const part = (whole: WholePath) => (wholes.includes(whole) ? whole : null);
  return (
    <section className={assumptionsStyles.group} aria-label={name}>
      <h3>
        <button
          type="button"
          className={assumptionsStyles.groupHead}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={toggle}
        >
          <Chevron open={open} size={13} />
          <b>{name}</b> <GroupNote shown={shown} document={document} scenario={scenario} open={open} />
        </button>
      </h3>
      {open && (
        <div className={assumptionsStyles.groupBody} id={body}>
          {part('exports.growth') && <GrowthPath flow="exports" {...state} changes={changes} />}
          {part('imports.growth') && <GrowthPath flow="imports" {...state} changes={changes} />}
          {part('shocks') && <Shocks {...state} changes={changes} />}
          <AssumptionRows
            document={document}
            scenario={scenario.id}
            assumptions={scenario.assumptions}
            changes={changes}
            group={group}
            paths={paths}
            wholes={wholes.filter((path) => isMoveOnTo(path) || isOfListed(path))}
            whole={(path) => {
              const Row = isMoveOnTo(path) ? MoveOnTo : AsTheWhole;
              return <Row key={path} path={path} {...state} changes={changes} />;
            }}
            unfolded={filtering}
          />
          {group in TAXED && <PreferenceAbove flow={TAXED[group as keyof typeof TAXED]} {...state} />}
          {part('exports.overrides') && <GrowthYears flow="exports" {...state} changes={changes} />}
          {part('imports.overrides') && <GrowthYears flow="imports" {...state} changes={changes} />}
        </div>
      )}
    </section>
  );
}

const TAXED = { exportsAccess: 'exports', importsAccess: 'imports' } as const;

/** Where a preferential tariff is above the MFN tariff, which a preference seldom is. */
function PreferenceAbove({ flow, scenario: { assumptions } }: GroupState & { readonly flow: 'exports' | 'imports' }) {
  const { access, groups } = assumptions[flow];
  const isAbove = (of: typeof access | null) => of !== null && of.preferentialTariff > of.mfnTariff;
  const whose = [
    ...(isAbove(access) ? [''] : []),
    ...Object.keys(groups)
      .filter((id) => isAbove(groups[id]!.access))
      .map((id) => names().listed({ list: flow, id })),
  ];
  return whose.map((name) => (
    <p key={name} className={assumptionsStyles.preferenceAbove}>
      {words.assumptionsPanel.preferenceAbove(name)}
    </p>
  ));
}

const isMoveOnTo = (path: WholePath): boolean => path.endsWith('.moveOnTo');

const PICTURED = { exportsGrowth: 'exports', importsGrowth: 'imports' } as const;

function GroupNote({ shown, document, scenario, open }: Omit<GroupProps, 'filtering'> & { readonly open: boolean }) {
  const { group, changed } = shown;
  if (changed > 0)
    return (
      <span className={classes(assumptionsStyles.groupNote, assumptionsStyles.changed)}>
        {words.assumptionsPanel.changed(changed)}
      </span>
    );
  if (open) {
    const role = roleOf(group, shown.paths);
    return (
      <span className={assumptionsStyles.groupNote}>{role === null ? '' : words.assumptionsPanel.roles[role]}</span>
    );
  }
  const flow = PICTURED[group as keyof typeof PICTURED];
  return (
    <span className={assumptionsStyles.groupNote}>
      {flow !== undefined && <SmallPicture flow={flow} document={document} scenario={scenario} />}
      <span className={assumptionsStyles.groupNoteText}>{groupSummary(group, scenario.assumptions)}</span>
    </span>
  );
}

function SmallPicture({ flow, document, scenario }: GroupState & { readonly flow: 'exports' | 'imports' }) {
  const { horizon } = document;
  const rates = useGrowthRates(flow, scenario.assumptions, horizon);
  return <GrowthPicture rates={rates} base={horizon.base} width={44} height={12} />;
}
