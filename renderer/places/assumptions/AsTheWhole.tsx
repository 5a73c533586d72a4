import { valueAtPath } from '../../../shared/document/changes.ts';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { Access, Growth } from '../../../shared/model/assumptions.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { listedAt, type WholePath } from '../../../shared/model/register.ts';
import { describeAccess, describeGrowth } from '../../../shared/wording/describe-changes.ts';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { Select } from '../../controls/Select.tsx';
import type { Changes } from '../../document/is-changed.ts';
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

/** Whether what is set as a whole belongs to a group of goods, which may follow its flow, or to an input of one's own. */
export const isOfListed = (path: WholePath): boolean =>
  /\.groups\.[^.]+\.(growth|access)$|^inputs\.[^.]+\.growth$/.test(path);

/**
 * How what the structure lists grows: a group of goods as its flow or on a path of its own, which begins as the flow's, an
 * input on a path of any shape without a ceiling. Likewise how a group is taxed.
 */
export function AsTheWhole({ document, scenario: { id, assumptions }, path, changes }: AsTheWholeProps) {
  const { edit } = useWorkspace();
  const said = words.assumptionsPanel;
  const label = names().label(path);
  const list = listedAt(path)!.list as 'exports' | 'imports' | 'inputs';
  const isGrowth = path.endsWith('.growth');
  const own = valueAtPath(assumptions, path) as Growth | Access | null;
  const inherited = valueAtPath(document.baseline.assumptions, path) as Growth | Access | null;
  const changed = Object.hasOwn(changes, path);
  const described = (value: Growth | Access | null): string =>
    value === null
      ? said.asTheWhole
      : 'shape' in value
        ? said.pathAs(said.shapes[value.shape], describeGrowth(names(), path, value))
        : describeAccess(names(), path, value);
  // The shape of a path without a ceiling does not depend on where it starts.
  const course = { base: list === 'inputs' ? 1 : baseFlow(list, assumptions.base), horizon: document.horizon };
  const chosen = (choice: string): unknown => {
    if (choice === AS || list === 'inputs')
      return choice === AS ? null : { ...reshaped(own as Growth, choice as Growth['shape'], course) };
    if (!isGrowth) return { ...assumptions[list].access };
    return { ...reshaped((own as Growth | null) ?? assumptions[list].growth, choice as Growth['shape'], course) };
  };
  const options = [
    ...(list === 'inputs' ? [] : [{ id: AS, label: said.asTheWhole }]),
    ...(isGrowth
      ? SHAPES.filter((shape) => list !== 'inputs' || shape !== 'saturating').map((shape) => ({
          id: shape as string,
          label: said.shapes[shape],
        }))
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
