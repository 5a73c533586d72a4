import { memo, type ReactNode } from 'react';
import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { hasWorkers } from '../../../shared/document/workers.ts';
import { labelOf, valueText } from '../../../shared/wording/value-text.ts';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import { names } from '../../names.ts';
import { tablePlace, useTableKeys } from '../../tables/use-table-keys.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useDocumentPart } from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import { shownAssumptions } from './shown-assumptions.ts';

interface AssumptionTableProps {
  readonly scenarios: readonly ProjectedScenario[];
  readonly baseline: ProjectedScenario;
  /** Those too in which no scenario differs. */
  readonly all: boolean;
  /** Chooses what the table shows; stands in its corner. */
  readonly choice: ReactNode;
  readonly onAll: (all: boolean) => void;
  /** Shows an assumption of a scenario in the panel. */
  readonly onReveal: (scenario: string, path: string) => void;
}

/** Assumptions down, scenarios across: only what differs from the baseline, or all. */
export const AssumptionTable = memo(function AssumptionTable(props: AssumptionTableProps) {
  const { scenarios, baseline, all, choice, onAll, onReveal } = props;
  const groups = shownAssumptions(scenarios, baseline, all, useDocumentPart(hasWorkers));
  const keys = useTableKeys();
  let row = 0;
  return (
    <table className={classes(valueTableStyles.table, compareStyles.assumptions)} {...keys}>
      <thead>
        <tr>
          <th className={classes(valueTableStyles.name, compareStyles.name)} scope="col">
            <div className={valueTableStyles.corner}>
              {choice}
              <label className={valueTableStyles.option}>
                <input type="checkbox" checked={!all} onChange={(event) => onAll(!event.currentTarget.checked)} />
                {words.compare.onlyDiffering}
              </label>
            </div>
          </th>
          {scenarios.map(({ id, name, mark }) => (
            <th key={id} scope="col">
              <span>
                <ScenarioName name={name} mark={mark} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.length === 0 && <NothingDiffers columns={scenarios.length + 1} />}
      {groups.map(({ role, paths }) => (
        <tbody key={role}>
          <tr className={compareStyles.group}>
            <th
              className={classes(valueTableStyles.name, compareStyles.name)}
              scope="rowgroup"
              colSpan={scenarios.length + 1}
            >
              {words.compare.roles[role]}
            </th>
          </tr>
          {paths.map((path) => (
            <PathRow key={path} path={path} row={row++} scenarios={scenarios} baseline={baseline} onReveal={onReveal} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

const NothingDiffers = ({ columns }: { readonly columns: number }) => (
  <tbody>
    <tr className={compareStyles.group}>
      <td className={classes(valueTableStyles.name, compareStyles.name)} colSpan={columns}>
        {words.compare.noneDiffers}
      </td>
    </tr>
  </tbody>
);

interface PathRowProps extends Pick<AssumptionTableProps, 'scenarios' | 'baseline' | 'onReveal'> {
  readonly path: string;
  readonly row: number;
}

function PathRow({ path, row, scenarios, baseline, onReveal }: PathRowProps) {
  const label = labelOf(names(), path);
  const usual = valueText(names(), path, valueAtPath(baseline.assumptions, path));
  return (
    <tr>
      <th className={classes(valueTableStyles.name, compareStyles.name)} scope="row">
        {label}
      </th>
      {scenarios.map(({ id, name, assumptions, baseline: own }, column) => {
        const text = valueText(names(), path, valueAtPath(assumptions, path));
        return (
          <td
            key={id}
            className={classes(
              valueTableStyles.value,
              !own && (text === usual ? valueTableStyles.zero : valueTableStyles.gap),
            )}
          >
            <button
              type="button"
              {...tablePlace(row, column)}
              aria-label={words.compare.showAssumption(label, name, text)}
              onClick={() => onReveal(id, path)}
            >
              {text}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
