import type { Encoding } from '../../../shared/imports/encoding.ts';
import { ENCODINGS } from '../../../shared/imports/encoding.ts';
import type { Reading } from '../../../shared/imports/reading.ts';
import { LAYOUT_IDS, type LayoutId } from '../../../shared/imports/reading.ts';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { words } from '../../words.ts';
import importStyles from './import.module.css';
import type { FileRead } from './use-reading.ts';

const ROWS = ['pair', 'all'] as const;
const GOODS = ['file', 'total', '2', '4'] as const;

/** Layout and encoding with the reason, and what of the rows is taken; each is changed by one choice. */
export function Understood({ reading: { file }, read }: { readonly reading: Reading; readonly read: FileRead }) {
  const said = words.importSheet.understood;
  const { layouts, encodings } = words.importSheet;
  const { given, rows, hs } = read.said;
  const give = (id: 'layout' | 'encoding') => (value: string) => read.say({ given: { ...given, [id]: value } });
  const known = optionsOf(LAYOUT_IDS, layouts);
  return (
    <section className={importStyles.understood} aria-label={said.title}>
      <div>
        <span>{said.layout}</span>
        <Select<LayoutId | ''>
          field
          label={said.layout}
          value={file.layout ?? ''}
          options={file.layout === null ? [{ id: '', label: said.noLayout }, ...known] : known}
          onChange={give('layout')}
        />
        <small>{given.layout ? said.chosen : file.header !== null && said.byHeader(file.header)}</small>
      </div>
      <div>
        <span>{said.encoding}</span>
        <Select<Encoding>
          field
          label={said.encoding}
          value={file.encoding}
          options={optionsOf(ENCODINGS, encodings)}
          onChange={give('encoding')}
        />
        <small>{said.reasons[file.encodingReason]}</small>
      </div>
      <div>
        <span>{said.rows}</span>
        <Select
          field
          label={said.rows}
          value={rows}
          options={optionsOf(ROWS, said.rowsOf)}
          onChange={(id) => read.say({ rows: id })}
        />
      </div>
      <div>
        <span>{said.goods}</span>
        <Select
          field
          label={said.goods}
          value={hs}
          options={optionsOf(GOODS, said.goodsOf)}
          onChange={(id) => read.say({ hs: id })}
        />
      </div>
    </section>
  );
}
