import { memo } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { Group } from '../../../shared/questions/attribution/attribution-groups.ts';
import type { DifferingGroup } from '../../../shared/tables/changed.ts';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import changedStyles from './changed.module.css';

interface DifferingTableProps {
  readonly groups: readonly DifferingGroup[];
  readonly from: ProjectedScenario;
  readonly to: ProjectedScenario;
  /** What each group contributes to the difference, as it is written. */
  readonly parts: Readonly<Partial<Record<Group, string>>>;
  /** What the parts add up to: the head of their column. */
  readonly contribution: string;
  readonly onReveal: (path: string) => void;
}

/** The assumptions in which two scenarios differ, under the groups over which the difference is split. */
export const DifferingTable = memo(function DifferingTable(props: DifferingTableProps) {
  const { groups, from, to, parts, contribution, onReveal } = props;
  return (
    <table className={classes(valueTableStyles.table, changedStyles.differing)}>
      <thead>
        <tr>
          <th className={classes(valueTableStyles.name, changedStyles.name)} scope="col">
            {words.difference.differing}
          </th>
          <Head scenario={from} />
          <Head scenario={to} />
          <th scope="col">{contribution}</th>
        </tr>
      </thead>
      {groups.map(({ group, label, differing }) => (
        <tbody key={label}>
          <tr className={changedStyles.group}>
            <th className={classes(valueTableStyles.name, changedStyles.name)} scope="rowgroup" colSpan={3}>
              {label}
            </th>
            <td className={valueTableStyles.gap}>{group === null ? '–' : (parts[group] ?? '–')}</td>
          </tr>
          {differing.map((one) => (
            <tr key={one.path}>
              <th className={classes(valueTableStyles.name, changedStyles.name)} scope="row">
                <button
                  type="button"
                  onClick={() => onReveal(one.path)}
                  title={words.difference.showAmongAssumptions(to.name)}
                >
                  <span>{one.label}</span>
                </button>
                {one.reason !== '' && <p className={changedStyles.reason}>{one.reason}</p>}
              </th>
              <td>{one.from}</td>
              <td className={valueTableStyles.gap}>{one.to}</td>
              <td />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
});

function Head({ scenario: { name, mark } }: { readonly scenario: ProjectedScenario }) {
  return (
    <th scope="col">
      <span>
        <ScenarioName name={name} mark={mark} />
      </span>
    </th>
  );
}
