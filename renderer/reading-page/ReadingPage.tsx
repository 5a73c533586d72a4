import { onOneLine, shownName } from '../../shared/formats/shown-name.ts';
import { questionOf } from '../../shared/report/report.ts';
import { metricTitle } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { Assumed } from './Assumed.tsx';
import { Charts } from './Charts.tsx';
import { Choice } from './Choice.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { Differing } from './Differing.tsx';
import { Findings } from './Findings.tsx';
import { useReport } from './page-report.ts';
import type { PageStore } from './page-store.ts';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { Sliders } from './Sliders.tsx';
import { Sources } from './Sources.tsx';
import { priceYear } from './shown-lines.ts';
import { Uncertainty } from './Uncertainty.tsx';
import { usePage } from './use-page.ts';
import { YearTable } from './YearTable.tsx';

/** The report that still answers: what was found, and the same for what its reader supposes. */
export function ReadingPage({ page }: { readonly page: PageStore }) {
  const report = useReport(page);
  const baseline = shownName(page.data.document.baseline.name);
  return (
    <>
      <main className={readingPageStyles.page}>
        <Head page={page} />
        <Findings report={report} />
        <div className={readingPageStyles.answers}>
          <section className={readingPageStyles.shown} aria-labelledby="metric">
            <ChartHead page={page} />
            <Charts page={page} />
            <YearTable page={page} />
          </section>
          <Sliders page={page} />
        </div>
        <ComparisonTable page={page} />
        {report && <Differing report={report} baseline={baseline} />}
        <Uncertainty page={page} />
        {report && <Assumed report={report} />}
        {report && <Sources report={report} />}
      </main>
      <footer className={readingPageStyles.foot}>
        <p>{report?.made}</p>
        <p>{words.readingPage.offline}</p>
      </footer>
    </>
  );
}

function Head({ page }: { readonly page: PageStore }) {
  const { document } = page.data;
  const { home, partner } = document.structure;
  const { base, end } = document.horizon;
  return (
    <header className={readingPageStyles.head}>
      <p className={readingPageStyles.kicker}>
        {words.readingPage.about(shownName(home.name), shownName(partner.name), base, end)}
      </p>
      <h1>{shownName(document.title) || words.readingPage.untitled}</h1>
      {questionOf(document, page.data).map((paragraph) => (
        <p key={paragraph} dir="auto">
          {onOneLine(paragraph)}
        </p>
      ))}
      <Wrong page={page} />
    </header>
  );
}

/** What of a link could not be read. */
function Wrong({ page }: { readonly page: PageStore }) {
  const { wrong } = usePage(page);
  return (
    <div role="alert">
      {wrong !== null && (
        <p className={readingPageStyles.wrong}>{words.readingPage.wrongAddress(onOneLine(wrong).slice(0, MOST))}</p>
      )}
    </div>
  );
}

/** Of what could not be read, as many characters as a sentence takes. */
const MOST = 120;

function ChartHead({ page }: { readonly page: PageStore }) {
  const { state } = usePage(page);
  const { metrics, document } = page.data;
  const { base, end } = document.horizon;
  const year = priceYear(page.data);
  const prices = year === null ? words.report.currentPrices : words.report.pricesOf(year);
  const years = Array.from({ length: end - base + 1 }, (_, t) => ({ id: base + t, label: String(base + t) }));
  const options = metrics.map((id) => ({ id, label: names().metric(id).label }));
  return (
    <div className={readingPageStyles.chartHead}>
      <h2 id="metric">{metricTitle(names(), state.metric, year)}</h2>
      <p className={readingPageStyles.about}>
        {words.terms.sentence(names().metric(state.metric).help)} {prices}
      </p>
      <div className={readingPageStyles.choices}>
        {options.length > 1 && (
          <Choice
            label={words.readingPage.metric}
            value={state.metric}
            options={options}
            onChange={(metric) => page.look({ metric })}
          />
        )}
        <Choice
          label={words.terms.year}
          value={state.year}
          options={years}
          onChange={(next) => page.look({ year: next })}
        />
      </div>
    </div>
  );
}
