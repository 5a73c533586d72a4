import { useCallback, useMemo, useState } from 'react';
import type { Picture } from '../../../shared/pictures/picture.ts';
import { fansTable } from '../../../shared/tables/fan.ts';
import { nounOf } from '../../../shared/wording/metric-words.ts';
import { type MakePictures, useShownPicture } from '../../charts/use-shown-picture.ts';
import workingStyles from '../../controls/working.module.css';
import { projectedScenarios } from '../../document/projections.ts';
import type { AskedFans, Fans } from '../../draws/use-fans.ts';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useShownTable } from '../../workspace/use-shown-table.ts';
import { useWorkspace, type Workspace } from '../../workspace/workspace-context.ts';
import { FanHead } from './FanHead.tsx';
import { FanPair } from './FanPair.tsx';
import { FanTable } from './FanTable.tsx';
import uncertaintyStyles from './uncertainty.module.css';

interface FanSectionProps {
  readonly asked: AskedFans;
  readonly width: number;
  readonly height: number;
}

/** The fan of the selected scenario, or two side by side, as a chart or as the table behind it. */
export function FanSection({ asked, width, height }: FanSectionProps) {
  const [table, setTable] = useState(false);
  const toggle = useCallback(() => setTable((now) => !now), []);
  const { own, shown } = asked;
  const notes = useMemo(
    () => [...new Set(shown?.fans.flatMap(({ whole }) => whole.absent.map(names().absent)) ?? [])],
    [shown],
  );
  useShownTable('fans', shown && (() => [tableOf(shown)]));
  const workspace = useWorkspace();
  useShownPicture('fans', shown && ((make) => ({ ...fansPicture(shown, workspace, make), shown: [width, height] })));
  return (
    <section aria-label={shown ? words.uncertainty.fanOf(nounOf(names(), shown.metric)) : words.uncertainty.fan}>
      <FanHead asked={asked} table={table} onTable={toggle} />
      <div className={classes(uncertaintyStyles.fanGround, own.stale && workingStyles.stale)} style={{ height }}>
        {shown && (table ? <FanTable shown={shown} /> : <FanPair shown={shown} width={width} height={height} />)}
      </div>
      {notes.map((note) => (
        <p key={note} className={uncertaintyStyles.fanNote}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** The fan that is shown, and where the draws of the others end as far as they are drawn. */
function fansPicture(
  { metric, fans, lines, lineFans, draws }: Fans,
  workspace: Workspace,
  make: MakePictures,
): Picture {
  const about = make.picturedIn(workspace, 'current');
  const scenarios = projectedScenarios(about.document);
  const drawn = [
    ...fans.map(({ id, of }) => ({ id, of })),
    ...(lineFans ? lines.map(({ id }, k) => ({ id, of: lineFans[k]! })) : []),
  ].flatMap(({ id, of }) => scenarios.filter((one) => one.id === id).map((scenario) => ({ scenario, of })));
  return make.fanPictureOf({ ...about, metric }, drawn, draws);
}

const tableOf = ({ fans, metric, horizon, draws, seed }: Fans) =>
  fansTable(
    names(),
    fans.map(({ name, whole }) => ({ name, fan: whole })),
    metric,
    horizon.base,
    { draws, seed },
  );
