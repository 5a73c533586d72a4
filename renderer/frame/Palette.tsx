import { useMemo } from 'react';
import { useStore } from 'zustand';
import { COMMAND_IDS } from '../../shared/commands.ts';
import { shownMetrics } from '../../shared/document/workers.ts';
import { LANGUAGES, nameOfLanguage } from '../../shared/language/spoken-languages.ts';
import { assumptionPaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { shownKeys } from '../commands/keys.ts';
import { assumptionEntry } from '../controls/assumption-entries.ts';
import { FinderDialog, type FinderEntry } from '../controls/Finder.tsx';
import { names } from '../names.ts';
import { revealAssumption } from '../view/reveal.ts';
import { words } from '../words.ts';
import { useCommands, useDocumentPart, useScenarios, useView, useWorkspace } from '../workspace/workspace-context.ts';

type Entry = FinderEntry & { readonly act: () => void };

/** Finds anything by name: what can be done, scenarios, metrics, assumptions. */
export function Palette({ mac }: { readonly mac: boolean }) {
  const { view } = useWorkspace();
  return (
    <FinderDialog
      label={words.finder.findOrDo}
      placeholder={words.finder.findWhat}
      list={words.finder.found}
      entries={useEntries(mac)}
      typed={useView((state) => state.palette ?? '')}
      onChoose={({ act }) => act()}
      onClose={() => view.setState({ palette: null })}
    />
  );
}

function useEntries(mac: boolean): readonly Entry[] {
  const { view, session } = useWorkspace();
  const recent = useStore(session, (state) => state.recent);
  const commands = useCommands();
  const scenarios = useScenarios();
  const metrics = useDocumentPart(shownMetrics);
  const called = names();
  return useMemo(() => {
    const { kinds, open, recentIn, language } = words.finder;
    const ids = idsIn(called.structure);
    return [
      ...COMMAND_IDS.filter((id) => id !== 'view.palette' && commands[id].enabled()).map((id) => ({
        id,
        label: commands[id].label,
        kind: kinds.command,
        keys: shownKeys(commands[id].keys, mac),
        act: commands[id].perform,
      })),
      ...recent.map(({ id, name, folder }) => ({
        id: `recent ${id}`,
        label: open(name),
        kind: folder === '' ? kinds.recent : recentIn(folder),
        act: () => void session.openRecent(id),
      })),
      ...scenarios.map(({ id, name }) => ({
        id: `scenario ${id}`,
        label: name,
        kind: kinds.scenario,
        act: () => view.setState({ selected: id }),
      })),
      ...otherLanguages().map((tag) => ({
        id: `language ${tag}`,
        label: language(nameOfLanguage(tag)),
        kind: kinds.command,
        act: () => void session.setLanguage(tag),
      })),
      ...metrics.map((metric) => ({
        id: `metric ${metric}`,
        ...called.metric(metric),
        kind: kinds.metric,
        synonyms: words.synonyms.metrics[metric] ?? [],
        act: () => view.setState({ place: 'compare', metric }),
      })),
      ...assumptionPaths(ids).map((path) => ({
        ...assumptionEntry(path),
        act: () => revealAssumption(view, view.getState().selected, path),
      })),
    ];
  }, [commands, scenarios, recent, session, view, mac, called, metrics]);
}

const otherLanguages = (): readonly string[] => Object.keys(LANGUAGES).filter((tag) => LANGUAGES[tag] !== words);
