import { setHorizon } from '../../shared/document/edits/document.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { Select } from '../controls/Select.tsx';
import { words } from '../words.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import titleBarStyles from './title-bar.module.css';

/** The years that are projected; the last one is chosen. */
export function Horizon() {
  const { base, end } = useDocumentPart(({ horizon }) => horizon);
  const { edit } = useWorkspace();
  const years = Array.from({ length: LAST_YEAR - base - 1 }, (_, k) => String(base + 2 + k));
  return (
    <Select
      label={words.frame.lastYear}
      value={String(end)}
      options={years.map((id) => ({ id, label: words.frame.years(base, Number(id)) }))}
      onChange={(year) => edit((d) => setHorizon(d, { end: Number(year) }))}
      shown={
        <span className={titleBarStyles.horizon}>
          {words.frame.horizon} <b>{words.frame.years(base, end)}</b>
        </span>
      }
    />
  );
}
