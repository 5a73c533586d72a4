import { ChevronDown, History as HistoryIcon } from 'lucide-react';
import { memo } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { historyKey, historyName, metricHistories } from '../../../shared/wording/metric-history.ts';
import buttonStyles from '../../controls/button.module.css';
import chartHeadStyles from '../../controls/chart-head.module.css';
import menuStyles from '../../controls/menu.module.css';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import { BACK, compareView } from './compare-view.ts';

/** History is not shown; none is shown beside it. Items of one menu have different ids. */
const NONE = 'none';
const ALONE = 'alone';

/** Whether what was is drawn, how far back, and which other statistics beside it; nothing where no series says it. */
export const HistoryTools = memo(function HistoryTools({ metric }: { readonly metric: MetricName }) {
  const { view } = useWorkspace();
  const { history, back, beside } = useSlice(compareView, (state) => state);
  const figures = useDocumentPart((document) => document.figures);
  const series = useDocumentPart((document) => document.series);
  const { structure } = names();
  const data = { figures, structure, ...(series && { series }) };
  const [first, ...others] = metricHistories(data, metric);
  if (first === undefined) return null;
  const said = words.series;
  const far = [NONE, ...BACK.map(String), 'all'] as (keyof typeof said.back)[];
  const shown = history ? (back === null ? 'all' : String(back)) : NONE;
  const isOther = others.some((one) => historyKey(one) === beside);
  const chooseFar = (id: string) =>
    setSlice(view, compareView, id === NONE ? { history: false } : { history: true, back: Number(id) || null });
  const chooseBeside = (id: string) => setSlice(view, compareView, { beside: id === ALONE ? null : id });
  return (
    <MenuTrigger>
      <Button className={classes(buttonStyles.button, buttonStyles.small)} aria-label={said.history}>
        <HistoryIcon size={13} aria-hidden />
        <span className={chartHeadStyles.copyWord}>{said.history}</span>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={classes(menuStyles.popover)} placement="bottom end">
        <Menu className={classes(menuStyles.menu)} aria-label={said.history}>
          <Choices heading={said.backTo} chosen={shown} onChoose={chooseFar}>
            {far.map((id) => [id, said.back[id]] as const)}
          </Choices>
          {others.length > 0 && (
            <Choices heading={said.besideOf} chosen={isOther ? beside! : ALONE} onChoose={chooseBeside}>
              {[[ALONE, said.besideNone], ...others.map((one) => [historyKey(one), historyName(names(), data, one)])]}
            </Choices>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});

interface ChoicesProps {
  readonly heading: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Ids and labels. */
  readonly children: readonly (readonly string[])[];
}

/** One of several under a heading; a choice leaves the menu open, as there are two. */
function Choices({ heading, chosen, onChoose, children }: ChoicesProps) {
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(String(key));
      }}
    >
      <Header className={classes(menuStyles.heading)}>{heading}</Header>
      {children.map(([id, label]) => (
        <MenuItem key={id} id={id!} className={classes(menuStyles.item)}>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
