import { useState } from 'react';
import { renameSeries } from '../../../shared/document/edits/series.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { FormText } from '../../controls/FormFields.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { seriesName } from './series-facts.ts';

interface RenameSeriesProps {
  readonly series: Series;
  readonly onClose: () => void;
}

/** Asks what a series is called. */
export function RenameSeries({ series, onClose }: RenameSeriesProps) {
  const { documents } = useWorkspace();
  const [typed, setTyped] = useState(seriesName(series));
  const { renameTitle, renameVerb, name } = words.data;
  const at = `series.${series.id}.name`;
  return (
    <Dialog title={renameTitle(seriesName(series))} onClose={onClose}>
      <FormEnd
        verb={renameVerb}
        fields={[at]}
        onApply={() => documents.edit((d) => renameSeries(d, { id: series.id, name: typed }))}
        onClose={onClose}
      >
        <FormText at={at} label={name} value={typed} onChange={setTyped} wide autoFocus />
      </FormEnd>
    </Dialog>
  );
}
