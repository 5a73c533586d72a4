import { type ComponentProps, memo, useMemo } from 'react';
import { differenceStrip } from '../../shared/charts/difference-strip-shapes.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';

type Strip = Parameters<typeof differenceStrip>[0];

/** Every scenario minus the baseline: levels hide what differs. */
export const DifferenceStrip = memo(function DifferenceStrip({
  label,
  series,
  baseline,
  frame,
  year,
  format,
  roomAbove,
}: Strip & Pick<ComponentProps<typeof Chart>, 'label'>) {
  const shapes = useMemo(
    () => differenceStrip({ series, baseline, frame, year, format, roomAbove }, lettering()),
    [series, baseline, frame, year, format, roomAbove],
  );
  return (
    <Chart frame={frame} label={label}>
      <Drawing shapes={shapes} />
    </Chart>
  );
});
