import { type ReactNode, useMemo, useState } from 'react';
import { valueAtPath } from '../../../shared/document/changes.ts';
import { settableRange } from '../../../shared/document/edits/shares.ts';
import { ofOtherPeriod, provenanceOf } from '../../../shared/document/origins.ts';
import { ownReason, reasonText, saidBefore } from '../../../shared/document/rationale.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { AssumptionPath, Group, WholePath } from '../../../shared/model/register.ts';
import { originText, qualifierOf } from '../../../shared/wording/provenance-text.ts';
import { Chevron } from '../../controls/Chevron.tsx';
import { type Changes, isChanged } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useView } from '../../workspace/workspace-context.ts';
import { AssumptionRow } from './AssumptionRow.tsx';
import { type Section, sectionsOf } from './assumption-rows.ts';
import assumptionsStyles from './assumptions.module.css';
import { type NoEffect, withoutEffect } from './effects.ts';
import foldStyles from './fold.module.css';
import { useSettled } from './use-settled.ts';

/** How long nothing must have moved before it is asked again what has an effect. */
const SETTLE_MS = 150;

interface AssumptionRowsProps {
  readonly document: ScenarioDocument;
  /** Id of the scenario. */
  readonly scenario: string;
  readonly assumptions: Assumptions;
  readonly changes: Changes;
  readonly group: Group;
  readonly paths: readonly AssumptionPath[];
  /** What is set as a whole of single tracks, groups of goods and inputs, and its row. */
  readonly wholes: readonly WholePath[];
  readonly whole: (path: WholePath) => ReactNode;
  /** All rows, whatever they say: something was searched for. */
  readonly unfolded: boolean;
}

/** The assumptions of a group under their headings. */
export function AssumptionRows(props: AssumptionRowsProps) {
  const { document, scenario, assumptions, changes, group, paths, wholes, whole, unfolded } = props;
  const { baseline } = document;
  const effects = useEffects(assumptions, scenario, paths, document);
  const row = (path: AssumptionPath) => {
    const value = valueAtPath(assumptions, path) as number | null;
    const provenance = provenanceOf(document, scenario, path);
    const { min, max } = settableRange(assumptions, path);
    const own = scenario === baseline.id ? baseline : document.scenarios.find(({ id }) => id === scenario);
    const reason = own ? ownReason(own, path) : null;
    return (
      <AssumptionRow
        key={path}
        scenario={scenario}
        path={path}
        value={value}
        changed={isChanged(path, changes, assumptions, baseline.assumptions as Assumptions)}
        inherited={valueAtPath(baseline.assumptions, path) as number | null | undefined}
        baselineName={baseline.name}
        min={min.value}
        max={max.value}
        provenance={provenance.kind}
        origin={originText(names(), document, provenance)}
        qualifier={qualifierOf(document.figures, provenance)}
        noEffect={effects.get(path)?.why ?? null}
        idle={effects.get(path)?.idle ?? false}
        otherPeriod={ofOtherPeriod(words, provenance)}
        rationale={reason?.text ?? ''}
        saidBefore={reason ? saidBefore(names(), path, reason) : ''}
        inheritedRationale={scenario === baseline.id ? '' : reasonText(names(), path, ownReason(baseline, path))}
      />
    );
  };
  return sectionsOf(group, paths, wholes).map((section) => (
    <MaybeFolded
      key={section.heading ?? ''}
      section={section}
      changed={section.paths.filter((path) =>
        isChanged(path, changes, assumptions, baseline.assumptions as Assumptions),
      )}
      changes={changes}
      asked={(path) => isMissing(path, assumptions, changes)}
      whole={whole}
      baselineName={baseline.name}
      searching={unfolded}
      unfolded={unfolded || scenario === baseline.id}
      row={row}
    />
  ));
}

/** A track that is sent on elsewhere with no share that goes there, or is filled without a wage. */
function isMissing(path: AssumptionPath, assumptions: Assumptions, changes: Changes): boolean {
  if (valueAtPath(assumptions, path) !== 0) return false;
  const track = path.replace(/\.(moveOnShare|wage)$/, '');
  if (track === path) return false;
  return Object.hasOwn(changes, path.endsWith('wage') ? `${track}.newQuota` : `${track}.moveOnTo`);
}

function useEffects(
  assumptions: Assumptions,
  scenario: string,
  paths: readonly AssumptionPath[],
  document: ScenarioDocument,
): ReadonlyMap<AssumptionPath, NoEffect> {
  const frame = frameOf(document);
  const asked = `${scenario} ${paths.join(' ')}`;
  const settled = useSettled(assumptions, asked, SETTLE_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the paths
  return useMemo(() => withoutEffect(settled, paths, frame), [settled, frame, asked]);
}

interface SectionOfProps {
  readonly section: Section;
  readonly changed: readonly AssumptionPath[];
  readonly baselineName: string;
  readonly searching: boolean;
  readonly unfolded: boolean;
  readonly changes: Changes;
  /** Whether a change asks for it, so that it is not folded away. */
  readonly asked: (path: AssumptionPath) => boolean;
  readonly row: (path: AssumptionPath) => ReactNode;
  readonly whole: (path: WholePath) => ReactNode;
}

/** A section of one of very many is a line until it is opened, or until something of it is changed or asked for. */
function MaybeFolded(props: SectionOfProps) {
  const { heading, folded, paths, wholes } = props.section;
  const asked = useView(({ revealed }) => [...paths, ...wholes].some((path) => path === revealed));
  const changed = props.changed.length > 0 || wholes.some((path) => Object.hasOwn(props.changes, path));
  const needed = changed || asked || props.searching;
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (!folded) return <SectionOf {...props} />;
  const open = chosen ?? needed;
  return (
    <>
      <button type="button" className={foldStyles.fold} aria-expanded={open} onClick={() => setChosen(!open)}>
        <Chevron open={open} size={11} />
        {heading}
      </button>
      {open && <SectionOf {...props} section={{ ...props.section, heading: null, role: null }} />}
    </>
  );
}

/** What is outside our control and a scenario has from the baseline is folded from so many on. */
const FOLDED_FROM = 3;

function SectionOf({ section, changed, asked, baselineName, unfolded, row, whole }: SectionOfProps) {
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(changed);
  // What was shown stays when it is reset, so that it does not go from under the pointer.
  const missing = changed.filter((path) => !kept.includes(path));
  if (missing.length > 0) setKept([...kept, ...missing]);
  const { heading, role, paths, wholes, foldable } = section;
  // What was asked for elsewhere is shown, whether it is folded away or not.
  const revealed = useView((view) => view.revealed);
  const folds = foldable.filter((path) => !kept.includes(path) && path !== revealed && !asked(path));
  const foldsAny = !unfolded && folds.length >= FOLDED_FROM;
  const shown = foldsAny && !open ? paths.filter((path) => !folds.includes(path)) : paths;
  /** What is set as a whole stands above the first of its own fields. */
  const beginsAt = (one: WholePath, path: AssumptionPath) =>
    shown.find((other) => other.startsWith(`${one}.`)) === path;
  return (
    <>
      {heading !== null && (shown.length > 0 || role === null) && (
        <h4
          className={classes(
            assumptionsStyles.sectionHead,
            role === 'lever' && assumptionsStyles.lever,
            role === 'world' && assumptionsStyles.world,
          )}
        >
          {heading}
        </h4>
      )}
      {shown.flatMap((path) => [...wholes.filter((one) => beginsAt(one, path)).map(whole), row(path)])}
      {wholes.filter((one) => !shown.some((path) => beginsAt(one, path))).map(whole)}
      {foldsAny && (
        <button
          type="button"
          className={foldStyles.fold}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setKept(changed);
          }}
        >
          <Chevron open={open} size={11} />
          {foldText(folds.length, shown.length > 0 && role === 'world', open, baselineName)}
        </button>
      )}
    </>
  );
}

function foldText(count: number, more: boolean, open: boolean, baselineName: string): string {
  const { asIn } = words.assumptionsPanel;
  return (open ? asIn.hide : more ? asIn.more : asIn.outside)(count, baselineName);
}
