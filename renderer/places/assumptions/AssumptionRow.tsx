import { memo, useId, useState } from 'react';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { Hint } from '../../controls/Hint.tsx';
import { type ProvenanceKind, ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { AssumptionDetails } from './AssumptionDetails.tsx';
import assumptionRowStyles from './assumption-row.module.css';
import { Inherited } from './Inherited.tsx';
import { NoCeiling } from './NoCeiling.tsx';
import { RowName } from './RowName.tsx';
import { useSetting } from './use-setting.ts';
import { ValueCells } from './ValueCells.tsx';

/** All of it plain values, so that a row is drawn again only when something of its own changes. */
interface AssumptionRowProps {
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly value: number | null;
  /** The scenario says this itself. */
  readonly changed: boolean;
  /** What the baseline has; undefined where its growth path has no such field, or its group of goods is as the whole. */
  readonly inherited: number | null | undefined;
  readonly baselineName: string;
  readonly min: number;
  readonly max: number;
  readonly provenance: ProvenanceKind;
  /** Where the value comes from, in words. */
  readonly origin: string;
  readonly qualifier: string;
  /** Why the value moves nothing where it stands, or null. */
  readonly noEffect: string | null;
  /** Nor would it anywhere on the slider. */
  readonly idle: boolean;
  /** Of which time its figure is, where that is not its own; else empty. */
  readonly otherPeriod: string;
  readonly rationale: string;
  /** That the reason was said of the value before; empty where it was not. */
  readonly saidBefore: string;
  readonly inheritedRationale: string;
}

/** Years of a term that is set where there was none. */
const FIRST_TERM = 3;

/** One assumption: where it comes from, a slider, a field, and on demand why it was chosen. */
export const AssumptionRow = memo(function AssumptionRow(props: AssumptionRowProps) {
  const { scenario, path, value, changed, inherited, baselineName, min, max, origin, noEffect, rationale } = props;
  const { set, reset, told, question } = useSetting(scenario, path, value);
  const [open, setOpen] = useState(false);
  const details = useId();
  const { step, soft, role } = assumptionAt(path);
  const { short, label } = names().assumption(path);
  const { rowTitle, earlierReason, noCeiling, noTerm, ...said } = words.assumptionsPanel;
  const mayBeNone = 'none' in assumptionAt(path);
  const isCap = path === 'workers.stockCap';
  const own = props.saidBefore === '' ? rationale : earlierReason(props.saidBefore, rationale);
  const why = own || props.inheritedRationale;
  const was = inherited === undefined ? said.otherShape : names().briefly(path, inherited);
  // That a group of goods goes its own way, or another one, is told and reset once, in the row above its fields.
  const toldAbove = inherited === undefined && path.includes('.groups.');

  // What analysts decided, or can still make bite, is told at once; the rest where it would be moved, and on demand.
  const says = noEffect !== null && (changed || (!props.idle && role === 'lever'));

  return (
    <div className={classes(assumptionRowStyles.assumption, changed && assumptionRowStyles.changed)} data-path={path}>
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <RowName
          mark={<ProvenanceMark kind={changed ? 'changed' : props.provenance} />}
          text={short}
          label={label}
          title={rowTitle(label, origin, why)}
          open={open}
          details={details}
          onToggle={() => setOpen(!open)}
        />
        <ValueCells
          value={value}
          inherited={changed ? (inherited ?? null) : null}
          field={names().field(path)}
          soft={soft}
          limits={[min, max]}
          step={step}
          lever={role === 'lever'}
          text={names().value(path, value)}
          unit={names().shortUnit(path)}
          unitTitle={names().fieldUnit(path)}
          qualifier={props.qualifier}
          {...(mayBeNone ? { none: { word: isCap ? noCeiling : noTerm, onCommit: () => set(null) } } : {})}
          instead={
            noEffect !== null && props.idle && !changed ? (
              <Hint text={said.noEffectHere(noEffect)} onPress={() => setOpen(!open)}>
                {said.noEffect}
              </Hint>
            ) : value !== null ? null : isCap ? (
              <NoCeiling scenario={scenario} onSet={set} />
            ) : (
              <Hint text={said.setTermHint} onPress={() => set(FIRST_TERM)}>
                {said.setTerm}
              </Hint>
            )
          }
          onSet={set}
        />
      </div>
      {changed && !toldAbove && (
        <Inherited baseline={baselineName} text={was} name={label} rationale={own} onReset={reset} />
      )}
      {props.otherPeriod !== '' && <p className={assumptionRowStyles.otherPeriod}>{props.otherPeriod}</p>}
      {told !== null && (
        <p className={assumptionRowStyles.told} role="status">
          {told}
        </p>
      )}
      {question}
      {says && !open && <p className={assumptionRowStyles.noEffect}>{said.noEffectHere(noEffect)}</p>}
      {open && (
        <AssumptionDetails
          id={details}
          scenario={scenario}
          path={path}
          value={value}
          origin={origin}
          noEffect={noEffect}
          limits={[min, max]}
          rationale={rationale}
          saidBefore={props.saidBefore}
          inheritedRationale={rationale === '' ? props.inheritedRationale : ''}
          baselineName={baselineName}
        />
      )}
    </div>
  );
});
