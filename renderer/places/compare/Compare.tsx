import { memo, useMemo } from 'react';
import { useSize } from '../../charts/useSize.ts';
import { AfterTheFirst } from '../../controls/AfterTheFirst.tsx';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useLaterYear } from '../../workspace/use-year.ts';
import {
  useDocumentPart,
  useLaterScenarios,
  useLaterVisibleScenarios,
  useSlice,
  useView,
} from '../../workspace/workspace-context.ts';
import { Composition, CompositionTable } from './Composition.tsx';
import compareStyles from './compare.module.css';
import { compareHeights } from './compare-heights.ts';
import { compareView } from './compare-view.ts';
import { madeOf } from './composition.ts';
import { MainChart } from './MainChart.tsx';
import { Multiples } from './Multiples.tsx';
import { usePrices } from './price-year.ts';
import { ScenarioTables } from './ScenarioTables.tsx';
import { Tiles } from './Tiles.tsx';
import { useExplain } from './use-explain.ts';

/** Height of a row of the table, as `--row-table` of the theme. */
const ROW = 24;

/** All visible scenarios beside each other: one metric large, the others small, and a table of them all. */
export function Compare() {
  const hidden = useView((view) => view.hidden);
  const count = useDocumentPart(
    ({ baseline, scenarios }) => [baseline, ...scenarios].filter(({ id }) => !hidden.includes(id)).length,
  );
  // Of the baseline alone there are none to show below.
  const others = useDocumentPart(({ scenarios }) => scenarios.some(({ id }) => !hidden.includes(id)));
  const differences = useSlice(compareView, ({ differences }) => differences);
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const heights = useMemo(
    () => compareHeights(height, count, ROW, differences || !others),
    [height, count, differences, others],
  );
  const asked = useSlice(compareView, ({ composition }) => composition);
  const metric = useView((view) => view.metric);
  const isOfParts = useDocumentPart((document) => asked && madeOf(document, metric) !== null);
  const room = { width, heights };
  return (
    <div className={classes(compareStyles.compare, heights.scrolls && compareStyles.scrolls)} ref={ref}>
      {count === 0 ? (
        <p className={compareStyles.empty}>{words.compare.noneShown}</p>
      ) : (
        <>
          <HeadTiles />
          {width > 0 && (isOfParts ? <Composition {...room} /> : <MainChart {...room} />)}
          <AfterTheFirst>
            <Multiples width={width} height={heights.multiple} years={heights.multipleYears} />
            {isOfParts ? <CompositionTable /> : <ScenarioTables />}
          </AfterTheFirst>
        </>
      )}
    </div>
  );
}

/** Drawn after the main chart: while a slider moves, the chart comes first. */
const HeadTiles = memo(function HeadTiles() {
  const prices = usePrices();
  const scenarios = useLaterVisibleScenarios(prices);
  const all = useLaterScenarios(prices);
  const selected = useView((view) => view.selected);
  const { year, t } = useLaterYear();
  return <Tiles scenarios={scenarios} all={all} selected={selected} t={t} year={year} onExplain={useExplain()} />;
});
