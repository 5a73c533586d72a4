import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Series } from '../../../shared/series/schema.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useDocument, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';
import { dataView } from './data-view.ts';
import { SeriesDetails } from './SeriesDetails.tsx';
import { SeriesUsers } from './SeriesUsers.tsx';
import { Sparkline } from './Sparkline.tsx';
import { periodName, periodsOf, reporterName, seriesName, subjectOf, valueWithUnit } from './series-facts.ts';

/** The series, a row each; its details open under it. */
export function SeriesTable({ series }: { readonly series: readonly Series[] }) {
  const { heads } = words.data;
  return (
    <table className={dataStyles.table}>
      <thead>
        <tr>
          <th scope="col">{heads.series}</th>
          <th scope="col">{heads.source}</th>
          <th scope="col">{heads.period}</th>
          <th scope="col" colSpan={2}>
            {heads.latest}
          </th>
          <th scope="col">{heads.usedBy}</th>
        </tr>
      </thead>
      {series.map((one) => (
        <SeriesRows key={one.id} series={one} />
      ))}
    </table>
  );
}

function SeriesRows({ series }: { readonly series: Series }) {
  const document = useDocument();
  const { view } = useWorkspace();
  const [open, setOpen] = useState(useSlice(dataView, (state) => state.series) === series.id);
  const { years, months, first, last } = periodsOf(series);
  const name = seriesName(series);
  const reporter = reporterName(document, series);
  const source = document.figures.sources.find(({ id }) => id === series.source);
  const toggle = () => {
    setOpen(!open);
    setSlice(view, dataView, { series: open ? null : series.id });
  };
  return (
    <tbody>
      <tr data-series={series.id}>
        <th scope="row">
          <button className={dataStyles.name} type="button" aria-expanded={open} onClick={toggle}>
            <ChevronRight size={13} aria-hidden />
            <span>
              <span className={dataStyles.nameText} title={name}>
                {name}
              </span>
              <span className={dataStyles.beneath}>{subjectOf(document, series)}</span>
            </span>
          </button>
        </th>
        <td>
          {source?.publication ?? series.source}
          <span className={dataStyles.beneath}>{reporter}</span>
        </td>
        <td className={dataStyles.period}>
          {first !== undefined && words.data.span(periodName(first), periodName(last!))}
          <span className={dataStyles.beneath}>{words.data.values(years.length, months.length)}</span>
        </td>
        <td className={dataStyles.picture}>
          <Sparkline series={series} />
        </td>
        <td className={dataStyles.number}>
          {last !== undefined && valueWithUnit(series.values[last]!, series.unit)}
          <span className={dataStyles.beneath}>{last !== undefined && words.data.inPeriod(periodName(last))}</span>
        </td>
        <td className={dataStyles.users}>
          <SeriesUsers id={series.id} />
        </td>
      </tr>
      {open && (
        <tr className={dataStyles.opened}>
          <td colSpan={6}>
            <SeriesDetails series={series} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
