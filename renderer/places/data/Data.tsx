import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { allSeriesTable } from '../../../shared/tables/series.ts';
import { Button } from '../../controls/Button.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { classes } from '../../theme/classes.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useDocument, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { AllSeries } from './AllSeries.tsx';
import { Backtest } from './Backtest.tsx';
import dataStyles from './data.module.css';
import { DATA_PARTS, type DataPart, dataView } from './data-view.ts';
import { GoodsShares } from './GoodsShares.tsx';
import { Nowcast } from './Nowcast.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Data that were brought in, and what they say of the assumptions. */
export function Data() {
  const { view, commands } = useWorkspace();
  const { series = [] } = useDocument();
  const part = useSlice(dataView, (state) => state.part);
  useShownTable('data', series.length === 0 ? null : () => [allSeriesTable(words, series)]);
  return (
    <Tabs
      className={classes(dataStyles.data)}
      selectedKey={part}
      onSelectionChange={(key) => setSlice(view, dataView, { part: key as DataPart })}
    >
      <div className={dataStyles.head}>
        <TabList className={classes(dataStyles.parts)} aria-label={words.data.partsOf}>
          {DATA_PARTS.map((id) => (
            <Tab key={id} id={id} className={classes(dataStyles.part)}>
              {words.data.parts[id]}
            </Tab>
          ))}
        </TabList>
        {series.length > 0 && <CopyButton />}
        <Button small kind="framed" onPress={commands['document.import'].perform}>
          {words.data.import}
        </Button>
      </div>
      <TabPanel id={part} className={classes(dataStyles.panel)}>
        <Part part={part} />
      </TabPanel>
    </Tabs>
  );
}

function Part({ part }: { readonly part: DataPart }) {
  switch (part) {
    case 'series':
      return <AllSeries />;
    case 'history':
      return <Suggestions />;
    case 'nowcast':
      return <Nowcast />;
    case 'backtest':
      return <Backtest />;
    case 'goods':
      return <GoodsShares />;
  }
}
