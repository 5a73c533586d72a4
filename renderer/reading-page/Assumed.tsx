import { memo } from 'react';
import type { Resting } from '../../shared/report/assumed.ts';
import type { Report } from '../../shared/report/report.ts';
import pageTableStyles from './page-table.module.css';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { TextTable } from './TextTable.tsx';

/** So many are read at once; the others unfold. */
const FIRST = 10;

/** What the metric of the baseline rests on, those that move it most first. */
export const Assumed = memo(function Assumed({ report }: { readonly report: Report }) {
  const { assumed, assumedCaption } = report;
  const more = assumed.slice(FIRST);
  if (assumed.length === 0) return null;
  return (
    <section className={readingPageStyles.part} aria-labelledby="assumed">
      <h2 id="assumed">{words.report.headings.assumed}</h2>
      <Table label={assumedCaption} rows={assumed.slice(0, FIRST)} />
      {more.length > 0 && (
        <details className={pageTableStyles.numbers}>
          <summary>{words.readingPage.moreAssumed(more.length)}</summary>
          <Table label={words.readingPage.moreAssumed(more.length)} rows={more} />
        </details>
      )}
    </section>
  );
});

function Table({ label, rows }: { readonly label: string; readonly rows: readonly Resting[] }) {
  const { assumption, value, why } = words.report.assumptions;
  return (
    <TextTable
      label={label}
      heads={[assumption, value, why]}
      rows={rows.map((one) => ({
        id: one.path,
        cells: [one.label, one.value, words.readingPage.originAndReason(one.origin, one.reason)],
      }))}
    />
  );
}
