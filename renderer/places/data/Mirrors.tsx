import { CIF_MARGIN } from '../../../shared/figures/mirror.ts';
import type { Mirror } from '../../../shared/history/mirror.ts';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';
import { seriesName, subjectOf } from './series-facts.ts';

/** So many years stand at first. */
const SHOWN = 8;

/** What two countries say of one flow, year by year, with their gap. */
export function Mirrors({ mirrors }: { readonly mirrors: readonly Mirror[] }) {
  const { title, intro } = words.data.mirrors;
  return (
    <section className={dataStyles.mirrors} aria-label={title}>
      <h2>{title}</h2>
      <p>{intro(words.numbers.shortest(1 + CIF_MARGIN))}</p>
      <div>
        {mirrors.map((mirror) => (
          <MirrorTable key={`${mirror.exporter.id} ${mirror.importer.id}`} mirror={mirror} />
        ))}
      </div>
    </section>
  );
}

function MirrorTable({ mirror: { exporter, importer, years } }: { readonly mirror: Mirror }) {
  const document = useDocument();
  const said = words.data.mirrors;
  const { percentDifference, rounded } = words.numbers;
  const shown = years.slice(0, SHOWN);
  return (
    <table className={dataStyles.mirror}>
      <caption>{subjectOf(document, exporter)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.terms.year}</th>
          <th scope="col">{said.exporter(seriesName(exporter))}</th>
          <th scope="col">{said.importer(seriesName(importer))}</th>
          <th scope="col">{said.gap}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ year, exporter: from, importer: to, gap }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{rounded(from)}</td>
            <td>{rounded(to)}</td>
            <td>{gap === null ? '–' : percentDifference(gap)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
