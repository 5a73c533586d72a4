import { onOneLine, shownName } from '../../shared/formats/shown-name.ts';
import { metricTitle } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { Charts } from './Charts.tsx';
import { Choice } from './Choice.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { Finding } from './Finding.tsx';
import type { PageStore } from './page-store.ts';
import styles from './reading-page.module.css';
import { Sliders } from './Sliders.tsx';
import { priceYear } from './shown-lines.ts';
import { Uncertainty } from './Uncertainty.tsx';
import { usePage } from './use-page.ts';
import { YearTable } from './YearTable.tsx';

/** The report that still answers: what was found, and the same for what its reader supposes. */
export const ReadingPage = ({ page }: { readonly page: PageStore }) => (
  <>
    <main className={styles.page}>
      <Head page={page} />
      <div className={styles.answers}>
        <section className={styles.shown} aria-labelledby="metric">
          <ChartHead page={page} />
          <Charts page={page} />
          <YearTable page={page} />
        </section>
        <Sliders page={page} />
      </div>
      <ComparisonTable page={page} />
      <Uncertainty page={page} />
    </main>
    <Foot page={page} />
  </>
);

function Head({ page }: { readonly page: PageStore }) {
  const { document, question } = page.data;
  const { home, partner } = document.structure;
  const { base, end } = document.horizon;
  const about = question === '' ? document.notes : question;
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>{words.readingPage.about(home.name, partner.name, base, end)}</p>
      <h1>{shownName(document.title) || words.readingPage.untitled}</h1>
      {about.split(/\n+/).map(
        (paragraph) =>
          onOneLine(paragraph) !== '' && (
            <p key={paragraph} dir="auto">
              {onOneLine(paragraph)}
            </p>
          ),
      )}
      <Wrong page={page} />
      <Finding page={page} />
    </header>
  );
}

/** What of a link could not be read. */
function Wrong({ page }: { readonly page: PageStore }) {
  const { wrong } = usePage(page);
  return (
    <div role="alert">
      {wrong !== null && (
        <p className={styles.wrong}>{words.readingPage.wrongAddress(onOneLine(wrong).slice(0, MOST))}</p>
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
  const years = Array.from({ length: end - base + 1 }, (_, t) => ({ id: base + t, label: String(base + t) }));
  const options = metrics.map((id) => ({ id, label: names().metric(id).label }));
  return (
    <div className={styles.chartHead}>
      <h2 id="metric">{metricTitle(names(), state.metric, priceYear(page.data))}</h2>
      <p className={styles.about}>{words.terms.sentence(names().metric(state.metric).help)}</p>
      <div className={styles.choices}>
        {options.length > 1 && (
          <Choice
            label={words.readingPage.metric}
            value={state.metric}
            options={options}
            onChange={(metric) => page.look({ metric })}
          />
        )}
        <Choice label={words.terms.year} value={state.year} options={years} onChange={(year) => page.look({ year })} />
      </div>
    </div>
  );
}

/** From what the page was made. */
function Foot({ page }: { readonly page: PageStore }) {
  const { made, drawn } = page.data;
  const { version, hash, date } = made;
  return (
    <footer className={styles.foot}>
      <p>{words.readingPage.made({ version, hash, date: words.dates.day(date), ...drawn })}</p>
      <p>{words.readingPage.offline}</p>
    </footer>
  );
}
