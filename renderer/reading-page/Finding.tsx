import { useEffect, useState } from 'react';
import type { PageData } from '../../shared/exports/page-data.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { metricFormat } from '../../shared/wording/metric-format.ts';
import { nounOf, valueInWords } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import pageSlidersStyles from './page-sliders.module.css';
import type { Page, PageStore } from './page-store.ts';
import { words } from './page-words.ts';
import { scenarioIn, shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** Who reads with their ears hears of a move once it has come to rest. */
const AT_REST_MS = 600;

/** What the sliders have come to: the scenario that they move, now and as it was exported. */
export function Finding({ page }: { readonly page: PageStore }) {
  const said = findingOf(page.data, usePage(page));
  const heard = useAtRest(said);
  return (
    <>
      {said !== '' && <p className={pageSlidersStyles.moved}>{said}</p>}
      <p className="visually-hidden" role="status">
        {heard}
      </p>
    </>
  );
}

function findingOf(data: PageData, { state, document }: Page): string {
  const { metric, year, scenario, moved } = state;
  if (Object.keys(moved).length === 0) return '';
  const valueIn = (of: typeof document) =>
    seriesOf(scenarioIn(shownScenarios(data, of), scenario).projection, metric)[year - document.horizon.base]!;
  const [now, before] = [valueIn(document), valueIn(data.document)];
  const { name } = scenarioIn(shownScenarios(data, document), scenario);
  const format = metricFormat(names(), metric, [now, before]);
  const measured = { metric: nounOf(names(), metric), year, scenario: name };
  const [is, was] = [now, before].map((value) => valueInWords(names(), metric, value, format)) as [string, string];
  return words.readingPage.moved(measured, is, was, now === before ? null : format.difference(now - before));
}

/** A text that has not changed for a while. */
function useAtRest(text: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const resting = setTimeout(() => setRested(text), AT_REST_MS);
    return () => clearTimeout(resting);
  }, [text]);
  return rested;
}
