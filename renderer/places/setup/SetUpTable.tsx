import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  addListed,
  goesWith,
  removeListed,
  renameListed,
  reorderListed,
} from '../../../shared/document/edits/structure.ts';
import type { StructureList } from '../../../shared/document/edits/structure-lists.ts';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import setupStyles from './setup.module.css';
import { TextCell } from './TextCell.tsx';

interface Entry {
  readonly id: string;
  readonly name: string;
}

/** A column of what is said of each entry, beside its name. */
export interface Column<E extends Entry> {
  readonly head: string;
  readonly cell: (entry: E) => ReactNode;
  readonly width?: 'narrow' | 'wide';
}

interface SetUpTableProps<E extends Entry> {
  readonly list: StructureList;
  readonly entries: readonly E[];
  readonly columns: readonly Column<E>[];
}

/** What is said of one that is new, beside its name, until the analyst says something else. */
const NEW: Readonly<Partial<Record<StructureList, Readonly<Record<string, unknown>>>>> = {
  inputs: { unit: 'USD m', kind: 'flow' },
  metrics: { unit: 'USD m', kind: 'flow', better: null, formula: 'trade' },
};

/** A list of the structure: each entry renamed, moved, removed and described in its row; the last line adds one. */
export function SetUpTable<E extends Entry>({ list, entries, columns }: SetUpTableProps<E>) {
  const { documents, edit, session } = useWorkspace();
  const quietly = useQuietEdit();
  const said = words.setup;
  const remove = ({ id, name }: E) => {
    const gone = goesWith(documents.getState().document, { list, id });
    if (edit((d) => removeListed(d, { list, id })).length > 0) return;
    session.say(said.removed(name, gone.uncertain.length, gone.targets.length, gone.scenarios.length));
  };
  return (
    <section className={setupStyles.section} aria-label={said.titles[list]}>
      <h2>{said.titles[list]}</h2>
      <p>{said.hints[list]}</p>
      <table className={setupStyles.table}>
        {entries.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{said.heads.name}</th>
              {columns.map(({ head, width }) => (
                <th key={head} scope="col" data-width={width}>
                  {head}
                </th>
              ))}
              <th scope="col" className={setupStyles.tools}>
                <span className={setupStyles.unseen}>{said.heads.tools}</span>
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {entries.map((entry, place) => (
            <tr key={entry.id}>
              <th scope="row">
                <TextCell
                  label={said.of(entry.name, said.heads.name)}
                  value={entry.name}
                  onCommit={(name) => quietly((d) => renameListed(d, { list, id: entry.id, name }))}
                />
              </th>
              {columns.map(({ head, cell, width }) => (
                <td key={head} data-width={width}>
                  {cell(entry)}
                </td>
              ))}
              <td className={setupStyles.tools}>
                <Button
                  icon
                  small
                  label={said.moveUp(entry.name)}
                  disabled={place === 0}
                  onPress={() => edit((d) => reorderListed(d, { list, id: entry.id, to: place - 1 }))}
                >
                  <ArrowUp size={13} aria-hidden />
                </Button>
                <Button
                  icon
                  small
                  label={said.moveDown(entry.name)}
                  disabled={place === entries.length - 1}
                  onPress={() => edit((d) => reorderListed(d, { list, id: entry.id, to: place + 1 }))}
                >
                  <ArrowDown size={13} aria-hidden />
                </Button>
                <Button icon small label={said.remove(entry.name)} onPress={() => remove(entry)}>
                  <X size={13} aria-hidden />
                </Button>
              </td>
            </tr>
          ))}
          <tr>
            <td className={setupStyles.adding}>
              <TextCell
                label={said.add[list]}
                placeholder={said.add[list]}
                value=""
                onCommit={(name) =>
                  name.trim() === '' ? null : quietly((d) => addListed(d, { list, name, more: NEW[list] ?? {} }))
                }
              />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
