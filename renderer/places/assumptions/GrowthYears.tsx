import { Plus, X } from 'lucide-react';
import { memo, useCallback, useMemo, useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { assumptionsOf } from '../../../shared/document/changes.ts';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { Horizon } from '../../../shared/model/horizon.ts';
import { INNER_RANGES } from '../../../shared/model/register.ts';
import { Button } from '../../controls/Button.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import menuStyles from '../../controls/menu.module.css';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { sentenceOf, words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import foldStyles from './fold.module.css';
import type { GroupState } from './group-state.ts';
import { growthRates } from './growth-shapes.ts';
import { Inherited } from './Inherited.tsx';
import pathsAndShocksStyles from './paths-and-shocks.module.css';
import { ValueCells } from './ValueCells.tsx';

interface GrowthYearsProps extends GroupState {
  readonly flow: 'exports' | 'imports';
  readonly changes: Changes;
}

type Overrides = Readonly<Record<string, number>>;

const { min, max } = INNER_RANGES.override;
/** Where the growth of a year usually is. */
const SOFT = [-0.3, 0.5] as const;

/** Years whose growth is typed and replaces the path's, each to change and to take away; and a way to add one. */
export function GrowthYears({ flow, document, scenario, changes }: GrowthYearsProps) {
  const { horizon, baseline } = document;
  const { edit, documents } = useWorkspace();
  const rows = useRef<HTMLDivElement>(null);
  const { id, assumptions } = scenario;
  const path = `${flow}.overrides` as const;
  const { overrides } = assumptions[flow];
  const changed = Object.hasOwn(changes, path);
  const { growthIn, beyondHorizon, flowGrowthIn, removeGrowth } = words.assumptionsPanel;
  const set = (next: Overrides): string | null => {
    const [problem] = documents.edit((d) => setValue(d, { scenario: id, path, value: next }));
    return problem === undefined ? null : sentenceOf(problem);
  };
  const remove = (year: string) => {
    const { [year]: _, ...rest } = overrides;
    set(rest);
  };
  const free = useMemo(
    () => projectedYears(horizon).filter((year) => !Object.hasOwn(overrides, year)),
    [horizon, overrides],
  );
  const add = useCallback(
    (year: string) => {
      const { document } = documents.getState();
      const now = assumptionsOf(document, id);
      const rate = growthRates(flow, now, document.horizon)[Number(year) - document.horizon.base - 1] ?? 0;
      const value = { ...now[flow].overrides, [year]: Number(Math.min(max, Math.max(min, rate)).toFixed(3)) };
      documents.edit((d) => setValue(d, { scenario: id, path, value }));
    },
    [documents, flow, id, path],
  );
  const focus = useCallback(
    (year: string) => rows.current?.querySelector<HTMLElement>(`[data-year="${year}"] [inputmode="decimal"]`)?.focus(),
    [],
  );
  return (
    <div
      className={classes(pathsAndShocksStyles.growthYears, changed && pathsAndShocksStyles.changed)}
      data-path={path}
      ref={rows}
    >
      {Object.entries(overrides).map(([year, rate]) => (
        <div key={year} data-year={year}>
          <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
            <span className={assumptionRowStyles.name}>
              <ProvenanceMark kind={changed ? 'changed' : 'assumed'} />
              <span className={assumptionRowStyles.text}>
                {growthIn(year)}
                {Number(year) > horizon.end && <i>{` ${beyondHorizon}`}</i>}
              </span>
            </span>
            <ValueCells
              value={rate}
              inherited={changed ? (baseline.assumptions[flow].overrides[year] ?? null) : null}
              field={{ label: flowGrowthIn(flow, year), percent: true, min, max }}
              soft={SOFT}
              limits={[min, max]}
              step={0.001}
              lever={false}
              text={names().value(`${flow}.growth.from`, rate)}
              unit="%"
              after={
                <Button icon small label={removeGrowth(flow, year)} onPress={() => remove(year)}>
                  <X size={12} aria-hidden />
                </Button>
              }
              onSet={(next) => set({ ...overrides, [year]: next })}
            />
          </div>
        </div>
      ))}
      {changed && (
        <Inherited
          baseline={baseline.name}
          text={typedYears(baseline.assumptions[flow].overrides)}
          name={names().label(path)}
          onReset={() => edit((d) => resetValue(d, { scenario: id, path }))}
        />
      )}
      {free.length > 0 && <AddYear flow={flow} years={free} onAdd={add} onAdded={focus} />}
    </div>
  );
}

const projectedYears = ({ base, end }: Horizon): readonly string[] =>
  Array.from({ length: end - base }, (_, k) => String(base + 1 + k));

function typedYears(overrides: Overrides): string {
  const years = Object.keys(overrides);
  return years.length === 0 ? words.assumptionsPanel.noYears : words.changes.typedFor(years);
}

interface AddYearProps {
  readonly flow: 'exports' | 'imports';
  readonly years: readonly string[];
  readonly onAdd: (year: string) => void;
  /** When the menu is gone. */
  readonly onAdded: (year: string) => void;
}

const AddYear = memo(function AddYear({ flow, years, onAdd, onAdded }: AddYearProps) {
  const added = useRef<string | null>(null);
  const close = () => {
    const year = added.current;
    added.current = null;
    if (year !== null) requestAnimationFrame(() => onAdded(year));
  };
  const act = (year: string) => {
    added.current = year;
    onAdd(year);
  };
  return (
    <MenuTrigger onOpenChange={(open) => !open && close()}>
      <AriaButton
        className={classes(foldStyles.fold, foldStyles.add)}
        aria-label={words.assumptionsPanel.setYearOf(flow)}
      >
        <Plus size={11} aria-hidden />
        {words.assumptionsPanel.setYear}
      </AriaButton>
      <Popover className={classes(menuStyles.popover, pathsAndShocksStyles.years)} placement="bottom start">
        <Menu
          className={classes(menuStyles.menu)}
          aria-label={words.assumptionsPanel.shockFields.year}
          onAction={(year) => act(String(year))}
        >
          {years.map((year) => (
            <MenuItem className={classes(menuStyles.item)} key={year} id={year}>
              {year}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
