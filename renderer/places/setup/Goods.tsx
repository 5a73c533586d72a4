import { valueAtPath } from '../../../shared/document/changes.ts';
import { setShare } from '../../../shared/document/edits/shares.ts';
import { changeListed } from '../../../shared/document/edits/structure.ts';
import { setValue } from '../../../shared/document/edits/values.ts';
import { groupSharePath } from '../../../shared/model/register.ts';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { type Column, SetUpTable } from './SetUpTable.tsx';
import setupStyles from './setup.module.css';
import { TextCell } from './TextCell.tsx';

const AS_WHOLE = ['as', 'own'] as const;

/** The groups of goods of a flow: their shares in the baseline, and whether path and tariffs are the whole's or their own. */
export function Goods({ flow }: { readonly flow: 'exports' | 'imports' }) {
  const { structure, baseline } = useDocument();
  const { edit } = useWorkspace();
  const quietly = useQuietEdit();
  const said = words.setup;
  const { [flow]: whole } = baseline.assumptions;
  type Group = (typeof structure.goods)[typeof flow][number];
  const own = (part: 'growth' | 'access'): Column<Group> => ({
    head: said.heads[part],
    width: 'narrow',
    cell: ({ id, name }) => {
      const path = `${flow}.groups.${id}.${part}`;
      return (
        <Select
          field
          label={said.of(name, said.heads[part])}
          value={valueAtPath(baseline.assumptions, path) === null ? 'as' : 'own'}
          options={optionsOf(AS_WHOLE, said.asWhole)}
          onChange={(choice) =>
            edit((d) =>
              setValue(d, { scenario: d.baseline.id, path, value: choice === 'own' ? { ...whole[part] } : null }),
            )
          }
        />
      );
    },
  });
  const share: Column<Group> = {
    head: said.heads.share,
    width: 'narrow',
    cell: ({ id, name }) => {
      const path = groupSharePath(flow, id);
      return (
        <span className={setupStyles.share}>
          <NumberInput
            value={whole.groups[id]!.share}
            field={{ ...names().field(path), label: said.of(name, said.heads.share) }}
            step={0.01}
            onCommit={(next) => quietly((d) => setShare(d, { scenario: d.baseline.id, path, share: next }))}
          />
          %
        </span>
      );
    },
  };
  const chapters: Column<Group> = {
    head: said.heads.hs,
    width: 'narrow',
    cell: ({ id, name, hs = [] }) => (
      <TextCell
        label={said.of(name, said.heads.hs)}
        value={hs.join(', ')}
        onCommit={(text) => {
          const codes = codesIn(text);
          const strange = codes.find((code) => !CODE.test(code));
          if (strange !== undefined) return said.noCode(strange);
          return quietly((d) =>
            changeListed(d, { list: flow, id, more: { hs: codes.length > 0 ? codes : undefined } }),
          );
        }}
      />
    ),
  };
  const columns = [chapters, share, own('growth'), own('access')];
  return <SetUpTable list={flow} entries={structure.goods[flow]} columns={columns} />;
}

/** Codes of the Harmonized System as they are typed, each once. */
const codesIn = (text: string): readonly string[] => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))];

/** A chapter, a heading or a subheading. */
const CODE = /^\d\d(\d\d){0,2}$/;
