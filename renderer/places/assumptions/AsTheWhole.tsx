import { valueAtPath } from '../../../shared/document/changes.ts';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { Access, Growth } from '../../../shared/model/assumptions.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { listedAt, type WholePath } from '../../../shared/model/register.ts';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { Select } from '../../controls/Select.tsx';
import type { Changes } from '../../document/is-changed.ts';
import { describeAccess, describeGrowth } from '../../metrics/describe-changes.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import type { GroupState } from './group-state.ts';
import { reshaped, SHAPES } from './growth-shapes.ts';
import { Inherited } from './Inherited.tsx';
import pathsAndShocksStyles from './paths-and-shocks.module.css';

interface AsTheWholeProps extends GroupState {
  readonly path: WholePath;
  readonly changes: Changes;
}

/** Whether what is set as a whole belongs to a group of goods, which may follow its flow. */
export const isOfGroup = (path: WholePath): boolean => /\.groups\.[^.]+\.(growth|access)$/.test(path);

/** Whether a group of goods grows, or is taxed, as its flow or in a way of its own; a path of its own begins as the flow's. */
export function AsTheWhole({ document, scenario: { id, assumptions }, path, changes }: AsTheWholeProps) {
  const { edit } = useWorkspace();
  const said = words.assumptionsPanel;
  const label = names().label(path);
  const { list } = listedAt(path)! as { readonly list: 'exports' | 'imports' };
  const isGrowth = path.endsWith('.growth');
  const own = valueAtPath(assumptions, path) as Growth | Access | null;
  const inherited = valueAtPath(document.baseline.assumptions, path) as Growth | Access | null;
  const changed = Object.hasOwn(changes, path);
  const described = (value: Growth | Access | null): string =>
    value === null
      ? said.asTheWhole
      : 'shape' in value
        ? said.pathAs(said.shapes[value.shape], describeGrowth(path, value))
        : describeAccess(path, value);
  const course = { base: baseFlow(list, assumptions.base), horizon: document.horizon };
  const chosen = (choice: string): unknown => {
    if (choice === AS) return null;
    if (!isGrowth) return { ...assumptions[list].access };
    return { ...reshaped((own as Growth | null) ?? assumptions[list].growth, choice as Growth['shape'], course) };
  };
  const options = [
    { id: AS, label: said.asTheWhole },
    ...(isGrowth
      ? SHAPES.map((shape) => ({ id: shape as string, label: said.shapes[shape] }))
      : [{ id: OWN, label: said.itsOwn }]),
  ];
  return (
    <div className={classes(assumptionRowStyles.assumption, changed && assumptionRowStyles.changed)} data-path={path}>
      <div className={assumptionRowStyles.line}>
        <span className={assumptionRowStyles.name}>
          <span className={assumptionRowStyles.mark}>
            <ProvenanceMark kind={changed ? 'changed' : 'assumed'} />
          </span>
          <span className={assumptionRowStyles.text}>{isGrowth ? said.path : said.tariffs}</span>
        </span>
        <span className={pathsAndShocksStyles.wideCell}>
          <Select
            label={label}
            value={own === null ? AS : 'shape' in own ? own.shape : OWN}
            options={options}
            field
            onChange={(choice) => edit((d) => setValue(d, { scenario: id, path, value: chosen(choice) }))}
          />
        </span>
      </div>
      {changed && (
        <Inherited
          baseline={document.baseline.name}
          text={described(inherited)}
          name={label}
          onReset={() => edit((d) => resetValue(d, { scenario: id, path }))}
        />
      )}
    </div>
  );
}

const AS = 'as';
const OWN = 'own';
