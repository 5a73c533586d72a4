import { useMemo } from 'react';
import { type DrawnScenario, uncertaintyOf } from '../../shared/report/uncertainty.ts';
import { nounOf } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { drawnAnswers, pageSubject } from './page-report.ts';
import type { PageStore } from './page-store.ts';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { TextTable } from './TextTable.tsx';
import { usePage } from './use-page.ts';

/** Ranges and chances of the document as it was exported, in the year and of the metric that are looked at. */
export function Uncertainty({ page }: { readonly page: PageStore }) {
  const { state } = usePage(page);
  const { metric, year, moved } = state;
  const { data } = page;
  const { about, targets, rows, inputs } = useMemo(() => {
    const subject = pageSubject(data, { state: { metric, year, scenario: '', moved: {} }, document: data.document });
    return uncertaintyOf(subject, { ...drawnAnswers(data, metric), changed: null, tornado: null, levers: null });
  }, [data, metric, year]);
  const said = words.report.uncertainty;
  const title = words.readingPage.uncertainty(nounOf(names(), metric), year);
  const cells = ({ name, low, median, high, chances }: DrawnScenario) => [name, low, median, high, ...chances];
  return (
    <section className={readingPageStyles.part} aria-labelledby="uncertainty">
      <h2 id="uncertainty">{title}</h2>
      <p className={readingPageStyles.about}>{about}</p>
      {rows.length > 0 && Object.keys(moved).length > 0 && <p>{words.readingPage.drawnAsExported}</p>}
      {rows.length > 0 && (
        <TextTable
          numbers
          label={title}
          heads={[words.terms.scenario, said.low, said.median, said.high, ...targets.map(said.chanceOf)]}
          rows={rows.map((row) => ({ id: row.id, cells: cells(row) }))}
        />
      )}
      {inputs.length > 0 && (
        <TextTable
          label={said.inputsCaption}
          heads={[said.input, said.setTo, said.spread]}
          rows={inputs.map(({ label, value, spread }) => ({ id: label, cells: [label, value, spread] }))}
        />
      )}
    </section>
  );
}
