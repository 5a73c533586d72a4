import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import { listedAt, type WholePath } from '../../../shared/model/register.ts';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { Select } from '../../controls/Select.tsx';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import type { GroupState } from './group-state.ts';
import { Inherited } from './Inherited.tsx';
import pathsAndShocksStyles from './paths-and-shocks.module.css';

interface MoveOnToProps extends GroupState {
  readonly path: WholePath;
  readonly changes: Changes;
}

/** To which track workers of one move on when their stay ends. */
export function MoveOnTo({ document, scenario: { id, assumptions }, path, changes }: MoveOnToProps) {
  const { edit } = useWorkspace();
  const { tracks } = assumptions.workers;
  const own = listedAt(path)!.id;
  const said = words.assumptionsPanel;
  const label = names().label(path);
  const called = (track: string | null) => (track === null ? said.goHome : names().track(track));
  const changed = Object.hasOwn(changes, path);
  const others = Object.keys(tracks).filter((track) => track !== own);
  const { moveOnTo, moveOnShare } = tracks[own]!;
  const before = document.baseline.assumptions.workers.tracks[own]!.moveOnTo;
  return (
    <div className={classes(assumptionRowStyles.assumption, changed && assumptionRowStyles.changed)} data-path={path}>
      <div className={classes(assumptionRowStyles.line, fieldProblemStyles.beneath)}>
        <span className={assumptionRowStyles.name}>
          <span className={assumptionRowStyles.mark}>
            <ProvenanceMark kind={changed ? 'changed' : 'assumed'} />
          </span>
          <span className={assumptionRowStyles.text}>{said.movesOnTo}</span>
        </span>
        <span className={pathsAndShocksStyles.wideCell}>
          <Select
            label={label}
            value={moveOnTo ?? NOBODY}
            options={[NOBODY, ...others].map((track) => ({
              id: track,
              label: called(track === NOBODY ? null : track),
            }))}
            field
            onChange={(to) => edit((d) => setValue(d, { scenario: id, path, value: to === NOBODY ? null : to }))}
          />
        </span>
      </div>
      {changed && (
        <Inherited
          baseline={document.baseline.name}
          text={called(before)}
          name={label}
          onReset={() => edit((d) => resetValue(d, { scenario: id, path }))}
        />
      )}
      {moveOnTo !== null && moveOnShare === 0 && (
        <p className={assumptionRowStyles.noEffect}>{said.noEffectHere(words.noEffect.noShareMovesOn)}</p>
      )}
    </div>
  );
}

/** No track has this id. */
const NOBODY = '';
