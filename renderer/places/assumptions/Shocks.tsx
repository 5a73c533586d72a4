import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { Shock } from '../../../shared/model/assumptions.ts';
import { describeShock } from '../../../shared/wording/describe-changes.ts';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { sentenceOf, words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import foldStyles from './fold.module.css';
import type { GroupState } from './group-state.ts';
import { Inherited } from './Inherited.tsx';
import pathsAndShocksStyles from './paths-and-shocks.module.css';
import { ShockRows } from './ShockRows.tsx';
import { WholeDetails } from './WholeDetails.tsx';

interface ShocksProps extends GroupState {
  readonly changes: Changes;
}

/** A scenario has at most so many (model.md § 10). */
const MOST = 100;
/** So many are shown in full at first. */
const OPEN_AT_FIRST = 2;

/** Sudden moves of a flow in a year, and how they fade. */
export function Shocks({ document: { horizon, baseline }, scenario: { id, assumptions }, changes }: ShocksProps) {
  const { edit, documents } = useWorkspace();
  const { shocks } = assumptions;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<readonly number[]>(shocks.length <= OPEN_AT_FIRST ? shocks.map((_, k) => k) : []);
  const changed = Object.hasOwn(changes, 'shocks');
  const said = words.assumptionsPanel;
  const set = (next: readonly Shock[]): string | null => {
    const [problem] = documents.edit((d) => setValue(d, { scenario: id, path: 'shocks', value: next }));
    return problem === undefined ? null : sentenceOf(problem);
  };
  const remove = (place: number) => {
    setOpen(open.filter((k) => k !== place).map((k) => (k > place ? k - 1 : k)));
    set(shocks.toSpliced(place, 1));
  };
  const add = () => {
    setOpen([...open, shocks.length]);
    set([
      ...shocks,
      { year: Math.min(horizon.base + 3, horizon.end), flow: 'exports', size: -0.1, halfLife: 2, group: null },
    ]);
    requestAnimationFrame(() => {
      const added = [...(list.current?.querySelectorAll('section') ?? [])].at(-1);
      added?.querySelector<HTMLElement>('[inputmode="decimal"]')?.focus();
    });
  };
  return (
    <div
      className={classes(pathsAndShocksStyles.shocks, changed && pathsAndShocksStyles.changed)}
      data-path="shocks"
      ref={list}
    >
      {shocks.map((shock, k) => (
        <ShockRows
          // biome-ignore lint/suspicious/noArrayIndexKey: a shock has no name but its place
          key={k}
          shock={shock}
          number={k + 1}
          inherited={changed ? (baseline.assumptions.shocks[k] ?? null) : null}
          changed={changed}
          open={open.includes(k)}
          onToggle={() => setOpen(open.includes(k) ? open.filter((other) => other !== k) : [...open, k])}
          onChange={(part) => set(shocks.with(k, { ...shock, ...part }))}
          onRemove={() => remove(k)}
        />
      ))}
      {changed && (
        <Inherited
          baseline={baseline.name}
          text={
            words.changes.shocks(baseline.assumptions.shocks.map((shock) => describeShock(names(), shock))) ||
            words.changes.noShocks
          }
          name={said.shocks}
          onReset={() => edit((d) => resetValue(d, { scenario: id, path: 'shocks' }))}
        />
      )}
      {shocks.length > 0 && <WholeDetails scenario={id} path="shocks" />}
      {shocks.length < MOST && (
        <button type="button" className={classes(foldStyles.fold, foldStyles.add)} onClick={add}>
          <Plus size={11} aria-hidden />
          {said.addShock}
        </button>
      )}
      {shocks.length >= MOST && <p className={assumptionRowStyles.told}>{said.mostShocks(MOST)}</p>}
    </div>
  );
}
