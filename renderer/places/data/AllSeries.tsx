import { useMemo } from 'react';
import { mirrorsOf } from '../../../shared/history/mirror.ts';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';
import { Mirrors } from './Mirrors.tsx';
import { SeriesTable } from './SeriesTable.tsx';

/** Every series there is, and two reporters of one flow beside each other; where there is none, what can be brought in. */
export function AllSeries() {
  const { series = [], structure } = useDocument();
  const mirrors = useMemo(() => mirrorsOf(series, structure), [series, structure]);
  if (series.length === 0) return <NothingYet />;
  return (
    <>
      <SeriesTable series={series} />
      {mirrors.length > 0 && <Mirrors mirrors={mirrors} />}
    </>
  );
}

function NothingYet() {
  const { commands } = useWorkspace();
  const { title, intro, read, kinds, how } = words.data.empty;
  return (
    <section className={dataStyles.empty} aria-label={title}>
      <h2>{title}</h2>
      <p>{intro}</p>
      <p>{read}</p>
      <dl>
        {kinds.map(({ what, where }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
      <p>{how}</p>
      <Button kind="primary" onPress={commands['document.import'].perform}>
        {words.data.import}
      </Button>
    </section>
  );
}
