import { useCallback, useId, useState } from 'react';
import { assumptionsOf, valueAtPath } from '../../../shared/document/changes.ts';
import { resetValue, setValue } from '../../../shared/document/edits/values.ts';
import type { Growth } from '../../../shared/model/assumptions.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { describeGrowth } from '../../../shared/wording/describe-changes.ts';
import { ProvenanceMark } from '../../controls/ProvenanceMark.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { useCarrying } from '../../controls/use-carrying.tsx';
import type { Changes } from '../../document/is-changed.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import { GrowthPicture } from './GrowthPicture.tsx';
import type { GroupState } from './group-state.ts';
import { reshaped, SHAPES } from './growth-shapes.ts';
import { Inherited } from './Inherited.tsx';
import pathsAndShocksStyles from './paths-and-shocks.module.css';
import { RowName } from './RowName.tsx';
import { useGrowthRates } from './use-growth-rates.ts';
import { WholeDetails } from './WholeDetails.tsx';

interface GrowthPathProps extends GroupState {
  readonly flow: 'exports' | 'imports';
  readonly changes: Changes;
}

/** The shape of a growth path with its picture; another shape stays as near to the path as it can. */
export function GrowthPath({ flow, document, scenario, changes }: GrowthPathProps) {
  const { horizon, baseline } = document;
  const { edit, documents } = useWorkspace();
  const { set, question } = useCarrying();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { id, assumptions } = scenario;
  const path = `${flow}.growth` as const;
  const label = names().label(path);
  const { shapes, shapeMeanings, pathTitle, shapeOf, pathAs, shapeMeans, path: pathName } = words.assumptionsPanel;
  const { growth, overrides } = assumptions[flow];
  const rates = useGrowthRates(flow, assumptions, horizon);
  const typed = rates.map((_, k) => Object.hasOwn(overrides, String(horizon.base + 1 + k)));
  const changed = Object.hasOwn(changes, path);
  const inherited = valueAtPath(baseline.assumptions, path) as Growth;
  const choose = useCallback(
    (shape: Growth['shape']) => {
      const { document } = documents.getState();
      const now = assumptionsOf(document, id);
      const value = reshaped(now[flow].growth, shape, { base: baseFlow(flow, now.base), horizon: document.horizon });
      set((d, carry) => setValue(d, { scenario: id, path, value, carry }));
    },
    [documents, set, flow, id, path],
  );
  return (
    <div className={classes(assumptionRowStyles.assumption, changed && assumptionRowStyles.changed)} data-path={path}>
      <div className={pathsAndShocksStyles.pathLine}>
        <RowName
          mark={<ProvenanceMark kind={changed ? 'changed' : 'assumed'} />}
          text={pathName}
          label={label}
          title={pathTitle(label, shapeMeanings[growth.shape])}
          open={open}
          details={details}
          onToggle={() => setOpen(!open)}
        />
        <GrowthPicture rates={rates} base={horizon.base} typed={typed} width={88} height={20} />
        <Select
          label={shapeOf(flow)}
          value={growth.shape}
          options={optionsOf(SHAPES, shapes)}
          field
          onChange={choose}
        />
      </div>
      {changed && (
        <Inherited
          baseline={baseline.name}
          text={pathAs(shapes[inherited.shape], describeGrowth(names(), path, inherited))}
          name={label}
          onReset={() => edit((d) => resetValue(d, { scenario: id, path }))}
        />
      )}
      {question}
      {open && (
        <WholeDetails id={details} scenario={id} path={path}>
          <p>
            <b>{shapes[growth.shape]}</b>
            {shapeMeans(shapeMeanings[growth.shape], horizon.end)}
          </p>
        </WholeDetails>
      )}
    </div>
  );
}
