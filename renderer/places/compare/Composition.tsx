import { memo, useCallback, useMemo, useRef } from 'react';
import { metricInWords } from '../../../shared/wording/metric-words.ts';
import { CompositionChart } from '../../charts/CompositionChart.tsx';
import { following } from '../../charts/live.ts';
import { useShownPicture } from '../../charts/use-shown-picture.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import chartHeadStyles from '../../controls/chart-head.module.css';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { YearChoice } from '../../controls/YearChoice.tsx';
import { names } from '../../names.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import {
  useCommands,
  useDocumentPart,
  useLaterDocument,
  useSelectedScenario,
  useSlice,
  useView,
  useWorkspace,
} from '../../workspace/workspace-context.ts';
import compareStyles from './compare.module.css';
import type { Heights } from './compare-heights.ts';
import { compareView } from './compare-view.ts';
import { composed, compositionRows, isComposed, shownComposition, unitOfComposed } from './composition.ts';
import { usePrices, usePriceYear } from './price-year.ts';

const MEASURES = ['amounts', 'shares'] as const;
/** What the head of the strip of differences takes, which is not there. */
const STRIP_HEAD = 20;

/** What the metric is made of in the selected scenario: its parts on each other over the years. */
export const Composition = memo(function Composition({
  width,
  heights,
}: {
  readonly width: number;
  readonly heights: Heights;
}) {
  const { documents, view } = useWorkspace();
  const height = heights.chart + (heights.strip > 0 ? heights.strip + STRIP_HEAD : 0);
  const shown = useMemo(() => {
    // Until it is taken away, the view may be of a metric without parts already.
    let last: ReturnType<typeof shownComposition> | null = null;
    return following(documents, view, ({ document }, viewed) => {
      if (last === null || isComposed(document, viewed)) last = shownComposition(document, viewed, width, height);
      return last;
    });
  }, [documents, view, width, height]);
  const onYear = useCallback((year: number) => view.setState({ year }), [view]);
  const metric = useView((state) => state.metric);
  const { name } = useSelectedScenario();
  const prices = usePrices();
  const place = useRef<HTMLElement>(null);
  useShownPicture('composition', (make) => {
    const about = make.picturedIn({ documents, view }, prices);
    const title = words.pictures.ofOne(words.composition.title(metricInWords(names(), metric)), name);
    return make.pictureOnPage(place.current?.querySelector('svg.chart') ?? null, {
      title,
      subtitle: make.overYears(about),
      assumed: make.assumedOf(
        about,
        about.scenarios.filter((one) => one.name === name),
      ),
      description: shown.getState()?.summary ?? '',
    });
  });
  return (
    <section
      className={compareStyles.mainChart}
      aria-label={words.composition.title(metricInWords(names(), metric))}
      ref={place}
    >
      <Head />
      <CompositionChart shown={shown} width={width} height={height} onYear={onYear} />
    </section>
  );
});

function Head() {
  const { view } = useWorkspace();
  const metric = useView((state) => state.metric);
  const { name } = useSelectedScenario();
  const { measure, against } = useSlice(compareView, (state) => state);
  const { base, end } = useDocumentPart(({ horizon }) => horizon);
  const commands = useCommands();
  const said = words.composition;
  const priceYear = usePriceYear();
  const about = said.about[measure](name, unitOfComposed(metric, priceYear));
  const held = Math.max(base, Math.min(end, against ?? base));
  const years = Array.from({ length: end - base + 1 }, (_, t) => ({ id: String(base + t), label: String(base + t) }));
  return (
    <div className={classes(chartHeadStyles.head, chartHeadStyles.oneLine)}>
      <div>
        <h2>
          <MetricChoice
            label={words.compare.metricOfChart}
            shown={<span>{said.title(metricInWords(names(), metric))}</span>}
          />
        </h2>
        <p title={about}>{about}</p>
      </div>
      <div className={chartHeadStyles.tools}>
        <YearChoice shown={(year) => <span className={chartHeadStyles.year}>{words.compare.inYear(year)}</span>} />
        <Select
          label={said.against}
          value={String(held)}
          options={years}
          onChange={(year) => setSlice(view, compareView, { against: Number(year) })}
          shown={<span className={chartHeadStyles.year}>{said.againstYear(held)}</span>}
        />
        <Select
          label={said.measure}
          value={measure}
          options={optionsOf(MEASURES, said.measures)}
          onChange={(next) => setSlice(view, compareView, { measure: next })}
          shown={<span className={chartHeadStyles.year}>{said.measures[measure]}</span>}
        />
        <Button small pressed onPress={commands['view.composition'].perform}>
          {said.open}
        </Button>
        <Button small pressed={priceYear !== null} onPress={commands['view.prices'].perform}>
          {words.compare.inPricesOf(base)}
        </Button>
        <CopyButton />
        <ExportButton of="composition" />
      </div>
    </div>
  );
}

/** The parts in the two years, each with its share and by how much both changed. */
export const CompositionTable = memo(function CompositionTable() {
  const document = useLaterDocument();
  const viewed = useView((state) => state);
  if (!isComposed(document, viewed)) return null;
  const now = composed(document, viewed);
  const { year, against, metric, priceYear } = now;
  const said = words.composition;
  const years = [against, year].map((one, k) => (
    <th key={k === 0 ? 'against' : 'year'} colSpan={2} scope="colgroup">
      {one}
    </th>
  ));
  const unit = unitOfComposed(metric, priceYear);
  return (
    <section
      className={classes(valueTableStyles.scroll, compareStyles.tables)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={said.table}
    >
      <table className={classes(valueTableStyles.table, compareStyles.parts)}>
        <thead>
          <tr>
            <th className={valueTableStyles.name} scope="col" rowSpan={2}>
              {said.part}
            </th>
            {years}
            <th colSpan={2} scope="colgroup">
              {said.change(against, year)}
            </th>
          </tr>
          <tr>
            {[unit, said.shareHead, unit, said.shareHead, unit, said.shareHead].map((head, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in this order
              <th key={k} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compositionRows(now).map((row) => (
            <tr key={row.id} className={row.id === '' ? compareStyles.total : undefined}>
              <th className={valueTableStyles.name} scope="row">
                {row.name}
              </th>
              {row.said.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in this order
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
