import { leftBySeries, removeSeries } from '../../../shared/document/edits/series.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';
import { seriesName } from './series-facts.ts';
import { userName } from './user-name.ts';

interface RemoveSeriesProps {
  readonly series: Series;
  readonly onClose: () => void;
}

/** Asks whether a series goes, and says which values lose what they were taken from. */
export function RemoveSeries({ series, onClose }: RemoveSeriesProps) {
  const document = useDocument();
  const { documents, session } = useWorkspace();
  const said = words.data;
  const name = seriesName(series);
  const left = leftBySeries(document, series.id);
  const remove = () => {
    const problems = documents.edit((d) => removeSeries(d, { id: series.id }));
    if (problems.length === 0) session.say(said.removed(name));
    return problems;
  };
  return (
    <Dialog title={said.removeTitle(name)} onClose={onClose}>
      <p>{said.removeText}</p>
      {left.length > 0 && (
        <>
          <p>{said.loses(left.length)}</p>
          <ul className={dataStyles.left}>
            {left.map((user) => (
              <li key={`${user.scenario} ${user.path}`}>{userName(document, user)}</li>
            ))}
          </ul>
        </>
      )}
      <FormEnd verb={words.terms.remove} autoFocus onApply={remove} onClose={onClose} />
    </Dialog>
  );
}
