import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import { listedAt, type WholePath } from '../../../shared/model/register.ts';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { Select } from '../../controls/Select.tsx';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import type { GroupState } from './group-state.ts';
import { Inherited } from './Inherited.tsx';

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
  const before = document.baseline.assumptions.workers.tracks[own]!.moveOnTo;
  return (
    <div className={`assumption${changed ? ' changed' : ''}`} data-path={path}>
      <div className="assumption-line">
        <span className="row-text">
          <ProvenanceMark kind={changed ? 'changed' : 'assumed'} /> {label}
        </span>
        <span className="wide-cell">
          <Select
            label={label}
            value={tracks[own]!.moveOnTo ?? NOBODY}
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
    </div>
  );
}

/** No track has this id. */
const NOBODY = '';
