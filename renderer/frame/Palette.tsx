import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useStore } from 'zustand';
import { COMMAND_IDS } from '../../shared/commands.ts';
import { METRIC_NAMES, type MetricName } from '../../shared/model/metrics.ts';
import { ASSUMPTION_PATHS, type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { shownKeys } from '../commands/keys.ts';
import { names } from '../names.ts';
import { revealAssumption } from '../view/reveal.ts';
import { useCommands, useScenarios, useWorkspace } from '../workspace/workspace-context.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly keys: string;
  readonly act: () => void;
}

/** Finds anything by name: what can be done, scenarios, metrics, assumptions. */
export function Palette({ mac }: { readonly mac: boolean }) {
  const { view, session } = useWorkspace();
  const recent = useStore(session, (state) => state.recent);
  const commands = useCommands();
  const scenarios = useScenarios();
  const [text, setText] = useState(() => view.getState().palette ?? '');
  const { contains } = useFilter({ sensitivity: 'base' });
  const close = () => view.setState({ palette: null });
  const entries = useMemo((): readonly Entry[] => {
    const showMetric = (metric: MetricName) => view.setState({ place: 'compare', metric });
    const showAssumption = (path: AssumptionPath) => revealAssumption(view, view.getState().selected, path);
    return [
      ...COMMAND_IDS.filter((id) => id !== 'view.palette' && commands[id].enabled()).map((id) => ({
        id,
        label: commands[id].label,
        kind: 'Do',
        keys: shownKeys(commands[id].keys, mac),
        act: commands[id].perform,
      })),
      ...recent.map(({ id, name, folder }) => ({
        id: `recent ${id}`,
        label: `Open ${name}`,
        kind: folder === '' ? 'Recent' : `Recent, in ${folder}`,
        keys: '',
        act: () => void session.openRecent(id),
      })),
      ...scenarios.map(({ id, name }) => ({
        id: `scenario ${id}`,
        label: name,
        kind: 'Scenario',
        keys: '',
        act: () => view.setState({ selected: id }),
      })),
      ...METRIC_NAMES.map((name) => ({
        id: `metric ${name}`,
        label: names().metric(name).label,
        kind: 'Metric',
        keys: '',
        act: () => showMetric(name),
      })),
      ...ASSUMPTION_PATHS.map((path) => ({
        id: path,
        label: names().assumption(path).label,
        kind: names().group(REGISTER[path].group),
        keys: '',
        act: () => showAssumption(path),
      })),
    ];
  }, [commands, scenarios, recent, session, view, mac]);
  return (
    <ModalOverlay
      className="modal-ground palette-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
    >
      <Modal className="modal palette">
        <Dialog aria-label="Find or do">
          <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
            <SearchField
              aria-label="Find or do"
              autoFocus
              className="palette-field"
              // The field would only be emptied by it, which it has to be done with before it goes.
              onKeyDown={(event) => event.key === 'Escape' && setTimeout(close)}
            >
              <Input placeholder="Find a scenario, a metric, an assumption, or something to do" />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
            <section className="palette-list" tabIndex={0} aria-label="Found">
              <Menu
                className="menu"
                aria-label="Found"
                items={entries}
                renderEmptyState={() => <p className="palette-empty">Nothing is called that.</p>}
                onAction={(key) => {
                  close();
                  entries.find(({ id }) => id === key)?.act();
                }}
              >
                {({ id, label, kind, keys }) => (
                  <MenuItem id={id} className="menu-item" textValue={`${label} ${kind}`}>
                    <span>{label}</span>
                    <span className="keys">{keys === '' ? kind : keys}</span>
                  </MenuItem>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
