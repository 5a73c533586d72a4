import { nextBaseYears } from '../../shared/document/edits/base-year.ts';
import { setHorizon } from '../../shared/document/edits/document.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { Select } from '../controls/Select.tsx';
import { words } from '../words.ts';
import { useDocumentPart, useWorkspace } from '../workspace/workspace-context.ts';
import titleBarStyles from './title-bar.module.css';

/** The years that are projected; the last one is chosen, and another first one asked about in a sheet of its own. */
export function Horizon() {
  const horizon = useDocumentPart((document) => document.horizon);
  const { edit, view } = useWorkspace();
  const { base, end } = horizon;
  const years = Array.from({ length: LAST_YEAR - base - 1 }, (_, k) => String(base + 2 + k));
  const starts = [base, ...nextBaseYears({ horizon })].map((year) => ({ id: String(year), label: String(year) }));
  return (
    <span className={titleBarStyles.horizon}>
      {words.frame.horizon}
      <Select
        label={words.baseYear.startYear}
        value={String(base)}
        options={starts}
        onChange={(year) => Number(year) !== base && view.setState({ moving: Number(year) })}
        shown={<b>{base}</b>}
      />
      {words.frame.to}
      <Select
        label={words.frame.lastYear}
        value={String(end)}
        options={years.map((id) => ({ id, label: words.frame.years(base, Number(id)) }))}
        onChange={(year) => edit((d) => setHorizon(d, { end: Number(year) }))}
        shown={<b>{end}</b>}
      />
    </span>
  );
}
