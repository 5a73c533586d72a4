import { useState } from 'react';
import type { Series } from '../../../shared/series/schema.ts';
import { seriesTable } from '../../../shared/tables/series.ts';
import { shownCell } from '../../../shared/tables/table.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyPart } from '../../controls/CopyButton.tsx';
import { names } from '../../names.ts';
import { copyTables } from '../../tables/shown-tables.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';
import { dataView } from './data-view.ts';
import { factsOf } from './import-facts.ts';
import { RemoveSeries } from './RemoveSeries.tsx';
import { RenameSeries } from './RenameSeries.tsx';
import { periodName, periodsOf, seriesName } from './series-facts.ts';

/** How a series came in, its values, and what can be done with it. */
export function SeriesDetails({ series }: { readonly series: Series }) {
  const { view, commands } = useWorkspace();
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const said = words.data;
  const facts = factsOf(series);
  const { years, months } = periodsOf(series);
  const close = () => setAsking(null);
  return (
    <section className={dataStyles.details} aria-label={said.show(seriesName(series))}>
      <div className={dataStyles.tools}>
        <Button small kind="framed" onPress={() => setSlice(view, dataView, { part: 'history', series: series.id })}>
          {said.suggests}
        </Button>
        <Button small onPress={commands['document.import'].perform}>
          {said.replace}
        </Button>
        <Button small onPress={() => setAsking('rename')}>
          {said.rename}
        </Button>
        <Button small onPress={() => setAsking('remove')}>
          {said.remove}
        </Button>
      </div>
      <div className={dataStyles.columns}>
        <dl className={dataStyles.facts}>
          {facts.map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
        {years.length > 0 && <Values series={series} months={false} />}
        {months.length > 0 && <Values series={series} months />}
      </div>
      {asking === 'rename' && <RenameSeries series={series} onClose={close} />}
      {asking === 'remove' && <RemoveSeries series={series} onClose={close} />}
    </section>
  );
}

/** The values by year or by month, the latest first. */
function Values({ series, months }: { readonly series: Series; readonly months: boolean }) {
  const { session } = useWorkspace();
  const said = words.data;
  const name = seriesName(series);
  const table = seriesTable(words, series, months);
  const rows = table.rows.toSorted(([a], [b]) => String(b).localeCompare(String(a)));
  const label = months ? said.byMonth : said.byYear;
  return (
    <div className={dataStyles.values}>
      <div>
        <h3>{words.tables.inUnit(label, words.units.heading(names().unit(series.unit)))}</h3>
        <CopyPart
          label={months ? said.copyMonths(name) : said.copyYears(name)}
          onCopy={() => copyTables(session, [table])}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={dataStyles.scroll} aria-label={words.figures.userOf(name, label)} tabIndex={0}>
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                <th scope="row">{periodName(String(row[0]))}</th>
                <td>{shownCell(words, table, row, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
