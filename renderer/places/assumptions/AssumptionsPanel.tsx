import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { hasWorkers, isOfWorkers } from '../../../shared/document/workers.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { GROUPS } from '../../../shared/model/register.ts';
import { Marker } from '../../charts/Marker.tsx';
import { AfterTheFirst } from '../../controls/AfterTheFirst.tsx';
import { Button } from '../../controls/Button.tsx';
import { ProvenanceLegend } from '../../controls/ProvenanceMark.tsx';
import panelStyles from '../../controls/panel.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { AssumptionGroup } from './AssumptionGroup.tsx';
import assumptionsStyles from './assumptions.module.css';
import { useGroupStates } from './group-state.ts';
import { isShown, shownGroup } from './shown-groups.ts';

const NOTHING = {};

/** What the selected scenario supposes, all of it: searched, grouped, and each open to change. */
export function AssumptionsPanel({ after }: { readonly after?: ReactNode }) {
  const { now, of } = useGroupStates();
  const { scenario } = now;
  const { scenarios, baseline } = now.document;
  const search = useView((state) => state.search).trim();
  const onlyChanged = useView((state) => state.onlyChanged);
  // What was asked for elsewhere is shown, too.
  const asked = useView(({ revealed }) => revealed !== null && isOfWorkers(revealed));
  const sought = { search, onlyChanged, workers: hasWorkers(now.document) || asked };
  const changes = scenarios.find(({ id }) => id === scenario.id)?.changes ?? NOTHING;
  const count = Object.keys(changes).length;
  const found =
    (search === '' && !onlyChanged) ||
    GROUPS.some((group) =>
      isShown(shownGroup(group, scenario.assumptions, baseline.assumptions as Assumptions, changes, sought)),
    );
  return (
    <>
      <div className={classes(panelStyles.head, assumptionsStyles.head)}>
        <Marker mark={scenario.mark} size={14} />
        <h2 title={scenario.name}>{scenario.name}</h2>
        <span className={classes(assumptionsStyles.changedCount, count === 0 && assumptionsStyles.none)}>
          {scenario.baseline ? words.assumptionsPanel.baseline : words.assumptionsPanel.changed(count)}
        </span>
        {after}
      </div>
      <Sought />
      <section
        className={classes(panelStyles.scroll, assumptionsStyles.rows)}
        key={scenario.id}
        aria-label={words.assumptionsPanel.of(scenario.name)}
      >
        <AfterTheFirst>
          {GROUPS.map((group) => (
            <AssumptionGroup key={group} group={group} {...of(group)} {...sought} />
          ))}
        </AfterTheFirst>
        {!found && (
          <NothingFound search={search} name={scenario.name} baseline={scenario.baseline ? null : baseline.name} />
        )}
      </section>
      <ProvenanceLegend data={now.document.series !== undefined} />
    </>
  );
}

/** What is looked for in the panel. */
function Sought() {
  const { view } = useWorkspace();
  const search = useView((state) => state.search);
  const onlyChanged = useView((state) => state.onlyChanged);
  const said = words.assumptionsPanel;
  return (
    <search className={assumptionsStyles.search}>
      <label className={assumptionsStyles.searchBox}>
        <Search size={13} aria-hidden />
        <input
          type="search"
          aria-label={said.search}
          placeholder={said.search}
          value={search}
          onChange={(event) => view.setState({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return;
            event.stopPropagation();
            view.setState({ search: '' });
          }}
        />
        {search !== '' && (
          <Button icon small label={said.clearSearch} onPress={() => view.setState({ search: '' })}>
            <X size={12} aria-hidden />
          </Button>
        )}
      </label>
      <label className={assumptionsStyles.onlyChanged}>
        <input
          type="checkbox"
          checked={onlyChanged}
          onChange={(event) => view.setState({ onlyChanged: event.currentTarget.checked })}
        />
        {said.onlyChanged}
      </label>
    </search>
  );
}

interface NothingFoundProps {
  readonly search: string;
  readonly name: string;
  /** Null where the scenario is the baseline itself. */
  readonly baseline: string | null;
}

/** Nothing to show: says why, and the way back to everything. */
function NothingFound({ search, name, baseline }: NothingFoundProps) {
  const { view } = useWorkspace();
  const onlyChanged = useView((state) => state.onlyChanged);
  const { noneFound, noneChangedFound, isBaseline, asBaseline, showAll } = words.assumptionsPanel;
  const why =
    search !== ''
      ? (onlyChanged ? noneChangedFound : noneFound)(search)
      : baseline === null
        ? isBaseline(name)
        : asBaseline(name, baseline);
  return (
    <div className={assumptionsStyles.nothingFound} role="status">
      <p>{why}</p>
      <Button kind="framed" onPress={() => view.setState({ search: '', onlyChanged: false })}>
        {showAll}
      </Button>
    </div>
  );
}
