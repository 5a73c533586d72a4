import { memo } from 'react';
import { onOneLine } from '../../shared/formats/shown-name.ts';
import type { Report } from '../../shared/report/report.ts';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { TextTable } from './TextTable.tsx';

/** The sources, each with the figures that values rest on and their places. */
export const Sources = memo(function Sources({ report }: { readonly report: Report }) {
  const said = words.report.sources;
  return (
    <section className={readingPageStyles.part} aria-labelledby="sources">
      <h2 id="sources">{words.report.headings.sources}</h2>
      {report.sources.length === 0 && <p className={readingPageStyles.about}>{said.none}</p>}
      {report.sources.map(({ publication, title, date, figures, others }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sources may say the same of themselves
        <div key={k} className={readingPageStyles.differing}>
          <p dir="auto">
            <b>{onOneLine(publication)}</b> {onOneLine(title)}, {date}
          </p>
          {figures.length > 0 && (
            <TextTable
              label={said.caption(onOneLine(publication))}
              heads={[said.figure, words.report.assumptions.value, said.where, said.says]}
              rows={figures.map((one, place) => ({
                id: `${place}`,
                cells: [one.label, one.value, one.where, said.statement(one.statement, one.saidBy)],
              }))}
            />
          )}
          {others > 0 && <p className={readingPageStyles.about}>{said.unused(others)}</p>}
        </div>
      ))}
    </section>
  );
});
